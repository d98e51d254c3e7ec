extension Generator where Value == Double {
  /// A finite number in a range.
  ///
  /// Half the values are spread evenly over the range. The others are the bounds and their neighbours, ±0, ±1,
  /// the smallest numbers above and below 0, whole numbers, numbers with few decimals, and numbers whose
  /// magnitudes are spread evenly over the powers of two, subnormal ones included. Now and then a value
  /// repeats one drawn before in the same case, and arrays often have ties and near ties. −0 comes only where
  /// the range goes below 0 or starts with it.
  ///
  /// Shrinks towards 0 and whole numbers, then towards short binary fractions; a positive number is simpler
  /// than its opposite. Bounds that are infinite stop the program; see ``double(in:including:)`` for values
  /// that are not finite.
  public static func double(in range: ClosedRange<Double>) -> Self {
    if !range.lowerBound.isFinite || !range.upperBound.isFinite {
      stop("Generator.double(in:)", "bounds must be finite, but they are \(range)")
    }
    let pick = FloatPicker(range, tiny: [.leastNonzeroMagnitude, .leastNormalMagnitude, .ulpOfOne])
    return Self(choosing: { choices throws(Rejection) in try pick.draw(&choices) })
  }

  /// A number in a range, or one of some special values, which need not be in it.
  ///
  ///     .double(in: -1...1, including: [.infinity, -.infinity, .nan])
  ///     .double(in: 0...1, including: [-0.0])
  ///
  /// One value in eight is special. Any number of the range is simpler than a special value, and an earlier
  /// special value is simpler than a later one.
  public static func double(in range: ClosedRange<Double>, including special: [Double]) -> Self {
    including(special, beside: .double(in: range)) { value in
      // What the shrinker finds in place of the special value once it leaves that out.
      value.isNaN ? nil : Swift.min(Swift.max(value, range.lowerBound), range.upperBound)
    }
  }
}

extension Generator where Value == Float {
  /// A finite number in a range, in single precision.
  ///
  /// Values are weighted and shrink as those of `double(in:)`; the bounds, their neighbours and the smallest
  /// numbers are those of `Float`. Bounds that are infinite stop the program.
  public static func float(in range: ClosedRange<Float>) -> Self {
    if !range.lowerBound.isFinite || !range.upperBound.isFinite {
      stop("Generator.float(in:)", "bounds must be finite, but they are \(range)")
    }
    let tiny = [Float.leastNonzeroMagnitude, .leastNormalMagnitude, .ulpOfOne].map(Double.init)
    let neighbours = [range.lowerBound.nextUp, range.upperBound.nextDown].map(Double.init)
    let pick = FloatPicker(
      Double(range.lowerBound)...Double(range.upperBound), tiny: tiny, neighbours: neighbours)
    return Self(choosing: { choices throws(Rejection) in
      Swift.min(Swift.max(Float(try pick.draw(&choices)), range.lowerBound), range.upperBound)
    })
  }

  /// A number in a range, or one of some special values, which need not be in it; one value in eight is
  /// special.
  public static func float(in range: ClosedRange<Float>, including special: [Float]) -> Self {
    including(special, beside: .float(in: range)) { value in
      value.isNaN ? nil : Double(Swift.min(Swift.max(value, range.lowerBound), range.upperBound))
    }
  }
}

extension Generator where Value: BinaryFloatingPoint & Sendable {
  /// Special values: their place in the list is recorded before the number that they are in place of.
  fileprivate static func including(
    _ special: [Value], beside ordinary: Self, replacement: @Sendable (Value) -> Double?
  ) -> Self {
    if special.isEmpty { return ordinary }
    let replacements = special.map(replacement)
    let places = 0...special.count
    return Self(choosing: { choices throws(Rejection) in
      let place = try choices.integer(in: places) { random in
        random.oneIn(8) ? 1 + Int(random.number(upTo: UInt64(special.count - 1))) : 0
      }
      if place == 0 { return try ordinary.draw(&choices) }
      if let replacement = replacements[place - 1] {
        _ = try choices.float(in: replacement...replacement) { _ in replacement }
      } else {
        _ = try ordinary.draw(&choices)
      }
      return special[place - 1]
    })
  }
}

/// How a random float of a range comes about.
struct FloatPicker: Sendable {
  private let range: ClosedRange<Double>
  private let edges: [Double]
  private let reachesBelowZero: Bool

  init(_ range: ClosedRange<Double>, tiny: [Double], neighbours: [Double]? = nil) {
    self.range = range
    let reachesBelowZero = range.lowerBound.sign == .minus
    self.reachesBelowZero = reachesBelowZero
    let neighbours = neighbours ?? [range.lowerBound.nextUp, range.upperBound.nextDown]
    let candidates =
      [range.lowerBound, range.upperBound] + neighbours + [ChoiceOrder.simplest(in: range), 0, -0.0, 1, -1]
    edges = (candidates + tiny + tiny.map(-)).filter {
      range.contains($0) && (reachesBelowZero || $0.sign == .plus)
    }
  }

  func draw(_ choices: inout Choices) throws(Rejection) -> Double {
    let earlier = choices.earlierFloat(in: range)
    return try choices.float(in: range) { random in earlier ?? value(&random) }
  }

  private func value(_ random: inout SeededRandom) -> Double {
    let candidate =
      switch random.next() &>> 60 {
      case 0, 1: edges[Int(random.number(upTo: UInt64(edges.count - 1)))]
      case 2, 3: uniform(&random).rounded(.toNearestOrEven)
      case 4: withFewDecimals(&random)
      case 5, 6: withEvenlySpreadMagnitude(from: -40, &random)
      case 7: withEvenlySpreadMagnitude(from: -1074, &random)
      default: uniform(&random)
      }
    let value = Swift.min(Swift.max(candidate, range.lowerBound), range.upperBound)
    return value == 0 && !reachesBelowZero ? 0 : value
  }

  private func uniform(_ random: inout SeededRandom) -> Double {
    let fraction = random.fraction()
    // Not lower + fraction · width, since the width may overflow.
    return range.lowerBound * (1 - fraction) + range.upperBound * fraction
  }

  /// What people write down and binary fractions cannot say.
  private func withFewDecimals(_ random: inout SeededRandom) -> Double {
    let scale: Double = random.oneIn(2) ? 10 : 1000
    let scaled = (uniform(&random) * scale).rounded(.toNearestOrEven)
    return scaled.isFinite ? scaled / scale : uniform(&random)
  }

  /// A number m · 2ᵉ with e between a lowest exponent and that of the larger bound.
  private func withEvenlySpreadMagnitude(
    from lowest: Int, _ random: inout SeededRandom
  ) -> Double {
    let largest = Swift.max(range.lowerBound.magnitude, range.upperBound.magnitude)
    let top = largest == 0 ? 0 : Int(largest.exponent)
    let bottom = Swift.min(lowest, top)
    let exponent = bottom + Int(random.number(upTo: UInt64(top - bottom)))
    let size = Double(sign: .plus, exponent: exponent, significand: 1 + random.fraction())
    return range.lowerBound < 0 && (range.upperBound <= 0 || random.oneIn(2)) ? -size : size
  }
}
