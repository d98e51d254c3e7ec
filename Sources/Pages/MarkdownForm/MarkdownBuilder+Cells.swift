internal import Diagnostics
internal import Events
internal import Lessons
internal import Verdicts

extension MarkdownBuilder {
  mutating func text(of cell: Cell) -> String {
    var parts: [String] = []
    if cell.input != .removed {
      parts.append(MarkdownText.fenced(cell.source.text, language: cell.language))
    }
    if cell.output != .removed {
      let alt = cell.alt.map { $0.content.plainText }
      parts += results.output(cell.id).map { text(of: $0, at: cell.range, alt: alt) } ?? state(of: cell)
    }
    return paragraphs(parts + [caption(cell.caption, .figure, cell.number)])
  }

  private func state(of cell: Cell) -> [String] {
    switch cell.execution {
    case .runs, .mustFail: ["**This cell did not run.**"]
    case .skipped, .otherLanguage: []
    }
  }

  /// What was printed and plain values in blocks of text, in order with tables, figures and verdicts.
  mutating func text(of output: CellOutput, at range: SourceRange, alt: String? = nil) -> [String] {
    var parts: [String] = []
    var lines = ""
    var alt = alt
    func flush() {
      if !lines.isEmpty { parts.append(MarkdownText.fenced(ControlPictures.text(lines), language: "text")) }
      lines = ""
    }
    func add(_ text: String) { lines += text.hasSuffix("\n") ? text : text + "\n" }
    for item in output.items {
      switch item {
      case .printed(let text), .printedToError(let text): add(text)
      case .failure(let message): add(message)
      case .value(.table(let table), _, _, _):
        flush()
        parts.append(Self.text(of: table))
      case .value(.figure(let figure), _, _, _):
        flush()
        parts.append(image(figure, alt: alt, at: range))
        alt = nil
      case .value(.sweep(let sweep), _, _, _):
        flush()
        parts.append(image(sweep.printed, alt: alt, at: range))
        if !sweep.note.isEmpty { parts.append(MarkdownText.escaped(sweep.note)) }
        alt = nil
      case .value(let value, _, let name, _):
        guard let text = Self.text(of: value) else { continue }
        add((name.isEmpty ? "" : name + " = ") + text)
      case .check(let check):
        flush()
        let facts = check.message.isEmpty ? "" : " – \(MarkdownText.escaped(check.message))"
        let word = check.status == .passed ? "" : " \(check.status.word)"
        parts.append("\(check.status.mark) \(MarkdownText.escaped(check.name))\(word)\(facts)")
      case .property(let verdict):
        flush()
        let words = PropertyWords(verdict: verdict)
        let title = verdict.title.isEmpty ? "" : MarkdownText.escaped(verdict.title) + ". "
        let sentences = verdict.results.map { text(of: words.words($0)) } + [words.sentence ?? ""]
        parts.append(
          "\(verdict.status.mark) \(title)" + sentences.filter { !$0.isEmpty }.joined(separator: " "))
      }
    }
    flush()
    if !output.ended { parts.append("**This cell did not run to its end.**") }
    return parts
  }

  private static func text(of value: ShownValue) -> String? {
    switch value {
    case .text(let text): text
    case .number(let number): ReadableNumber(number).text
    case .vector(let numbers):
      "("
        + ArgumentText("[" + numbers.map { ReadableNumber($0).text }.joined(separator: ", ") + "]").short
        .dropFirst().dropLast() + ")"
    case .matrix(let rows): aligned(rows.map { $0.map { ReadableNumber($0).text } })
    case .table, .figure, .sweep, .verdict: nil
    }
  }

  /// Columns flush right.
  private static func aligned(_ rows: [[String]]) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      "[" + zip(row, widths).map { String(repeating: " ", count: $1 - $0.count) + $0 }.joined(separator: "  ")
        + "]"
    }.joined(separator: "\n")
  }

  private static func text(of table: ShownTable) -> String {
    let rows = table.rows.map { row in
      row.enumerated().map { index, cell in
        switch cell {
        case .number(let number):
          ReadableNumber(number, places: TableView.places(ofColumn: index, table)).text
        case .text(let text): MarkdownText.escaped(ControlPictures.text(text))
        }
      }
    }
    return MarkdownText.table(
      header: table.columns.map(MarkdownText.escaped), rows: rows,
      alignments: table.columns.indices.map { TableView.isNumeric($0, table) ? "--:" : "---" })
  }

  private mutating func image(_ figure: Figure, alt: String?, at range: SourceRange) -> String {
    do throws(SVGProblem) {
      let number = figures.count + 1
      let name = figureFolder.name + "/\(number).svg"
      figures[figureFolder.path + "/\(number).svg"] = try FigureFile.text(of: figure)
      let words = alt ?? [figure.title, figure.description].first { !$0.isEmpty } ?? ""
      return "![\(MarkdownText.escaped(words))](\(PageAddress.encoded(name)))"
    } catch {
      diagnostics.append(
        Diagnostic(
          .error, code: "unsafe-figure", file: lesson.file.name, range: range,
          message: "a figure cannot be shown: \(error.reason)"))
      return "**A figure could not be shown.**"
    }
  }
}
