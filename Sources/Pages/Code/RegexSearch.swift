/// Finds the ends of regular expression literals: `/…/` on one line, `#/…/#` on one or, if a line ends behind its
/// opening, on several.
///
/// What was searched in vain is remembered, so that text full of openings is not searched from each of them.
struct RegexSearch {
  /// Up to here no closing has more `#` than this.
  private var vain: (end: Int, mostHashes: Int)?

  /// The length of the literal that begins with `hashes` `#` and a `/` at an offset, all in bytes.
  mutating func length(in text: [UInt8], at start: Int, hashes: Int) -> Int? {
    let opening = start + hashes + 1
    guard opening < text.count, hashes > 0 || !Self.isNoBeginning(text[opening]) else { return nil }
    let isMultiline = hashes > 0 && text[opening].isLineEnd
    if let vain, start < vain.end, hashes > vain.mostHashes, !isMultiline || vain.end == text.count {
      return nil
    }
    var index = opening
    var mostHashes = -1
    while index < text.count, isMultiline || !text[index].isLineEnd {
      switch text[index] {
      case UInt8(ascii: "\\"):
        index += index + 1 < text.count && text[index + 1].isLineEnd ? 1 : 2
      case UInt8(ascii: "/"):
        var found = 0
        while index + 1 + found < text.count, text[index + 1 + found] == UInt8(ascii: "#") { found += 1 }
        if found >= hashes { return index + 1 + hashes - start }
        mostHashes = max(mostHashes, found)
        index += 1 + found
      default: index += 1
      }
    }
    vain = (min(index, text.count), mostHashes)
    return nil
  }

  /// What makes a single `/` before it an operator, or the opening or the close of a comment.
  private static func isNoBeginning(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte.isLineEnd || "/*=)".utf8.contains(byte)
  }
}

extension UInt8 {
  /// LF or CR: what ends a line of Swift.
  var isLineEnd: Bool { self == 0x0A || self == 0x0D }
}
