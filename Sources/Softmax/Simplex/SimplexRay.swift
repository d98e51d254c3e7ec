import RealModule

/// A half line from the centre of the triangle to its border.
struct SimplexRay<Scalar: Real> {
  /// The direction, counterclockwise from the x axis, in radians.
  let angle: Scalar

  /// How the three probabilities change with the distance from the centre.
  private let direction: [Scalar]

  init(angle: Scalar) {
    self.angle = angle
    let third = Scalar.sin(angle) / height()
    let second = Scalar.cos(angle) - third / 2
    direction = [-(second + third), second, third]
  }

  init(through point: SimplexPoint<Scalar>) {
    self.init(angle: Scalar.atan2(y: point.y - height() / 3, x: point.x - 1 / 2))
  }

  /// The point with an entropy; the end of the ray if all on it have more.
  func point(ofEntropy level: Scalar) -> SimplexPoint<Scalar> {
    // The border is where the first probability is 0.
    let length = direction.filter { $0 < 0 }.map { 1 / (-3 * $0) }.min() ?? 0
    let distance = bisection(from: 0, to: length) { distance in
      entropy(probabilities(at: distance)) >= level
    }
    return Softmax.point(of: probabilities(at: distance))
  }

  private func probabilities(at distance: Scalar) -> Vector<Scalar> {
    // On the border rounding can make a probability negative.
    Vector(direction.map { Swift.max(0, 1 / 3 + distance * $0) })
  }
}

/// The last number in an interval that a condition holds for, if it holds for all before and none after; the
/// upper bound if it holds there too, and the lower one if it never does.
func bisection<Scalar: Real>(
  from lower: Scalar, to upper: Scalar, where isBefore: (Scalar) -> Bool
) -> Scalar {
  if isBefore(upper) { return upper }
  var (lower, upper) = (lower, upper)
  while true {
    let middle = lower + (upper - lower) / 2
    // The interval halves each time, so that its bounds are neighbours in the end.
    if middle == lower || middle == upper { return lower }
    if isBefore(middle) { lower = middle } else { upper = middle }
  }
}
