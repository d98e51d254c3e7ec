public import RealModule

/// An outcome drawn from softmax(logits) without computing softmax: noise is added to every logit, and the
/// largest sum wins.
///
///     var generator = SeededRandom(seed: 1)
///     (0..<6).map { _ in gumbelMaxSample(logits: [2, 1, 0], using: &generator) }   // [2, 0, 0, 0, 0, 1]
///
/// The noise is Gumbel distributed, g = −log(−log u) with u uniform in the open interval (0, 1), where both
/// logarithms are finite. Why it works: exp(−xᵢ − gᵢ) = exp(−xᵢ) Eᵢ with Eᵢ = −log uᵢ exponential, so it is
/// an exponential waiting time of rate exp(xᵢ), and the first of several independent ones to ring is i with
/// probability exp(xᵢ) / Σ exp(xⱼ).
///
/// Every logit takes one number of the generator, −∞ too, so that excluding an outcome leaves the noise of
/// the others as it is. The maximum is subtracted first, so that noise is not rounded away beside large
/// logits.
///
/// | logits | |
/// | --- | --- |
/// | some −∞ | never drawn |
/// | one +∞ | always drawn |
/// | several +∞ | drawn evenly among these, as ``softmax(_:temperature:)`` shares the mass |
/// | none, all −∞, or a NaN | no distribution: the program stops |
///
/// Probabilities are exact to within about 2⁻⁵², the resolution of u.
///
/// - Parameters:
///   - logits: any numbers that have a softmax. For a temperature divide by it.
///   - generator: advanced by as many numbers as there are logits.
/// - Complexity: O(*n*), two logarithms for each logit.
///
/// Sources: E. J. Gumbel, “Statistical theory of extreme values and some practical applications”, 1954;
/// C. J. Maddison, D. Tarlow and T. Minka, “A* sampling”, NeurIPS 2014.
public func gumbelMaxSample<Scalar: Real & BinaryFloatingPoint>(
  logits: Vector<Scalar>, using generator: inout some RandomNumberGenerator
) -> Int {
  gumbelMaxOutcome(logits, &generator)
}

func gumbelMaxOutcome<Scalar: Real & BinaryFloatingPoint>(
  _ logits: Vector<Scalar>, _ generator: inout some RandomNumberGenerator
) -> Int {
  if let flaw = flaw(ofLogits: logits) { stop("gumbelMaxSample", flaw) }
  let maximum = Double(logits.max())
  var (winner, largest) = (0, -Double.infinity)
  for (index, logit) in logits.enumerated() {
    let noise = -Double.log(-Double.log(generator.uniformInOpenInterval()))
    // ∞ − ∞ is meant to be 0 here.
    let shifted = Double(logit) == maximum ? 0 : Double(logit) - maximum
    if shifted + noise > largest { (winner, largest) = (index, shifted + noise) }
  }
  return winner
}
