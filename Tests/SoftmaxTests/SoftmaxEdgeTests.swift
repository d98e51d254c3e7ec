import Properties
import Softmax
import SoftmaxLaws
import Testing

private let inf = Double.infinity

@Test func equalLogits_ShareExactly() {
  for count in 1...70 {
    for value in [0, 0.3, -17.25, 1e-300, 12345.678, -1e9, 1e300, .leastNonzeroMagnitude] {
      let share = 1 / Double(count)
      #expect(softmax(Vector(repeating: value, count: count)) == Vector(repeating: share, count: count))
      let tempered = softmax(Vector(repeating: value, count: count), temperature: 0.7)
      #expect(tempered == Vector(repeating: share, count: count))
    }
    let float = Vector<Float>(repeating: 0.3, count: count)
    #expect(softmax(float) == Vector(repeating: 1 / Float(count), count: count))
  }
}

@Test func dominantLogit_HasAllTheMass() {
  for top in [40, 1000, -3.7, 0.1, 1e15, 1e300] {
    let shares = softmax([top - 1e3 * max(1, top.ulp), top, -inf])
    #expect(shares == [0, 1, 0])
  }
}

@Test func noShare_IsLargerThanThatOfTheLargest() {
  let result = forAll(
    .vector(of: .double(in: -1e-15...1e-15), count: 1...24), .double(in: -3...3)
  ) { z, shift in
    let logits = z + shift
    let shares = softmax(logits)
    return shares.max() == shares[argmax(logits)] && shares.max() <= 1
  }
  #expect(result.isPassed, "\(result)")
}

@Test func temperaturesAtBothEnds_AreTheLimits() {
  for temperature in [.leastNonzeroMagnitude, 0x1p-1030, 1e-300] {
    #expect(softmax([2, 1, 2], temperature: temperature) == [0.5, 0, 0.5])
    #expect(logSoftmax([1e10, 0, -1e10], temperature: temperature) == [0, -inf, -inf])
    #expect(logSumExp([1e300, 0], temperature: temperature) == inf)
    #expect(logSumExp([-1e300, -inf], temperature: temperature) == -inf)
  }
  for temperature in [1e300, Double.greatestFiniteMagnitude, inf] {
    #expect(softmax([2, 1, 0, -inf], temperature: temperature) == softmaxHotLimit([2, 1, 0, -inf]))
    #expect(logSumExp([2, 1, 0, -inf], temperature: temperature) == log(3))
  }
  #expect(logSumExp([2, inf], temperature: inf) == inf)
  #expect(logSumExp([-inf], temperature: inf) == -inf)
  #expect(logSumExp(Vector<Double>([]), temperature: inf) == -inf)
  #expect(softmax([1.7e308, -1.7e308], temperature: .leastNonzeroMagnitude) == [1, 0])
  #expect(softmax(Vector<Float>([3e38, -3e38]), temperature: .leastNonzeroMagnitude) == [1, 0])
  #expect(softmax(Vector<Float>([3e38, -3e38]), temperature: .greatestFiniteMagnitude)[0] > 0.85)
}

@Test func smallestLogitsAndTemperature_KeepTheirProportion() {
  let least = Double.leastNonzeroMagnitude
  #expect(softmax([2 * least, least, 0], temperature: least) == softmax([2, 1, 0]))
  #expect(logSoftmax([2 * least, least, 0], temperature: least) == logSoftmax([2, 1, 0]))
  #expect(logSumExp([2 * least, least, 0], temperature: least) == logSumExp([2, 1, 0]))
}

@Test func zeros_HaveNoSign() {
  #expect(logSoftmax([0, -inf]).description == "[0.0, -inf]")
  #expect(logSoftmax([5, -800]).description == "[0.0, -805.0]")
  #expect(logSoftmax(Vector<Float>([0, -200])).description == "[0.0, -200.0]")
  #expect(softmax([0, -800]).description == "[1.0, 0.0]")
}

#if arch(x86_64)
  // Numbers of 64 bits have no kernel of their own: another way to the same results.
  @Test func kernels_AgreeWithTheGeneralWay() {
    let depths: [Double] = [1, 30, 700, 1e5, 1e9]
    let result = forAll(
      .vector(of: .double(in: -1...1), count: 1...40), .double(in: 0.01...100), .double(in: 0...4.99)
    ) { z, temperature, depth in
      let logits = z * depths[Int(depth)]
      let wide = Vector<Float80>(logits.map { Float80($0) })
      let exact = softmax(wide, temperature: Float80(temperature))
      let logs = logSoftmax(wide, temperature: Float80(temperature))
      let sum = logSumExp(wide, temperature: Float80(temperature))
      let unit = Float80(max(Double(sum).ulp, (logits.max() / temperature).ulp, 1e-16))
      return zip(softmax(logits, temperature: temperature), exact).allSatisfy {
        abs(Float80($0) - $1) <= 2.2 * Float80(Double($1).ulp)
      }
        && zip(logSoftmax(logits, temperature: temperature), logs).allSatisfy {
          abs(Float80($0) - $1) <= 1.2 * Float80(Double($1).ulp)
        }
        && abs(Float80(logSumExp(logits, temperature: temperature)) - sum) <= unit
    }
    #expect(result.isPassed, "\(result)")
  }
#endif
