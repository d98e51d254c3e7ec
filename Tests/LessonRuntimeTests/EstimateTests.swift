import Events
import Testing

@testable import LessonRuntime

@Suite struct EstimateTests {
  @Test func estimate_IsTheMeanAndItsError() {
    var index = 0.0
    let estimate = Estimate(replicates: 4, seed: 1) { _ in
      index += 1
      return index
    }
    #expect(estimate.mean == 2.5)
    // The deviation is √(5/3), its error half of that.
    #expect((estimate.standardError - (5.0 / 12).squareRoot()).magnitude < 1e-15)
    #expect(estimate.replicates == 4)
    #expect("\(estimate)" == "2.50 ± 0.65 (4 replicates)")
  }

  @Test func seed_DecidesAll() {
    let numbers = { (seed: UInt64) in Estimate(seed: seed) { $0.fraction() } }
    #expect(numbers(1) == numbers(1) && numbers(1) != numbers(2))
    // The same on every machine.
    #expect(numbers(1).mean == 0.49217429500357207)
    #expect((numbers(1).mean - 0.5).magnitude < 0.2)
    let replicates = { (count: Int) in
      var seen: [UInt64] = []
      _ = Estimate(replicates: count, seed: 3) { generator in
        seen.append(generator.next())
        return 0.0
      }
      return seen
    }
    #expect(replicates(8).prefix(4) == replicates(4)[...])
    #expect(Set(replicates(32)).count == 32)
  }

  @Test func severalNumbers_AreEstimatedOneByOne() {
    let estimate = Estimate(replicates: 8, seed: 1) { generator -> Vector<Double> in
      [generator.fraction(), 1]
    }
    #expect(estimate.count == 2 && estimate[1].mean == 1 && estimate[1].standardError == 0)
    #expect(estimate[0].mean == estimate.mean[0] && estimate[0].replicates == 8)
    guard case .estimate(let claim) = ClaimValue(of: estimate) else {
      Issue.record("no estimate")
      return
    }
    #expect(claim.isSequence && claim.components.count == 2)
    guard case .estimate(let pair) = ClaimValue(of: (estimate[0], estimate[1])),
      case .estimate(let list) = ClaimValue(of: [estimate[0], estimate[1]])
    else {
      Issue.record("no estimate")
      return
    }
    #expect(pair == claim && list == claim)
  }

  @Test func whatIsNoEstimate_IsRefused() {
    let estimate = Estimate(replicates: 2, seed: 1) { $0.fraction() }
    func reason(_ value: Any) -> ClaimValue.Incomparable? {
      guard case .incomparable(_, let reason) = ClaimValue(of: value) else { return nil }
      return reason
    }
    #expect(reason((estimate, 1.0)) == .kind)
    #expect(reason(Estimate(replicates: 2, seed: 1) { _ in [Double]() }) == .empty)
    #expect(
      reason(Estimate(replicates: 2, seed: 1) { _ in Array(repeating: 0.5, count: 10_001) }) == .tooLong)
  }

  private static let edges: [(values: [Double], mean: String, error: String)] = [
    ([1.0], "1.0", "nan"), ([0.25, 0.25, 0.25], "0.25", "0.0"), ([0.1, 0.1, 0.1], "0.1", "0.0"),
    ([1, .nan], "nan", "nan"), ([1, .infinity], "inf", "nan"), ([.infinity, -.infinity], "nan", "nan"),
    ([1.7e308, 1.7e308, 1.6e308], "1.6666666666666668e+308", "3.333333333333332e+306"),
  ]

  @Test(arguments: edges)
  func moments_AtTheEdges(values: [Double], mean: String, error: String) {
    let moments = SampleMoments(values)
    #expect(moments.mean.decimalText == mean)
    #expect(moments.standardError.decimalText == error)
  }
}
