internal import Markdown

extension ProseHTML {
  /// A column with longer texts keeps room for several words to a line where the page is narrow.
  static var shortText: Int { 20 }

  /// A table in a box of its own, in which a wide one scrolls; the page around it stays still.
  func html(of table: Table) -> HTMLNode {
    let wide = table.alignments.indices.map { column in
      table.allRows.contains { row in
        row.cells.indices.contains(column)
          && row.cells[column].content.reduce(0) { $0 + $1.lengthOfWords } > Self.shortText
      }
    }
    let header = cells(of: table.header, table) { column in
      var attributes = [HTMLNode.Attribute("scope", "col")]
      let classes = [table.alignments[column]?.className, wide[column] ? "wide" : nil].compactMap { $0 }
      if !classes.isEmpty { attributes.append(.init("class", classes.joined(separator: " "))) }
      return ("th", attributes)
    }
    let rows = table.rows.map { row in
      cells(of: row, table) { column in
        ("td", table.alignments[column].map { [.init("class", $0.className)] } ?? [])
      }
    }
    var children = [HTMLNode.element("thead", [:], [header])]
    if !table.rows.isEmpty {
      children.append(.element("tbody", [:], rows))
    }
    return .element(
      "div", ["class": "table-scroll", "tabindex": "0"],
      [.element("table", ["class": "prose-table"], children)])
  }

  private func cells(
    of row: Table.Row, _ table: Table, _ element: (Int) -> (String, [HTMLNode.Attribute])
  ) -> HTMLNode {
    let cells = zip(table.alignments.indices, row.cells).map { column, cell in
      let (name, attributes) = element(column)
      // A header without words names nothing.
      guard name == "td" || !cell.content.isEmpty else { return HTMLNode.element("td") }
      let content = name == "th" ? html(ofNaming: cell.content) : html(of: cell.content)
      return HTMLNode.element(name, attributes: attributes, children: content)
    }
    return .element("tr", [:], cells)
  }
}

extension Inline {
  /// The characters of text that may need several lines; a claim or a formula does not count.
  var lengthOfWords: Int {
    switch kind {
    case .text(let text), .code(let text): text.count
    case .softBreak, .lineBreak: 1
    case .emphasis(let content), .strong(let content), .strikethrough(let content):
      content.reduce(0) { $0 + $1.lengthOfWords }
    case .link(let link): link.content.reduce(0) { $0 + $1.lengthOfWords }
    case .image, .html, .math, .role, .footnote: 0
    }
  }
}

extension Table.Alignment {
  var className: String {
    switch self {
    case .left: "align-left"
    case .center: "align-center"
    case .right: "align-right"
    }
  }
}
