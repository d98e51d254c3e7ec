/// How many units in the last place of the exact result a computed one is off; 0 for equal ones and two NaN.
func ulps(_ computed: Double, from exact: Double) -> Double {
  if computed == exact || (computed.isNaN && exact.isNaN) { return 0 }
  guard computed.isFinite && exact.isFinite else { return .infinity }
  return (computed - exact).magnitude / exact.ulp
}

/// The largest of the distances of some results.
func worstUlps(_ computed: some Sequence<Double>, from exact: [Double]) -> Double {
  zip(computed, exact).map { ulps($0, from: $1) }.max() ?? 0
}
