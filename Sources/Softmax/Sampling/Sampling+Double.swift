// The functions of sampling once more, for `Double` alone; see `DoubleFunctions.swift` for why.

public import RealModule

extension Categorical where Scalar == Double {
  public init(probabilities: Vector<Double>) {
    self.init(Weights("Categorical.init(probabilities:)", probabilities))
  }

  public init?(validating probabilities: Vector<Double>) {
    guard let weights = Weights(validating: probabilities) else { return nil }
    self.init(weights)
  }

  public init(logits: Vector<Double>, temperature: Double = 1) {
    self.init(logits, temperature)
  }
}

extension AliasTable {
  public init(probabilities: Vector<Double>) {
    self.init(Weights("AliasTable.init(probabilities:)", probabilities))
  }

  public init?(validating probabilities: Vector<Double>) {
    guard let weights = Weights(validating: probabilities) else { return nil }
    self.init(weights)
  }
}

public func greedySample(_ logits: Vector<Double>) -> Int { greedyOutcome(logits) }

public func gumbelMaxSample(
  logits: Vector<Double>, using generator: inout some RandomNumberGenerator
) -> Int {
  gumbelMaxOutcome(logits, &generator)
}

public func multinomialCounts(
  n: Int, probabilities: Vector<Double>, using generator: inout some RandomNumberGenerator
) -> [Int] {
  counts(n, Weights("multinomialCounts", probabilities), &generator)
}

public func topK(_ probabilities: Vector<Double>, k: Int) -> Vector<Double> {
  probabilities.truncated(.count("topK", k))
}

public func topK(logits: Vector<Double>, k: Int) -> Vector<Double> {
  logits.truncatedLogits(.count("topK", k))
}

public func topP(_ probabilities: Vector<Double>, p: Double) -> Vector<Double> {
  probabilities.truncated(.mass("topP", p))
}

public func topP(logits: Vector<Double>, p: Double) -> Vector<Double> {
  logits.truncatedLogits(.mass("topP", p))
}

public func minP(_ probabilities: Vector<Double>, p: Double) -> Vector<Double> {
  probabilities.truncated(.ratio("minP", p))
}

public func minP(logits: Vector<Double>, p: Double) -> Vector<Double> {
  logits.truncatedLogits(.ratio("minP", p))
}
