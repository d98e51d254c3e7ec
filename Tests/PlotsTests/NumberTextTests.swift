import Testing

@testable import Plots

@Suite struct NumberTextTests {
  @Test(
    "Numbers are written for readers",
    arguments: [
      (0.6652409557748219, "0.6652"), (66.5, "66.5"), (1, "1"), (-12, "−12"), (0, "0"), (-0.0, "0"),
      (0.00005, "5×10⁻⁵"), (4.5398e-05, "4.54×10⁻⁵"), (123_456, "123\u{2009}500"), (9999.6, "10\u{2009}000"),
      (1e6, "10⁶"),
      (-2.5e300, "−2.5×10³⁰⁰"), (.leastNonzeroMagnitude, "5×10⁻³²⁴"), (0.99999, "1"), (0.0009, "0.0009"),
      (.nan, "NaN"), (.infinity, "∞"), (-.infinity, "−∞"),
    ] as [(Double, String)])
  func number_IsWrittenForReaders(value: Double, text: String) {
    #expect(numberText(value) == text)
  }

  @Test func decimal_ReadsBackAsTheSameDouble() {
    for value: Double in [
      0.1, 1 / 3, 1e22, 1.7976931348623157e308, .leastNonzeroMagnitude, -0.30000000000000004, 123456789.125,
    ] {
      #expect(DecimalNumber(value).nearestDouble == value)
    }
  }

  @Test func rounding_CarriesThroughNines() {
    #expect(DecimalNumber(9.996).rounded(significantDigits: 3).positional == "10")
  }

  @Test("Text is measured and cut to fit")
  func text_IsCutToFit() {
    #expect(TextMetrics.width("", size: 12) == 0)
    #expect(TextMetrics.width("ii", size: 10) == 5.56)
    let cut = TextMetrics.fitted("International Business Machines", width: 100, size: 12)
    #expect(cut.hasSuffix("…"))
    #expect(TextMetrics.width(cut, size: 12) <= 100)
    #expect(TextMetrics.fitted("short", width: 100, size: 12) == "short")
  }

  @Test func longText_BreaksBetweenWordsAndEndsInAnEllipsis() {
    #expect(TextMetrics.lines("one two three", width: 50, size: 12, limit: 3) == ["one two", "three"])
    let lines = TextMetrics.lines("one two three four five six seven", width: 50, size: 12, limit: 2)
    #expect(lines.count == 2)
    #expect(lines.last?.hasSuffix("…") == true)
    #expect(TextMetrics.lines("  ", width: 50, size: 12, limit: 2).isEmpty)
  }
}
