import Properties
import ShrinkingChallenge

/// How long the tasks of the shrinking challenge take, each over some seeds: generating until the law fails,
/// and shrinking what made it fail.
enum ShrinkingBenchmarks {
  static let seeds: Range<UInt64> = 0..<20

  static let all = Challenge.all.map { task in
    Benchmark(name: "shrink-\(task.name)", count: seeds.count) { _ in
      Benchmark.Prepared {
        for seed in seeds {
          let result = task.run(seed)
          guard result.verdict == .falsified else { fail("\(task.name): \(result)") }
        }
      }
    }
  }
}
