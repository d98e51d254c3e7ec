import SoftmaxLaws
import Testing

@Test func vectors_HaveAllowedCounts() {
  let result = forAll(.vector(of: .double(in: -1...1), count: 2...5)) { z in (2...5).contains(z.count) }
  #expect(result.isPassed, "\(result)")
}
