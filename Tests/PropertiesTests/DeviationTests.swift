import Testing

@testable import Properties

@Test func deviation_IsTheDistance() {
  #expect(deviation(1.5, 1.0) == 0.5)
  #expect(deviation(Float(1.5), 1) == 0.5)
  #expect(deviation(Double.infinity, .infinity) == 0)
  #expect(deviation(-Double.infinity, .infinity) == .infinity)
  #expect(deviation(Double.nan, 1) == .infinity && deviation(1, Double.nan) == .infinity)
  #expect(deviation(Double.nan, .nan) == .infinity)
  #expect(deviation(0.0, -0.0) == 0)
  #expect(deviation(.greatestFiniteMagnitude, -.greatestFiniteMagnitude) == Double.infinity)
  #expect(deviation([1.0, 2, 3], [1, 2.5, 3]) == 0.5)
  #expect(deviation([1.0, 2, 3][0...1], ContiguousArray([1, 2])) == 0)
  #expect(deviation([Double](), []) == 0)
  #expect(deviation([1.0], [1, 2]) == .infinity)
  #expect(deviation([1.0, .nan], [1, 2]) == .infinity)
  #expect(deviation([Float(1)].lazy.map { $0 + 1 }, [1]) == 1)
}

@Test func worstDeviation_IsReportedWithItsCase() throws {
  let result = forAll(.double(in: 0...1), .double(in: 0...1), seed: 1) { a, b in
    deviation((a + b) - b, a) <= 0x1p-52
  }
  #expect(result.isPassed)
  let worst = try #require(result.absoluteDeviation)
  #expect(worst.absolute > 1e-17 && worst.absolute <= 0x1p-52 && worst.arguments.count == 2)
  let (a, b) = (try #require(Double(worst.arguments[0])), try #require(Double(worst.arguments[1])))
  #expect(worst.actual == (a + b) - b && worst.expected == a && worst.absolute == abs(worst.actual - a))
  let inUlps = try #require(result.deviation)
  #expect(inUlps.ulps >= worst.ulps && inUlps.absolute <= worst.absolute)
  #expect("\(result)".contains("\n  worst deviation ") && "\(result)".contains(" ulps, at "))
}

@Test func unitsInTheLastPlace_AreThoseOfTheType() {
  #expect(Departure(1 + Double.ulpOfOne, 1).ulps == 1)
  #expect(Departure(1 + Float.ulpOfOne, 1).ulps == 1)
  #expect(Departure(3 + 2 * Double.ulpOfOne, 3).ulps == 1)
  #expect(Departure(Double.leastNonzeroMagnitude, 0).ulps == 1)
  #expect(Departure(1e-17, 0).ulps <= 0x1p53)
  #expect(Departure(1e300, -1e300).ulps <= 0x1p54)
  #expect(Departure(Double.nan, 1).ulps == .infinity && Departure(2.0, 2).ulps == 0)
}

@Test func deviation_OfCollectionsIsThatOfTheWorstPlace() {
  let result = forAll(.array(of: .double(in: 0...9), count: 3), trials: 1) { xs in
    deviation(xs, [0, 0x1p-60, 1]) <= 1
  }
  #expect(
    result.absoluteDeviation
      == Deviation(
        absolute: 1, ulps: 0x1p52, actual: 0, expected: 1, arguments: ["[0.0, 0.0, 0.0]"]))
  #expect(result.deviation?.expected == 0x1p-60)
}

@Test func recordedDeviations_CountInTrialsAlone() {
  let result = forAll(.double(in: 0...1000), seed: 1) { x in
    try assume(x < 900)
    PropertyTrial.recordDeviation(actual: x, expected: 0)
    PropertyTrial.recordDeviation(actual: [Float(1)], expected: [1, 2])
    return x < 100
  }
  #expect(result.verdict == .falsified && result.example?.arguments == ["100.0"])
  #expect(result.deviation?.absolute == .infinity)
  let plain = forAll(.double(in: 0...1000), seed: 1) { x in deviation(x, 0) < 100 }
  #expect(plain.verdict == .falsified)
  #expect((plain.absoluteDeviation?.absolute ?? 0) >= 100)
  let none = forAll(.bool) { _ in true }
  #expect(none.deviation == nil && none.absoluteDeviation == nil)
}

@Test func roundedNumbers_ReadAsPeopleWriteThem() {
  #expect(roundedText(3.219e-16, digits: 2) == "3.2e-16")
  #expect(roundedText(2, digits: 2) == "2")
  #expect(roundedText(0.3, digits: 2) == "0.3")
  #expect(roundedText(0.0999, digits: 2) == "0.1")
  #expect(roundedText(9.96, digits: 2) == "10")
  #expect(roundedText(1_234_567, digits: 3) == "1230000")
  #expect(roundedText(12_345_678, digits: 3) == "1.23e7")
  #expect(roundedText(-0.00012345, digits: 3) == "−0.000123")
  #expect(roundedText(.leastNonzeroMagnitude, digits: 2) == "5e-324")
  #expect(roundedText(.infinity, digits: 2) == "∞" && roundedText(.nan, digits: 2) == "NaN")
  #expect(roundedText(0, digits: 2) == "0" && wholeText(0.25) == "0.25" && wholeText(-4) == "-4")
  #expect(
    percentText(1, of: 3) == "33.3 %" && percentText(0, of: 0) == "0 %" && percentText(3, of: 3) == "100 %")
}
