// The measures of information once more, for `Double` alone, so that literals need no type; see
// `DoubleFunctions.swift`. Those of a single distribution are there.

public import RealModule

public func entropy(logits: Vector<Double>, temperature: Double = 1) -> Double {
  entropyOfSoftmax(logits, temperature)
}

public func entropyInBits(_ probabilities: Vector<Double>) -> Double { probabilities.entropy(base: 2) }

public func entropyInBits(logits: Vector<Double>, temperature: Double = 1) -> Double {
  entropyOfSoftmax(logits, temperature) / Double.log(2)
}

public func perplexity(_ probabilities: Vector<Double>) -> Double { Double.exp(probabilities.entropy()) }

public func perplexity(logits: Vector<Double>, temperature: Double = 1) -> Double {
  requirePositive("perplexity", temperature: temperature)
  return Double.exp(entropyOfSoftmax(logits, temperature))
}

public func klDivergence(_ p: Vector<Double>, _ q: Vector<Double>) -> Double { relativeEntropy(p, q) }

public func klDivergence(
  logits first: Vector<Double>, logits second: Vector<Double>, temperature: Double = 1
) -> Double {
  relativeEntropyOfSoftmax(first, second, temperature)
}

public func crossEntropy(_ p: Vector<Double>, _ q: Vector<Double>) -> Double { expectedSurprise(p, q) }

public func totalVariation(_ p: Vector<Double>, _ q: Vector<Double>) -> Double { massMoved(p, q) }

public func distanceToUniform(_ probabilities: Vector<Double>) -> Double { massMovedToUniform(probabilities) }

public func jensenShannonDivergence(_ p: Vector<Double>, _ q: Vector<Double>) -> Double {
  meanRelativeEntropy(p, q)
}

public func entropy(_ probabilities: Matrix<Double>, along axis: Axis) -> Vector<Double> {
  entropies(probabilities, axis)
}

public func perplexity(_ probabilities: Matrix<Double>, along axis: Axis) -> Vector<Double> {
  exp(entropies(probabilities, axis))
}

public func distanceToUniform(_ probabilities: Matrix<Double>, along axis: Axis) -> Vector<Double> {
  massesMovedToUniform(probabilities, axis)
}

public func klDivergence(_ p: Matrix<Double>, _ q: Matrix<Double>, along axis: Axis) -> Vector<Double> {
  relativeEntropies(p, q, axis)
}

public func totalVariation(_ p: Matrix<Double>, _ q: Matrix<Double>, along axis: Axis) -> Vector<Double> {
  massesMoved(p, q, axis)
}
