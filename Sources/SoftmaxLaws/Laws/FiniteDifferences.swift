import Softmax

// Slopes from two values of a function, the oracle for derivatives: it shares no code with them.

/// A central difference over 2h is off by h²/6 of the third derivative, which is at most 1/4 for these
/// functions, and by the rounding of the two values, about 3 ulps of a value up to 23, over 2h. With
/// h = 2⁻¹⁵ these are 4·10⁻¹¹ and 4·10⁻¹⁰.
private let stepSize = 0x1p-15
private let differenceError = 2e-9

/// The same logits with one entry raised and lowered by a small step, both rounded.
func steps(from z: Vector<Double>, entry: Int) -> (above: Vector<Double>, below: Vector<Double>) {
  var (above, below) = (z, z)
  above[entry] += stepSize
  below[entry] -= stepSize
  return (above, below)
}

/// The gradient of a function, each entry a central difference.
func slopes(at z: Vector<Double>, _ function: (Vector<Double>) -> Double) -> Vector<Double> {
  Vector(
    z.indices.map { index in
      let (above, below) = steps(from: z, entry: index)
      return (function(above) - function(below)) / (above[index] - below[index])
    })
}

/// Whether derivatives are what differences show, as far as these can.
func isWithinDifferenceError(_ derivatives: Vector<Double>, _ slopes: Vector<Double>) -> Bool {
  derivatives.count == slopes.count
    && zip(derivatives, slopes).allSatisfy { ($0 - $1).magnitude <= differenceError }
}
