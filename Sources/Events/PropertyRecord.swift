/// What came of one `forAll` or `exists`.
///
/// Numbers are the shortest decimals that read back as the same value, or `nan`, `inf`, `-inf`.
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
    /// No counterexample was found, but too few cases were of a kind that the law asks for.
    case insufficientCoverage
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
  package var statistics: Statistics
  /// The arguments of the example that are numbers or flat lists of them; nothing for the others.
  package var numbers: [[String]?]
  /// The choices that make the example, as it is given to `replaying:`; may be empty.
  package var replay: String
  package var pictures: [Picture]

  package var passed: Bool { verdict == .holds || verdict == .witnessFound }

  package init(
    quantifier: Quantifier, verdict: Verdict, trials: Int, discarded: Int, seed: String, example: [String],
    message: String, line: Int, column: Int, statistics: Statistics = Statistics(),
    numbers: [[String]?] = [], replay: String = "", pictures: [Picture] = []
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
    self.statistics = statistics
    self.numbers = numbers
    self.replay = replay
    self.pictures = pictures
  }
}

extension PropertyRecord {
  /// What a run has seen beside its verdict.
  package struct Statistics: Equatable, Sendable {
    /// The most frequent first.
    package var labels: [LabelCount]
    package var coverage: [Coverage]
    /// The worst in units in the last place, and the worst in absolute value.
    package var deviation: Deviation?
    package var absoluteDeviation: Deviation?
    package var targets: [Target]

    package init(
      labels: [LabelCount] = [], coverage: [Coverage] = [], deviation: Deviation? = nil,
      absoluteDeviation: Deviation? = nil, targets: [Target] = []
    ) {
      self.labels = labels
      self.coverage = coverage
      self.deviation = deviation
      self.absoluteDeviation = absoluteDeviation
      self.targets = targets
    }
  }

  /// How many of the trials a law has put a label on.
  package struct LabelCount: Equatable, Sendable {
    package var label: String
    package var count: Int

    package init(label: String, count: Int) {
      self.label = label
      self.count = count
    }
  }

  /// Whether enough of the trials were of a kind that a law asks for.
  package struct Coverage: Equatable, Sendable {
    package var label: String
    /// The part of all cases that should be of this kind, from 0 to 1.
    package var required: String
    package var count: Int
    package var trials: Int
    package var isSufficient: Bool

    package init(label: String, required: String, count: Int, trials: Int, isSufficient: Bool) {
      self.label = label
      self.required = required
      self.count = count
      self.trials = trials
      self.isSufficient = isSufficient
    }
  }

  /// The furthest that two values were apart which a law holds to be nearly equal.
  package struct Deviation: Equatable, Sendable {
    package var absolute: String
    package var ulps: String
    package var actual: String
    package var expected: String
    /// The case that it was seen in, one text for each argument.
    package var arguments: [String]

    package init(absolute: String, ulps: String, actual: String, expected: String, arguments: [String]) {
      self.absolute = absolute
      self.ulps = ulps
      self.actual = actual
      self.expected = expected
      self.arguments = arguments
    }
  }

  /// The largest value of what a law asked to be made large.
  package struct Target: Equatable, Sendable {
    package var label: String
    package var value: String
    /// The case that it was seen in, one text for each argument.
    package var arguments: [String]

    package init(label: String, value: String, arguments: [String]) {
      self.label = label
      self.value = value
      self.arguments = arguments
    }
  }

  /// A chart of an argument of the example, or of its softmax.
  package struct Picture: Equatable, Sendable {
    package enum Subject: String, Sendable {
      case values
      case softmax
    }

    /// The argument's index.
    package var argument: Int
    package var subject: Subject
    package var figure: Figure

    package init(argument: Int, subject: Subject, figure: Figure) {
      self.argument = argument
      self.subject = subject
      self.figure = figure
    }
  }
}
