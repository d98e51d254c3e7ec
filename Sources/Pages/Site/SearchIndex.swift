internal import Events

/// What the search page looks in: a script that assigns a value, because a page that lies in a folder may not fetch files.
package struct SearchIndex: Sendable {
  /// All text together; more lessons get less of it each.
  static let mostBytes = 4 << 20
  /// What a lesson may have at most, and has at least.
  static let lessonBytes = 1_000...60_000

  private var pages: [JSONValue] = []
  private let budget: Int

  package init(lessons count: Int) {
    let share = Self.mostBytes / max(1, count)
    budget = min(max(share, Self.lessonBytes.lowerBound), Self.lessonBytes.upperBound)
  }

  /// - Parameter path: Where the page lies in the site.
  package mutating func add(path: String, title: String, description: String?, text: PageText) {
    var rest = budget
    var sections: [JSONValue] = []
    for section in text.sections {
      let words = Self.cut(section.text, to: rest)
      rest -= words.utf8.count
      sections.append(
        .array([.string(section.anchor ?? ""), .string(section.heading ?? ""), .string(words)]))
    }
    pages.append(
      .array([
        .string(PageAddress.encoded(path)), .string(title), .string(description ?? ""), .array(sections),
      ]))
  }

  package var script: String {
    "var lecternSearch = " + JSONWriter.text(of: .array(pages)) + ";\n"
  }

  /// Whole words only.
  private static func cut(_ text: String, to bytes: Int) -> String {
    guard text.utf8.count > bytes else { return text }
    let cut = text.utf8.prefix(max(0, bytes))
    guard let end = cut.lastIndex(of: UInt8(ascii: " ")) else { return "" }
    return String(text[..<end])
  }
}
