import Foundation
import Testing

@testable import Plots

@Suite struct FunctionTests {
  /// The joined stretches of a function's samples.
  private func runs(_ domain: ClosedRange<Double>, _ f: @escaping (Double) -> Double) -> [[(
    x: Double, y: Double
  )]] {
    let samples = FunctionSamples(x: "", y: "", domain: domain, spacing: .linear, f)
    var runs: [[(x: Double, y: Double)]] = [[]]
    for sample in samples.points {
      if let x = sample.x { runs[runs.count - 1].append((x, sample.y)) } else { runs.append([]) }
    }
    return runs.filter { !$0.isEmpty }
  }

  @Test func tangent_IsNotJoinedAcrossItsPoles() {
    let runs = runs(-5...5) { tan($0) }
    #expect(runs.count == 5)
    for (left, right) in zip(runs, runs.dropFirst()) {
      guard let end = left.last, let start = right.first else { continue }
      #expect(end.y > 1e6 && start.y < -1e6)
      #expect(start.x - end.x < 1e-6)
    }
    let samples = FunctionSamples(x: "", y: "", domain: -5...5, spacing: .linear) { tan($0) }
    #expect(samples.reach.map { $0.upperBound < 50 && $0.lowerBound > -50 } == true)
  }

  @Test(arguments: [0.0, 0.3, 0.1234567])
  func reciprocal_BreaksAtItsPole(pole: Double) {
    for power in [1, 2] {
      let runs = runs(-1...1) { power == 1 ? 1 / ($0 - pole) : 1 / (($0 - pole) * ($0 - pole)) }
      #expect(runs.count == 2, "1/(x − \(pole))^\(power)")
      #expect(runs.first?.last.map { $0.x <= pole && $0.y.magnitude > 1e3 } == true)
      #expect(runs.last?.first.map { $0.x >= pole && $0.y.magnitude > 1e3 } == true)
    }
  }

  @Test func floor_HasAStretchForEachStep() {
    let runs = runs(-2.5...2.5) { $0.rounded(.down) }
    #expect(runs.map { $0.first?.y } == [-3, -2, -1, 0, 1, 2])
    #expect(runs.allSatisfy { $0.count == 2 && $0.first?.y == $0.last?.y })
    // A value belongs to the step that begins there.
    #expect(runs.dropFirst().map { $0.first?.x } == [-2, -1, 0, 1, 2])
    #expect(runs.first?.last.map { $0.x == (-2.0).nextDown } == true)
  }

  @Test func sign_IsZeroAtZero() {
    let runs = runs(-1...1) { $0 < 0 ? -1 : $0 > 0 ? 1 : 0 }
    #expect(runs.map { $0.map(\.y) } == [[-1, -1], [0], [1, 1]])
  }

  @Test func steepButContinuous_IsJoined() {
    for slope in [10.0, 1e3, 1e6] { #expect(runs(-1...1) { tanh(slope * ($0 - 0.1)) }.count == 1) }
    #expect(runs(0...10) { exp($0) }.count == 1)
    #expect(runs(-1...1) { cbrt($0) }.count == 1)
    #expect(runs(-1...1) { $0.magnitude }.count == 1)
  }

  @Test func fastOscillation_EndsInTimeAndStaysInItsRange() {
    let runs = runs(-1...1) { sin(1 / $0) }
    #expect(runs.count == 2)
    #expect(runs.allSatisfy { $0.allSatisfy { $0.y.magnitude <= 1 } })
    // The outermost waves are drawn to their tops: 1/x = π/2.
    #expect(runs.last?.contains { abs($0.x - 2 / .pi) < 0.01 && $0.y > 0.999 } == true)
  }

  @Test func constants_AreTwoPoints() {
    for constant in [0, 1, -1e300, Double.leastNonzeroMagnitude, 1e308] {
      #expect(runs(0...1) { _ in constant }.map { $0.map(\.y) } == [[constant, constant]])
    }
  }

  @Test func undefinedRegions_EndWhereTheyBegin() {
    let root = runs(-1...1) { $0.squareRoot() }
    #expect(root.count == 1)
    #expect(root.first?.first.map { $0.x == 0 && $0.y == 0 } == true)
    let hole = runs(0...4) { $0 > 1.3 && $0 < 2.7 ? .nan : $0 }
    #expect(hole.count == 2)
    #expect(hole.first?.last.map { abs($0.x - 1.3) < 1e-12 } == true)
    #expect(hole.last?.first.map { abs($0.x - 2.7) < 1e-12 } == true)
    #expect(runs(0...1) { _ in .nan }.isEmpty)
    #expect(runs(0...1) { _ in .infinity }.isEmpty)
  }

  @Test func samples_LieOnTheCurveAndFollowIt() {
    let samples = FunctionSamples(x: "", y: "", domain: 0...6, spacing: .linear) { sin($0 * $0) }
    let points = samples.points.compactMap { sample in sample.x.map { ($0, sample.y) } }
    #expect(points.allSatisfy { sin($0 * $0) == $1 })
    #expect(points.count < 700)
    for index in 0..<6_000 {
      let x = Double(index) / 1_000
      guard let next = points.firstIndex(where: { $0.0 > x }), next > 0 else { continue }
      let (a, b) = (points[next - 1], points[next])
      let y = a.1 + (b.1 - a.1) * (x - a.0) / (b.0 - a.0)
      #expect(abs(y - sin(x * x)) < 0.005)
    }
  }

  @Test func logarithmicSpacing_LooksCloselyAtSmallNumbers() {
    let samples = FunctionSamples(x: "", y: "", domain: 1e-6...1e6, spacing: .log(base: 10)) { log10($0) }
    // Straight on its axis, and the points are where the axis needs them.
    #expect(samples.points.compactMap(\.x).filter { $0 < 1 }.count > 20)
  }

  @Test func domainWithoutLength_HasNoCurve() {
    #expect(runs(1...1) { $0 }.isEmpty)
    #expect(runs(0...(.infinity)) { $0 }.isEmpty)
  }
}
