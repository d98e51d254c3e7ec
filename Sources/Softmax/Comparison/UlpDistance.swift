// The numbers of a binary type stand in a row, from −∞ over −0 = 0 to +∞, and a distance in ulps is a number of
// steps along it. Unlike a quotient |a − b| / ulp, it does not jump where the ulp doubles, goes through zero
// and the subnormals like anywhere else, and is a metric. `Double` has 2⁶⁴ − 2⁵³ + 1 numbers with the
// infinities: the largest distance, 18_437_736_874_454_810_624 from −∞ to +∞, just fits `UInt64`, and
// `UInt64.max` is left over for NaN.

public import RealModule

/// How many steps from one number to the next lie between two numbers.
///
///     ulpDistance(0.1 + 0.2, 0.3)                    // 1
///     ulpDistance(1, 1.0.nextUp)                     // 1, and so is ulpDistance(1, 1.0.nextDown)
///     ulpDistance(-.leastNonzeroMagnitude, .leastNonzeroMagnitude)   // 2: one step to 0 on either side
///
/// | numbers | distance |
/// | --- | --- |
/// | equal, among them 0 and −0, and equal infinities | 0 |
/// | +∞ and the largest finite number | 1 |
/// | −∞ and +∞ | 2⁶⁴ − 2⁵³ |
/// | NaN and anything, another NaN too | `UInt64.max`, more than between any two numbers |
///
/// It is symmetric. A result of a computation is *faithful* if it is at most 1 from the exact value rounded,
/// and usually called good at up to 4.
///
/// - Complexity: O(1).
public func ulpDistance(_ left: Double, _ right: Double) -> UInt64 { steps(left, right) }

/// How many steps of `Float` lie between two numbers, with the edges of the function for `Double`.
@_disfavoredOverload
public func ulpDistance(_ left: Float, _ right: Float) -> UInt64 { steps(left, right) }

/// The largest distance in ulps of an entry from its counterpart; 0 for empty vectors.
///
///     ulpDistance(softmax([2, 1, 0]), [0.6652409557748219, 0.24472847105479764, 0.09003057317038046])   // 1
///
/// `UInt64.max` if an entry is NaN. Vectors of different lengths stop the program.
///
/// - Complexity: O(*n*).
public func ulpDistance(_ left: Vector<Double>, _ right: Vector<Double>) -> UInt64 {
  worstSteps(left, right)
}

/// The largest distance in ulps of an entry from its counterpart; 0 for empty vectors.
@_disfavoredOverload
public func ulpDistance(_ left: Vector<Float>, _ right: Vector<Float>) -> UInt64 {
  worstSteps(left, right)
}

/// The largest distance in ulps of an entry from its counterpart; 0 for matrices without entries.
///
/// `UInt64.max` if an entry is NaN. Matrices of different shapes stop the program.
///
/// - Complexity: O(*n m*).
public func ulpDistance(_ left: Matrix<Double>, _ right: Matrix<Double>) -> UInt64 {
  worstSteps(left, right)
}

/// The largest distance in ulps of an entry from its counterpart; 0 for matrices without entries.
@_disfavoredOverload
public func ulpDistance(_ left: Matrix<Float>, _ right: Matrix<Float>) -> UInt64 {
  worstSteps(left, right)
}

#if !((os(macOS) || targetEnvironment(macCatalyst)) && arch(x86_64))
  /// How many steps of `Float16` lie between two numbers, with the edges of the function for `Double`.
  @_disfavoredOverload
  public func ulpDistance(_ left: Float16, _ right: Float16) -> UInt64 { steps(left, right) }

  /// The largest distance in ulps of an entry from its counterpart; 0 for empty vectors.
  @_disfavoredOverload
  public func ulpDistance(_ left: Vector<Float16>, _ right: Vector<Float16>) -> UInt64 {
    worstSteps(left, right)
  }
#endif

private func worstSteps<Scalar: BinaryFloatingPoint>(
  _ left: Vector<Scalar>, _ right: Vector<Scalar>
) -> UInt64 {
  requireEqualCounts("ulpDistance", left, right)
  return zip(left.elements, right.elements).reduce(0) { max($0, steps($1.0, $1.1)) }
}

private func worstSteps<Scalar: BinaryFloatingPoint>(
  _ left: Matrix<Scalar>, _ right: Matrix<Scalar>
) -> UInt64 {
  requireEqualShapes("ulpDistance", left, right)
  return zip(left.elements, right.elements).reduce(0) { max($0, steps($1.0, $1.1)) }
}

/// The distance for a type of at most 64 bits.
func steps<Scalar: BinaryFloatingPoint>(_ left: Scalar, _ right: Scalar) -> UInt64 {
  if left.isNaN || right.isNaN { return .max }
  let (fromZero, toZero) = (stepsFromZero(left), stepsFromZero(right))
  if (left < 0) != (right < 0) { return fromZero + toZero }
  return max(fromZero, toZero) - min(fromZero, toZero)
}

/// The place of a magnitude among the magnitudes of its type: its bits, read as an integer.
func stepsFromZero<Scalar: BinaryFloatingPoint>(_ x: Scalar) -> UInt64 {
  UInt64(x.exponentBitPattern) << UInt64(Scalar.significandBitCount) | UInt64(x.significandBitPattern)
}
