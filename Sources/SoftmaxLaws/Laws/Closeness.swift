import Softmax

/// The relative error that rounding explains, where numbers up to `magnitude` are rounded before the
/// exponential and `count` terms are summed: 8 ulp(M) + n · 2⁻⁵². ``Law/About`` derives it.
func roundingError(magnitude: Double, count: Int) -> Double {
  8 * max(1, magnitude).ulp + Double(count) * .ulpOfOne
}

/// The largest magnitude of the entries; 0 if there are none.
func largestMagnitude(_ vector: Vector<Double>) -> Double {
  max(vector.max(), -vector.min(), 0)
}

/// Whether two numbers differ by no more than a part of the larger; subnormal ones, which have fewer digits,
/// by no more than eight of their units.
func agree(_ left: Double, _ right: Double, relative: Double) -> Bool {
  let allowed = relative * max(left.magnitude, right.magnitude) + 8 * .leastNonzeroMagnitude
  return (left - right).magnitude <= allowed
}

/// Whether vectors have as many entries as each other and agree in all.
func agree(_ left: Vector<Double>, _ right: Vector<Double>, relative: Double) -> Bool {
  left.count == right.count && zip(left, right).allSatisfy { agree($0, $1, relative: relative) }
}
