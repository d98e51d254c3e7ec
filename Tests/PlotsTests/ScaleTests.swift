import Testing

@testable import Plots

@Suite struct ScaleTests {
  static let domains: [(Double, Double)] = [
    (0, 1), (-3, 7), (0.1, 0.3), (1e-300, 1e300), (-1.7e308, 1.7e308), (5, 5.0000001),
  ]

  @Test(arguments: domains)
  func linearScale_MapsEndsToEndsAndKeepsOrder(low: Double, high: Double) throws {
    let scale = try #require(NumericScale(low: low, high: high))
    #expect(scale.position(of: low) == 0)
    #expect(scale.position(of: high) == 1)
    let places = (0...10).compactMap {
      scale.position(of: low * (1 - Double($0) / 10) + high * (Double($0) / 10))
    }
    #expect(places.count == 11)
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func logScale_MapsRatiosToLengths() throws {
    let scale = try #require(NumericScale(low: 0.01, high: 100, transform: .log(base: 10)))
    #expect(scale.position(of: 0.01) == 0)
    #expect(scale.position(of: 100) == 1)
    #expect(abs(try #require(scale.position(of: 1)) - 0.5) < 1e-15)
    for value in [0, -1, .nan, .infinity] { #expect(scale.position(of: value) == nil) }
  }

  @Test func symmetricLogScale_PutsZeroInTheMiddle() throws {
    let scale = try #require(NumericScale(low: -1000, high: 1000, transform: .symmetricLog(constant: 1)))
    #expect(scale.position(of: 0) == 0.5)
    let (ten, hundred) = (try #require(scale.position(of: 10)), try #require(scale.position(of: 100)))
    // From one decade to the next the lengths are nearly the same, which is what the logarithm does.
    #expect(abs((hundred - ten) - (1 - hundred)) < 0.01)
    #expect(scale.ticks.map(\.label) == ["−1000", "−10", "0", "10", "1000"])
  }

  @Test func reversedScale_RunsTheOtherWay() throws {
    let scale = try #require(NumericScale(low: 0, high: 4, isReversed: true))
    #expect(scale.position(of: 0) == 1)
    #expect(scale.position(of: 1) == 0.75)
    #expect(PositionScale.numeric(scale).ticks.map(\.label) == ["4", "3", "2", "1", "0"])
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
    let zero: NumericScale.Zero
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
      Fit(values: [1.5, 1.5], zero: .whenNear, low: 0, high: 2),
      Fit(values: [100, 110], zero: .whenNear, low: 100, high: 110),
      Fit(values: [1, 10], zero: .whenNear, low: 0, high: 10),
      Fit(values: [.nan, 1, .infinity, 2], zero: .always, low: 0, high: 2),
      Fit(values: [.leastNonzeroMagnitude], zero: .always, low: 0, high: 1),
      Fit(values: [.greatestFiniteMagnitude], zero: .never, low: 0, high: .greatestFiniteMagnitude),
    ])
  func linearScale_FitsItsData(_ row: Fit) throws {
    let scale = try #require(
      NumericScale(
        fitting: row.values, zero: row.zero, isNice: row.zero != .never, ticks: TickRequest(count: 4)))
    #expect(scale.low == row.low)
    #expect(scale.high == row.high)
  }

  @Test func scaleOfNothingFinite_DoesNotExist() {
    #expect(NumericScale(fitting: [.nan, .infinity], zero: .always, isNice: true) == nil)
    #expect(
      NumericScale(fitting: [0, -1, .nan], transform: .log(base: 10), zero: .never, isNice: true) == nil)
  }

  @Test func logScale_OfOneValue_HasRoomAroundIt() throws {
    let scale = try #require(
      NumericScale(fitting: [3], transform: .log(base: 10), zero: .never, isNice: true))
    #expect(scale.low == 1 && scale.high == 9)
  }

  @Test func colorScale_IsTwoSidedWhereSignsDiffer() throws {
    let scale = try #require(ColorScale([-1, 3], label: ""))
    #expect((scale.low, scale.high) == (-3, 3))
    #expect(scale.part(of: .number(0)) == 0.5)
    let oneSided = try #require(ColorScale([0.2, 0.9], label: ""))
    #expect((oneSided.low, oneSided.high) == (0, 0.9))
    #expect(oneSided.part(of: .number(.nan)) == nil)
    #expect(ColorScale([.nan], label: "") == nil)
  }

  @Test func thinnedTicks_KeepZero() {
    let names = ["−300 000", "−200 000", "−100 000", "0", "100 000", "200 000", "300 000"]
    let ticks = names.enumerated().map { index, name in
      PositionScale.PlacedTick(position: Double(index) / 6, label: name)
    }
    let labels = XLabels(ticks, areCategories: false, plotWidth: 250, inset: 0).labels
    #expect(labels.count < ticks.count)
    #expect(labels.contains { $0.lines == ["0"] })
  }
}
