import Properties
import Softmax
import SoftmaxLaws

/// How many trials of a law there are in a second.
enum LawBenchmarks {
  static let trials = 10_000

  static let all = [
    Benchmark(name: "translation-law", count: trials) { _ in
      Benchmark.Prepared {
        let result = forAll(
          .vector(of: .double(in: -50...50), count: 2...64), .double(in: -1000...1000), trials: trials,
          seed: 1
        ) { z, c in
          softmax(z + c) ≈ softmax(z)
        }
        guard result.verdict == .holds else { fail("translation invariance: \(result)") }
      }
    }
  ]
}
