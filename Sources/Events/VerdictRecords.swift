package struct CheckRecord: Equatable, Sendable {
  package var name: String
  package var passed: Bool
  /// The facts behind the verdict, such as both sides of a comparison; may be empty.
  package var message: String
  package var line: Int
  package var column: Int

  package init(name: String, passed: Bool, message: String, line: Int, column: Int) {
    self.name = name
    self.passed = passed
    self.message = message
    self.line = line
    self.column = column
  }
}

package struct PropertyRecord: Equatable, Sendable {
  package enum Quantifier: String, Sendable {
    case forAll
    case exists
  }

  package enum Verdict: String, Sendable {
    case holds
    case falsified
    case witnessFound
    case noWitness
    /// Too few trials could be made to say anything.
    case gaveUp
    /// The law threw an error.
    case threw
  }

  package var quantifier: Quantifier
  package var verdict: Verdict
  package var trials: Int
  package var discarded: Int
  /// Hexadecimal, as it is given to `seed:`.
  package var seed: String
  /// The counterexample or the witness, one text for each argument.
  package var example: [String]
  /// More facts: the error that was thrown, the reason for giving up; may be empty.
  package var message: String
  package var line: Int
  package var column: Int

  package var passed: Bool { verdict == .holds || verdict == .witnessFound }

  package init(
    quantifier: Quantifier, verdict: Verdict, trials: Int, discarded: Int, seed: String, example: [String],
    message: String, line: Int, column: Int
  ) {
    self.quantifier = quantifier
    self.verdict = verdict
    self.trials = trials
    self.discarded = discarded
    self.seed = seed
    self.example = example
    self.message = message
    self.line = line
    self.column = column
  }
}
