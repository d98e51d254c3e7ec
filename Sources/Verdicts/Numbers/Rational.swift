import BigInt

/// An exact fraction. Comparing with a number that somebody wrote must not round.
struct Rational: Sendable {
  let numerator: BigInt
  /// Greater than zero.
  let denominator: BigInt

  private init(numerator: BigInt, positiveDenominator: BigInt) {
    self.numerator = numerator
    self.denominator = positiveDenominator
  }

  /// Nothing for a denominator of zero.
  init?(_ numerator: BigInt, over denominator: BigInt) {
    guard !denominator.isZero else { return nil }
    let isNegative = denominator.sign == .minus
    self.init(
      numerator: isNegative ? -numerator : numerator,
      positiveDenominator: isNegative ? -denominator : denominator)
  }

  /// `significand × 10^exponent`.
  init(significand: BigInt, exponent: Int) {
    if exponent >= 0 {
      self.init(numerator: significand * .powerOfTen(exponent), positiveDenominator: 1)
    } else {
      self.init(numerator: significand, positiveDenominator: .powerOfTen(-exponent))
    }
  }

  init(_ whole: BigInt) {
    self.init(numerator: whole, positiveDenominator: 1)
  }

  static let zero = Rational(0)

  var isZero: Bool { numerator.isZero }
  var isNegative: Bool { numerator.sign == .minus && !numerator.isZero }
  var magnitude: Rational {
    Rational(numerator: BigInt(numerator.magnitude), positiveDenominator: denominator)
  }

  static prefix func - (a: Rational) -> Rational {
    Rational(numerator: -a.numerator, positiveDenominator: a.denominator)
  }

  static func + (a: Rational, b: Rational) -> Rational {
    Rational(
      numerator: a.numerator * b.denominator + b.numerator * a.denominator,
      positiveDenominator: a.denominator * b.denominator)
  }

  static func - (a: Rational, b: Rational) -> Rational { a + -b }

  static func * (a: Rational, b: Rational) -> Rational {
    Rational(
      numerator: a.numerator * b.numerator, positiveDenominator: a.denominator * b.denominator)
  }

  /// Nothing when dividing by zero.
  func divided(by other: Rational) -> Rational? {
    Rational(numerator * other.denominator, over: denominator * other.numerator)
  }

  /// The nearest whole number; a tie goes away from zero, as people round.
  var rounded: BigInt {
    let (quotient, remainder) = BigInt(numerator.magnitude).quotientAndRemainder(dividingBy: denominator)
    let nearest = remainder * 2 >= denominator ? quotient + 1 : quotient
    return numerator.sign == .minus ? -nearest : nearest
  }
}

extension Rational: Comparable {
  static func == (a: Rational, b: Rational) -> Bool {
    a.numerator * b.denominator == b.numerator * a.denominator
  }

  static func < (a: Rational, b: Rational) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }
}

extension BigInt {
  static func powerOfTen(_ exponent: Int) -> BigInt {
    BigInt(10).power(exponent)
  }
}
