public import RealModule

/// The perplexity of a probability distribution, exp(−Σ pᵢ log pᵢ): how many equally likely outcomes would be
/// as uncertain.
///
///     perplexity([0.25, 0.25, 0.25, 0.25])   // 4.0
///     perplexity([0.5, 0.25, 0.25])          // 2.82842712474619, 2 to the power of 1.5 bits
///     perplexity([1, 0, 0])                  // 1.0
///
/// It is in 1...n. The perplexity of a model on a text is another quantity of the same form, the exponential
/// of its mean cross entropy on the tokens: `exp(crossEntropy(logits: …, targets: …))`.
///
/// Edges are the exponentials of those of ``entropy(_:)``: no outcomes give 1; a negative probability or NaN
/// gives NaN.
///
/// Source: F. Jelinek, R. L. Mercer, L. R. Bahl and J. K. Baker, “Perplexity—a measure of the difficulty of
/// speech recognition tasks”, J. Acoust. Soc. Am. 62 (1977).
///
/// - Complexity: O(*n*).
public func perplexity<Scalar: Real>(_ probabilities: Vector<Scalar>) -> Scalar {
  Scalar.exp(probabilities.entropy())
}

/// The perplexity of the softmax of logits: how many of them are in the running.
///
///     perplexity(logits: [5, 5, 5, -.infinity])        // 3.0, up to rounding
///     perplexity(logits: [2, 1, 0], temperature: 10)   // 2.9900…
///
/// Edges are the exponentials of those of ``entropy(logits:temperature:)``.
///
/// - Parameter temperature: greater than 0, +∞ included; anything else stops the program.
/// - Complexity: O(*n*).
public func perplexity<Scalar: Real>(logits: Vector<Scalar>, temperature: Scalar = 1) -> Scalar {
  requirePositive("perplexity", temperature: temperature)
  return Scalar.exp(entropyOfSoftmax(logits, temperature))
}
