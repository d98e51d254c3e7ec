public import RealModule

/// A place in the plane where the distributions over three classes form a triangle of side 1.
///
/// The certain outcomes are its corners, (0, 0), (1, 0) and (½, √3/2); even chances are its centre; where a
/// class is impossible is the side opposite to its corner. All distances between corners are 1, so that no
/// class looks nearer to another.
public struct SimplexPoint<Scalar: Real> {
  /// To the right, from the corner of the first class at 0 to that of the second at 1.
  public var x: Scalar

  /// Upwards, from the side between these two at 0 to the corner of the third class at √3/2.
  public var y: Scalar

  public init(x: Scalar, y: Scalar) {
    (self.x, self.y) = (x, y)
  }
}

extension SimplexPoint: Equatable {}
extension SimplexPoint: Hashable {}
extension SimplexPoint: Sendable where Scalar: Sendable {}

extension SimplexPoint: CustomStringConvertible {
  /// The coordinates as shortest decimals: `(0.5, 0.25)`.
  public var description: String { "(\(x), \(y))" }
}

/// The point of a distribution over three classes: the mean of the corners with the probabilities as weights.
///
///     barycentricPoint([1, 0, 0])              // (0.0, 0.0)
///     barycentricPoint([0.25, 0.25, 0.5])      // (0.5, 0.4330127018922193)
///
/// The weights are divided by their sum, since barycentric coordinates are the same for every multiple
/// (Möbius, “Der barycentrische Calcul”, 1827). Negative weights give points outside the triangle. NaN or ∞
/// among them, or a sum of 0, gives NaN.
///
/// - Parameter probabilities: three of them; another number stops the program.
public func barycentricPoint<Scalar: Real>(_ probabilities: Vector<Scalar>) -> SimplexPoint<Scalar> {
  point(of: probabilities)
}

/// The probabilities that a point of the plane stands for: the inverse of ``barycentricPoint(_:)``.
///
///     barycentricCoordinates(SimplexPoint(x: 0.5, y: 0))   // [0.5, 0.5, 0.0]
///
/// They add up to 1 within rounding, an ulp of 1 at most, which is also the error of each. Outside the
/// triangle at least one is negative. NaN or ∞ gives NaN or ∞.
public func barycentricCoordinates<Scalar: Real>(_ point: SimplexPoint<Scalar>) -> Vector<Scalar> {
  coordinates(of: point)
}

func point<Scalar: Real>(of probabilities: Vector<Scalar>) -> SimplexPoint<Scalar> {
  requireThree("barycentricPoint", "probabilities", probabilities)
  let sum = probabilities.sum
  let (right, up) = (probabilities[1] / sum, probabilities[2] / sum)
  let isNumber = sum.isFinite && sum != 0
  return isNumber ? SimplexPoint(x: right + up / 2, y: up * height()) : SimplexPoint(x: .nan, y: .nan)
}

func coordinates<Scalar: Real>(of point: SimplexPoint<Scalar>) -> Vector<Scalar> {
  let third = point.y / height()
  let second = point.x - third / 2
  return [1 - (point.x + third / 2), second, third]
}

/// √3/2, the height of a triangle of side 1.
func height<Scalar: Real>() -> Scalar { Scalar(3).squareRoot() / 2 }

/// Stops unless there is an entry for each corner.
func requireThree<Scalar>(_ function: StaticString, _ name: String, _ vector: Vector<Scalar>) {
  if vector.count != 3 {
    stop(function, "\(name) must number 3, one for each corner, but there are \(vector.count)")
  }
}
