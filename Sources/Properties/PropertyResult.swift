/// What came of trying to break a law, or of looking for a witness.
public struct PropertyResult: Sendable, Equatable {
  public enum Quantifier: String, Sendable {
    case forAll
    case exists
  }

  public enum Verdict: Sendable, Equatable {
    /// No counterexample was found.
    case holds
    /// A counterexample was found.
    case falsified
    /// A witness was found.
    case witnessFound
    /// No witness was found.
    case noWitness
    /// The property was not decided, since too many cases were discarded.
    case gaveUp(GiveUpReason)
    /// The law threw an error; its text.
    case threw(String)
    /// No counterexample was found, but too few cases were of a kind that `cover` asks for.
    case insufficientCoverage
  }

  public enum GiveUpReason: Sendable, Equatable {
    /// More cases were discarded, by filters or `assume`, than the limit for the number of trials.
    case tooManyDiscarded(limit: Int)
  }

  /// A case as text.
  public struct Example: Sendable, Equatable {
    /// The value of each argument of the law, in order.
    public let arguments: [String]
    /// How many simpler cases were run to find this one.
    public let shrinkingRuns: Int
    /// The arguments that are numbers or flat lists of them, for a picture; `nil` for the others.
    public let numbers: [[Double]?]
    /// The choices that make this case, as a short text: `replaying:` it runs this case alone.
    ///
    /// It fits as long as the generators stay as they are; others make of it the nearest case they can.
    public let replay: String
  }

  /// Where the property stands: the path as the compiler was given it, honouring `#sourceLocation`.
  public struct Location: Sendable, Equatable {
    public let file: String
    public let line: Int
    public let column: Int
  }

  public let quantifier: Quantifier
  public let verdict: Verdict

  /// How many cases were tried, the deciding one included; cases run for shrinking are not counted. They are
  /// more than were asked for if `cover` needed more to decide.
  public let trials: Int

  /// How many cases were discarded by filters or `assume`.
  public let discarded: Int

  /// What all cases follow from: the same property with this as its `seed:` tries the same cases again.
  public let seed: UInt64

  /// The shrunk counterexample or witness, or the case whose law threw; `nil` if there is none.
  public let example: Example?

  public let location: Location

  /// Whether only one case was run, the one given as `replaying:`.
  public let isReplay: Bool

  /// Where cases were discarded, the most frequent place first.
  public let discards: [DiscardCount]

  /// What the law has called its cases, the most frequent first, then by name.
  public let labels: [LabelCount]

  /// What became of each requirement of `cover`, in the order of the first mention.
  public let coverage: [Coverage]

  /// The largest deviation in ulps that the law has recorded, and the largest in absolute value.
  public let deviation: Deviation?
  public let absoluteDeviation: Deviation?

  /// The largest value of each target, in the order of the first mention.
  public let targets: [TargetReached]

  /// Whether the property stands: no counterexample for `forAll`, a witness for `exists`.
  public var isPassed: Bool {
    switch verdict {
    case .holds, .witnessFound: true
    case .falsified, .noWitness, .gaveUp, .threw, .insufficientCoverage: false
    }
  }

  /// The seed in hexadecimal, as it can be written in Swift: `0x00c0ffee00c0ffee`.
  public var seedText: String {
    let digits = String(seed, radix: 16)
    return "0x" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
