/// Numbers that stand beside each other, written so that they can be compared: 0.665, 0.245, 0.090.
///
/// - All have the decimals that three digits of the largest need, and no more than the numbers have: 2, 1, 0.
/// - One of which less than two digits would be left keeps its own three, and power of ten.
/// - What is rounded to a whole number shows it: 1.00 is not exactly 1.
func comparedTexts(_ values: [Double], significantDigits digits: Int = 3) -> [String] {
  let numbers = values.map { DecimalNumber($0) }
  let rounded = numbers.map { $0.rounded(significantDigits: digits) }
  let decimals = values.indices.map { index in
    let number = rounded[index]
    guard values[index].isFinite, !number.digits.isEmpty else { return 0 }
    let isExact = numbers[index].significantDigits <= digits
    return max(0, isExact ? -number.exponent : digits - 1 - number.magnitude)
  }
  let largest = values.indices.filter { values[$0].isFinite && values[$0] != 0 }.map { rounded[$0].magnitude }
    .max()
  guard let largest, positionalMagnitudes.contains(largest) else {
    return values.map { numberText($0, significantDigits: digits) }
  }
  let most = max(0, digits - 1 - largest)
  let isComparable = values.indices.map { decimals[$0] <= most || rounded[$0].magnitude + 1 + most >= 2 }
  let shared = min(zip(decimals, isComparable).filter(\.1).map(\.0).max() ?? 0, most)
  return values.indices.map { index in
    let (value, number) = (values[index], rounded[index])
    let isWhole = decimals[index] <= shared
    guard value.isFinite, value != 0, isWhole || number.magnitude + 1 + shared >= 2 else {
      return numberText(value, significantDigits: digits)
    }
    return numbers[index].fixed(decimals: shared)
  }
}
