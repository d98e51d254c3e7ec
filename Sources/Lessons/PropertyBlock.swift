package import Diagnostics

/// A `property` directive: Swift that states a law with `forAll` or `exists`.
package struct PropertyBlock: Equatable, Sendable {
  package enum Expectation: String, Equatable, Sendable, CaseIterable {
    case holds
    /// A counterexample must be found.
    case falsified
  }

  /// Its index in `Lesson.parts`.
  package var id: Int
  /// Its number among the properties of the lesson, from 1.
  package var number: Int
  package var title: String
  package var label: String?
  package var trials: Int?
  /// The text the seed is made from, if given.
  package var seed: String?
  package var expectation: Expectation
  package var source: SourceText
  /// The whole directive.
  package var range: SourceRange

  package init(
    id: Int, number: Int, title: String, label: String?, trials: Int? = nil, seed: String? = nil,
    expectation: Expectation = .holds, source: SourceText, range: SourceRange
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.label = label
    self.trials = trials
    self.seed = seed
    self.expectation = expectation
    self.source = source
    self.range = range
  }
}
