import Softmax
import SoftmaxLaws
import Testing

@Test func report_SaysHowManyDifferByHowMuchAndWhere() {
  let report = closeReport([1, 2.5, 3], [1, 2, 3.5])
  #expect(!report.passed)
  #expect(report.count == 3)
  #expect(report.mismatches == 2)
  #expect(report.worstAbsolute?.size == 0.5)
  #expect(report.worstAbsolute?.place == [1])
  #expect(report.worstAbsolute?.actual == 2.5 && report.worstAbsolute?.expected == 2)
  #expect(report.worstRelative?.size == 0.2)
  #expect(report.worstRelative?.place == [1])
  #expect(
    report.description == """
      2 of 3 entries differ by more than 1e-07 + 1e-07 · max(|a|, |b|)
        largest absolute difference 0.5 at [1]: 2.5, expected 2.0
        largest relative difference 0.2 at [1]: 2.5, expected 2.0
      """)
}

@Test func report_OfMatricesNamesRowAndColumn() {
  let report = closeReport([[1, 2], [3, 4]], [[1, 2], [3.5, 4]])
  #expect(report.mismatches == 1)
  #expect(report.worstAbsolute?.place == [1, 0])
  #expect(report.description.hasPrefix("1 of 4 entries differs by more than"))
  #expect(report.description.contains("0.5 at [1, 0]: 3.0, expected 3.5"))
}

@Test func report_OfNumbersHasNoPlace() {
  let report = closeReport(1.5, 1)
  #expect(report.worstAbsolute?.place == [])
  #expect(
    report.description == """
      the difference is more than 1e-07 + 1e-07 · max(|a|, |b|)
        largest absolute difference 0.5: 1.5, expected 1.0
        largest relative difference 0.3333333333333333: 1.5, expected 1.0
      """)
  #expect(closeReport(2, 2).description.hasPrefix("the difference is at most 1e-07 + 1e-07"))
}

@Test func report_OfEqualThings() {
  let report = closeReport([1, .infinity, 0], [1, .infinity, -0.0])
  #expect(report.passed)
  #expect(report.worstAbsolute?.size == 0 && report.worstRelative?.size == 0)
  #expect(report.description.hasPrefix("all 3 entries differ by at most"))
  let nothing = closeReport(Vector<Double>([]), [])
  #expect(nothing.passed && nothing.count == 0 && nothing.worstAbsolute == nil)
  #expect(nothing.description == "nothing to compare")
  #expect(closeReport(Matrix<Double>([[Double]]()), Matrix([[Double]]())).passed)
}

@Test func report_AtItsEdges() {
  let huge = Double.greatestFiniteMagnitude
  let overflow = closeReport(huge, -huge)
  #expect(overflow.worstAbsolute?.size == .infinity && overflow.worstRelative?.size == 2)
  #expect(closeReport(.infinity, 1).worstRelative?.size == .infinity)
  #expect(closeReport(.infinity, -.infinity).worstAbsolute?.size == .infinity)
  #expect(!closeReport(.nan, .nan).passed)
  let nan = closeReport([1, .nan, .infinity], [2, 1, 1])
  #expect(nan.mismatches == 3)
  #expect(nan.worstAbsolute?.place == [1] && nan.worstAbsolute?.size.isNaN == true)
  #expect(nan.description.contains("nan at [1]: nan, expected 1.0"))
  let tiny = Double.leastNonzeroMagnitude
  let small = closeReport([2 * tiny], [tiny], absoluteTolerance: 0)
  #expect(!small.passed && small.worstRelative?.size == 0.5)
  let many = closeReport(Vector(repeating: 1, count: 1_000_000), Vector(repeating: 1.5, count: 1_000_000))
  #expect(many.mismatches == 1_000_000 && many.worstAbsolute?.place == [0])
}

@Test func tolerances_AreThoseOfTheType() {
  let double = closeReport(1, 1)
  #expect(double.relativeTolerance == 1e-7 && double.absoluteTolerance == 1e-7)
  let float = closeReport(Float(1), 1)
  #expect(float.relativeTolerance == 1.3e-6 && float.absoluteTolerance == 1e-5)
  let given = closeReport(1, 1, relativeTolerance: 0.5, absoluteTolerance: 0.25)
  #expect(given.relativeTolerance == 0.5 && given.absoluteTolerance == 0.25)
}

#if !((os(macOS) || targetEnvironment(macCatalyst)) && arch(x86_64))
  @Test func tolerances_OfFloat16() {
    let report = closeReport(Float16(1), 1)
    #expect(report.relativeTolerance == 1e-3 && report.absoluteTolerance == 1e-5)
  }
#endif

@Test func assertClose_ThrowsItsReport() {
  #expect(throws: CloseReport<Double>.self) { try assertClose([1, 2], [1, 3]) }
  #expect(throws: CloseReport<Double>.self) { try assertClose([[1, 2]], [[1, 3]]) }
  #expect(throws: CloseReport<Float>.self) { try assertClose(Float(1), 2) }
  do {
    try assertClose(softmax([2, 1, 0]), [0.665, 0.245, 0.09])
    Issue.record("must throw")
  } catch {
    #expect(error.mismatches == 3)
    #expect(error.worstAbsolute?.place == [1])
  }
}

@Test func assertClose_ReturnsItsReport() throws {
  let report = try assertClose(
    softmax([2, 1, 0]), [0.665, 0.245, 0.09], relativeTolerance: 0, absoluteTolerance: 5e-4)
  #expect(report.passed && report.count == 3)
  try assertClose(1, 1 + 1e-8)
  try assertClose(Vector<Float>([1]), [1])
  try assertClose([[1, 2]], [[1, 2]])
  try assertClose(Matrix<Float>(repeating: 1, rows: 1, columns: 1), Matrix(repeating: 1, rows: 1, columns: 1))
  try assertClose(1 - softmax([2, 1, 0])[0], 0.3347590442251781)
}

@Test func report_PassesWhereIsCloseIsTrue() {
  let numbers = Generator<Double>.oneOf(
    .double(in: -2...2), .double(in: -1e-6...1e-6), .constant(.nan), .constant(.infinity))
  let result = forAll(numbers, numbers, .double(in: -1e-6...1e-6)) { a, b, change in
    closeReport(a, b).passed == isClose(a, b)
      && closeReport([a, b], [a + change, b]).passed == isClose([a, b], [a + change, b])
  }
  #expect(result.isPassed, "\(result)")
}
