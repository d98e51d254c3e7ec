/// A decimal number as the lesson's process writes it: the shortest text that reads back as the same value.
///
/// Rounding works on the digits, so it is exact and needs no locale.
struct DecimalText: Equatable {
  /// `0.d₁d₂d₃… × 10^exponent`; no leading zero, no trailing zero, empty for 0.
  private var digits: [UInt8]
  private var exponent: Int
  private var isNegative: Bool
  /// Written without a point or an exponent.
  private var isWhole: Bool

  /// Nothing for what is no finite decimal.
  init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    let mantissa = bytes.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
    let parts = mantissa.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, parts.allSatisfy({ $0.allSatisfy(Self.isDigit) }) else {
      return nil
    }
    var scale = 0
    if mantissa.count < bytes.count {
      guard let power = Int(String(decoding: bytes.dropFirst(mantissa.count + 1), as: UTF8.self)),
        abs(power) < 100_000
      else { return nil }
      scale = power
    }
    isWhole = parts.count == 1 && mantissa.count == bytes.count
    let all = whole + (parts.count > 1 ? parts[1] : [])
    let leading = all.prefix { $0 == UInt8(ascii: "0") }.count
    digits = all.dropFirst(leading).map { $0 - UInt8(ascii: "0") }
    while digits.last == 0 { digits.removeLast() }
    exponent = digits.isEmpty ? 0 : whole.count - leading + scale
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// For reading: whole numbers as they are, others with six digits that count, very large and very small
  /// ones with a power of ten.
  func rounded(toSignificant count: Int = 6) -> Rounded {
    if isWhole { return Rounded(text: plain(places: 0), isExact: true) }
    // The digits before the point are never rounded away: 1234567.8 reads 1234568.
    let kept = exponent <= Self.widestPlain ? max(count, exponent) : count
    let rounded = roundedDigits(kept)
    let text = rounded.isSmall || rounded.isLarge ? rounded.scientific : rounded.plain(places: rounded.places)
    return Rounded(text: text, isExact: rounded.digits == digits)
  }

  /// With a fixed number of digits after the point, as columns of a table have them.
  func rounded(toPlaces places: Int) -> Rounded {
    if isLarge { return rounded() }
    let rounded = roundedDigits(exponent + places)
    return Rounded(text: rounded.plain(places: max(0, places)), isExact: rounded.digits == digits)
  }

  struct Rounded: Equatable {
    var text: String
    /// Whether no digit was lost.
    var isExact: Bool
  }

  /// Integers of up to 15 digits are exact as `Double`s and still read.
  private static let widestPlain = 15
  private var isLarge: Bool { exponent > Self.widestPlain }
  private var isSmall: Bool { !digits.isEmpty && exponent < -3 }

  /// Half away from zero.
  private func roundedDigits(_ count: Int) -> DecimalText {
    var result = self
    guard count < digits.count else { return result }
    guard count >= 0 else {
      return result.zero
    }
    let roundsUp = digits[count] >= 5
    result.digits = Array(digits.prefix(count))
    if roundsUp {
      while result.digits.last == 9 { result.digits.removeLast() }
      if let last = result.digits.indices.last {
        result.digits[last] += 1
      } else {
        result.digits = [1]
        result.exponent += 1
      }
    }
    while result.digits.last == 0 { result.digits.removeLast() }
    return result.digits.isEmpty ? result.zero : result
  }

  /// What a number that rounds to nothing is: without a sign, which only a true negative zero has.
  private var zero: DecimalText {
    var zero = self
    zero.digits = []
    zero.exponent = 0
    zero.isNegative = false
    return zero
  }

  /// How many digits after the point it takes to write the number in full.
  var places: Int { max(0, digits.count - exponent) }

  private var sign: String { isNegative ? "\u{2212}" : "" }

  private func plain(places: Int) -> String {
    var whole = ""
    for index in 0..<max(0, exponent) { whole += digit(index) }
    if whole.isEmpty { whole = "0" }
    guard places > 0 else { return sign + whole }
    var fraction = ""
    for place in 0..<places { fraction += digit(exponent + place) }
    return sign + whole + "." + fraction
  }

  private func digit(_ index: Int) -> String {
    digits.indices.contains(index) ? String(digits[index]) : "0"
  }

  private var scientific: String {
    var mantissa = digit(0)
    if digits.count > 1 { mantissa += "." + digits.dropFirst().map { String($0) }.joined() }
    return sign + mantissa + " × 10" + Self.superscript(exponent - 1)
  }

  private static func superscript(_ number: Int) -> String {
    String(
      String(number).map { character -> Character in
        switch character {
        case "-": "⁻"
        case "0": "⁰"
        case "1": "¹"
        case "2": "²"
        case "3": "³"
        case "4": "⁴"
        case "5": "⁵"
        case "6": "⁶"
        case "7": "⁷"
        case "8": "⁸"
        default: "⁹"
        }
      })
  }
}
