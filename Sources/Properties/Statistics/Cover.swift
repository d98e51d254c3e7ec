/// Requires that a part of the cases be of a kind: a law that holds says little if what it is about hardly
/// ever came up.
///
/// ```swift
/// forAll(.array(of: .int(in: 0...9), count: 0...20)) { xs in
///   cover(0.2, Set(xs).count < xs.count, "with duplicates")
///   return Set(xs).count <= xs.count
/// }
/// ```
///
/// A law that holds but misses a requirement is not passed: its verdict is
/// ``PropertyResult/Verdict/insufficientCoverage``. Chance is not mistaken for a miss: after the trials asked
/// for, the share of the kind is tested as in QuickCheck's `checkCoverage`, and while that leaves the question
/// open, the number of trials is doubled, up to ``Coverage/trialLimit``. Once the trials are used up the
/// observed share decides. A kind that never came up is always missed.
///
/// The requirement counts for all cases of the law from the first that mentions it, including those that do
/// not reach this call. So state it before anything that may return. Cases that ``target(_:_:)`` steers to
/// are left out. For `exists` the share is shown but required of nothing. Outside a law this does nothing.
///
/// - Parameters:
///   - fraction: the part of all cases, in 0...1; 0.2 is one case in five. Anything else stops the program.
///   - condition: whether this case is of the kind.
///   - text: what the kind is called. Of two requirements with one name the larger fraction counts, and a
///     case is of the kind if either condition is true.
public func cover(_ fraction: Double, _ condition: Bool, _ text: String) {
  if !(0...1).contains(fraction) {
    stop("cover", "fraction must be in 0...1, such as 0.2 for one case in five, but it is \(fraction)")
  }
  TrialRecorder.current?.note { notes in
    if let index = notes.requirements.firstIndex(where: { $0.label == text }) {
      notes.requirements[index].isMet = notes.requirements[index].isMet || condition
      notes.requirements[index].fraction = max(notes.requirements[index].fraction, fraction)
    } else {
      notes.requirements.append(.init(label: text, fraction: fraction, isMet: condition))
    }
  }
}

extension Coverage {
  /// The probability with which a single look at the counts may take a sufficient share for an insufficient
  /// one, or the other way round: so small that a suite of a million properties does not notice.
  public static let errorProbability = 1e-9

  /// A share is sufficient if it is, beyond doubt, at least this part of what is required. Without such a
  /// margin, no number of trials would settle a share that is exactly as required.
  public static let tolerance = 0.9

  /// The most trials that are made to settle a requirement. A share of exactly a tenth, where a tenth is
  /// required, takes 30,600.
  public static let trialLimit = 50_000

  /// What the counts say; `nil` if they leave it open.
  static func verdict(count: Int, trials: Int, required: Double) -> Verdict? {
    if required == 0 { return .sufficient }
    let share = WilsonInterval(count: count, trials: trials)
    if share.lower >= tolerance * required { return .sufficient }
    if share.upper < required { return .insufficient }
    return nil
  }

  /// What the observed share says for itself.
  static func verdictAtLimit(count: Int, trials: Int, required: Double) -> Verdict {
    Double(count) >= tolerance * required * Double(trials) ? .sufficient : .insufficient
  }
}

/// Where a probability lies that made `count` of `trials` come out, at a confidence of 1 − 10⁻⁹.
///
/// Wilson, “Probable inference, the law of succession, and statistical inference”, J. Am. Stat. Assoc. 22
/// (1927), without continuity correction. Unlike the normal approximation it is of use at counts near 0.
struct WilsonInterval {
  let lower: Double
  let upper: Double

  /// The number that a standard normal variable exceeds with a probability of half of
  /// ``Coverage/errorProbability``.
  static let deviate = 6.1094102048693975

  init(count: Int, trials: Int) {
    if trials < 1 {
      (lower, upper) = (0, 1)
      return
    }
    let n = Double(trials)
    let share = Double(count) / n
    let z2 = Self.deviate * Self.deviate
    let middle = share + z2 / (2 * n)
    let spread = Self.deviate * (share * (1 - share) / n + z2 / (4 * n * n)).squareRoot()
    lower = count == 0 ? 0 : max(0, (middle - spread) / (1 + z2 / n))
    upper = count == trials ? 1 : min(1, (middle + spread) / (1 + z2 / n))
  }
}
