package import Diagnostics
package import Events

/// Moves what a run has reported from the places of a lesson to those of its program's content, or back.
package struct Relocation: Sendable {
  private struct Line {
    var from: SourcePosition
    var to: SourcePosition
    var length: Int
  }

  /// By number; claims of one paragraph may share a line. Nothing if everything stays where it is.
  private let lines: [Int: [Line]]?
  private let parts: [Int: Int]
  private let claims: [Int: Int]

  package static func toContent(of program: Program) -> Relocation {
    guard let placement = program.placement else { return Relocation() }
    return Relocation(
      placement.lines.map { Line(from: $0.lesson, to: $0.content, length: $0.length) },
      parts: placement.parts.enumerated().map { ($1, $0) },
      claims: placement.claims.enumerated().map { ($1, $0) })
  }

  package static func toLesson(of program: Program) -> Relocation {
    guard let placement = program.placement else { return Relocation() }
    return Relocation(
      placement.lines.map { Line(from: $0.content, to: $0.lesson, length: $0.length) },
      parts: placement.parts.enumerated().map { ($0, $1) },
      claims: placement.claims.enumerated().map { ($0, $1) })
  }

  private init() {
    (lines, parts, claims) = (nil, [:], [:])
  }

  private init(_ lines: [Line], parts: [(Int, Int)], claims: [(Int, Int)]) {
    self.lines = Dictionary(grouping: lines, by: \.from.line)
    self.parts = Dictionary(parts, uniquingKeysWith: { first, _ in first })
    self.claims = Dictionary(claims, uniquingKeysWith: { first, _ in first })
  }

  /// Nothing for a place at which no code stands.
  package func position(_ position: SourcePosition) -> SourcePosition? {
    guard let lines else { return position }
    for line in lines[position.line] ?? [] {
      let offset = position.column - line.from.column
      if (0...line.length).contains(offset) { return line.to.advanced(byColumns: offset) }
    }
    return nil
  }

  package func range(_ range: SourceRange) -> SourceRange? {
    guard let start = position(range.start), let end = position(range.end) else { return nil }
    return SourceRange(start, end)
  }

  /// Nothing for an event about something that is not part of the program.
  package func event(_ event: Event) -> Event? {
    guard lines != nil else { return event }
    return kind(event.kind).map { Event($0, printed: event.printed) }
  }

  private func kind(_ kind: Event.Kind) -> Event.Kind? {
    switch kind {
    case .started, .finished: return kind
    case .began(let part): return parts[part].map { .began(part: $0) }
    case .ended(let part): return parts[part].map { .ended(part: $0) }
    case .failed(let part, let message): return parts[part].map { .failed(part: $0, message: message) }
    case .claim(let id, let value): return claims[id].map { .claim(id: $0, value) }
    case .value(var value):
      let (start, end) = (value.range.start, value.range.end)
      guard let start = position(start), let end = position(end) else { return nil }
      value.range = EventRange(
        startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column)
      return .value(value)
    case .check(var record):
      guard let place = position(SourcePosition(line: record.line, column: record.column)) else { return nil }
      (record.line, record.column) = (place.line, place.column)
      return .check(record)
    case .property(var record):
      guard let place = position(SourcePosition(line: record.line, column: record.column)) else { return nil }
      (record.line, record.column) = (place.line, place.column)
      return .property(record)
    }
  }
}

extension EventRange {
  fileprivate var start: SourcePosition { SourcePosition(line: startLine, column: startColumn) }
  fileprivate var end: SourcePosition { SourcePosition(line: endLine, column: endColumn) }
}
