internal import Diagnostics
internal import Lessons

/// Why an output is not the one that a block states.
struct OutputFinding: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// Lines of the output count from 1.
    case number(JudgedNumber, line: Int)
    case line(stated: String, printed: String, line: Int)
    /// A line of the block that the output does not have.
    case missing(String, isNothingPrinted: Bool)
    /// Lines of the output that the block does not have.
    case extra(first: String, last: String, lines: ClosedRange<Int>, isBlockEmpty: Bool)
    case tooLong(lines: Int)
    /// With the words for the line of the cell.
    case notEnded(cell: String)
    /// The block names no cell that it could be compared with, which the reader has reported.
    case noCell
  }

  var kind: Kind
  /// The index of a line in the block.
  var line: Int?
  var range: SourceRange
  /// What would be right in the place of the number or the line.
  var rightText: String?

  var isFailure: Bool {
    switch kind {
    case .number, .line, .missing, .extra: true
    case .tooLong, .notEnded, .noCell: false
    }
  }
}

extension OutputFinding {
  func message(_ stream: ExpectedOutput.Stream) -> String {
    let output = stream == .stderr ? "standard error" : "the output"
    switch kind {
    case .number(let number, let line):
      let sentence = "stated \(number.written.text), and line \(line) of \(output) has \(number.computed)"
      guard let digits = number.agreeingDigits else { return sentence }
      return sentence + "; they agree to \(digits) digit" + (digits == 1 ? "" : "s")
    case .line(let stated, let printed, let line):
      return "line \(line) of \(output) is \(Self.quoted(printed)), not \(Self.quoted(stated))"
    case .missing(let text, let isNothingPrinted):
      return "\(output) has no line \(Self.quoted(text))"
        + (isNothingPrinted ? ": there is nothing in it" : "")
    case .extra(let first, let last, let lines, let isBlockEmpty):
      let place = isBlockEmpty ? "the block is empty" : "the block does not have"
      guard lines.count > 1 else {
        return isBlockEmpty
          ? "\(place), and \(output) has the line \(Self.quoted(first))"
          : "\(place) line \(lines.lowerBound) of \(output), \(Self.quoted(first))"
      }
      return isBlockEmpty
        ? "\(place), and \(output) has \(lines.count) lines, from \(Self.quoted(first)) to \(Self.quoted(last))"
        : "\(place) lines \(lines.lowerBound) to \(lines.upperBound) of \(output), "
          + "from \(Self.quoted(first)) to \(Self.quoted(last))"
    case .tooLong(let lines):
      return "\(output) has \(lines) lines and is not the one that the block states"
    case .notEnded(let place):
      return "the cell on \(place) did not reach its end, so its output was not compared"
    case .noCell: return "\(output) was compared with nothing"
    }
  }

  var hint: String? {
    switch kind {
    case .number, .line: rightText.map { "\(Self.quoted($0)) would be right." }
    case .missing: nil
    case .extra:
      "Write what it says, or “...” on a line of its own for lines that do not matter."
    case .tooLong: "State less of it, with “...” on a line of its own for lines that do not matter."
    case .notEnded, .noCell: nil
    }
  }

  /// A line as a sentence can show it: cut where it is long, without control characters.
  private static func quoted(_ text: String) -> String {
    let longest = 120
    let shown = text.count > longest ? text.prefix(longest - 1) + "…" : text[...]
    let scalars = shown.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }
    return "“\(String(String.UnicodeScalarView(scalars)))”"
  }
}
