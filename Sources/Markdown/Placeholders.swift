internal import Diagnostics

/// What stands for a piece that libcmark must not read: `⸨0x7aaA⸩`.
///
/// The brackets are punctuation, as the dollar and the brace in their place are, so that emphasis beside them is found
/// by the same rules. The number behind the `x` is that of the source; the letters count the pieces in binary. Labels of
/// links are compared without regard to case, so `[$x$]` still finds `[$x$]: address`.
struct Placeholders {
  struct Piece {
    enum Kind {
      case inline(Inline.Kind)
      case block(Block)
      /// `~~`; the pairs are found when libcmark has said what stands beside what.
      case tildes(Tildes)
    }

    let kind: Kind
    let range: SourceRange
    /// The piece as written, to be put back where no node can stand: in addresses, titles and code.
    let source: String
    /// The fed offsets of the placeholder.
    fileprivate(set) var place = 0..<0
  }

  private(set) var pieces: [Piece] = []
  private var sourceNumbers: [String: Int] = [:]
  private let opening: [UInt8]
  private let width: Int

  private static let openingBracket = Array("⸨".utf8)
  private static let closingBracket = Array("⸩".utf8)

  /// - Parameters:
  ///   - lines: The author's text; no opening that occurs in it is used.
  ///   - count: How many pieces there will be at most.
  init(avoiding lines: [[UInt8]], count: Int) {
    var taken: Set<Int> = []
    for line in lines where line.contains(Self.openingBracket[0]) {
      for index in line.indices where line[index...].starts(with: Self.openingBracket) {
        let digits = line[(index + Self.openingBracket.count)...].prefix(8).prefix { $0.isASCIIDigit }
        if let number = Int(digits.text) { taken.insert(number) }
      }
    }
    let number = (0...taken.count).first { !taken.contains($0) } ?? taken.count
    opening = Self.openingBracket + Array("\(number)x".utf8)
    width = String(max(1, count), radix: 2).utf8.count
  }

  /// The placeholder of a piece that is fed at an offset.
  mutating func add(_ piece: Piece, at offset: Int) -> [UInt8] {
    let number = sourceNumbers[piece.source] ?? sourceNumbers.count
    sourceNumbers[piece.source] = number
    let binary = String(pieces.count, radix: 2).utf8
    let digits = Array(repeating: UInt8(ascii: "0"), count: max(0, width - binary.count)) + binary
    let letters = digits.map { $0 == UInt8(ascii: "1") ? UInt8(ascii: "A") : UInt8(ascii: "a") }
    let text = opening + Array("\(number)".utf8) + letters + Self.closingBracket
    var piece = piece
    piece.place = offset..<(offset + text.count)
    pieces.append(piece)
    return text
  }

  enum Part {
    case text(Range<Int>)
    case piece(Piece, Range<Int>)
  }

  /// A string of libcmark's, cut at its placeholders.
  func parts(of text: [UInt8]) -> [Part] {
    var parts: [Part] = []
    var start = 0
    var index = 0
    while index < text.count {
      guard text[index] == opening[0], let (piece, end) = piece(in: text, at: index) else {
        index += 1
        continue
      }
      if start < index { parts.append(.text(start..<index)) }
      parts.append(.piece(piece, index..<end))
      index = end
      start = end
    }
    if start < text.count { parts.append(.text(start..<text.count)) }
    return parts
  }

  private func piece(in text: [UInt8], at start: Int) -> (Piece, Int)? {
    guard text[start...].starts(with: opening) else { return nil }
    let digits = text[(start + opening.count)...].prefix(while: \.isASCIIDigit)
    let letters = text[digits.endIndex...].prefix(width)
    guard letters.count == width, text[letters.endIndex...].starts(with: Self.closingBracket) else {
      return nil
    }
    let index = letters.reduce(0) { $0 * 2 + ($1 == UInt8(ascii: "A") ? 1 : 0) }
    guard pieces.indices.contains(index) else { return nil }
    return (pieces[index], letters.endIndex + Self.closingBracket.count)
  }

  /// A string of libcmark's with the source put back.
  func restored(_ text: [UInt8]) -> String {
    guard !pieces.isEmpty, text.contains(opening[0]) else { return text.text }
    return parts(of: text).map { part in
      switch part {
      case .text(let range): text[range].text
      case .piece(let piece, _): piece.source
      }
    }.joined()
  }
}
