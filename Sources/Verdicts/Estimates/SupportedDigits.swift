import Lessons

/// A number as it could be written so that the replicates support every digit.
struct SupportedDigits: Equatable {
  var text: String
  /// Significant digits.
  var count: Int

  /// How many places more than are written are looked at.
  private static let mostMore = 6

  /// As many places as are written if they are supported, else fewer, else more: a mean near the border between two
  /// roundings supports no rounding there, but a finer one.
  ///
  /// - Parameter sign: What the text says before the number, if it says ≈: a whole number alone would be exact.
  static func find(
    _ number: WrittenNumber, _ sample: MeanSample, _ notation: Claim.Notation, sign: String
  ) -> SupportedDigits? {
    guard number.kind == .decimal || number.kind == .whole else { return nil }
    let written = number.form.decimals
    let order = Array((0...written).reversed()) + (written + 1...written + mostMore)
    for decimals in order {
      var form = number.form
      form.decimals = decimals
      let text = form.write(sample.mean)
      let statement = ClaimStatement(text: sign + text, notation: notation)
      let stated = statement.numbers
      guard stated.count == 1, stated[0].text == text,
        statement.relation(for: stated[0]) == .approximately, case .finite(let value) = stated[0].value,
        !value.isZero || decimals >= written,
        sample.supports(MeanHypothesis(stated[0], .approximately))
      else { continue }
      return SupportedDigits(text: text, count: significant(text))
    }
    return nil
  }

  /// The digits of a mantissa from the first that is not zero on.
  static func significant(_ text: String) -> Int {
    let mantissa = text.prefix { !"eE×\\%‰ ".contains($0) }
    let digits = mantissa.filter { $0.isASCII && $0.isNumber }
    return max(1, digits.drop { $0 == "0" }.count)
  }
}
