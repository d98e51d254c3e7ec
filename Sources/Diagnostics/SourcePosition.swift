/// A place in a text: line and column from 1, the column in UTF-8 bytes.
///
/// Bytes, because that is what cmark and the Swift compiler count; `SourceFile` turns them into characters for people.
package struct SourcePosition: Hashable, Comparable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static let start = SourcePosition(line: 1, column: 1)

  package static func < (a: SourcePosition, b: SourcePosition) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }

  package func advanced(byColumns count: Int) -> SourcePosition {
    SourcePosition(line: line, column: column + count)
  }
}

/// A half-open range of a text; never inverted.
package struct SourceRange: Hashable, Sendable {
  package let start: SourcePosition
  package let end: SourcePosition

  package init(_ start: SourcePosition, _ end: SourcePosition) {
    self.start = start
    self.end = max(start, end)
  }

  /// The empty range at a position.
  package init(_ position: SourcePosition) {
    self.init(position, position)
  }

  package func contains(_ position: SourcePosition) -> Bool {
    start <= position && position < end
  }

  package func encloses(_ other: SourceRange) -> Bool {
    start <= other.start && other.end <= end
  }
}

extension SourceRange: Comparable {
  package static func < (a: SourceRange, b: SourceRange) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}

extension SourceRange: CustomStringConvertible {
  package var description: String { "\(start.line):\(start.column)-\(end.line):\(end.column)" }
}
