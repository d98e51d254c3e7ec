extension Generator where Value == Int {
  /// An integer in a range.
  ///
  /// Five values in eight are spread evenly over the range; the others are the bounds, 0 and ±1, numbers near
  /// the simplest one, and numbers whose magnitudes are spread evenly over the powers of two, which a wide
  /// range has hardly any small ones of otherwise. Now and then a value repeats one drawn before in the same
  /// case. Shrinks towards 0, or the bound nearest to it; of two as near, the positive is simpler.
  public static func int(in range: ClosedRange<Int>) -> Self {
    let pick = IntegerPicker(range)
    return Self(choosing: { choices throws(Rejection) in
      let earlier = choices.earlierInteger(in: range)
      return try choices.integer(in: range) { random in earlier ?? pick.value(&random) }
    })
  }

  /// An index, each as likely as the others.
  static func index(upTo last: Int) -> Self {
    Self(choosing: { choices throws(Rejection) in
      try choices.integer(in: 0...last) { Int($0.number(upTo: UInt64(last))) }
    })
  }
}

extension Generator where Value: FixedWidthInteger & Sendable {
  /// An integer of any fixed width in a range, signed or not: `.integer(in: 0...UInt64.max)`.
  ///
  /// Values are weighted and shrink as those of `int(in:)`.
  public static func integer(in range: ClosedRange<Value>) -> Self {
    if let lower = Int(exactly: range.lowerBound), let upper = Int(exactly: range.upperBound) {
      return Generator<Int>.int(in: lower...upper).map { Value(truncatingIfNeeded: $0) }
    }
    let wide = WideInteger(range)
    let pick = IntegerPicker(range)
    return Self(choosing: { choices throws(Rejection) in
      let intended = choices.unrecorded { pick.value(&$0) } ?? 0
      let side = try choices.integer(in: wide.sides) { _ in wide.side(of: intended) }
      let digits = wide.digits(of: intended)
      let count = try choices.integer(in: wide.digitCounts) { _ in digits.count }
      var drawn: [Int] = []
      for place in 0..<count {
        drawn.append(try choices.integer(in: wide.digitRange(at: place)) { _ in digits[place] })
      }
      return wide.value(side: side, digits: drawn)
    })
  }
}

/// How a random integer of a range comes about.
struct IntegerPicker<Value: FixedWidthInteger & Sendable>: Sendable {
  private let range: ClosedRange<Value>
  private let origin: Value
  private let edges: [Value]

  /// The steps from the simplest value to the bounds.
  private var below: Value.Magnitude { Value.Magnitude(truncatingIfNeeded: origin &- range.lowerBound) }
  private var above: Value.Magnitude { Value.Magnitude(truncatingIfNeeded: range.upperBound &- origin) }

  init(_ range: ClosedRange<Value>) {
    self.range = range
    origin = Swift.min(Swift.max(0, range.lowerBound), range.upperBound)
    let candidates = [range.lowerBound, range.upperBound, origin, 0, 1, 0 &- 1]
    edges = candidates.filter(range.contains)
  }

  func value(_ random: inout SeededRandom) -> Value {
    switch random.next() &>> 61 {
    case 0: edges[Int(random.number(upTo: UInt64(edges.count - 1)))]
    case 1: near(&random)
    case 2: withEvenlySpreadMagnitude(&random)
    default: range.lowerBound &+ Value(truncatingIfNeeded: Self.uniform(upTo: below + above, &random))
    }
  }

  private func near(_ random: inout SeededRandom) -> Value {
    let down = Swift.min(below, 16)
    let offset = Self.uniform(upTo: down + Swift.min(above, 16), &random)
    return origin &- Value(truncatingIfNeeded: down) &+ Value(truncatingIfNeeded: offset)
  }

  private func withEvenlySpreadMagnitude(_ random: inout SeededRandom) -> Value {
    let isBelow = above == 0 || (below > 0 && random.oneIn(2))
    let most = isBelow ? below : above
    let bits = Value.Magnitude.bitWidth - most.leadingZeroBitCount
    let bound = most >> Value.Magnitude(random.number(upTo: UInt64(bits)))
    let distance = Self.uniform(upTo: bound, &random)
    let step = Value(truncatingIfNeeded: distance)
    return isBelow ? origin &- step : origin &+ step
  }

  static func uniform(upTo bound: Value.Magnitude, _ random: inout SeededRandom) -> Value.Magnitude {
    if let bound = UInt64(exactly: bound) {
      return Value.Magnitude(truncatingIfNeeded: random.number(upTo: bound))
    }
    let mask = Value.Magnitude.max >> Value.Magnitude(bound.leadingZeroBitCount)
    while true {
      var value: Value.Magnitude = 0
      for _ in 0..<(Value.Magnitude.bitWidth + 63) / 64 {
        value = value << 64 | Value.Magnitude(truncatingIfNeeded: random.next())
      }
      value &= mask
      if value <= bound { return value }
    }
  }
}

/// An integer that does not fit into one choice: its side of the simplest value, then its distance from that,
/// first how many digits to the base 2⁶³ it has, then these, the lowest first.
///
/// So leaving out the highest digits, which is what the shrinker tries first, leaves the others as they are.
struct WideInteger<Value: FixedWidthInteger & Sendable>: Sendable {
  let sides: ClosedRange<Int>
  let digitCounts: ClosedRange<Int>

  private let range: ClosedRange<Value>
  private let origin: Value
  private let highest: Int
  private static var digitWidth: Int { Int.bitWidth - 1 }

  init(_ range: ClosedRange<Value>) {
    self.range = range
    origin = Swift.min(Swift.max(0, range.lowerBound), range.upperBound)
    let below = Value.Magnitude(truncatingIfNeeded: origin &- range.lowerBound)
    let above = Value.Magnitude(truncatingIfNeeded: range.upperBound &- origin)
    sides = (above == 0 ? 1 : 0)...(below == 0 && above != 0 ? 0 : 1)
    let most = Swift.max(below, above)
    let width = Value.Magnitude.bitWidth - most.leadingZeroBitCount
    let count = Swift.max(1, (width + Self.digitWidth - 1) / Self.digitWidth)
    digitCounts = 1...count
    highest = Int(truncatingIfNeeded: most >> Value.Magnitude((count - 1) * Self.digitWidth))
  }

  func digitRange(at place: Int) -> ClosedRange<Int> {
    0...(place == digitCounts.upperBound - 1 ? highest : Int.max)
  }

  func side(of value: Value) -> Int {
    value < origin ? 1 : sides.lowerBound
  }

  /// The digits of the distance of a value from the simplest, at least one.
  func digits(of value: Value) -> [Int] {
    var rest = Value.Magnitude(truncatingIfNeeded: value < origin ? origin &- value : value &- origin)
    var digits: [Int] = []
    repeat {
      digits.append(Int(truncatingIfNeeded: rest) & Int.max)
      rest >>= Value.Magnitude(Self.digitWidth)
    } while rest != 0
    return digits
  }

  /// The value that a side and digits stand for; the bound where they go beyond it.
  func value(side: Int, digits: [Int]) -> Value {
    let room = side == 1 ? origin &- range.lowerBound : range.upperBound &- origin
    var distance: Value.Magnitude = 0
    for digit in digits.reversed() {
      if distance.leadingZeroBitCount < Self.digitWidth {
        distance = .max
        break
      }
      distance = distance << Value.Magnitude(Self.digitWidth) | Value.Magnitude(truncatingIfNeeded: digit)
    }
    let step = Value(truncatingIfNeeded: Swift.min(distance, Value.Magnitude(truncatingIfNeeded: room)))
    return side == 1 ? origin &- step : origin &+ step
  }
}
