import SoftmaxLaws

/// The minimal value for which a condition is true, as text; the same from each of ten seeds, or all that
/// differ.
func minimal<Value>(
  _ generator: Generator<Value>, _ condition: @Sendable (Value) -> Bool
) -> String {
  let found = (0..<10 as Range<UInt64>).map { seed -> String in
    let result = exists(generator, trials: 10_000, seed: seed, condition: condition)
    return result.example?.arguments[0] ?? "\(result.verdict)"
  }
  return Set(found).sorted().joined(separator: " | ")
}

/// Some values of a generator, the simplest first.
func values<Value>(_ generator: Generator<Value>, count: Int = 2_000, seed: UInt64 = 7) -> [Value] {
  var drawn: [Value] = []
  forAll(generator, trials: count, seed: seed) { value in
    drawn.append(value)
    return true
  }
  return drawn
}
