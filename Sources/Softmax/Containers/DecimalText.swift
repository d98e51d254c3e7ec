#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The shortest decimal that reads back as the number, without a useless `.0`.
func shortestText(_ value: Double) -> String {
  let text = value.description
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// How many digits after the point the shortest decimal has; `nil` if it is too small to be written without
/// an exponent.
func decimalsOfShortestText(_ value: Double) -> Int? {
  if value == value.rounded() { return 0 }
  let text = shortestText(value)
  if text.contains("e") { return nil }
  guard let point = text.firstIndex(of: ".") else { return 0 }
  return text.distance(from: point, to: text.endIndex) - 1
}

/// The exact value rounded to a number of digits after the point, or to as many after the first digit, with
/// an exponent, if it would look like zero.
func decimalText(_ value: Double, decimals: Int) -> String {
  guard value.isFinite else { return value.description }
  let text = formatted("%.*f", decimals, value)
  let looksLikeZero = value != 0 && !text.contains { ("1"..."9").contains($0) }
  if looksLikeZero { return formatted("%.*e", max(0, decimals - 1), value) }
  return text == "-" + formatted("%.*f", decimals, 0) ? String(text.dropFirst()) : text
}

/// The platform's conversion rounds the exact binary value, which no arithmetic on the number itself can do.
private func formatted(_ format: String, _ decimals: Int, _ value: Double) -> String {
  withVaList([Int32(clamping: decimals), value]) { arguments in
    // 309 digits before the point at most, and a sign, a point and an exponent.
    var bytes = [CChar](repeating: 0, count: 400 + decimals)
    let count = vsnprintf(&bytes, bytes.count, format, arguments)
    return String(decoding: bytes.prefix(max(0, Int(count))).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
