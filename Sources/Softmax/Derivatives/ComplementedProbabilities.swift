import RealModule

/// The softmax p of logits and 1 − p, each to its own last digit.
///
/// Derivatives of softmax are made of factors p and 1 − p. Where p is near 1, subtraction gives 1 − p to an
/// ulp of 1: at p = 1 − 10⁻²⁰ to no digit at all. But only one probability can exceed ½, and for that one
/// 1 − p is the sum of all others. For those at most ½ the subtraction is harmless.
struct ComplementedProbabilities<Scalar: Real> {
  let values: [Scalar]
  let complements: [Scalar]

  /// The index of the largest probability, the first of equal ones; 0 if there is none.
  let likeliest: Int

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  init(_ function: StaticString, softmaxOf logits: Vector<Scalar>, temperature: Scalar) {
    requirePositive(function, temperature: temperature)
    let values = softmax(logits, temperature: temperature).elements
    var likeliest = 0
    for index in values.indices where values[index] > values[likeliest] { likeliest = index }

    var complements = values.map { 1 - $0 }
    if !values.isEmpty {
      var others = CompensatedSum<Scalar>()
      for index in values.indices where index != likeliest { others.add(values[index]) }
      complements[likeliest] = values[likeliest].isNaN ? .nan : others.value
    }
    self.values = values
    self.complements = complements
    self.likeliest = likeliest
  }
}
