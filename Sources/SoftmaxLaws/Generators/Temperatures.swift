public import Properties

extension Generator where Value == Double {
  /// Temperatures: a half and a double, a tenth and a tenfold are as likely as each other, and 1 comes often.
  ///
  ///     forAll(.logits(count: 1...9), .temperature(in: 0.01...100)) { z, t in
  ///       softmax(z, temperature: t).sum ≈ 1
  ///     }
  ///
  /// Shrinks to 1, or to a power of two or a bound near it where the range leaves out 1; then to simple
  /// multiples of powers of two.
  ///
  /// - Parameter range: above 0 and finite; anything else stops the program.
  public static func temperature(in range: ClosedRange<Double> = 0.01...100) -> Self {
    if !(range.lowerBound > 0 && range.upperBound.isFinite) {
      stop("Generator.temperature(in:)", "bounds must be finite and above 0, but they are \(range)")
    }
    // A power of two and a factor rather than the exponential of a uniform number: these shrink to numbers
    // that can be read.
    let octaves = Int(range.lowerBound.exponent)...Int(range.upperBound.exponent)
    let spread = Generator<(Int, Double)>.tuple(.int(in: octaves), .double(in: 1...2)).map { octave, factor in
      let temperature = Double(sign: .plus, exponent: octave, significand: factor)
      return min(max(temperature, range.lowerBound), range.upperBound)
    }
    return range.contains(1) ? .oneOf(.constant(1), spread, spread, spread) : spread
  }
}
