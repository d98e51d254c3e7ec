public import RealModule

/// The Euclidean length of a vector, √(Σ xᵢ²), without overflow or underflow on the way.
///
///     norm([3, 4])           // 5.0
///     norm([3e300, 4e300])   // 5e+300, where the sum of squares is infinite
///
/// The squares are summed as in ``dot(_:_:)``, so the result is within 1 ulp of the exact one. 0 for an empty
/// vector, NaN if an entry is NaN, +∞ if one is infinite and none NaN.
///
/// - Complexity: O(*n*).
public func norm<Scalar: Real>(_ vector: Vector<Scalar>) -> Scalar {
  euclideanNorm(vector.elements)
}

/// The *p*-norm of a vector, (Σ |xᵢ|ᵖ)^(1/p).
///
///     norm([3, -4], order: 1)            // 7.0, the sum of magnitudes
///     norm([3, -4], order: 2)            // 5.0, as norm(_:)
///     norm([3, -4], order: .infinity)    // 4.0, the largest magnitude
///
/// Between them the largest magnitude is divided out first, so that powers neither overflow nor all
/// underflow. Edges are those of ``norm(_:)``.
///
/// - Parameters:
///   - vector: any numbers.
///   - order: at least 1, +∞ included; below 1 the triangle inequality fails, and the program stops.
/// - Complexity: O(*n*).
public func norm<Scalar: Real>(_ vector: Vector<Scalar>, order: Scalar) -> Scalar {
  vector.norm(order: order)
}

extension Vector {
  func norm(order: Scalar) -> Scalar {
    if !(order >= 1) { stop("norm", "order must be at least 1, but it is \(order)") }
    if order == 2 { return euclideanNorm(elements) }
    let magnitudes = elements.map(\.magnitude)
    if order == 1 { return compensatedSum(magnitudes) }
    let largest = isEmpty ? 0 : largestElement(magnitudes)
    if order == .infinity || !largest.isFinite || largest == 0 { return largest }
    let powers = compensatedSum(magnitudes.map { Scalar.pow($0 / largest, order) })
    return largest * Scalar.pow(powers, 1 / order)
  }
}

@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func euclideanNorm<Scalar: Real>(_ elements: [Scalar]) -> Scalar {
  let largest = elements.isEmpty ? 0 : largestElement(elements.map(\.magnitude))
  if !largest.isFinite || largest == 0 { return largest }
  // Within these bounds squares neither overflow in the sum nor lose digits of which it would keep any.
  let sizeOfCount = elements.count.bitsNeeded / 2
  let isOrdinary = Int(largest.exponent.magnitude) + sizeOfCount <= Scalar.largestExponent / 4
  if isOrdinary { return compensatedDot(elements[...], elements[...]).squareRoot() }
  let exponent = Int(largest.exponent) + sizeOfCount + 1
  let scaled = elements.map { scaledByPowerOfTwo($0, -exponent) }
  return scaledByPowerOfTwo(compensatedDot(scaled[...], scaled[...]).squareRoot(), exponent)
}
