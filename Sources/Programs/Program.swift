package import Diagnostics

/// A lesson as one Swift program.
///
/// The lines that an author wrote carry the lesson's own numbers (`#sourceLocation`), and stand at the lesson's own
/// columns, so that every message about them is born with the right place. The lines in between count from
/// `ScaffoldLine.first`.
package struct Program: Equatable, Sendable {
  /// What the lesson's file is called in every program, so that the text does not depend on where the lesson lies.
  package static let lessonName = "lesson.md"
  package static let scaffoldName = "lectern"

  package var text: String
  /// What runs, wherever in the lesson it stands.
  package var content: String
  /// Where the content stands in the lesson; nothing if its code could come to something else at other places.
  package var placement: Placement?
  /// The cells and properties that run, by their index in `Lesson.parts`, in order.
  package var parts: [Int]
  /// The claims that run, by their index in `Lesson.claims`, in order.
  package var claims: [Int]
  /// What could not become part of the program.
  package var problems: [Diagnostic]

  package init(text: String, parts: [Int], claims: [Int], problems: [Diagnostic] = []) {
    self.text = text
    content = text
    self.parts = parts
    self.claims = claims
    self.problems = problems
  }

  /// Prose alone needs no run.
  package var isEmpty: Bool { parts.isEmpty && claims.isEmpty }

  /// Whether a run of the other program is as good as one of this: the same content, and its results stand under the
  /// same numbers.
  package func runsLike(_ other: Program) -> Bool {
    content == other.content && parts == other.parts && claims == other.claims
  }
}
