import Diagnostics

/// What each byte of a lesson belongs to.
///
/// Each byte has exactly one zone, so that no digit can be lost or counted twice, whatever the places of the nodes are.
/// What nothing has been painted over is prose.
struct ZoneMap {
  enum Kind: Equatable {
    /// Sentences that are read together: a paragraph, a cell of a table, a caption.
    case prose
    case formula
    /// The text of a claim, by its index in `Lesson.claims`.
    case claim(Int)
    case apart(Numeral.Apart)
  }

  struct Zone: Hashable {
    fileprivate var index: Int32
  }

  private var kinds: [Kind] = [.prose]
  private var lines: [[Int32]]
  private let bytes: [[UInt8]]
  private let positions: [SourcePosition]

  /// What nothing has been painted over.
  static let blank = Zone(index: 0)

  init(_ source: SourceText) {
    bytes = source.lines.map { Array($0.text.utf8) }
    positions = source.lines.map(\.position)
    lines = bytes.map { Array(repeating: 0, count: $0.count) }
  }

  mutating func add(_ kind: Kind) -> Zone {
    kinds.append(kind)
    return Zone(index: Int32(truncatingIfNeeded: kinds.count - 1))
  }

  var lineCount: Int { lines.count }

  /// The bytes of a line counted from 1.
  func bytes(ofLine number: Int) -> [UInt8] {
    bytes.indices.contains(number - 1) ? bytes[number - 1] : []
  }

  func zone(line: Int, byte: Int) -> Zone? {
    guard lines.indices.contains(line - 1), lines[line - 1].indices.contains(byte) else { return nil }
    return Zone(index: lines[line - 1][byte])
  }

  /// Columns count from 1, as they do everywhere.
  mutating func paint(_ range: SourceRange, _ zone: Zone) {
    guard range.start.line <= range.end.line else { return }
    for number in max(1, range.start.line)...max(1, min(range.end.line, lines.count)) {
      let from = number == range.start.line ? range.start.column - 1 : 0
      let to = number == range.end.line ? range.end.column - 1 : Int.max
      paint(line: number, from..<max(from, to), zone)
    }
  }

  mutating func paint(line number: Int, _ bytes: Range<Int>, _ zone: Zone) {
    guard lines.indices.contains(number - 1) else { return }
    let range = bytes.clamped(to: 0..<lines[number - 1].count)
    for index in range { lines[number - 1][index] = zone.index }
  }

  mutating func paint(_ text: SourceText, _ zone: Zone) {
    for line in text.lines {
      let start = line.position.column - 1
      paint(line: line.position.line, max(0, start)..<max(0, start + line.text.utf8.count), zone)
    }
  }

  // MARK: - Reading

  private struct Piece {
    var line: Int
    var bytes: Range<Int>
  }

  /// The zones that hold a byte, with their texts, in the order in which they begin.
  func texts() -> [(kind: Kind, text: ZoneText)] {
    var pieces: [[Piece]] = Array(repeating: [], count: kinds.count)
    var order: [Int] = []
    for (index, line) in lines.enumerated() {
      var start = 0
      while start < line.count {
        var end = start + 1
        while end < line.count, line[end] == line[start] { end += 1 }
        let zone = Int(line[start])
        if pieces[zone].isEmpty { order.append(zone) }
        pieces[zone].append(Piece(line: index, bytes: start..<end))
        start = end
      }
    }
    return order.map { (kinds[$0], text(of: pieces[$0])) }
  }

  private func text(of pieces: [Piece]) -> ZoneText {
    var text = ZoneText()
    var last: Piece?
    for piece in pieces {
      if let last {
        text.append(separator: gap(last, piece))
      }
      text.append(
        bytes[piece.line][piece.bytes],
        at: positions[piece.line].advanced(byColumns: piece.bytes.lowerBound))
      last = piece
    }
    return text
  }

  private func gap(_ first: Piece, _ second: Piece) -> ZoneText.Separator {
    for line in first.line...second.line {
      let from = line == first.line ? first.bytes.upperBound : 0
      let to = line == second.line ? second.bytes.lowerBound : lines[line].count
      guard lines[line][from..<to].allSatisfy({ kinds[Int($0)] == .apart(.markup) }),
        !bytes[line][from..<to].hasDigit
      else { return .object }
    }
    return first.line == second.line ? .markup : .line
  }
}
