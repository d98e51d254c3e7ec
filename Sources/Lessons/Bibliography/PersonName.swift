/// A name of BibTeX's: `von Last, First`, `von Last, Jr, First`, or `First von Last`.
package struct PersonName: Equatable, Sendable {
  package var given: String
  /// With its particle: `van der Waals`.
  package var family: String

  /// `Christopher M. Bishop`
  package var full: String { given.isEmpty ? family : given + " " + family }

  /// Names with ` and ` between them.
  package static func list(_ tex: String) -> [PersonName] {
    split(tex, at: { $0.lowercased() == "and" }).map { PersonName(words: $0) }.filter { !$0.family.isEmpty }
  }

  private init(words: [String]) {
    let text = words.joined(separator: " ")
    let parts = Self.parts(text)
    if parts.count > 1 {
      family = TeXText.plain(parts[0])
      given = parts.dropFirst().reversed().map(TeXText.plain).joined(separator: " ")
    } else {
      // Behind the given names: the first word in small letters, else the last word.
      let particle = words.dropLast().firstIndex { $0.first?.isLowercase == true }
      let start = particle ?? max(0, words.count - 1)
      given = words[..<start].map(TeXText.plain).joined(separator: " ")
      family = words[start...].map(TeXText.plain).joined(separator: " ")
    }
  }

  /// The words outside braces, cut where one of them says so.
  private static func split(_ tex: String, at isCut: (String) -> Bool) -> [[String]] {
    var lists: [[String]] = [[]]
    var word = ""
    var depth = 0
    func end() {
      guard !word.isEmpty else { return }
      if isCut(word) { lists.append([]) } else { lists[lists.count - 1].append(word) }
      word = ""
    }
    for character in tex {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if character.isWhitespace, depth <= 0 { end() } else { word.append(character) }
    }
    end()
    return lists
  }

  /// Cut at commas outside braces.
  private static func parts(_ text: String) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if character == ",", depth <= 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts.map(\.trimmingBlanks)
  }
}
