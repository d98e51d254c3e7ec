/// What the cases of a run have come to, summed up.
struct Tally {
  /// A case that is worth describing, once the run is over.
  struct Record<Value> {
    var value: Value
    var choices: [Choice]
  }

  private struct Requirement {
    var label: String
    var fraction: Double
    var count: Int
  }

  private var labels: [String: Int] = [:]
  private var requirements: [Requirement] = []
  private var targets: [(label: String, best: Record<Double>)] = []
  private var inUlps: Record<Departure>?
  private var inAbsoluteValue: Record<Departure>?
  private var discards: [DiscardPlace: Int] = [:]

  /// The trials that requirements are about: those that nothing has steered.
  private var independentTrials = 0

  mutating func add(_ notes: TrialNotes?, choices: [Choice], isSteered: Bool) {
    if !isSteered { independentTrials += 1 }
    guard let notes else { return }
    for label in notes.labels { labels[label, default: 0] += 1 }
    for requirement in notes.requirements { add(requirement, isSteered: isSteered) }
    for target in notes.targets {
      if let index = targets.firstIndex(where: { $0.label == target.label }) {
        guard target.value > targets[index].best.value else { continue }
        targets[index].best = Record(value: target.value, choices: choices)
      } else {
        targets.append((target.label, Record(value: target.value, choices: choices)))
      }
    }
    if let departure = notes.departures.inUlps, departure.ulps > inUlps?.value.ulps ?? -1 {
      inUlps = Record(value: departure, choices: choices)
    }
    if let departure = notes.departures.inAbsoluteValue,
      departure.absolute > inAbsoluteValue?.value.absolute ?? -1
    {
      inAbsoluteValue = Record(value: departure, choices: choices)
    }
  }

  private mutating func add(_ requirement: TrialNotes.Requirement, isSteered: Bool) {
    let count = requirement.isMet && !isSteered ? 1 : 0
    if let index = requirements.firstIndex(where: { $0.label == requirement.label }) {
      requirements[index].count += count
      requirements[index].fraction = max(requirements[index].fraction, requirement.fraction)
    } else {
      requirements.append(
        Requirement(label: requirement.label, fraction: requirement.fraction, count: count))
    }
  }

  mutating func addDiscard(at place: DiscardPlace) {
    discards[place, default: 0] += 1
  }
}

/// Where, and why, a case was discarded.
struct DiscardPlace: Hashable {
  let cause: DiscardCount.Cause
  let location: PropertyResult.Location?

  func hash(into hasher: inout Hasher) {
    hasher.combine(cause)
    hasher.combine(location?.file)
    hasher.combine(location?.line)
    hasher.combine(location?.column)
  }
}

extension Tally {
  var labelCounts: [LabelCount] {
    labels.map { LabelCount(label: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.label) < ($0.count, $1.label) }
  }

  var discardCounts: [DiscardCount] {
    discards.map { DiscardCount(cause: $0.key.cause, location: $0.key.location, count: $0.value) }
      .sorted { left, right in
        if left.count != right.count { return left.count > right.count }
        let (a, b) = (left.location, right.location)
        if a?.file != b?.file { return a?.file ?? "" < b?.file ?? "" }
        return (a?.line ?? 0, a?.column ?? 0) < (b?.line ?? 0, b?.column ?? 0)
      }
  }

  /// What the counts say of each requirement; where they leave it open, the observed share decides if the run
  /// is at its end, and nothing is held against it if the run was cut short.
  func coverage(isAtEnd: Bool) -> [Coverage] {
    requirements.map { requirement in
      let (count, trials, required) = (requirement.count, independentTrials, requirement.fraction)
      let verdict =
        Coverage.verdict(count: count, trials: trials, required: required)
        ?? (isAtEnd
          ? Coverage.verdictAtLimit(count: count, trials: trials, required: required) : .sufficient)
      return Coverage(
        label: requirement.label, required: required, count: count, trials: trials, verdict: verdict)
    }
  }

  /// Whether a requirement is missed beyond doubt, which ends the question for the others.
  var missesRequirement: Bool {
    requirements.contains { requirement in
      Coverage.verdict(count: requirement.count, trials: independentTrials, required: requirement.fraction)
        == .insufficient
    }
  }

  var leavesRequirementOpen: Bool {
    requirements.contains { requirement in
      Coverage.verdict(count: requirement.count, trials: independentTrials, required: requirement.fraction)
        == nil
    }
  }

  func targetsReached(describe: ([Choice]) -> [String]) -> [TargetReached] {
    targets.map { target in
      TargetReached(
        label: target.label, value: target.best.value, arguments: describe(target.best.choices))
    }
  }

  func deviations(describe: ([Choice]) -> [String]) -> (inUlps: Deviation?, inAbsoluteValue: Deviation?) {
    func deviation(_ record: Record<Departure>?) -> Deviation? {
      record.map { record in
        Deviation(
          absolute: record.value.absolute, ulps: record.value.ulps, actual: record.value.actual,
          expected: record.value.expected, arguments: describe(record.choices))
      }
    }
    return (deviation(inUlps), deviation(inAbsoluteValue))
  }
}
