import Testing

@testable import Plots

@Suite struct TicksTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let low: Double
    let high: Double
    let count: Int
    let labels: [String]
    var testDescription: String { "\(low)…\(high) in \(count)" }
  }

  static let cases = [
    Case(low: 0, high: 1, count: 5, labels: ["0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    Case(low: 0, high: 10, count: 5, labels: ["0", "2", "4", "6", "8", "10"]),
    Case(low: -1, high: 1, count: 4, labels: ["−1.0", "−0.5", "0", "0.5", "1.0"]),
    Case(low: 0.1, high: 0.7, count: 6, labels: ["0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7"]),
    Case(low: 9_000, high: 12_000, count: 3, labels: ["9000", "10,000", "11,000", "12,000"]),
    Case(low: 0, high: 5e6, count: 5, labels: ["0", "10⁶", "2×10⁶", "3×10⁶", "4×10⁶", "5×10⁶"]),
    Case(low: 0, high: 3e-9, count: 3, labels: ["0", "10⁻⁹", "2×10⁻⁹", "3×10⁻⁹"]),
    Case(
      low: 0, high: 1.2e-8, count: 6,
      labels: ["0", "2×10⁻⁹", "4×10⁻⁹", "6×10⁻⁹", "8×10⁻⁹", "10⁻⁸", "1.2×10⁻⁸"]),
    Case(low: 0, high: 1.7e308, count: 4, labels: ["0", "5×10³⁰⁷", "10³⁰⁸", "1.5×10³⁰⁸"]),
  ]

  @Test("Linear ticks follow the 1-2-5 rule", arguments: cases)
  func linearTicks_FollowTheRule(_ row: Case) {
    #expect(Plots.linearTicks(from: row.low, to: row.high, count: row.count).map(\.label) == row.labels)
  }

  @Test func linearTicks_AreTheNumbersTheirLabelsSay() {
    // Adding 0.1 three times gives 0.30000000000000004.
    #expect(Plots.linearTicks(from: 0, to: 0.5, count: 5).map(\.value) == [0, 0.1, 0.2, 0.3, 0.4, 0.5])
  }

  /// Intervals of every size and place, made by a fixed rule.
  static let intervals: [(Double, Double)] = (-30...30).flatMap { power in
    [(0, 1), (-1, 2), (3, 3.7), (-9.3, -9.1), (0.999, 1.002)].map { low, high in
      (low * powerOfTen(power), high * powerOfTen(power))
    }
  }

  @Test("Linear ticks: inside, increasing, evenly spaced, about as many as asked for", arguments: 2...10)
  func linearTicks_ObeyTheirLaws(count: Int) {
    for (low, high) in Self.intervals {
      let ticks = Plots.linearTicks(from: low, to: high, count: count).map(\.value)
      let slack = (high - low) * 1e-6
      #expect(ticks.allSatisfy { $0 >= low - slack && $0 <= high + slack }, "\(low)…\(high)")
      #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 }, "\(low)…\(high)")
      #expect(ticks.count >= count / 2 && ticks.count <= 2 * count + 1, "\(low)…\(high): \(ticks.count)")
      let steps = zip(ticks, ticks.dropFirst()).map { $1 - $0 }
      if let least = steps.min(), let most = steps.max() { #expect(most - least <= slack, "\(low)…\(high)") }
    }
  }

  @Test(arguments: [(1.0, 1.0), (0, .leastNormalMagnitude), (1, 1 + 2e-16), (-.infinity, 0), (.nan, 1)])
  func intervalWithoutLength_HasNoTicks(low: Double, high: Double) {
    #expect(Plots.linearTicks(from: low, to: high, count: 5).isEmpty)
  }

  @Test func logTicks_ArePowersOfTenOverManyDecades() {
    #expect(
      Plots.logTicks(from: 1e-3, to: 1e3, count: 10).map(\.label) == [
        "0.001", "0.01", "0.1", "1", "10", "100", "1000",
      ])
    #expect(
      Plots.logTicks(from: 1e-8, to: 1, count: 4).map(\.label) == ["10⁻⁸", "10⁻⁶", "10⁻⁴", "10⁻²", "10⁰"])
  }

  @Test func logTicks_AreOneTwoFiveOverFewDecades() {
    #expect(Plots.logTicks(from: 1, to: 20, count: 5).map(\.value) == [1, 2, 5, 10, 20])
  }

  @Test func logTicks_AreLinearWithinOneStep() {
    #expect(Plots.logTicks(from: 6, to: 9, count: 3).map(\.value) == [6, 7, 8, 9])
  }
}
