internal import Diagnostics
internal import Events
internal import Lessons
internal import Markdown
internal import Verdicts

/// The rows of a table.
struct TableCellsView {
  var embedding: LessonEmbedding
  var table: TableBlock
  var range: SourceRange
  var verdict: ClaimVerdict?
  /// How the names of the cells on the page begin.
  var anchors: String

  func html() -> [HTMLNode] {
    let headers = min(table.headerRows, table.rows.count)
    // Each is about a whole column, so they are made once for all its cells.
    let columns = 0..<(table.rows.map(\.count).max() ?? 0)
    let headClasses = headers == 0 ? [] : columns.map { classes($0, isHeader: true) }
    let head = row(0..<headers, isHeader: true, headClasses)
    let body = row(headers..<table.rows.count, isHeader: false, columns.map { classes($0, isHeader: false) })
    return [("thead", head), ("tbody", body)].compactMap { name, rows in
      rows.isEmpty ? nil : .element(name, [:], rows)
    }
  }

  private func row(_ rows: Range<Int>, isHeader: Bool, _ columnClasses: [[String]]) -> [HTMLNode] {
    let stubs = max(table.stubColumns, verdict?.table?.labelColumns ?? 0)
    return rows.map { row in
      let cells = table.rows[row].indices.map { column in
        var attributes: [HTMLNode.Attribute] = []
        // A header without words names nothing.
        let isNamed = (isHeader || column < stubs) && !table.rows[row][column].content.isEmpty
        if isNamed { attributes.append(.init("scope", isHeader ? "col" : "row")) }
        let classes = columnClasses[column]
        if !classes.isEmpty { attributes.append(.init("class", classes.joined(separator: " "))) }
        return HTMLNode.element(
          isNamed ? "th" : "td", attributes: attributes,
          children: cell(
            ClaimedTable.Place(row: row, column: column), table.rows[row][column], isNamed: isNamed))
      }
      return .element("tr", [:], cells)
    }
  }

  private func classes(_ column: Int, isHeader: Bool) -> [String] {
    var classes: [String] = []
    if let alignment = table.alignments.indices.contains(column) ? table.alignments[column] : nil {
      classes.append(alignment.className)
    } else if isNumeric(column) {
      classes.append(Table.Alignment.right.className)
    }
    if isHeader, isWide(column) { classes.append("wide") }
    return classes
  }

  /// Whether the cells of the column are compared with numbers, those that are compared.
  private func isNumeric(_ column: Int) -> Bool {
    let cells = (table.headerRows..<max(table.headerRows, table.rows.count)).compactMap { row in
      verdict?.table?.cells[ClaimedTable.Place(row: row, column: column)]?.computed
    }
    return !cells.isEmpty && cells.allSatisfy { if case .number = $0 { true } else { false } }
  }

  private func isWide(_ column: Int) -> Bool {
    table.rows.contains { row in
      guard row.indices.contains(column) else { return false }
      return row[column].content.contains { block in
        guard case .paragraph(let content) = block.kind else { return true }
        return content.reduce(0) { $0 + $1.lengthOfWords } > ProseHTML<LessonEmbedding>.shortText
      }
    }
  }

  // MARK: - Cells

  private func cell(_ place: ClaimedTable.Place, _ cell: TableBlock.Cell, isNamed: Bool) -> [HTMLNode] {
    let (content, isInline) = content(of: cell, isNamed: isNamed)
    guard let verdict, let result = verdict.table?.cells[place],
      result.entry != nil || result.status != .passed
    else { return content }
    return [mark(content, isInline, result, verdict, place)]
  }

  /// A paragraph alone stands in its cell directly.
  private func content(of cell: TableBlock.Cell, isNamed: Bool) -> (nodes: [HTMLNode], isInline: Bool) {
    guard let first = cell.content.first else { return ([], true) }
    if cell.content.count == 1, case .paragraph(let content) = first.kind {
      return (isNamed ? embedding.prose.html(ofNaming: content) : embedding.prose.html(of: content), true)
    }
    return (embedding.html(of: cell.content, at: range), false)
  }

  private func mark(
    _ content: [HTMLNode], _ isInline: Bool, _ result: TableVerdict.Cell, _ verdict: ClaimVerdict,
    _ place: ClaimedTable.Place
  ) -> HTMLNode {
    let anchor = embedding.notes.anchor("\(anchors)-\(place.row + 1)-\(place.column + 1)-note")
    let element = isInline ? "span" : "div"
    var children = [HTMLNode.element(element, ["class": "claim-text"], content)]
    if result.status != .passed {
      children.append(
        .element(
          "span", ["class": "claim-aside"],
          [
            .element("span", ["class": "visually-hidden"], text: " computed: "),
            .text(result.computed.readableText),
          ]))
    }
    let headline: String =
      switch result.status {
      case .passed: "Verified"
      case .failed: "Not so"
      case .error: "Not verified"
      }
    let entry = result.entry.map { "row \($0.row), column \($0.column) " } ?? ""
    children.append(
      ClaimView.note(
        result.status, headline: headline, expression: verdict.claim.expression.text,
        value: "\(entry)= \(result.computed.fullText)",
        message: result.status == .passed ? "" : result.message, id: anchor))
    return .element(
      element,
      [
        "class": "claim cell-claim claim-\(result.status.rawValue)", "tabindex": "0",
        "aria-describedby": anchor,
      ], children)
  }
}
