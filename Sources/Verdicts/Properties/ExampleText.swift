/// The arguments of an example as one text, and whether two such texts say the same.
enum ExampleText {
  static func text(of arguments: [String]) -> String { arguments.joined(separator: ", ") }

  /// For a sentence; the report of results and the page have the whole.
  static func shortened(_ text: String) -> String {
    let kept = text.prefix(longest)
    return kept.endIndex < text.endIndex
      ? kept + "… (\(text.count - longest) more characters)" : text
  }

  private static let longest = 400

  /// Blanks do not count, but within quotes and between two words.
  static func isSame(_ left: String, _ right: String) -> Bool { normalized(left) == normalized(right) }

  static func normalized(_ text: String) -> String {
    var result = ""
    var isQuoted = false
    var isEscaped = false
    var blank = false
    for character in text {
      if isQuoted {
        result.append(character)
        if character == "\"", !isEscaped { isQuoted = false }
        isEscaped = character == "\\" && !isEscaped
        continue
      }
      if character.isWhitespace {
        blank = true
        continue
      }
      if blank, let last = result.last, last.isPartOfWord, character.isPartOfWord { result.append(" ") }
      blank = false
      result.append(character)
      isQuoted = character == "\""
    }
    return result
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber || self == "_" }
}
