extension Generator where Value == Int {
  /// An integer in a range.
  ///
  /// Most values are spread evenly; the bounds, 0 and ±1 and small numbers come more often than that.
  /// Shrinks towards 0, or the bound nearest to it.
  public static func int(in range: ClosedRange<Int>) -> Self {
    let origin = ChoiceOrder.simplest(in: range)
    let edges = [range.lowerBound, range.upperBound, origin, 0, 1, -1].filter(range.contains)
    return Self { choices throws(Rejection) in
      try choices.integer(in: range) { random in
        switch random.number(upTo: 7) {
        case 0: edges[Int(random.number(upTo: UInt64(edges.count - 1)))]
        case 1: near(origin, in: range, &random)
        default: uniform(in: range, &random)
        }
      }
    }
  }

  /// An index, each as likely as the others.
  static func index(upTo last: Int) -> Self {
    Self { choices throws(Rejection) in
      try choices.integer(in: 0...last) { uniform(in: 0...last, &$0) }
    }
  }

  private static func uniform(in range: ClosedRange<Int>, _ random: inout SeededRandom) -> Int {
    let width = UInt64(UInt(bitPattern: range.upperBound &- range.lowerBound))
    return range.lowerBound &+ Int(truncatingIfNeeded: random.number(upTo: width))
  }

  private static func near(
    _ origin: Int, in range: ClosedRange<Int>, _ random: inout SeededRandom
  ) -> Int {
    let (lower, isTooLow) = origin.subtractingReportingOverflow(16)
    let (upper, isTooHigh) = origin.addingReportingOverflow(16)
    let start = isTooLow ? range.lowerBound : Swift.max(lower, range.lowerBound)
    let end = isTooHigh ? range.upperBound : Swift.min(upper, range.upperBound)
    return uniform(in: start...end, &random)
  }
}

extension Generator where Value == Bool {
  /// True or false; false is the simpler.
  public static var bool: Self {
    Generator<Int>.index(upTo: 1).map { $0 == 1 }
  }
}

extension Generator where Value == Double {
  /// A finite number in a range.
  ///
  /// About half the values are spread evenly; the others are the bounds and their neighbours, ±0, ±1, the
  /// smallest numbers above and below 0, whole numbers, and numbers whose magnitudes are spread evenly.
  /// Shrinks towards 0 and whole numbers, then towards short binary fractions. Bounds that are infinite
  /// stop the program.
  public static func double(in range: ClosedRange<Double>) -> Self {
    if !range.lowerBound.isFinite || !range.upperBound.isFinite {
      stop("Generator.double(in:)", "bounds must be finite, but they are \(range)")
    }
    let tiny = [Double.leastNonzeroMagnitude, .leastNormalMagnitude, .ulpOfOne]
    let edges =
      ([
        range.lowerBound, range.upperBound, range.lowerBound.nextUp, range.upperBound.nextDown,
        ChoiceOrder.simplest(in: range), 0, -0.0, 1, -1,
      ] + tiny + tiny.map(-)).filter(range.contains)
    return Self { choices throws(Rejection) in
      try choices.float(in: range) { random in
        let candidate =
          switch random.number(upTo: 15) {
          case 0, 1: edges[Int(random.number(upTo: UInt64(edges.count - 1)))]
          case 2, 3, 4: uniform(in: range, &random).rounded(.toNearestOrEven)
          case 5, 6: withEvenlySpreadMagnitude(in: range, &random)
          default: uniform(in: range, &random)
          }
        return Swift.min(Swift.max(candidate, range.lowerBound), range.upperBound)
      }
    }
  }

  private static func uniform(
    in range: ClosedRange<Double>, _ random: inout SeededRandom
  ) -> Double {
    let fraction = random.fraction()
    // Not lower + fraction · width, since the width may overflow.
    return range.lowerBound * (1 - fraction) + range.upperBound * fraction
  }

  /// A number m · 2ᵉ with e between −40 and the exponent of the larger bound.
  private static func withEvenlySpreadMagnitude(
    in range: ClosedRange<Double>, _ random: inout SeededRandom
  ) -> Double {
    let largest = Swift.max(range.lowerBound.magnitude, range.upperBound.magnitude)
    let top = largest == 0 ? 0 : Int(largest.exponent)
    let lowest = Swift.min(-40, top)
    let exponent = lowest + Int(random.number(upTo: UInt64(top - lowest)))
    let size = Double(sign: .plus, exponent: exponent, significand: 1 + random.fraction())
    return range.lowerBound < 0 && (range.upperBound <= 0 || random.oneIn(2)) ? -size : size
  }
}
