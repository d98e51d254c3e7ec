import Softmax
import SoftmaxLaws
import Testing

@Test func norm_IsTheEuclideanLength() {
  #expect(norm([3, 4]) == 5)
  #expect(norm([5, -12]) == 13)
  #expect(norm([-2]) == 2)
  #expect(norm(Vector<Float>([3, 4])) == 5)
  // mpmath
  #expect(ulpDistance(norm([0.1, 0.2, 0.3, 0.7]), 0.7937253933193772) <= 1)
  #expect(ulpDistance(norm([0.1, 0.2, 0.3, 0.7], order: 3), 0.7236797215902504) <= 2)
  #expect(2 * norm([3, 4]) - 1 == 9)
}

@Test func norm_NeitherOverflowsNorUnderflows() {
  #expect(norm([3e300, 4e300]) == 5e300)
  #expect(norm([3e-200, 4e-200]) == 5e-200)
  let tiny = Double.leastNonzeroMagnitude
  #expect(norm([3 * tiny, 4 * tiny]) == 5 * tiny)
  let huge = Double.greatestFiniteMagnitude
  #expect(norm([huge]) == huge)
  #expect(norm([huge, huge]) == .infinity)
  #expect(norm([huge / 2, huge / 2]).isFinite)
  #expect(norm(Vector(repeating: 1.0, count: 1_000_000)) == 1000)
  #expect(norm(Vector(repeating: 1e-300, count: 1_000_000)) == 1e-297)
  #expect(norm(Vector<Float>(repeating: 1e30, count: 10_000)) == 1e32)
}

@Test func norm_AtItsEdges() {
  #expect(norm(Vector<Double>([])) == 0)
  #expect(norm([0, 0]) == 0)
  #expect(norm([1, .nan]).isNaN)
  #expect(norm([.nan, .infinity]).isNaN)
  #expect(norm([1, -.infinity]) == .infinity)
  for order in [1, 1.5, 2, 3, .infinity] {
    #expect(norm(Vector<Double>([]), order: order) == 0)
    #expect(norm([0, 0], order: order) == 0)
    #expect(norm([1, .nan], order: order).isNaN)
    #expect(norm([1, -.infinity], order: order) == .infinity)
    #expect(norm([-7], order: order) == 7)
  }
}

@Test func norm_OfOtherOrders() {
  #expect(norm([3, -4], order: 1) == 7)
  #expect(norm([3, -4], order: 2) == 5)
  #expect(norm([3, -4], order: .infinity) == 4)
  #expect(isClose(norm([3e200, -4e200], order: 3), 4.497941445275415e200))
}

@Test func norm_FallsWithItsOrder() {
  let result = forAll(.vector(of: .double(in: -1e3...1e3), count: 1...20), .double(in: 1...20)) { z, p in
    let slack = 1 + 1e-13
    return norm(z, order: p) <= norm(z, order: 1) * slack
      && z.mapped(\.magnitude).max() <= norm(z, order: p) * slack
  }
  #expect(result.isPassed, "\(result)")
}
