internal import Lessons

/// `(Bishop, 2006; Vaswani et al., 2017)`, `Bishop (2006)`, `[1, 2]` or `Bishop [1]`, each work a link to its entry.
struct CitationView {
  var works: PageWorks
  var citation: Citation
  var notes: PageNotes

  func html() -> HTMLNode {
    let isText = citation.form == .text
    var nodes: [HTMLNode] = []
    for (index, key) in citation.keys.enumerated() {
      if index > 0 { nodes.append(.text(isText || isNumeric ? ", " : "; ")) }
      nodes += isText ? inText(key) : inParenthesis(key)
    }
    if !isText { nodes = [.text(isNumeric ? "[" : "(")] + nodes + [.text(isNumeric ? "]" : ")")] }
    return .element(
      "span", works.anchor(of: citation).map { ["class": "citation", "id": $0] } ?? ["class": "citation"],
      nodes)
  }

  private var isNumeric: Bool { works.list.style == .numbered }

  private func inParenthesis(_ key: String) -> [HTMLNode] {
    guard let work = works.list.work(key) else { return [unknown(key)] }
    return [link(key, isNumeric ? String(work.number) : "\(work.names), \(work.year)")]
  }

  private func inText(_ key: String) -> [HTMLNode] {
    guard let work = works.list.work(key) else { return [unknown(key)] }
    let year =
      isNumeric
      ? [HTMLNode.text("["), link(key, String(work.number)), .text("]")]
      : [.text("("), link(key, work.year), .text(")")]
    return [.text(work.names + " ")] + year
  }

  private func link(_ key: String, _ text: String) -> HTMLNode {
    .element("a", ["href": "#" + PageAddress.encoded(works.anchors[key] ?? "")], text: text)
  }

  /// Marked, so that nobody takes the key for a name.
  private func unknown(_ key: String) -> HTMLNode {
    .element(
      "span", ["class": "citation-unknown", "title": "This work is in no bibliography"], text: key + "?")
  }
}

/// The list of works, each with ways back to where it is cited.
struct WorksView {
  static let title = "References"

  var works: PageWorks
  var notes: PageNotes

  func section(anchor: String) -> [HTMLNode] {
    [.element("h2", ["id": anchor], text: Self.title), .text("\n")] + list() + [.text("\n")]
  }

  func list() -> [HTMLNode] {
    let isNamed = notes.startListOfWorks()
    guard !works.list.works.isEmpty else {
      return [.element("p", ["class": "works-none"], text: "No work is cited.")]
    }
    let items = works.list.works.flatMap { [html(for: $0, isNamed: isNamed), .text("\n")] }
    let isNumeric = works.list.style == .numbered
    return [
      .element(
        isNumeric ? "ol" : "ul", ["class": isNumeric ? "works works-numeric" : "works"], [.text("\n")] + items
      )
    ]
  }

  private func html(for work: CitationList.Work, isNamed: Bool) -> HTMLNode {
    var content = work.entry.description.map { piece -> HTMLNode in
      switch piece {
      case .text(let text): .text(text)
      case .emphasis(let text): .element("em", [:], text: text)
      case .link(let text, let address):
        .element("a", ["href": LinkAddress.percentEncoded(address)], text: text)
      }
    }
    let places = works.citations[work.entry.key] ?? []
    for (index, place) in places.enumerated() {
      let words = places.count == 1 ? "Back to the citation" : "Back to citation \(index + 1)"
      content += [
        .text(" "),
        .element(
          "a", ["class": "backlink", "href": "#" + place, "aria-label": words],
          text: places.count == 1 ? "↩" : "↩\(index + 1)"),
      ]
    }
    let anchor = isNamed ? works.anchors[work.entry.key] : nil
    return .element("li", anchor.map { ["id": $0] } ?? [:], content)
  }
}
