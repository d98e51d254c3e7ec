package import Properties

/// A task of the shrinking challenge: a false law, and the simplest case known to break it.
package struct Challenge: Sendable, CustomStringConvertible {
  /// As in the collection, or of its variant.
  package let name: String
  package let smallest: String
  package let run: @Sendable (_ seed: UInt64) -> PropertyResult

  package var description: String { name }

  /// More than enough to find a counterexample of each task from each seed.
  package static let trials = 100_000

  package static let all: [Challenge] =
    [bound5, largeUnionList, reverse, calculator, lengthList]
    + differences + [binaryHeap, coupling, deletion, distinct, nestedLists]
}

/// What came of a task from all seeds.
package struct ChallengeOutcome {
  package static let seeds: Range<UInt64> = 0..<100

  /// The minimal cases with their numbers, the most frequent first.
  package let found: [(example: String, count: Int)]
  package let meanEvaluations: Double
  package let mostEvaluations: Int

  package init(_ challenge: Challenge) {
    var counts: [String: Int] = [:]
    var evaluations: [Int] = []
    for seed in Self.seeds {
      let result = challenge.run(seed)
      let arguments = result.example?.arguments ?? ["\(result.verdict)"]
      let text = arguments.count == 1 ? arguments[0] : "(" + arguments.joined(separator: ", ") + ")"
      counts[text, default: 0] += 1
      evaluations.append(result.example?.shrinkingRuns ?? 0)
    }
    found = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    meanEvaluations = Double(evaluations.reduce(0, +)) / Double(evaluations.count)
    mostEvaluations = evaluations.max() ?? 0
  }
}
