package import Diagnostics

/// A `property` directive: Swift that states a law with `forAll` or `exists`.
package struct PropertyBlock: Equatable, Sendable {
  package enum Expectation: String, Equatable, Sendable, CaseIterable {
    case holds
    /// A counterexample must be found.
    case falsified
  }

  package enum Seed: Equatable, Sendable {
    /// The seed itself, as a result shows it.
    case number(UInt64)
    /// What the seed is made from.
    case text(String)
  }

  /// An example that the lesson states.
  package struct PinnedExample: Equatable, Sendable {
    /// The arguments as reports show them: `[0.0, 1.0], 2.0`.
    package var text: String
    package var range: SourceRange

    package init(text: String, range: SourceRange) {
      self.text = text
      self.range = range
    }
  }

  /// Its index in `Lesson.parts`.
  package var id: Int
  /// Its number among the properties of the lesson, from 1.
  package var number: Int
  package var title: String
  package var label: String?
  package var trials: Int?
  package var seed: Seed?
  /// What the seed is made from, where the lesson gives none.
  package var seedText: String { label ?? title }
  package var expectation: Expectation
  /// The minimal counterexample, if it must be this one.
  package var counterexample: PinnedExample?
  /// The minimal witness, if it must be this one.
  package var witness: PinnedExample?
  package var source: SourceText
  /// The whole directive.
  package var range: SourceRange

  package init(
    id: Int, number: Int, title: String, label: String?, trials: Int? = nil, seed: Seed? = nil,
    expectation: Expectation = .holds, counterexample: PinnedExample? = nil, witness: PinnedExample? = nil,
    source: SourceText, range: SourceRange
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.label = label
    self.trials = trials
    self.seed = seed
    self.expectation = expectation
    self.counterexample = counterexample
    self.witness = witness
    self.source = source
    self.range = range
  }
}
