/// Something to be timed.
struct Benchmark: Sendable {
  let name: String

  /// How many things one repetition does.
  let count: Int

  /// Reads or makes the input and returns what is timed, and what writes a result if it is asked for.
  let prepare: @Sendable (_ input: String?) -> Prepared

  struct Prepared {
    let work: () -> Void
    var write: (_ output: String) -> Void = { _ in fail("this benchmark has no numbers to write") }
  }

  static let all =
    SoftmaxBenchmarks.all + LawBenchmarks.all + ShrinkingBenchmarks.all + PlotBenchmarks.all

  func run(repetitions: Int, input: String?, output: String?) {
    let prepared = prepare(input)
    prepared.work()
    print("count \(count)")
    let clock = ContinuousClock()
    for _ in 0..<repetitions {
      let elapsed = clock.measure(prepared.work)
      let (seconds, attoseconds) = elapsed.components
      print("seconds \(Double(seconds) + Double(attoseconds) * 1e-18)")
    }
    if let output { prepared.write(output) }
  }
}

/// Takes a result so that the optimiser cannot leave out its computation.
@inline(never)
func keep<Value>(_ value: Value) {}
