import Properties
import Testing

@testable import Plots

/// What holds for every scale, type and domain, tried on many.
@Suite struct ScaleLawTests {
  static let transforms: [Transform] = [
    .linear, .log(base: 10), .log(base: 2), .log(base: 2.718281828459045), .symmetricLog(constant: 1),
    .symmetricLog(constant: 1e-3), .squareRoot,
  ]

  /// A domain and a reading of the kind of number that a transform accepts; sizes from 10⁻⁹ to 10⁹.
  private static func scale(_ transform: Transform, _ a: Double, _ b: Double, _ reversed: Bool)
    -> NumericScale?
  {
    func end(_ exponent: Double) -> Double {
      if case .log = transform { return Transform.log(base: 10).inverse(exponent) }
      return (exponent < 0 ? -1 : 1) * Transform.log(base: 10).inverse(exponent.magnitude * 2 - 9)
    }
    let (low, high) = (min(end(a), end(b)), max(end(a), end(b)))
    return NumericScale(low: low, high: high, transform: transform, isReversed: reversed)
  }

  private static let exponent = Generator<Double>.double(in: -9...9)

  @Test(arguments: transforms)
  func ends_MapToEnds(_ transform: Transform) {
    let result = forAll(Self.exponent, Self.exponent, .bool(probability: 0.5)) { a, b, reversed in
      guard let scale = Self.scale(transform, a, b, reversed) else { return true }
      let (first, last) = reversed ? (scale.high, scale.low) : (scale.low, scale.high)
      return scale.position(of: first) == 0 && scale.position(of: last) == 1
    }
    #expect(result.isPassed, "\(result)")
  }

  @Test(arguments: transforms)
  func inverse_LeadsBackToThePlace(_ transform: Transform) {
    let result = forAll(Self.exponent, Self.exponent, .double(in: 0...1)) { a, b, place in
      // Between numbers that differ in their last digits alone, a reading is no more exact than they are.
      guard let scale = Self.scale(transform, a, b, false), abs(a - b) > 1e-3 else { return true }
      guard let back = scale.position(of: scale.value(at: place)) else { return false }
      return abs(back - place) < 1e-6
    }
    #expect(result.isPassed, "\(result)")
  }

  @Test(arguments: transforms)
  func order_IsKept(_ transform: Transform) {
    let result = forAll(Self.exponent, Self.exponent, .array(of: .double(in: 0...1), count: 2...2)) {
      a, b, places in
      guard let scale = Self.scale(transform, a, b, false) else { return true }
      let values = places.map(scale.value).sorted()
      let back = values.compactMap(scale.position)
      return back.count == 2 && back[0] <= back[1]
    }
    #expect(result.isPassed, "\(result)")
  }

  @Test(arguments: transforms)
  func ticks_AreInsideDistinctAndFew(_ transform: Transform) {
    let result = forAll(Self.exponent, Self.exponent, .int(in: 2...10)) { a, b, count in
      guard let plain = Self.scale(transform, a, b, false),
        let scale = NumericScale(
          low: plain.low, high: plain.high, transform: transform, ticks: TickRequest(count: count))
      else { return true }
      let places = scale.ticks.compactMap { scale.position(of: $0.value) }
      return places.count == scale.ticks.count
        && places.allSatisfy { $0 >= -1e-6 && $0 <= 1 + 1e-6 }
        && zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
        && Set(scale.ticks.map(\.label)).count == scale.ticks.count
        && scale.ticks.count <= 3 * count + 3
    }
    #expect(result.isPassed, "\(result)")
  }

  static let formats: [NumberFormat] = [
    .automatic, .decimals(0), .decimals(2), .si, .percent, .scientific, .suffix("ms"), .si.suffix("s"),
  ]

  @Test(arguments: formats)
  func labels_AreDistinctInEveryFormat(_ format: NumberFormat) {
    let result = forAll(.double(in: -6...6), .double(in: 0...1), .int(in: 2...10)) { exponent, share, count in
      let size = Transform.log(base: 10).inverse(exponent)
      let ticks = linearTicks(
        from: size * (share - 0.5), to: size * (share + 0.5), count: count, format: format)
      return Set(ticks.map(\.label)).count == ticks.count
    }
    #expect(result.isPassed, "\(result)")
  }

  @Test func wholeTicks_AreWhole() {
    let result = forAll(.int(in: -1_000...1_000), .int(in: 1...500), .int(in: 1...12)) { low, length, count in
      linearTicks(from: Double(low), to: Double(low + length), count: count, isWhole: true)
        .allSatisfy { $0.value == $0.value.rounded() }
    }
    #expect(result.isPassed, "\(result)")
  }
}
