internal import Events
internal import Lessons
internal import Verdicts

/// What became of a property, in sentences: what was tried, what came out, and what that means.
struct PropertyWords {
  var verdict: PropertyVerdict
  /// A law that the author expects to be false passes by its counterexample.
  var expectation: PropertyBlock.Expectation = .holds

  /// A few words for the badge.
  var badge: String {
    guard let record = verdict.record else { return "did not run" }
    switch record.verdict {
    case .holds:
      let trials = Self.count(record.trials, "trial")
      return expectation == .falsified ? "not refuted in \(trials)" : "held in \(trials)"
    case .falsified: return expectation == .falsified ? "refuted, as stated" : "refuted"
    case .witnessFound: return "witness found"
    case .noWitness: return "no witness found"
    case .gaveUp: return "gave up"
    case .threw: return "threw an error"
    }
  }

  var sentences: [String] {
    guard let record = verdict.record else {
      return [verdict.message.isEmpty ? "This property did not run." : Self.sentence(verdict.message)]
    }
    var sentences = [outcome(record)]
    if record.discarded > 0 {
      sentences.append(
        "\(Self.count(record.discarded, "input")) that the law does not speak of were passed over.")
    }
    if record.verdict == .holds, expectation == .falsified {
      sentences.append("The lesson says that there is one.")
    } else if record.verdict == .holds, let bound = Self.bound(record.trials) {
      sentences.append(
        "Were it false for more than \(bound) of such inputs, this many trials would have shown it "
          + "with 95 % confidence.")
    }
    if !record.message.isEmpty { sentences.append(Self.sentence(record.message)) }
    // The message of a failure says again what the record says; that of an error says what else went wrong.
    if verdict.status == .error, !verdict.message.isEmpty, verdict.message != record.message {
      sentences.append(Self.sentence(verdict.message))
    }
    return sentences
  }

  private func outcome(_ record: PropertyRecord) -> String {
    let trials = Self.count(record.trials, "trial")
    switch record.verdict {
    case .holds: return "No counterexample in \(trials)."
    case .falsified: return "A counterexample was found after \(trials)."
    case .witnessFound: return "A witness was found after \(trials)."
    case .noWitness: return "No witness in \(trials)."
    case .gaveUp: return "Too few inputs could be made to say anything: \(trials)."
    case .threw: return "The law threw an error after \(trials)."
    }
  }

  /// What the example is, if there is one.
  var exampleTitle: String? {
    guard let record = verdict.record, !record.example.isEmpty else { return nil }
    switch record.verdict {
    case .falsified, .threw: return "Counterexample"
    case .witnessFound: return "Witness"
    case .holds, .noWitness, .gaveUp: return "Example"
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

  static func count(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  private static func grouped(_ number: Int) -> String {
    var result = ""
    let digits = String(number)
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }

  private static func sentence(_ text: String) -> String {
    let text = text.prefix(1).uppercased() + text.dropFirst()
    return text.last.map { ".!?".contains($0) } == true ? text : text + "."
  }
}
