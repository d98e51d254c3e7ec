internal import Diagnostics
internal import Markdown

extension LessonParser {
  /// `table` and `list-table`. One that cannot be read is shown as a box with all that is in it.
  mutating func table(_ directive: Directive, at range: SourceRange, depth: Int) -> DirectiveMeaning {
    let isList = directive.name == DirectiveName.listTable
    var options = OptionReader(
      directive,
      known: ["label", "name", "claim", "skip", "skip-blank", "stub-columns", "widths", "align"]
        + (isList ? ["header-rows"] : []), accepted: ["class", "width"])
    let title = title(of: directive)
    let label = options.label()
    let number = title.isEmpty && label == nil ? nil : numbers.next(.table)
    if let number { lesson.tableTitles[number] = title.plainText.joinedBlanks }
    if let label, let number { register(label.text, .table(number), at: label.range) }
    let content = content(of: directive, at: range, depth: depth)
    defer {
      walk.push(content, depth: depth + 1)
      walk.push(title, depth: depth + 1)
    }
    let expression = expression(&options)
    guard var table = isList ? listTable(content, directive, &options) : pipeTable(content, directive) else {
      problems += options.problems
      return .box(title: title.isEmpty ? directive.name : title.plainText, content: content)
    }
    table.number = number
    table.title = title
    table.label = label?.text
    let columns = table.columns
    table.stubColumns = options.wholeNumber("stub-columns", in: 0...columns) ?? 0
    table.widths = widths(of: columns, &options)
    table.placement = options.word("align", among: ["left", "center", "right"])
      .flatMap(Table.Alignment.init(rawValue:))
    if let (expression, place) = expression {
      table.claim = add(expression, of: table, at: place, &options)
      failDroppedCells(in: range)
    }
    problems += options.problems
    return .table(table)
  }

  // MARK: - Cells

  private mutating func pipeTable(_ content: [Block], _ directive: Directive) -> TableBlock? {
    let blocks = content.withoutComments
    var found: Table?
    for block in blocks {
      if found == nil, case .table(let table) = block.kind { found = table }
    }
    guard let table = found else {
      let hasList = blocks.contains { if case .list = $0.kind { true } else { false } }
      problems.append(LessonProblem(.tableWithoutTable(hasList: hasList), at: directive.nameRange))
      return nil
    }
    for block in blocks {
      if case .table(let other) = block.kind, other == table { continue }
      problems.append(LessonProblem(.besideTable(directive.name), at: block.range))
      found = nil
    }
    guard found != nil else { return nil }
    let rows = table.allRows.map { row in
      row.cells.map { cell in
        let content = cell.content.isEmpty ? [] : [Block(.paragraph(cell.content), range: cell.range)]
        return TableBlock.Cell(content: content, range: cell.range)
      }
    }
    return TableBlock(rows: rows, headerRows: 1, alignments: table.alignments)
  }

  private mutating func listTable(
    _ content: [Block], _ directive: Directive, _ options: inout OptionReader
  ) -> TableBlock? {
    let blocks = content.withoutComments
    guard case .list(let list)? = blocks.first?.kind, list.start == nil else {
      let place = blocks.first?.range ?? directive.nameRange
      problems.append(LessonProblem(.listTableWithoutLists, at: place))
      return nil
    }
    var isWhole = true
    for block in blocks.dropFirst() {
      problems.append(LessonProblem(.besideTable(directive.name), at: block.range))
      isWhole = false
    }
    var rows: [[TableBlock.Cell]] = []
    for item in list.items {
      let parts = item.blocks.withoutComments
      guard parts.count == 1, case .list(let cells) = parts[0].kind, cells.start == nil else {
        problems.append(LessonProblem(.listTableWithoutLists, at: item.range))
        isWhole = false
        continue
      }
      rows.append(cells.items.map { TableBlock.Cell(content: $0.blocks, range: $0.contentRange) })
      guard let columns = rows.first?.count, cells.items.count != columns else { continue }
      problems.append(
        LessonProblem(
          .raggedRow(rows.count, cells: cells.items.count, columns: columns), at: item.range))
      isWhole = false
    }
    guard isWhole, let columns = rows.first?.count else { return nil }
    return TableBlock(
      rows: rows, headerRows: options.wholeNumber("header-rows", in: 0...rows.count) ?? 0,
      alignments: Array(repeating: nil, count: columns))
  }

  private func widths(of columns: Int, _ options: inout OptionReader) -> [Int] {
    guard let text = options.text("widths"), text != "auto", text != "grid" else { return [] }
    let widths = options.list("widths").map { Int($0) ?? 0 }
    if widths.count == columns, widths.allSatisfy({ (1...100_000).contains($0) }) { return widths }
    options.reject("widths", .widths(columns))
    return []
  }

  // MARK: - The claim

  private func expression(_ options: inout OptionReader) -> (SourceText, SourceRange)? {
    guard let text = options.filledText("claim", .expression), let value = options.valueRange("claim"),
      let option = options.directive.options.first(where: { $0.name == "claim" })
    else { return nil }
    // A quoted scalar of YAML has its quotes in the place, but not in the value.
    let quotes = value.end.column - value.start.column == text.utf8.count + 2 ? 1 : 0
    let line = SourceText.Line(text: text, position: value.start.advanced(byColumns: quotes))
    return (SourceText(lines: [line]), option.range)
  }

  private mutating func add(
    _ expression: SourceText, of table: TableBlock, at range: SourceRange, _ options: inout OptionReader
  ) -> Int {
    let id = lesson.claims.count
    let title = table.title.plainText.joinedBlanks
    var claimed = ClaimedTable(
      rows: table.rows.map { row in
        row.map { CellTextReader.cell($0.content, range: $0.range, in: lesson.file) }
      }, headerRows: table.headerRows, stubColumns: table.stubColumns,
      skipsBlanks: options.flag("skip-blank"))
    claimed.label = table.label
    claimed.skippedColumns = skippedColumns(of: claimed, options)
    let position = table.title.first?.range.start ?? range.start
    lesson.claims.append(
      Claim(
        id: id, notation: .prose, text: title.isEmpty ? table.number.map { "Table \($0)" } ?? "table" : title,
        textPosition: position, expression: expression, range: range, table: claimed))
    return id
  }

  /// By header, or by number where a header does not say so.
  private mutating func skippedColumns(of table: ClaimedTable, _ options: OptionReader) -> Set<Int> {
    guard let text = options.text("skip"), let range = options.valueRange("skip") else { return [] }
    let headers = (0..<table.columns).map(table.header)
    var columns: Set<Int> = []
    for name in text.split(separator: ",").map(\.trimmingBlanks) where !name.isEmpty {
      if let column = headers.firstIndex(where: { !$0.isEmpty && $0.nameKey == name.nameKey }) {
        columns.insert(column)
      } else if let number = Int(name), (1...max(1, table.columns)).contains(number) {
        columns.insert(number - 1)
      } else {
        let known = headers.enumerated().map { $1.isEmpty ? "\($0 + 1)" : $1 }
        problems.append(
          LessonProblem(
            .unknownColumn(name, known: known, nearest: nearestName(to: name, among: known)), at: range))
      }
    }
    return columns
  }

  /// A cell beyond the header is left out, which must not happen to one that is compared.
  private mutating func failDroppedCells(in range: SourceRange) {
    for index in lesson.problems.indices
    where lesson.problems[index].code == "cells-beyond-header" && range.encloses(lesson.problems[index].range)
    {
      lesson.problems[index].severity = .error
    }
  }
}

extension [Block] {
  fileprivate var withoutComments: [Block] {
    filter { block in
      if case .html(let text) = block.kind { return !text.isHTMLComment }
      return true
    }
  }
}

extension List.Item {
  /// Without the mark of the item.
  fileprivate var contentRange: SourceRange {
    guard let first = blocks.first, let last = blocks.last else { return SourceRange(range.end) }
    return SourceRange(first.range.start, last.range.end)
  }
}
