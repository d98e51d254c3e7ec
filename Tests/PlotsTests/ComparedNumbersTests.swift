import Testing

@testable import Plots

@Suite struct ComparedNumbersTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let numbers: [Double]
    let texts: [String]
    var testDescription: String { "\(numbers)" }
  }

  @Test(
    "Numbers beside each other have as many decimals",
    arguments: [
      Case(numbers: [0.66524, 0.24473, 0.09003], texts: ["0.665", "0.245", "0.090"]),
      Case(numbers: [2, 1, 0], texts: ["2", "1", "0"]),
      Case(numbers: [-3, 1.5, 0.2], texts: ["−3.0", "1.5", "0.2"]),
      Case(numbers: [0.22272, -0.0599, -0.02203], texts: ["0.223", "−0.060", "−0.022"]),
      // A number of which hardly a digit would be left keeps its own.
      Case(numbers: [0.98168, 0.01799, 0.000329], texts: ["0.982", "0.018", "0.000329"]),
      Case(numbers: [0.5, 1e-9], texts: ["0.5", "10⁻⁹"]),
      // What is nearly a whole number is not written as if it were one.
      Case(numbers: [0.99995, 4.54e-5], texts: ["1.00", "4.54×10⁻⁵"]),
      Case(numbers: [12_345, 20.25], texts: ["12\u{2009}345", "20"]),
      Case(numbers: [3e7, 2], texts: ["3×10⁷", "2"]),
      Case(numbers: [.nan, 0.25, -.infinity], texts: ["NaN", "0.25", "−∞"]),
      Case(numbers: [], texts: []),
      Case(numbers: [0, 0], texts: ["0", "0"]),
    ])
  func comparedNumbers_AreWrittenAlike(_ row: Case) { #expect(comparedTexts(row.numbers) == row.texts) }

  @Test func comparedNumbers_NeverReadAsZeroUnlessTheyAre() {
    for power in 0...300 {
      let number = Double("1e-\(power)") ?? 1
      #expect(comparedTexts([1, number, 0.5])[1].contains { ("1"..."9").contains($0) })
    }
  }
}
