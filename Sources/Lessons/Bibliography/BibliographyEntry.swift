package import Diagnostics

/// A work, as a BibTeX file describes it.
package struct BibliographyEntry: Equatable, Sendable {
  package var key: String
  /// `book`, `article`, …, in lower case.
  package var kind: String
  /// The fields in lower case, as TeX.
  package var fields: [String: String]
  package var place: SourceRange

  /// A field without TeX; nothing if it is not there or empty.
  package func text(_ field: String) -> String? {
    guard let tex = fields[field] else { return nil }
    let text = TeXText.plain(tex)
    return text.isEmpty ? nil : text
  }
}

/// The works that a lesson may cite, from one file or more.
package struct Bibliography: Equatable, Sendable {
  private var files: [[String: BibliographyEntry]] = []

  package init() {}

  /// Of a key that is there already, the first entry counts.
  package mutating func add(_ entries: [String: BibliographyEntry]) { files.append(entries) }

  package subscript(key: String) -> BibliographyEntry? {
    for file in files { if let entry = file[key] { return entry } }
    return nil
  }

  package var isEmpty: Bool { files.allSatisfy(\.isEmpty) }

  package var keys: Set<String> { files.reduce(into: []) { $0.formUnion($1.keys) } }

  /// A look at all keys for each is more than a lesson full of unknown ones is worth.
  private static let mostSuggestions = 20

  /// A warning at each citation of a work that is not there.
  package func problems(of lesson: Lesson) -> [Diagnostic] {
    let unknown = lesson.citations.flatMap { citation in
      citation.keys.filter { self[$0] == nil }.map { ($0, citation.range) }
    }
    guard !unknown.isEmpty else { return [] }
    let known = keys.sorted()
    return unknown.enumerated().map { number, citation in
      let nearest = number < Self.mostSuggestions ? nearestName(to: citation.0, among: known) : nil
      return Diagnostic(
        .warning, code: "unknown-citation", file: lesson.file.name, range: citation.1,
        message: "the work “\(citation.0)” is in no bibliography of this lesson",
        hint: nearest.map { "Did you mean “\($0)”?" }
          ?? (isEmpty
            ? "Name a BibTeX file in the front matter: “bibliography: references.bib”."
            : "Add an entry with this key to its bibliography."))
    }
  }
}
