package import Diagnostics
package import Markdown

/// A theorem, a definition, a proof: `prf:…`.
package struct Statement: Equatable, Sendable {
  package var kind: NumberedKind
  package var number: Int?
  package var title: [Inline]
  package var label: String?
  package var isFolded: Bool
  package var content: [Block]
}

/// Something to do, numbered over the page.
package struct Exercise: Equatable, Sendable {
  package var number: Int?
  package var title: [Inline]
  package var label: String?
  /// From 1 to 5.
  package var difficulty: Int?
  /// Run and checked, and not shown.
  package var isHidden: Bool
  package var content: [Block]
  /// Labels of targets before it.
  package var targets: [String] = []

  /// All that a solution may call it.
  package var labels: [String] { (label.map { [$0] } ?? []) + targets }
}

package struct Solution: Equatable, Sendable {
  /// The label of its exercise, which may stand in another lesson of the course.
  package var exercise: String
  package var label: String?
  package var isOpen: Bool
  package var isHidden: Bool
  package var content: [Block]
  /// The whole directive.
  package var range: SourceRange
}

/// A list of words and what they mean.
package struct Glossary: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    /// Indices into `Lesson.terms`.
    package var terms: [Int]
    package var definition: [Block]
  }

  package var entries: [Entry]
}

/// One word of a glossary.
package struct GlossaryTerm: Equatable, Sendable {
  package var content: [Inline]
  /// By which `{term}` finds it: without markup, in lower case.
  package var key: String
  package var anchor: String
  package var place: SourceRange
}

/// The table of contents that stands where the directive stands.
package struct ContentsList: Equatable, Sendable {
  package var title: [Inline]
  /// Only what stands in the section of the directive.
  package var isLocal: Bool
  package var depth: Int?
}

/// Where the works that a lesson cites are listed.
package struct BibliographyList: Equatable, Sendable {
  package var showsAll: Bool
}
