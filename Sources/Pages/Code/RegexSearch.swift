/// Finds the ends of regular expression literals: `/…/` on one line, `#/…/#` on one or, if a line ends behind its
/// opening, on several.
///
/// What was searched in vain is remembered, so that text full of openings is not searched from each of them.
struct RegexSearch {
  /// Up to here no closing has more `#` than this.
  private var vain: (end: Int, mostHashes: Int)?

  /// The length of the literal that begins with `hashes` `#` and a `/` at an offset.
  mutating func length(in text: [Character], at start: Int, hashes: Int) -> Int? {
    let opening = start + hashes + 1
    guard opening < text.count, hashes > 0 || !Self.isNoBeginning(text[opening]) else { return nil }
    let isMultiline = hashes > 0 && text[opening].isNewline
    if let vain, start < vain.end, hashes > vain.mostHashes, !isMultiline || vain.end == text.count {
      return nil
    }
    var index = opening
    var mostHashes = -1
    while index < text.count, isMultiline || !text[index].isNewline {
      switch text[index] {
      case "\\":
        index += index + 1 < text.count && text[index + 1].isNewline ? 1 : 2
      case "/":
        var found = 0
        while index + 1 + found < text.count, text[index + 1 + found] == "#" { found += 1 }
        if found >= hashes { return index + 1 + hashes - start }
        mostHashes = max(mostHashes, found)
        index += 1 + found
      default: index += 1
      }
    }
    vain = (min(index, text.count), mostHashes)
    return nil
  }

  /// Characters behind which a single `/` is an operator, or opens or closes a comment.
  private static func isNoBeginning(_ character: Character) -> Bool {
    character.isWhitespace || "/*=)".contains(character)
  }
}
