import Softmax
import Testing

@Test func centralDifference_IsExactForQuadraticsUpToRounding() {
  func quadratic(_ x: Vector<Double>) -> Double { 3 * x[0] * x[0] + x[0] * x[1] }
  #expect(finiteDifferenceGradient(of: quadratic, at: [2, 5], step: 0.5) == [17, 2])
}

@Test func richardsonsExtrapolation_IsExactForQuarticsUpToRounding() {
  func quartic(_ x: Vector<Double>) -> Double { x[0] * x[0] * x[0] * x[0] }
  #expect(finiteDifferenceGradient(of: quartic, at: [2], step: 0.5, order: .fourth) == [32])
  #expect(finiteDifferenceGradient(of: quartic, at: [2], step: 0.5) == [34])
}

@Test func errorOfDifferences_IsAUShape() {
  func error(_ step: Double, _ order: DifferenceOrder = .second) -> Double {
    abs(finiteDifferenceGradient(of: { exp($0[0]) }, at: [1], step: step, order: order)[0] - exp(1))
  }
  // Truncation falls with h² or h⁴, rounding grows with 1/h.
  #expect(isClose(error(1e-2) / error(1e-3), 100, relativeTolerance: 0.01))
  #expect(isClose(error(1e-1, .fourth) / error(1e-2, .fourth), 10_000, relativeTolerance: 0.01))
  #expect(error(1e-11) > 100 * error(1e-5))
  #expect(error(1e-11, .fourth) > 1000 * error(1e-3, .fourth))
}

@Test func stepsChosenByDefault_AreNearTheLowestPoint() {
  for x in [-5.0, 0, 1, 10] {
    let second = finiteDifferenceGradient(of: { exp($0[0]) }, at: [x])[0]
    let fourth = finiteDifferenceGradient(of: { exp($0[0]) }, at: [x], order: .fourth)[0]
    #expect(isClose(second, exp(x), relativeTolerance: 1e-8, absoluteTolerance: 0))
    #expect(isClose(fourth, exp(x), relativeTolerance: 1e-10, absoluteTolerance: 0))
  }
  // The step grows with x, so that it does not vanish beside it.
  #expect(finiteDifferenceGradient(of: { 2 * $0[0] }, at: [1e300])[0] == 2)
}

@Test func vanishingStep_GivesNaN() {
  #expect(finiteDifferenceGradient(of: { $0[0] }, at: [1e10], step: 1e-10)[0].isNaN)
  #expect(finiteDifferenceGradient(of: { $0[0] }, at: [.infinity])[0].isNaN)
  #expect(finiteDifferenceGradient(of: { $0[0] }, at: [-.infinity], order: .fourth)[0].isNaN)
  #expect(finiteDifferenceGradient(of: { $0[0] }, at: [.nan])[0].isNaN)
  #expect(finiteDifferenceGradient(of: { _ in .nan }, at: [1])[0].isNaN)
}

@Test func differencesAtAnEmptyPoint_AreEmpty() {
  #expect(finiteDifferenceGradient(of: { _ in 1 }, at: Vector<Double>([])) == [])
  #expect(finiteDifferenceJacobian(of: { $0 }, at: Vector<Double>([])).shape == (0, 0))
}

@Test func jacobianByDifferences_HasARowForEachOutput() {
  let jacobian = finiteDifferenceJacobian(of: { [$0[0] + 2 * $0[1], 3 * $0[0], 4] }, at: [1, 1], step: 0.5)
  #expect(jacobian == [[1, 2], [3, 0], [0, 0]])
}

@Test func gradientCheck_SaysWhatIsWrongAndWhere() {
  let point: Vector = [1, 2, 3]
  let right = checkGradient(of: { dot($0, $0) }, gradient: { 2 * $0 }, at: point, step: 0.5)
  #expect(right.isPassed)
  #expect(
    right.description
      == "gradient agrees with finite differences in all 3 entries; worst absolute error 0.0 at [0], worst "
      + "relative error 0.0 at [0]")
  let wrong = checkGradient(
    of: { dot($0, $0) }, gradient: { [2, $0[1], 6.5] + 0 * $0 }, at: point, step: 0.5)
  #expect(!wrong.isPassed)
  #expect(wrong.worstAbsolute?.index == 1)
  #expect(wrong.worstAbsolute?.absoluteError == 2)
  #expect(wrong.worstRelative?.relativeError == 0.5)
  #expect(
    wrong.description
      == "gradient differs from finite differences in 2 of 3 entries, first at [1]: 2.0 instead of 4.0; worst "
      + "absolute error 2.0 at [1], worst relative error 0.5 at [1]")
}

@Test func gradientCheck_NeverPassesNaN() {
  let check = checkGradient(of: { $0.sum }, gradient: { _ in [1, .nan] }, at: [1, 2], step: 0.5)
  #expect(!check.isPassed)
  #expect(check.worstAbsolute?.index == 1)
  #expect(check.worstRelative?.index == 1)
  let infinite = checkGradient(of: { $0.sum }, gradient: { _ in [1, .infinity] }, at: [1, 2], step: 0.5)
  #expect(!infinite.isPassed)
  let tolerant = checkGradient(
    of: { $0.sum }, gradient: { _ in [1, .infinity] }, at: [1, 2], relativeTolerance: .infinity, step: 0.5)
  #expect(!tolerant.isPassed)
}

@Test func gradientCheck_KeepsItsTolerances() {
  func isPassed(_ slope: Double, relative: Double, absolute: Double) -> Bool {
    checkGradient(
      of: { 4 * $0[0] }, gradient: { _ in [slope] }, at: [1], relativeTolerance: relative,
      absoluteTolerance: absolute, step: 0.5
    ).isPassed
  }
  #expect(isPassed(4, relative: 0, absolute: 0))
  #expect(isPassed(4.5, relative: 0, absolute: 0.5))
  #expect(!isPassed(4.5, relative: 0, absolute: 0.25))
  #expect(isPassed(5, relative: 0.25, absolute: 0))
  #expect(!isPassed(5, relative: 0.125, absolute: 0))
}

@Test func gradientCheckOfNothing_Passes() {
  let check = checkGradient(of: { _ in 1 }, gradient: { $0 }, at: Vector<Double>([]))
  #expect(check.isPassed)
  #expect(check.worstAbsolute == nil)
  #expect(check.description == "gradient agrees with finite differences: it has no entries")
}
