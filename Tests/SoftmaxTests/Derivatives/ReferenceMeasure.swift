import RealModule
import Softmax

/// A case with exact results, rounded to Double; lists of lists row by row.
struct DerivativeReference: CustomStringConvertible, Sendable {
  let name: String
  let logits: [Double]
  let temperature: Double
  let entropy: Double
  let losses: [Double]
  let smoothedLosses: [Double]
  let jacobian: [Double]
  let logJacobian: [Double]
  let tangent: [Double]
  let product: [Double]
  let gradients: [Double]
  let smoothedGradients: [Double]
  let entropyGradient: [Double]
  let hessian: [Double]

  var description: String { name }

  /// Whether Float has the same inputs, and the results do not underflow in it.
  var isExactInFloat: Bool {
    (logits + [temperature]).allSatisfy { Double(Float($0)) == $0 }
  }

  static var exactInFloat: [Self] { derivativeReferences.filter(\.isExactInFloat) }
}

struct ProbabilityPair: CustomStringConvertible, Sendable {
  let p: [Double]
  let q: [Double]
  let divergence: Double
  let crossEntropy: Double
  let jensenShannon: Double
  let distance: Double

  var description: String { "\(p), \(q)" }
}

struct LogitPair: CustomStringConvertible, Sendable {
  let first: [Double]
  let second: [Double]
  let temperature: Double
  let divergence: Double

  var description: String { "\(first), \(second)" }
}

/// The largest error of some results in units in the last place that the exact ones have in the scalar type.
func worstError<Scalar: Real & BinaryFloatingPoint>(
  _ computed: some Collection<Scalar>, _ exact: [Double], scales: [Double]? = nil
) -> Double {
  guard computed.count == exact.count else { return .infinity }
  let units = (scales ?? exact).map { Double(Scalar($0).ulp) }
  return zip(zip(computed, exact), units).map { pair, unit in
    Double(pair.0) == pair.1 ? 0 : (Double(pair.0) - pair.1).magnitude / unit
  }.max() ?? 0
}
