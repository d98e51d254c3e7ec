/// The words of a page by its headings: what can be searched for, and how long it takes to read.
package struct PageText: Equatable, Sendable {
  package struct Section: Equatable, Sendable {
    /// Nothing for what stands before the first heading.
    package var heading: String?
    package var anchor: String?
    package var text: String
  }

  package private(set) var sections: [Section] = [Section(heading: nil, anchor: nil, text: "")]

  /// What is not prose: code, pictures, and what stands on the page a second time for those who ask for it.
  private static let skipped: Set<String> = ["pre", "svg", "script", "style", "template"]
  private static let skippedClasses: Set<String> = [
    "claim-note", "claim-aside", "visually-hidden", "badge", "outputs", "property-result",
    "property-statement",
  ]
  private static let headings: Set<String> = ["h2", "h3", "h4", "h5", "h6"]

  package init(_ body: [HTMLNode]) {
    for node in body { read(node) }
    for index in sections.indices { sections[index].text = Self.condensed(sections[index].text) }
    if sections[0].text.isEmpty { sections.removeFirst() }
  }

  private mutating func read(_ node: HTMLNode) {
    switch node {
    case .text(let text): sections[sections.count - 1].text += text
    // Formulas and charts.
    case .trusted: sections[sections.count - 1].text += " "
    case .element(let name, let attributes, let children):
      guard !Self.skipped.contains(name), !Self.isSkipped(attributes) else { return }
      if Self.headings.contains(name) {
        let words = Self.condensed(Self.words(of: children))
        if let anchor = attributes.first(where: { $0.name == "id" })?.value, !words.isEmpty {
          return sections.append(Section(heading: words, anchor: anchor, text: ""))
        }
      }
      if !Self.inline.contains(name) { sections[sections.count - 1].text += " " }
      if name == "img", let words = attributes.first(where: { $0.name == "alt" })?.value {
        sections[sections.count - 1].text += words
      }
      for child in children { read(child) }
      if !Self.inline.contains(name) { sections[sections.count - 1].text += " " }
    }
  }

  private static let inline: Set<String> = [
    "a", "abbr", "b", "code", "del", "em", "i", "span", "strong", "sub", "sup", "mark", "cite", "dfn",
  ]

  private static func isSkipped(_ attributes: [HTMLNode.Attribute]) -> Bool {
    attributes.contains { attribute in
      guard attribute.name == "class", let classes = attribute.value else { return false }
      guard classes.utf8.contains(UInt8(ascii: " ")) else { return skippedClasses.contains(classes) }
      return classes.split(separator: " ").contains { skippedClasses.contains(String($0)) }
    }
  }

  private static func words(of nodes: [HTMLNode]) -> String {
    nodes.map { node in
      switch node {
      case .text(let text): text
      case .trusted: " "
      case .element(_, let attributes, let children): isSkipped(attributes) ? "" : words(of: children)
      }
    }.joined()
  }

  private static func condensed(_ text: String) -> String {
    text.unicodeScalars.split(whereSeparator: isBlank).map(String.init).joined(separator: " ")
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  /// Minutes, at 200 words each, rounded up; at least 1.
  package var minutes: Int {
    let words = sections.reduce(0) { $0 + $1.text.utf8.count { $0 == UInt8(ascii: " ") } + 1 }
    return max(1, (words + 199) / 200)
  }
}
