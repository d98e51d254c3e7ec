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
    Case(
      low: 9_000, high: 12_000, count: 3, labels: ["9000", "10\u{2009}000", "11\u{2009}000", "12\u{2009}000"]),
    Case(low: 0, high: 5e6, count: 5, labels: ["0", "10⁶", "2×10⁶", "3×10⁶", "4×10⁶", "5×10⁶"]),
    Case(low: 0, high: 3e-9, count: 3, labels: ["0", "10⁻⁹", "2×10⁻⁹", "3×10⁻⁹"]),
    Case(
      low: 0, high: 1.2e-8, count: 6,
      labels: ["0", "0.2×10⁻⁸", "0.4×10⁻⁸", "0.6×10⁻⁸", "0.8×10⁻⁸", "1.0×10⁻⁸", "1.2×10⁻⁸"]),
    Case(low: 0, high: 1.7e308, count: 4, labels: ["0", "0.5×10³⁰⁸", "1.0×10³⁰⁸", "1.5×10³⁰⁸"]),
    Case(low: 1, high: 1.00003, count: 3, labels: ["1.00000", "1.00001", "1.00002", "1.00003"]),
    Case(
      low: 1, high: 1 + 1.6e-12, count: 3, labels: ["1", "+0.5×10⁻¹²", "+1.0×10⁻¹²", "+1.5×10⁻¹²"]),
    Case(low: 5e9 - 1e-1, high: 5e9 + 1e-1, count: 2, labels: ["−10⁻¹", "5×10⁹", "+10⁻¹"]),
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

  @Test(
    "Numbers of an axis are written in the format asked for",
    arguments: [
      (NumberFormat.percent, 0.0, 1.0, ["0%", "20%", "40%", "60%", "80%", "100%"]),
      (.percent, 0, 0.02, ["0.0%", "0.5%", "1.0%", "1.5%", "2.0%"]),
      (.si, 0, 5e6, ["0", "1M", "2M", "3M", "4M", "5M"]),
      (.si.suffix("s"), 0, 4e-3, ["0\u{2009}s", "1\u{2009}ms", "2\u{2009}ms", "3\u{2009}ms", "4\u{2009}ms"]),
      (.scientific, 0, 400, ["0", "10²", "2×10²", "3×10²", "4×10²"]),
      (.decimals(1), 0, 4, ["0.0", "1.0", "2.0", "3.0", "4.0"]),
      // Rounded to whole numbers, three of these would read 0.
      (.decimals(0), 0, 1, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
      (.suffix("°"), -10, 10, ["−10°", "−5°", "0°", "5°", "10°"]),
    ] as [(NumberFormat, Double, Double, [String])])
  func formats_AreFollowed(format: NumberFormat, low: Double, high: Double, labels: [String]) {
    #expect(Plots.linearTicks(from: low, to: high, count: 5, format: format).map(\.label) == labels)
  }

  @Test func logTicks_OfOtherBasesArePowersOfThem() {
    #expect(
      Plots.logTicks(from: 1, to: 64, base: 2, count: 7).map(\.label) == [
        "1", "2", "4", "8", "16", "32", "64",
      ])
    #expect(
      Plots.logTicks(from: 0.125, to: 4, base: 2, count: 6).map(\.label) == [
        "2⁻³", "2⁻²", "2⁻¹", "2⁰", "2¹", "2²",
      ])
    let e = 2.718281828459045
    #expect(Plots.logTicks(from: 1, to: e * e * 1.01, base: e, count: 3).map(\.label) == ["e⁰", "e¹", "e²"])
  }

  @Test func minorTicks_StandBetweenPowers() {
    #expect(
      logMinorTicks(from: 1, to: 100, base: 10, labelled: [1, 10, 100]) == [
        2, 3, 4, 5, 6, 7, 8, 9, 20, 30, 40, 50, 60, 70, 80, 90,
      ])
    #expect(logMinorTicks(from: 1, to: 1e4, base: 10, labelled: [1, 100, 1e4]) == [10, 1000])
  }

  @Test func givenValues_AreTheTicks() {
    let request = TickRequest(count: 5, values: .given([1, 0.25, .nan, 7, 0]))
    #expect(request.ticks(from: 0, to: 1, transform: .linear).map(\.label) == ["0", "0.25", "1.00"])
    let stride = TickRequest(count: 5, values: .stride(0.25))
    #expect(
      stride.ticks(from: 0, to: 1, transform: .linear).map(\.label) == ["0", "0.25", "0.50", "0.75", "1.00"])
  }
}
