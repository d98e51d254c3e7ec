internal import Events
internal import Lessons
internal import Verdicts

/// A property: numbered and titled like a theorem, with its statement and what was tried.
enum PropertyView {
  static func box(
    _ property: PropertyBlock, _ words: PropertyWords, anchor: String, listing: HTMLNode, outputs: [HTMLNode]
  ) -> HTMLNode {
    let status = words.verdict.status
    var title: [HTMLNode] = [
      .element("span", ["class": "property-number"], text: "Property \(property.number)")
    ]
    if !property.title.isEmpty {
      title += [.text(" "), .element("span", ["class": "property-name"], text: property.title)]
    }
    let head: HTMLNode = .element(
      "div", ["class": "property-head"],
      [
        .element("p", ["class": "property-title", "id": anchor + "-title"], title),
        badge(status, words.badge),
      ])
    return .element(
      "div",
      [
        "class": "property property-\(status.rawValue)", "id": anchor, "role": "group",
        "aria-labelledby": anchor + "-title",
      ], [head, statement(listing)] + outputs + [result(words)])
  }

  /// The law as it ran; readers to whom its name says enough can fold it.
  private static func statement(_ listing: HTMLNode) -> HTMLNode {
    .element(
      "details", ["class": "property-statement", "open": ""],
      [.element("summary", [:], text: "Statement"), listing])
  }

  /// A quantifier that stands in a cell.
  static func line(_ words: PropertyWords) -> HTMLNode {
    var children: [HTMLNode] = []
    if !words.verdict.title.isEmpty {
      children += [.element("span", ["class": "verdict-name"], text: words.verdict.title), .text(" ")]
    }
    children.append(.element("span", ["class": "verdict-facts"], facts(words)))
    return .element(
      "div", ["class": "output"], [VerdictView.line(words.verdict.status, children)] + example(words))
  }

  private static func badge(_ status: Verification.Status, _ text: String) -> HTMLNode {
    .element(
      "p", ["class": "badge badge-\(status.rawValue)"],
      [.element("span", ["aria-hidden": "true"], text: status.mark + " "), .text(text)])
  }

  private static func result(_ words: PropertyWords) -> HTMLNode {
    .element(
      "div", ["class": "property-result"], example(words) + [.element("p", [:], facts(words))])
  }

  private static func facts(_ words: PropertyWords) -> [HTMLNode] {
    var nodes: [HTMLNode] = [.text(words.sentences.joined(separator: " "))]
    if let seed = words.verdict.record?.seed, !seed.isEmpty {
      nodes += [.text(" Seed "), .element("code", [:], text: seed), .text(".")]
    }
    return nodes
  }

  private static func example(_ words: PropertyWords) -> [HTMLNode] {
    guard let title = words.exampleTitle, let record = words.verdict.record else { return [] }
    let values = record.example.flatMap { value -> [HTMLNode] in
      [.element("code", [:], text: ControlPictures.text(value)), .text(" ")]
    }
    return [
      .element(
        "div", ["class": "property-example", "tabindex": "0"],
        [.element("span", ["class": "property-example-title"], text: title), .text(" ")] + values)
    ]
  }
}
