@testable import Properties

/// The minimal value for which a condition is true, as text; the same from each of ten seeds, or all that
/// differ.
func minimal<Value>(
  of generator: Generator<Value>, _ condition: @Sendable (Value) -> Bool
) -> String {
  let found = (0..<10 as Range<UInt64>).map { seed -> String in
    let result = exists(generator, trials: 10_000, seed: seed, condition: condition)
    return result.example?.arguments[0] ?? "\(result.verdict)"
  }
  return Set(found).sorted().joined(separator: " | ")
}

/// Values of a generator from seeds of their own; fewer where cases were rejected.
func draws<Value>(_ generator: Generator<Value>, count: Int = 2_000) -> [Value] {
  (0..<count).compactMap { number in
    var choices = Choices(seed: SeededRandom.seed(7, part: UInt64(number)))
    return try? generator.draw(&choices)
  }
}

/// Whether the recordings of a generator replay to the same choices.
func replaysExactly<Value>(_ generator: Generator<Value>, count: Int = 300) -> Bool {
  (0..<count).allSatisfy { number in
    var random = Choices(seed: SeededRandom.seed(11, part: UInt64(number)))
    guard let value = try? generator.draw(&random) else { return true }
    var replay = Choices(replaying: random.recorded)
    guard let again = try? generator.draw(&replay) else { return false }
    return replay.recorded == random.recorded && swiftText(of: value) == swiftText(of: again)
  }
}
