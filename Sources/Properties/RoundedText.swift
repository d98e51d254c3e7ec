/// A number to so many significant digits: `3.2e-16`, `0.3`, `1200`, `∞`.
///
/// The digits are those of the shortest decimal that reads back as the number, rounded half up.
func roundedText(_ value: Double, digits count: Int) -> String {
  if value.isNaN { return "NaN" }
  let sign = value < 0 ? "−" : ""
  if value.isInfinite { return sign + "∞" }
  if value == 0 { return "0" }
  var (digits, exponent) = decimal(value.magnitude)
  if digits.count > count {
    let roundsUp = digits[count] >= 5
    digits.removeSubrange(count...)
    if roundsUp { exponent += increase(&digits) }
  }
  while digits.count > 1 && digits.last == 0 { digits.removeLast() }
  return sign + text(digits, exponent)
}

/// A whole number without a point, any other number in full.
func wholeText(_ value: Double) -> String {
  guard value.isFinite else { return roundedText(value, digits: 1) }
  let text = value.description
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// A part of a whole in per cent, to a tenth.
func percentText(_ part: Int, of whole: Int) -> String {
  guard whole > 0 else { return "0 %" }
  let tenths = (1000 * Double(part) / Double(whole)).rounded()
  return wholeText(tenths / 10) + " %"
}

/// The digits of the shortest decimal of a positive number, and the power of ten of the first.
private func decimal(_ value: Double) -> (digits: [Int], exponent: Int) {
  let parts = value.description.split(separator: "e")
  let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
  let whole = mantissa[0].compactMap(\.wholeNumberValue)
  let fraction = mantissa.count > 1 ? mantissa[1].compactMap(\.wholeNumberValue) : []
  let zeros = (whole + fraction).prefix { $0 == 0 }.count
  let scale = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
  return (Array((whole + fraction).dropFirst(zeros)), scale + whole.count - 1 - zeros)
}

/// Adds one in the last place; the answer is 1 if the number has become a power of ten.
private func increase(_ digits: inout [Int]) -> Int {
  for index in digits.indices.reversed() {
    if digits[index] < 9 {
      digits[index] += 1
      return 0
    }
    digits[index] = 0
  }
  digits[0] = 1
  return 1
}

private func text(_ digits: [Int], _ exponent: Int) -> String {
  func joined(_ digits: some Sequence<Int>) -> String { digits.map(String.init).joined() }
  switch exponent {
  case digits.count - 1..<7:
    return joined(digits) + String(repeating: "0", count: exponent + 1 - digits.count)
  case 0..<7: return joined(digits.prefix(exponent + 1)) + "." + joined(digits.dropFirst(exponent + 1))
  case -4..<0: return "0." + String(repeating: "0", count: -exponent - 1) + joined(digits)
  default:
    let rest = digits.count > 1 ? "." + joined(digits.dropFirst()) : ""
    return "\(digits[0])\(rest)e\(exponent)"
  }
}
