/// A line of a block: text and numbers, and ellipses that stand for any text.
struct OutputPattern: Sendable {
  /// A number of the line beside the one in its place.
  struct Pair: Equatable, Sendable {
    /// In bytes of the line.
    var offset: Int
    var stated: WrittenNumber
    var printed: WrittenNumber
    /// An ellipsis stands for its further digits.
    var isCutOff: Bool
  }

  enum Match: Equatable, Sendable {
    case same
    /// The same line but for these numbers.
    case otherNumbers([Pair])
    case different
  }

  private struct Piece {
    var plain: [OutputUnit]
    var row: [OutputUnit]
    /// Where it begins in the line, in bytes.
    var offset: Int
    /// An ellipsis follows its last character directly.
    var isCutOff: Bool

    func units(_ kind: OutputLine.Kind) -> [OutputUnit] { kind == .row ? row : plain }
  }

  let text: String
  /// An ellipsis alone: any number of lines.
  let isAnyLines: Bool
  let hasEllipsis: Bool
  let readsNumbers: Bool
  private let pieces: [Piece]

  init(_ line: String, readsNumbers: Bool) {
    let text = line.withoutTrailingBlanks
    self.text = text
    self.readsNumbers = readsNumbers
    var pieces: [Piece] = []
    let stretches = Self.stretches(of: text)
    for (index, stretch) in stretches.enumerated() {
      let part = String(text[stretch])
      func units(isRow: Bool) -> [OutputUnit] {
        let units = OutputUnit.units(of: part, readsNumbers: readsNumbers, isRow: isRow)
        guard readsNumbers, stretches.count > 1 else { return units }
        return OutputUnit.withBlanks(units, atStart: index > 0, atEnd: index + 1 < stretches.count)
      }
      pieces.append(
        Piece(
          plain: units(isRow: false), row: units(isRow: true),
          offset: text.utf8.distance(from: text.startIndex, to: stretch.lowerBound),
          isCutOff: index + 1 < stretches.count))
    }
    self.pieces = pieces
    hasEllipsis = pieces.count > 1
    isAnyLines = hasEllipsis && stretches.allSatisfy { text[$0].isBlank }
  }

  /// What stands between ellipses: three or more points, or `…`.
  private static func stretches(of text: String) -> [Range<String.Index>] {
    var stretches: [Range<String.Index>] = []
    var (start, index) = (text.startIndex, text.startIndex)
    while index < text.endIndex {
      let points = text[index...].prefix { $0 == "." }
      if text[index] == "…" || points.count >= 3 {
        stretches.append(start..<index)
        index = text[index] == "…" ? text.index(after: index) : points.endIndex
        start = index
      } else {
        index = points.isEmpty ? text.index(after: index) : points.endIndex
      }
    }
    stretches.append(start..<text.endIndex)
    return stretches
  }

  func units(of line: OutputLine) -> [OutputUnit] {
    OutputUnit.units(of: line.text, readsNumbers: readsNumbers, isRow: line.kind == .row)
  }

  func match(_ line: OutputLine) -> Match {
    if !hasEllipsis, text == line.text { return .same }
    return match(units(of: line), kind: line.kind)
  }

  func match(_ units: [OutputUnit], kind: OutputLine.Kind) -> Match {
    if pairs(units, kind: kind, comparesNumbers: true) != nil { return .same }
    guard let pairs = pairs(units, kind: kind, comparesNumbers: false) else { return .different }
    return .otherNumbers(
      pairs.filter { !$0.stated.isPrinted(as: $0.printed, isCutOff: $0.isCutOff) })
  }

  /// Lays the pieces along a line: the first at its start, the last at its end, each other one as soon as it fits, which
  /// finds a way if there is one.
  private func pairs(
    _ units: [OutputUnit], kind: OutputLine.Kind, comparesNumbers: Bool
  ) -> [Pair]? {
    var result: [Pair] = []
    var start = 0
    for (index, piece) in pieces.enumerated() {
      let length = piece.units(kind).count
      let last = units.count - length
      guard start <= last else { return nil }
      var places = start...last
      if index == pieces.count - 1 { places = last...last }
      if index == 0 { places = start...start }
      guard index > 0 || pieces.count > 1 || length == units.count else { return nil }
      var found: (place: Int, pairs: [Pair])?
      for place in places where found == nil {
        found = pairs(piece, units[place..<place + length], kind, comparesNumbers).map { (place, $0) }
      }
      guard let found else { return nil }
      result += found.pairs
      start = found.place + length
    }
    return result
  }

  private func pairs(
    _ piece: Piece, _ units: ArraySlice<OutputUnit>, _ kind: OutputLine.Kind, _ comparesNumbers: Bool
  ) -> [Pair]? {
    var result: [Pair] = []
    let stated = piece.units(kind)
    for (index, (own, other)) in zip(stated, units).enumerated() {
      switch (own, other) {
      case (.gap, .gap), (.blank, .gap): continue
      case (.blank, let other) where other.isBlank: continue
      case (.character(let a), .character(let b)):
        guard a == b || (kind == .vector && Self.bracket(a) == Self.bracket(b)) else { return nil }
      case (.number(let number), .number(let printed)):
        let isCutOff = piece.isCutOff && index == stated.count - 1
        guard !comparesNumbers || number.isPrinted(as: printed, isCutOff: isCutOff) else { return nil }
        result.append(
          Pair(
            offset: piece.offset + number.offset, stated: number, printed: printed, isCutOff: isCutOff))
      default: return nil
      }
    }
    return result
  }

  private static func bracket(_ character: Character) -> Character {
    switch character {
    case "[": "("
    case "]": ")"
    default: character
    }
  }
}
