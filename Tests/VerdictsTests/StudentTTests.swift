import Testing

@testable import Verdicts

@Suite struct StudentTTests {
  @Test(arguments: StudentTReferences.tails.indices)
  func upperTail_AgreesWithTheReference(_ index: Int) {
    let (freedom, t, tail) = StudentTReferences.tails[index]
    let value = StudentT(degreesOfFreedom: freedom).upperTail(t)
    // Far out the exponent of a power is large, and with it its error.
    #expect(
      (value / tail - 1).magnitude < (tail < 1e-30 ? 1e-11 : freedom > 10_000 ? 1e-12 : 2e-13),
      "\(freedom) \(t): \(value)")
  }

  @Test(arguments: StudentTReferences.quantiles.indices)
  func quantile_AgreesWithTheReference(_ index: Int) {
    let (freedom, tail, t) = StudentTReferences.quantiles[index]
    let value = StudentT(degreesOfFreedom: freedom).quantile(upperTail: tail)
    #expect((value / t - 1).magnitude < (freedom > 10_000 ? 1e-12 : 1e-13), "\(freedom) \(tail): \(value)")
  }

  @Test func tails_AreThoseOfAProbability() {
    let distribution = StudentT(degreesOfFreedom: 31)
    #expect(distribution.upperTail(0) == 0.5 && distribution.upperTail(.infinity) == 0)
    #expect(distribution.upperTail(-.infinity) == 1 && distribution.upperTail(.nan).isNaN)
    #expect(distribution.upperTail(-2) == 1 - distribution.upperTail(2))
    #expect(distribution.upperTail(1e200) == 0)
    // ν = 1 is Cauchy's: its tail is 1 / (π t).
    let cauchy = StudentT(degreesOfFreedom: 1).upperTail(1e200)
    #expect((cauchy * .pi * 1e200 - 1).magnitude < 1e-12)
    #expect(distribution.quantile(upperTail: 0.5) == 0 && distribution.quantile(upperTail: 0) == .infinity)
  }

  @Test func holm_MultipliesBySteps() {
    #expect(Holm.adjusted([0.01, 0.04, 0.03]) == [0.03, 0.06, 0.06])
    #expect(Holm.adjusted([0.5, 0.9]) == [1, 1])
    #expect(Holm.adjusted([]).isEmpty)
  }
}
