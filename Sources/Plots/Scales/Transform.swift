#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How numbers are bent before they are spread along an axis: a strictly increasing function and its inverse.
enum Transform: Sendable, Hashable {
  case linear
  case log(base: Double)
  /// sign(v) · ln(1 + |v| / constant): linear around zero, logarithmic far from it.
  ///
  /// Source: Webber, "A bi-symmetric log transformation for wide-range data", Meas. Sci. Technol. 24 (2013).
  case symmetricLog(constant: Double)
  /// sign(v) · √|v|.
  case squareRoot

  /// `nil` for what has no place: what is not finite, and on a logarithmic axis what is not positive.
  func forward(_ value: Double) -> Double? {
    guard value.isFinite else { return nil }
    switch self {
    // Half, since the difference of two finite numbers may overflow and that of their halves does not.
    case .linear: return value / 2
    case .log(let base):
      guard value > 0 else { return nil }
      return base == 10 ? log10(value) : base == 2 ? log2(value) : naturalLog(value) / naturalLog(base)
    case .symmetricLog(let constant):
      let size = value.magnitude / constant
      // Beyond the largest number the 1 no longer matters.
      let bent = size.isFinite ? log1p(size) : naturalLog(value.magnitude) - naturalLog(constant)
      return value < 0 ? -bent : bent
    case .squareRoot: return value < 0 ? -(-value).squareRoot() : value.squareRoot()
    }
  }

  func inverse(_ bent: Double) -> Double {
    switch self {
    case .linear: return bent * 2
    case .log(let base): return pow(base, bent)
    case .symmetricLog(let constant): return bent < 0 ? -constant * expm1(-bent) : constant * expm1(bent)
    case .squareRoot: return bent < 0 ? -bent * bent : bent * bent
    }
  }

  /// The whole power of a logarithm's base, exact where it can be.
  static func power(_ base: Double, _ exponent: Int) -> Double {
    if base == 10 { return powerOfTen(exponent) }
    if base == 2, (-1074...1023).contains(exponent) {
      return Double(sign: .plus, exponent: exponent, significand: 1)
    }
    return pow(base, Double(exponent))
  }

}

// Within the enum the name is that of a case.
private func naturalLog(_ value: Double) -> Double { log(value) }
