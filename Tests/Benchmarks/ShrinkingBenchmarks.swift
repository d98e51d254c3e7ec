import Properties

/// How long the tasks of the shrinking challenge take, each over some seeds: generating until the law fails,
/// and shrinking what made it fail.
enum ShrinkingBenchmarks {
  static let seeds: Range<UInt64> = 0..<20

  /// A task by name, as a run of its property with a seed.
  static let tasks: [(name: String, run: @Sendable (UInt64) -> PropertyResult)] = []

  static let all = tasks.map { task in
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
