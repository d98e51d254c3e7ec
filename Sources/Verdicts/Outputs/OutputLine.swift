internal import Events
internal import Lessons

/// A line of what a cell printed and showed.
struct OutputLine: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case text
    /// A list of numbers: its brackets may be round or square.
    case vector
    /// A row of a table, whose columns may be wider or narrower.
    case row
  }

  var text: String
  var kind = Kind.text

  /// All lines of a cell, those that are printed and one or more for each value, in order.
  static func lines(of output: CellOutput, _ stream: ExpectedOutput.Stream) -> [OutputLine] {
    var lines: [OutputLine] = []
    var printed = ""
    func flush() {
      lines += Self.lines(ofText: printed)
      printed = ""
    }
    var isErrorOpen = false
    for item in output.items {
      switch item {
      case .printed(let text) where stream != .stderr, .printedToError(let text) where stream == .stderr:
        if isErrorOpen { flush() }
        isErrorOpen = false
        printed += text
      case .printedToError(let text) where stream == .all:
        if !isErrorOpen { flush() }
        isErrorOpen = true
        printed += text
      case .value(let value, _, let name, _) where stream != .stderr:
        flush()
        lines += Self.lines(of: value, name: name)
      case .failure(let message) where stream != .stderr:
        flush()
        lines += Self.lines(ofText: message)
      case .printed, .printedToError, .value, .failure, .check, .property: continue
      }
    }
    flush()
    while lines.last?.text.isBlank == true { lines.removeLast() }
    return lines
  }

  /// The last line needs no end.
  private static func lines(ofText text: String) -> [OutputLine] {
    guard !text.isEmpty else { return [] }
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { OutputLine(text: $0.withoutTrailingBlanks) }
  }

  private static func lines(of value: ShownValue, name: String) -> [OutputLine] {
    let label = name.isEmpty ? "" : name + " = "
    switch value {
    case .verdict: return []
    case .number(let number): return [OutputLine(text: label + number)]
    case .vector(let numbers):
      return [OutputLine(text: label + "(" + numbers.joined(separator: ", ") + ")", kind: .vector)]
    case .text(let text):
      let lines = Self.lines(ofText: text)
      return label.isEmpty ? lines : [OutputLine(text: label + (lines.first?.text ?? ""))] + lines.dropFirst()
    case .matrix(let rows): return head(name) + grid(rows)
    case .table(let table):
      let rows = table.rows.map { row in
        row.map { cell in
          switch cell {
          case .number(let number): number
          case .text(let text): text
          }
        }
      }
      return head(name) + grid([table.columns] + rows)
    case .figure(let figure):
      return [OutputLine(text: label + (figure.title.isEmpty ? "[figure]" : "[figure: \(figure.title)]"))]
    case .sweep(let sweep):
      return [OutputLine(text: label + (sweep.title.isEmpty ? "[sweep]" : "[sweep: \(sweep.title)]"))]
    }
  }

  private static func head(_ name: String) -> [OutputLine] {
    name.isEmpty ? [] : [OutputLine(text: name + " =")]
  }

  /// Numbers to the right, as `print` sets a table.
  private static func grid(_ rows: [[String]]) -> [OutputLine] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = zip(row, widths).map { text, width in
        let padding = String(repeating: " ", count: width - text.count)
        return ComputedNumber(text) == nil ? text + padding : padding + text
      }
      return OutputLine(text: cells.joined(separator: "  ").withoutTrailingBlanks, kind: .row)
    }
  }
}

extension StringProtocol {
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  var withoutTrailingBlanks: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }
}
