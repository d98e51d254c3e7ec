extension PropertyResult: CustomStringConvertible {
  /// The verdict in words with the example and the seed, then, each on a line of its own, what else is known:
  /// how to replay the example, the discarded cases, labels, coverage, the worst deviation, targets, and what
  /// the trials mean.
  ///
  ///     falsified after 7 trials: [0.0, 1.0], 2.0 (seed 0x00c0ffee00c0ffee)
  ///       to run this case alone: replaying: "…"
  ///       worst deviation 3.2e-16, 2 ulps, at [0.5, 1.0], 3.0
  public var description: String {
    ([headline] + details.map { "  " + $0 }).joined(separator: "\n")
  }

  private var headline: String {
    let arguments = example.map { ": " + $0.arguments.joined(separator: ", ") } ?? ""
    return "\(summary)\(arguments) (seed \(seedText))"
  }

  private var summary: String {
    let count = trials == 1 ? "1 trial" : "\(trials) trials"
    let (inTrials, after) =
      isReplay ? ("in the replayed case", "in the replayed case") : ("in \(count)", "after \(count)")
    switch verdict {
    case .holds: return "holds \(inTrials)"
    case .falsified: return "falsified \(after)"
    case .witnessFound: return "witness found \(after)"
    case .noWitness: return "no witness \(inTrials)"
    case .threw(let error): return "threw \(error) \(after)"
    case .insufficientCoverage: return "holds \(inTrials), but too few cases were of a required kind"
    case .gaveUp where isReplay: return "the replayed case was discarded"
    case .gaveUp(.tooManyDiscarded(let limit)):
      return "gave up after \(count), having discarded more than \(limit) cases"
    }
  }

  private var details: [String] {
    [replayLine, discardLine, giveUpHint, labelLine].compactMap(\.self)
      + coverage.map(\.line) + deviationLines + targets.map(\.line) + [confidenceLine].compactMap(\.self)
  }

  private var replayLine: String? {
    guard let example, !isReplay, !example.replay.isEmpty else { return nil }
    return "to run this case alone: replaying: \(String(reflecting: example.replay))"
  }

  private var discardLine: String? {
    if discards.isEmpty { return nil }
    let places = discards.map {
      "\($0.count) \($0.cause.words)\($0.location.map { " at \($0.shortText)" } ?? "")"
    }
    return "discarded: " + listed(places)
  }

  private var giveUpHint: String? {
    guard case .gaveUp = verdict, !isReplay else { return nil }
    return "generate what the law is about: with map in place of filter, or from narrower generators"
  }

  private var labelLine: String? {
    if labels.isEmpty { return nil }
    return "cases: " + listed(labels.map { "\($0.label) \($0.count) (\(percentText($0.count, of: trials)))" })
  }

  private var deviationLines: [String] {
    guard let deviation else { return [] }
    guard let absoluteDeviation, absoluteDeviation != deviation else { return [deviation.line] }
    return [deviation.line, absoluteDeviation.line.replacingPrefix("worst", with: "largest")]
  }

  /// Independent trials alone bound the rate, and few of them bound nothing worth mentioning.
  private var confidenceLine: String? {
    guard verdict == .holds, !isReplay, targets.isEmpty, trials >= Self.fewestTrialsForBound else {
      return nil
    }
    let bound = roundedText(100 * failureRateBound, digits: 2)
    return "at 95 % confidence, at most \(bound) % of such cases fail (3/n)"
  }

  /// From so few trials on, 3/n is a bound to speak of.
  private static let fewestTrialsForBound = 30

  /// What the rate of failing cases is below, with a confidence of 95 %, if all of *n* independent trials pass:
  /// 3/*n*, since (1 − 3/*n*)ⁿ < 0.05.
  ///
  /// Of use only for a law that holds and asks for no targets. For no trials it is 1.
  ///
  /// Hanley and Lippman-Hand, “If nothing goes wrong, is everything all right?”, JAMA 249 (1983).
  public var failureRateBound: Double {
    trials < 3 ? 1 : 3 / Double(trials)
  }
}

extension PropertyResult {
  /// The result, if it is passed; otherwise an error that says all there is to say.
  ///
  /// In a test it makes the whole report the message of the failure:
  ///
  ///     @Test func sorting_IsIdempotent() throws {
  ///       try forAll(.array(of: .int(in: 0...9), count: 0...9)) { $0.sorted().sorted() == $0.sorted() }.check()
  ///     }
  ///
  /// - Throws: ``PropertyFailure`` if the property is not passed.
  @discardableResult
  public func check() throws(PropertyFailure) -> PropertyResult {
    if isPassed { return self }
    throw PropertyFailure(result: self)
  }
}

/// A property that is not passed; its description is the whole report.
public struct PropertyFailure: Error, Equatable, CustomStringConvertible, CustomDebugStringConvertible {
  public let result: PropertyResult

  /// The place of the property and ``PropertyResult/description``.
  public var description: String {
    "\(result.quantifier.rawValue) at \(result.location.shortText) \(result.verb)\(result)"
  }

  public var debugDescription: String { description }
}

extension PropertyResult {
  /// Joins the place of a property and the verdict to a sentence.
  fileprivate var verb: String {
    switch verdict {
    case .falsified: "is "
    case .noWitness: "has "
    case .holds, .witnessFound, .gaveUp, .threw, .insufficientCoverage: ""
    }
  }
}

extension PropertyResult.Location {
  /// The name of the file without its folders, and the line.
  var shortText: String {
    "\(file.split(separator: "/").last.map(String.init) ?? file):\(line)"
  }
}

extension DiscardCount.Cause {
  fileprivate var words: String {
    switch self {
    case .filter: "by the filter"
    case .assumption: "by assume"
    case .size: "for asking for too many choices"
    }
  }
}

extension Coverage {
  fileprivate var line: String {
    let share = "\(percentText(count, of: trials)) of \(trials)"
    let remark = verdict == .sufficient ? "" : ": too few"
    return "\(label): \(share), required \(roundedText(100 * required, digits: 3)) %\(remark)"
  }
}

extension Deviation {
  fileprivate var line: String {
    let units = roundedText(ulps, digits: ulps < 10 ? 2 : 3)
    let place = arguments.joined(separator: ", ")
    return "worst deviation \(roundedText(absolute, digits: 2)), \(units) ulps, at \(shortened(place))"
  }
}

extension TargetReached {
  fileprivate var line: String {
    "largest \(label): \(wholeText(value)) at \(shortened(arguments.joined(separator: ", ")))"
  }
}

/// The first of many parts, and how many there are besides.
private func listed(_ parts: [String]) -> String {
  let most = 12
  let rest = parts.count > most ? ["and \(parts.count - most) more"] : []
  return (parts.prefix(most) + rest).joined(separator: ", ")
}

/// As much of a text as fits into a line.
private func shortened(_ text: String) -> String {
  text.count <= 160 ? text : text.prefix(157) + "…"
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
