import BigInt

extension JudgedNumber {
  /// To how many significant digits the stated and the computed number agree; nothing where not even the first does, or
  /// where one of them has no digits.
  var agreeingDigits: Int? {
    guard case .finite(let stated) = written.value, let value = ComputedNumber(computed),
      case .finite(let exact) = value.value, !exact.isZero
    else { return nil }
    let difference = (stated - exact).magnitude
    guard !difference.isZero else { return nil }
    var digits = 0
    while digits < 17, difference * Rational(2) <= Rational(significand: 1, exponent: exact.power - digits) {
      digits += 1
    }
    return digits == 0 ? nil : digits
  }
}

extension JudgedNumber {
  /// Whether the stated number is the computed one, rounded to its digits.
  var isRounded: Bool {
    ComputedNumber(computed).map { written.holds($0, .approximately) } ?? false
  }
}

extension StatedInterval {
  /// On which side of the interval a value lies, and how far.
  func side(of value: ComputedNumber) -> String {
    guard case .finite(let exact) = value.value else { return "outside of it" }
    if case .finite(let lower) = lower.value, exact < lower {
      return "\((lower - exact).roughly) below its lower end"
    }
    if case .finite(let upper) = upper.value, upper < exact {
      return "\((exact - upper).roughly) above its upper end"
    }
    return "at an end that does not belong to it"
  }
}

extension Rational {
  /// The power of ten of the first digit.
  fileprivate var power: Int {
    var power = String(magnitude.numerator).count - String(denominator).count
    if Rational(significand: 1, exponent: power) > magnitude { power -= 1 }
    return power
  }

  /// The number to two digits.
  fileprivate var roughly: String {
    var form = NumberForm()
    form.decimals = max(0, 1 - power)
    if form.decimals > 6 || power > 6 {
      form.decimals = 1
      form.exponent = .letter("e", plus: false, width: 1)
    }
    return form.write(self)
  }
}
