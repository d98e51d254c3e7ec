package import Diagnostics

/// An `output` directive: what a cell is said to print and to show.
package struct ExpectedOutput: Equatable, Sendable {
  package enum Matching: String, Equatable, Sendable, CaseIterable {
    /// Numbers hold by the rules of claims.
    case numbers
    /// Every character is the same.
    case exact
  }

  package enum Stream: String, Equatable, Sendable, CaseIterable {
    /// Standard output and the values that are shown.
    case stdout
    case stderr
    case all

    func overlaps(_ other: Stream) -> Bool { self == other || self == .all || other == .all }
  }

  /// Its index in `Lesson.expectedOutputs`.
  package var id: Int
  /// The index in `Lesson.parts` of the cell whose output this is; nothing where the lesson does not say so
  /// in a way that can be compared, which the reader has reported.
  package var cell: Int?
  package var matching: Matching
  package var stream: Stream
  package var body: SourceText
  /// The whole directive.
  package var range: SourceRange

  package init(
    id: Int, cell: Int?, matching: Matching = .numbers, stream: Stream = .stdout, body: SourceText,
    range: SourceRange
  ) {
    self.id = id
    self.cell = cell
    self.matching = matching
    self.stream = stream
    self.body = body
    self.range = range
  }
}

extension Lesson {
  /// The cell whose output is stated, if the reader found it.
  package func cell(of output: ExpectedOutput) -> Cell? {
    guard let part = output.cell, parts.indices.contains(part), case .cell(let cell) = parts[part] else {
      return nil
    }
    return cell
  }

  /// Whether nothing but blank lines stands between a cell and what is said of its output.
  package func standsRightBelow(_ output: ExpectedOutput, _ cell: Cell) -> Bool {
    let between = cell.range.end.line + 1..<max(cell.range.end.line + 1, output.range.start.line)
    return cell.range.end.line < output.range.start.line
      && between.allSatisfy { file.line($0)?.allSatisfy { $0 == " " || $0 == "\t" || $0 == ">" } ?? true }
  }
}
