internal import Events
internal import Lessons
internal import Verdicts

/// What became of one `forAll` or `exists`, in sentences: what was tried, what came out, and what that means.
struct QuantifierWords {
  var result: QuantifierVerdict
  /// A law that the author expects to be false passes by its counterexample.
  var expectation: PropertyBlock.Expectation = .holds

  private var record: PropertyRecord { result.record }

  /// A few words for the badge.
  var badge: String {
    switch record.verdict {
    case .holds:
      let trials = CountedNoun.text(record.trials, "trial")
      return expectation == .falsified ? "not refuted in \(trials)" : "held in \(trials)"
    case .falsified, .witnessFound:
      if result.statedExample != nil {
        return record.verdict == .falsified ? "another counterexample" : "another witness"
      }
      if record.verdict == .witnessFound { return "witness found" }
      return expectation == .falsified ? "refuted, as stated" : "refuted"
    case .noWitness: return "no witness found"
    case .gaveUp: return "gave up"
    case .threw: return "threw an error"
    case .insufficientCoverage: return "too few cases of a kind"
    }
  }

  var sentences: [String] {
    var sentences = [outcome]
    if record.discarded > 0 {
      sentences.append(
        "\(CountedNoun.text(record.discarded, "input")) that the law does not speak of were passed over.")
    }
    if record.verdict == .holds, expectation == .falsified {
      sentences.append("The lesson says that there is one.")
    } else if record.verdict == .holds, let bound = Self.bound(record.trials) {
      sentences.append(
        "Were it false for more than \(bound) of such inputs, this many trials would have shown it "
          + "with 95 % confidence.")
    }
    if !record.message.isEmpty { sentences.append(Self.sentence(record.message)) }
    if let stated = result.statedExample {
      sentences.append("The lesson states another one: \(ArgumentText(stated).short).")
    }
    return sentences
  }

  private var outcome: String {
    let trials = CountedNoun.text(record.trials, "trial")
    switch record.verdict {
    case .holds: return "No counterexample in \(trials)."
    case .falsified: return "A counterexample was found after \(trials)."
    case .witnessFound: return "A witness was found after \(trials)."
    case .noWitness: return "No witness in \(trials)."
    case .gaveUp: return "Too few inputs could be made to say anything: \(trials)."
    case .threw: return "The law threw an error after \(trials)."
    case .insufficientCoverage:
      return
        "No counterexample in \(trials), but too few of them were of a kind that the law must be tried on."
    }
  }

  /// What the example is, if there is one.
  var exampleTitle: String? {
    guard !record.example.isEmpty else { return nil }
    switch record.verdict {
    case .falsified: return "Counterexample"
    case .threw: return "Input"
    case .witnessFound: return "Witness"
    case .holds, .noWitness, .gaveUp, .insufficientCoverage: return "Example"
    }
  }

  /// The rule of three: `n` passing trials bound the failure rate by about 3/n at 95 %.
  static func bound(_ trials: Int) -> String? {
    guard trials >= 10 else { return nil }
    // In hundredths of a per mille, rounded up, so that the sentence stays true.
    let units = (300_000 + trials - 1) / trials
    guard units > 1 else { return "0.001 %" }
    let whole = units / 1_000
    let fraction = String(units % 1_000 + 1_000).dropFirst()
    var digits = String(fraction)
    while digits.hasSuffix("0") { digits.removeLast() }
    return digits.isEmpty ? "\(whole) %" : "\(whole).\(digits) %"
  }

  static func sentence(_ text: String) -> String {
    let text = text.prefix(1).uppercased() + text.dropFirst()
    return text.last.map { ".!?".contains($0) } == true ? text : text + "."
  }
}

/// `1 trial`, `1,000 trials`.
enum CountedNoun {
  static func text(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  static func grouped(_ number: Int) -> String {
    var result = ""
    let digits = String(number)
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
