import Pages

extension FuzzTarget {
  /// Drawings that lessons bring themselves: what gets through the filter holds nothing that acts, and gets through it
  /// again.
  static let drawings = FuzzTarget(
    name: "drawings",
    seeds: [
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title id="t">a&lt;</title><g fill="none" aria-labelledby="t"/></svg>"#,
      #"<svg><path d="M0 0L1 1" style="fill:var(--chart-text,red)"/><text x="1">&#x41;</text></svg>"#,
    ],
    words: [
      "<svg", "</svg>", "<g ", "<path d=\"", "<text>", "<tspan ", "<script>", "<style>", "<a ", "href=\"",
      "xlink:href=\"",
      "onload=\"", "style=\"", "url(", "javascript:", "&#x", "&lt;", "&amp;", ";", "\"", "'", "/>", ">",
      "<!--", "<![CDATA[",
      "<?xml", "id=\"", "class=\"", "fill=\"", "var(--", "expression(", "\\75", "/*", "aria-", "<use ",
      "<animate ",
    ],
    faults: { bytes in
      let output: String
      do throws(SVGProblem) {
        output = try SVGFilter.drawing(of: text(bytes), idPrefix: "f-").markup
      } catch {
        return "\(error)".isEmpty ? ["a problem has no text"] : []
      }
      let tags = output.split(separator: "<").map { $0.prefix { $0 != ">" }.lowercased() }
      var faults = tags.flatMap { tag in
        ["script", "style", "foreignobject", "iframe", "a ", "use", "animate"].compactMap {
          tag.hasPrefix($0) ? "the drawing has \(tag.prefix(30))" : nil
        }
          + (tag.contains(" on") && tag.contains("=\"") && tag.contains("href")
            ? ["a link is in \(tag)"] : [])
      }
      if output.lowercased().contains("url("), output.lowercased().contains("\"url(") {
        faults.append("an attribute loads something")
      }
      do throws(SVGProblem) {
        if try SVGFilter.drawing(of: output, idPrefix: "").markup != output {
          faults.append("the drawing changes when it is filtered again")
        }
      } catch {
        faults.append("what got through the filter is refused: \(error)")
      }
      return faults
    })
}
