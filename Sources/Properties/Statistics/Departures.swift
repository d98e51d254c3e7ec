/// How far one number was from another.
struct Departure: Sendable, Equatable {
  let absolute: Double
  let ulps: Double
  let actual: Double
  let expected: Double

  init<Number: BinaryFloatingPoint>(_ actual: Number, _ expected: Number) {
    self.actual = Double(actual)
    self.expected = Double(expected)
    absolute = Double(Self.absolute(actual, expected))
    if absolute == 0 {
      ulps = 0
    } else if absolute == .infinity {
      ulps = .infinity
    } else {
      // Of the larger, since that of 0 would count 10⁻¹⁷ as 10³⁰⁶ units.
      ulps = absolute / Double(Swift.max(actual.magnitude, expected.magnitude).ulp)
    }
  }

  /// Two collections of different lengths.
  static let ofLengths = Departure(Double.nan, Double.nan)

  static func absolute<Number: BinaryFloatingPoint>(_ actual: Number, _ expected: Number) -> Number {
    if actual == expected { return 0 }
    let distance = (actual - expected).magnitude
    return distance.isNaN ? .infinity : distance
  }
}

/// The largest departures of a case or a run; of equals the first.
struct Departures: Sendable {
  private(set) var inUlps: Departure?
  private(set) var inAbsoluteValue: Departure?

  mutating func insert(_ departure: Departure) {
    if inUlps.map({ departure.ulps > $0.ulps }) ?? true { inUlps = departure }
    if inAbsoluteValue.map({ departure.absolute > $0.absolute }) ?? true { inAbsoluteValue = departure }
  }

  mutating func merge(_ others: Departures) {
    if let departure = others.inUlps { insert(departure) }
    if let departure = others.inAbsoluteValue { insert(departure) }
  }

  @specialized(where Number == Double)
  @specialized(where Number == Float)
  mutating func insert<Number: BinaryFloatingPoint>(
    _ actual: UnsafeBufferPointer<Number>, _ expected: UnsafeBufferPointer<Number>
  ) {
    if actual.count != expected.count { return insert(.ofLengths) }
    for index in actual.indices { insert(Departure(actual[index], expected[index])) }
  }
}
