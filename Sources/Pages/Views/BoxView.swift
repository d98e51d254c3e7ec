internal import Lessons

/// Boxes around prose: admonitions, and directives that Lectern does not know.
enum BoxView {
  static func admonition(
    _ admonition: Admonition, title: [HTMLNode], content: [HTMLNode], anchor: String?
  ) -> HTMLNode {
    let kind = kinds[admonition.kind] ?? "note"
    let words = title.isEmpty ? [HTMLNode.text(words(admonition.kind))] : title
    if admonition.isQuotation {
      return .element(
        "blockquote", attributes(class: "quotation quotation-\(admonition.kind)", anchor), content)
    }
    if admonition.isGroup { return .element("div", attributes(class: "tabs", anchor), content) }
    let icon = iconless.contains(admonition.kind) ? [] : [BoxIcon.html(admonition.kind)]
    let name = icon + [.element("span", [:], words)]
    let place = admonition.isInMargin ? " margin" : ""
    if admonition.isFolded {
      return .element(
        "details", attributes(class: "box box-\(kind)\(place)", anchor),
        [.element("summary", ["class": "box-title"], name)] + content)
    }
    return .element(
      "div", attributes(class: "box box-\(kind)\(place)", anchor),
      (title.isEmpty && admonition.mayBeUntitled ? [] : [.element("p", ["class": "box-title"], name)])
        + content)
  }

  static func unknown(title: String, content: [HTMLNode]) -> HTMLNode {
    .element(
      "div", ["class": "box box-unknown"], [.element("p", ["class": "box-title"], text: title)] + content)
  }

  private static func attributes(class name: String, _ anchor: String?) -> KeyValuePairs<String, String?> {
    guard let anchor else { return ["class": name] }
    return ["class": name, "id": anchor]
  }

  /// The looks that boxes have; several kinds share one.
  private static let kinds: [String: String] = [
    "note": "note", "seealso": "note", "admonition": "note", "tip": "tip", "hint": "tip",
    "important": "important", "warning": "warning", "attention": "warning", "caution": "warning",
    "danger": "danger", "error": "danger", "takeaways": "takeaways", "mistakes": "mistakes",
    "worked-example": "worked", "dropdown": "plain", "aside": "plain", "tab-item": "plain",
  ]
  private static let iconless: Set<String> = ["dropdown", "aside", "tab-item"]

  static func words(_ kind: String) -> String {
    switch kind {
    case "seealso": "See also"
    case "takeaways": "Key takeaways"
    case "mistakes": "Common mistakes"
    case "worked-example": "Worked example"
    case "dropdown": "Details"
    case "tab-item": "Tab"
    default: kind.prefix(1).uppercased() + kind.dropFirst()
    }
  }
}
