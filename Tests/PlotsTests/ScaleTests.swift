import Testing

@testable import Plots

@Suite struct ScaleTests {
  static let domains: [(Double, Double)] = [
    (0, 1), (-3, 7), (0.1, 0.3), (1e-300, 1e300), (-1.7e308, 1.7e308), (5, 5.0000001),
  ]

  @Test(arguments: domains)
  func linearScale_MapsEndsToEndsAndKeepsOrder(low: Double, high: Double) {
    let scale = LinearScale(low: low, high: high, tickCount: 5)
    #expect(scale.position(of: low) == 0)
    #expect(scale.position(of: high) == 1)
    let places = (0...10).map { scale.position(of: low * (1 - Double($0) / 10) + high * (Double($0) / 10)) }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func logScale_MapsEndsToEndsAndRatiosToLengths() throws {
    let scale = LogScale(low: 0.01, high: 100, tickCount: 5)
    #expect(scale.position(of: 0.01) == 0)
    #expect(scale.position(of: 100) == 1)
    #expect(abs(try #require(scale.position(of: 1)) - 0.5) < 1e-15)
    for value in [0, -1, .nan, .infinity] { #expect(scale.position(of: value) == nil) }
  }

  @Test func categoryScale_KeepsTheOrderOfFirstAppearance() {
    let scale = CategoryScale(["b", "a", "b", "c"])
    #expect(scale.names == ["b", "a", "c"])
    #expect(scale.position(of: "b") == 0.5 / 3)
    #expect(scale.position(of: "d") == nil)
    #expect(CategoryScale(["x", "y"], isDescending: true).position(of: "x") == 0.75)
  }

  struct Fit: Sendable {
    let values: [Double]
    let zero: LinearScale.Zero
    let low: Double
    let high: Double
  }

  @Test(
    "The domain fits the data",
    arguments: [
      Fit(values: [0.2, 0.7], zero: .always, low: 0, high: 0.8),
      Fit(values: [-2, 5], zero: .always, low: -2, high: 6),
      Fit(values: [-2, -1], zero: .always, low: -2, high: 0),
      Fit(values: [0], zero: .always, low: 0, high: 1),
      Fit(values: [0], zero: .never, low: -1, high: 1),
      Fit(values: [3], zero: .never, low: 2.5, high: 3.5),
      Fit(values: [1.5, 1.5], zero: .whenNear, low: 0, high: 1.5),
      Fit(values: [100, 110], zero: .whenNear, low: 100, high: 110),
      Fit(values: [1, 10], zero: .whenNear, low: 0, high: 10),
      Fit(values: [.nan, 1, .infinity, 2], zero: .always, low: 0, high: 2),
      Fit(values: [.leastNonzeroMagnitude], zero: .always, low: 0, high: 1),
    ])
  func linearScale_FitsItsData(_ row: Fit) throws {
    let scale = try #require(
      LinearScale(fitting: row.values, zero: row.zero, isNice: row.zero != .never, tickCount: 4))
    #expect(scale.low == row.low)
    #expect(scale.high == row.high)
  }

  @Test func scaleOfNothingFinite_DoesNotExist() {
    #expect(LinearScale(fitting: [.nan, .infinity], zero: .always, isNice: true, tickCount: 4) == nil)
    #expect(LogScale(fitting: [0, -1, .nan], isNice: true, tickCount: 4) == nil)
  }

  @Test func logScale_OfOneValue_HasRoomAroundIt() throws {
    let scale = try #require(LogScale(fitting: [3], isNice: true, tickCount: 4))
    #expect(scale.low == 1 && scale.high == 9)
  }
}
