/// A positive number as its shortest decimal: `digits` · 10^`exponent`, where the digits do not end in 0.
struct ShortestDecimal: Equatable {
  var digits: UInt64
  var exponent: Int

  init(digits: UInt64, exponent: Int) {
    self.digits = digits
    self.exponent = exponent
    while self.digits > 0 && self.digits.isMultiple(of: 10) {
      self.digits /= 10
      self.exponent += 1
    }
  }

  /// The shortest decimal that reads back as a number; of a number that is not finite or not positive, 0.
  init(_ value: Double) {
    var digits: UInt64 = 0
    var exponent = 0
    var written = 0
    var isAfterPoint = false
    var isExponent = false
    var isNegative = false
    // As in 1.7976931348623157e+308: at most 17 digits and an exponent of three.
    for byte in value.isFinite && value > 0 ? value.description.utf8 : "0".utf8 {
      switch byte {
      case UInt8(ascii: "."): isAfterPoint = true
      case UInt8(ascii: "e"): isExponent = true
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if isExponent {
          written = 10 * written + Int(digit)
        } else {
          digits = 10 * digits + UInt64(digit)
          if isAfterPoint { exponent -= 1 }
        }
      default: break
      }
    }
    self.init(digits: digits, exponent: exponent + (isNegative ? -written : written))
  }

  /// The number nearest to this decimal.
  var value: Double {
    Double("\(digits)e\(exponent)") ?? 0
  }

  var digitCount: Int {
    var count = 1
    var rest = digits
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    return count
  }

  /// The two neighbours that have so many digits fewer; what rounds to 0 is left out.
  func roundings(dropping dropped: Int) -> [ShortestDecimal] {
    var power: UInt64 = 1
    for _ in 0..<dropped { power *= 10 }
    let lower = digits / power
    let candidates = digits.isMultiple(of: power) ? [lower] : [lower, lower + 1]
    return candidates.filter { $0 > 0 }.map { ShortestDecimal(digits: $0, exponent: exponent + dropped) }
  }
}
