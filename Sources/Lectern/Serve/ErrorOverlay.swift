import Diagnostics
import Pages

/// What a page that is served says of problems of the last build, over the page as it was before them.
struct ErrorOverlay: Equatable, Sendable {
  /// A page that lists more is not read to its end.
  static let mostShown = 20

  struct Problem: Equatable, Sendable {
    /// `lesson.md:3:8: stated 5, computed 4`
    var headline: String
    /// The source line with a caret below.
    var excerpt: [String]
    var hint: String?

    init(headline: String, excerpt: [String] = [], hint: String? = nil) {
      (self.headline, self.excerpt, self.hint) = (headline, excerpt, hint)
    }

    init(_ diagnostic: Diagnostic, _ renderer: DiagnosticRenderer) {
      headline = renderer.headline(of: diagnostic)
      excerpt = renderer.excerpt(of: diagnostic)
      hint = diagnostic.hint
    }
  }

  /// Another lesson with problems.
  struct Other: Equatable, Sendable {
    /// What reports call it.
    var name: String
    /// From the root of the site.
    var address: String
    var count: Int
  }

  /// Of this page's lesson, and of the whole course.
  var problems: [Problem] = []
  var others: [Other] = []

  var isEmpty: Bool { problems.isEmpty && others.isEmpty }

  /// Nothing where there is nothing to say.
  var html: String {
    guard !isEmpty else { return "" }
    var html = "<aside id=\"lectern-serve\" role=\"alert\">\n<style>\(Self.style)</style>\n"
    html += "<details\(problems.isEmpty ? "" : " open")><summary>\(text(headline))</summary>\n"
    for problem in problems.prefix(Self.mostShown) {
      html += "<section><p>\(text(problem.headline))</p>\n"
      if !problem.excerpt.isEmpty {
        html += "<pre>\(text(problem.excerpt.joined(separator: "\n")))</pre>\n"
      }
      if let hint = problem.hint { html += "<p class=\"hint\">\(text(hint))</p>\n" }
      html += "</section>\n"
    }
    if problems.count > Self.mostShown {
      html += "<p>and \(problems.count - Self.mostShown) more</p>\n"
    }
    if !problems.isEmpty, !others.isEmpty {
      html += "<p>Elsewhere: \(Self.count(others.count, "other lesson")) with problems</p>\n"
    }
    if !others.isEmpty {
      let items = others.prefix(Self.mostShown).map {
        "<li><a href=\"/\(text($0.address))\">\(text($0.name))</a> (\($0.count))</li>"
      }
      html += "<ul>\(items.joined())</ul>\n"
    }
    return html + "</details>\n</aside>\n"
  }

  private var headline: String {
    problems.isEmpty
      ? "\(Self.count(others.count, "other lesson")) with problems"
      : "\(Self.count(problems.count, "problem")) in the last build"
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private func text(_ text: String) -> String { HTMLWriter.escaped(text) }

  /// Under one name, and with colours of its own: it has to be legible over any template.
  private static let style = """
    #lectern-serve{all:initial;position:fixed;inset:auto 0 0 0;z-index:2147483647;max-height:50vh;overflow:auto;\
    box-sizing:border-box;background:#3b0d11;color:#fff;border-top:4px solid #ff6b6b;\
    font:15px/1.5 system-ui,sans-serif;box-shadow:0 -4px 24px #0008}\
    #lectern-serve details{padding:.6em 1em}\
    #lectern-serve summary{cursor:pointer;font-weight:600}\
    #lectern-serve section{margin:.8em 0 0;border-top:1px solid #fff3;padding-top:.6em}\
    #lectern-serve p{margin:.2em 0;overflow-wrap:anywhere}\
    #lectern-serve pre{margin:.4em 0;padding:.5em .7em;background:#0006;color:#fff;overflow-x:auto;\
    font:13px/1.45 ui-monospace,monospace}\
    #lectern-serve .hint{color:#ffd6a5}#lectern-serve a{color:#9ad1ff}\
    #lectern-serve :focus-visible{outline:2px solid #fff;outline-offset:2px}\
    body{padding-block-end:4em!important}\
    @media print{#lectern-serve{display:none}body{padding-block-end:0!important}}
    """
}
