/// The text of an argument, which may be longer than anybody reads: its beginning and end, and what was
/// left out.
struct ArgumentText: Equatable {
  /// A list may have more elements than are shown, but not many more.
  static let mostElements = 24
  private static let elementsAtStart = 12
  private static let elementsAtEnd = 3
  private static let mostCharacters = 240
  private static let mostCharactersInFull = 4_000

  /// For the line.
  var short: String
  /// What the short form leaves out, in words; nothing if that is nothing.
  var omission: String?
  /// As much of the text as a page should have.
  var full: String

  init(_ text: String) {
    let text = ControlPictures.text(text)
    full = Self.cut(text, to: Self.mostCharactersInFull)
    short = text
    omission = nil
    if let elements = Self.elements(of: text), elements.count > Self.mostElements {
      let left = elements.count - Self.elementsAtStart - Self.elementsAtEnd
      short =
        "[" + elements.prefix(Self.elementsAtStart).joined(separator: ", ") + ", … \(left) more …, "
        + elements.suffix(Self.elementsAtEnd).joined(separator: ", ") + "]"
      omission = "all \(CountedNoun.grouped(elements.count)) values"
    } else if text.count > Self.mostCharacters {
      short = Self.cut(text, to: Self.mostCharacters * 5 / 6)
      omission = "all \(CountedNoun.grouped(text.count)) characters"
    }
    // Elements may be long, too.
    if short.count > 2 * Self.mostCharacters { short = Self.cut(short, to: 2 * Self.mostCharacters) }
  }

  private static func cut(_ text: String, to limit: Int) -> String {
    let kept = text.prefix(limit)
    guard kept.endIndex < text.endIndex else { return text }
    return kept + "… (\(CountedNoun.text(text.count - limit, "more character")))"
  }

  /// The elements of a list of numbers, names or the like: without brackets or quotes inside.
  private static func elements(of text: String) -> [Substring]? {
    guard text.hasPrefix("["), text.hasSuffix("]"), text.utf8.count > 2 else { return nil }
    let inner = text.dropFirst().dropLast()
    guard !inner.utf8.contains(where: { Self.nesting.contains($0) }) else { return nil }
    return inner.split(separator: ",").map { $0.drop { $0 == " " } }
  }

  private static let nesting = Set("[](){}\"".utf8)
}
