import Events
import Testing

@testable import Pages

@Suite struct DecimalTextTests {
  @Test(arguments: [
    ("0.6652409557748219", "0.665241", true), ("10.0", "10", false), ("42", "42", false),
    ("123456789", "123456789", false), ("1234567.891", "1234568", true), ("0.5", "0.5", false),
    ("-0.25", "\u{2212}0.25", false), ("4.5397868608866656e-05", "4.53979 × 10⁻⁵", true),
    ("4.5398e-05", "4.5398 × 10⁻⁵", false), ("1e-05", "1 × 10⁻⁵", false), ("1e+16", "1 × 10¹⁶", false),
    ("0.9999999", "1", true), ("0.00012345678", "0.000123457", true), ("9.9999996", "10", true),
    ("0.0", "0", false), ("-0.0", "\u{2212}0", false), ("nan", "NaN", false), ("inf", "∞", false),
    ("-inf", "\u{2212}∞", false), ("1.7976931348623157e+308", "1.79769 × 10³⁰⁸", true),
    ("5e-324", "5 × 10⁻³²⁴", false), ("two", "two", false), ("1e999999999999", "1e999999999999", false),
    ("", "", false), ("-", "-", false), ("1.2.3", "1.2.3", false),
  ])
  func number_IsRoundedForReading(number: String, text: String, isRounded: Bool) {
    let readable = ReadableNumber(number)
    #expect(readable.text == text)
    #expect((readable.full != nil) == isRounded, "\(readable)")
  }

  @Test(arguments: [
    ("0.6652409557748219", 3, "0.665"), ("10", 2, "10.00"), ("0.0005", 3, "0.001"), ("0.00049", 3, "0.000"),
    ("9.9996", 3, "10.000"), ("-1.005", 2, "\u{2212}1.01"), ("0.5", 0, "1"), ("1e+300", 2, "1 × 10³⁰⁰"),
    ("-4.5e-05", 4, "0.0000"), ("-4.5e-05", 2, "0.00"),
  ])
  func number_IsRoundedToPlaces(number: String, places: Int, text: String) {
    #expect(ReadableNumber(number, places: places).text == text)
  }

  @Test(arguments: [
    (ClaimValue.number("-0.5"), "\u{2212}0.5"), (.sequence(["1.0", "nan"]), "(1, NaN)"),
    (.boolean(false), "false"),
    (.string("a"), "“a”"), (.sequence([]), "()"),
  ])
  func claimValue_IsWrittenInFull(value: ClaimValue, text: String) {
    #expect(value.fullText == text)
  }
}
