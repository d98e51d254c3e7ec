import Foundation

/// How citations are written: `[1]`, or `(Bishop, 2006)`.
package typealias CitationStyle = CourseConfiguration.CitationStyle

/// The works that a page lists, in order, and what their citations say.
package struct CitationList: Equatable, Sendable {
  package struct Work: Equatable, Sendable {
    package var entry: BibliographyEntry
    /// From 1, in the order of the list.
    package var number: Int
    /// `Bishop`, `Dean and Ghemawat`, `Vaswani et al.`
    package var names: String
    /// `2006a`, where others of the same names and year are listed; `n.d.` without a year.
    package var year: String
  }

  package private(set) var works: [Work] = []
  package let style: CitationStyle
  private var indices: [String: Int] = [:]

  /// - Parameter showsAll: Whether works are listed that nothing cites.
  package init(
    citations: [Citation], in bibliography: Bibliography, style: CitationStyle, showsAll: Bool = false
  ) {
    self.style = style
    let keys = showsAll ? bibliography.keys : Set(citations.flatMap(\.keys))
    let entries = keys.compactMap { bibliography[$0] }
    works = entries.map { entry in
      Work(entry: entry, number: 0, names: Self.names(of: entry), year: entry.year)
    }
    let sortKeys = works.map { work in
      [work.entry.sortName, work.year, work.entry.text("title") ?? "", work.entry.key].map(Self.folded)
    }
    works = zip(sortKeys, works).sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
    distinguish()
    for index in works.indices {
      works[index].number = index + 1
      indices[works[index].entry.key] = index
    }
  }

  package func work(_ key: String) -> Work? { indices[key].map { works[$0] } }

  /// `2006a` and `2006b` for two works of the same names and year.
  private mutating func distinguish() {
    var places: [String: [Int]] = [:]
    for (index, work) in works.enumerated() {
      places[work.names + "\n" + work.year, default: []].append(index)
    }
    for group in places.values where group.count > 1 {
      for (offset, index) in group.enumerated() { works[index].year += Self.letters(offset) }
    }
  }

  /// a, b, …, z, aa, ab, …
  private static func letters(_ number: Int) -> String {
    let last = String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(number % 26)))
    return number < 26 ? last : letters(number / 26 - 1) + last
  }

  private static func folded(_ text: String) -> String {
    text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
  }

  private static func names(of entry: BibliographyEntry) -> String {
    let people = entry.people
    switch people.count {
    case 0: return entry.text("organization") ?? entry.text("title") ?? entry.key
    case 1: return people[0].family
    case 2: return people[0].family + " and " + people[1].family
    default: return people[0].family + " et al."
    }
  }
}

extension BibliographyEntry {
  /// Its authors, else its editors.
  package var people: [PersonName] {
    let authors = PersonName.list(fields["author"] ?? "")
    return authors.isEmpty ? PersonName.list(fields["editor"] ?? "") : authors
  }

  /// Of BibTeX's `year` or BibLaTeX's `date`.
  package var year: String {
    if let year = text("year") { return year }
    guard let date = text("date") else { return "n.d." }
    return String(date.prefix { $0 != "-" && $0 != "/" })
  }

  fileprivate var sortName: String {
    people.first.map { $0.family + " " + $0.given } ?? text("title") ?? key
  }
}
