import Softmax
import SoftmaxLaws
import Testing

private let inf = Double.infinity
private let nan = Double.nan

/// Logits in equal steps, with exact results from mpmath, rounded to Double.
struct RisingLogits: CustomTestStringConvertible, Sendable {
  let start: Double
  let step: Double
  let count: Int
  let logSumExp: Double
  let logit: Double
  let probability: Double

  var logits: [Double] { (0..<count).map { start + Double($0) * step } }
  var testDescription: String { "\(count) from \(start) by \(step)" }
}

private let risingLogits = [
  // Multiplying the sum by exp(m − m′) at each step is off by 274 ulps here, and its probability by 3601.
  RisingLogits(
    start: -1e-3, step: 1e-7, count: 20_000, logSumExp: 9.90348766920279, logit: 0.00098,
    probability: 5.0049018178793026e-05),
  RisingLogits(
    start: -1000, step: 0.02, count: 100_000, logSumExp: 1003.902006338817, logit: 996,
    probability: 0.0003700004489985739),
  RisingLogits(
    start: -767.9, step: 0.3, count: 2560, logSumExp: 1.150225612814839, logit: -59.89999999999998,
    probability: 3.0635424139635353e-27),
  RisingLogits(
    start: 1e6, step: 0.37, count: 5000, logSumExp: 1001850.8035546001, logit: 1_001_776,
    probability: 3.2600856521980804e-33),
]

private func inTree(_ states: [OnlineSoftmax<Double>]) -> OnlineSoftmax<Double> {
  if states.count <= 1 { return states.first ?? OnlineSoftmax() }
  let middle = states.count / 2
  return inTree(Array(states[..<middle])).merged(with: inTree(Array(states[middle...])))
}

@Test(arguments: risingLogits)
func results_StayAccurateHoweverOftenTheMaximumRises(_ rising: RisingLogits) {
  let logits = rising.logits
  let singles = logits.map { OnlineSoftmax([$0]) }
  let ways = [
    OnlineSoftmax(logits), OnlineSoftmax(logits.reversed()), inTree(singles),
    singles.reduce(OnlineSoftmax()) { $0.merged(with: $1) },
  ]
  for state in ways {
    #expect(state.count == rising.count)
    #expect(state.maximum == logits.last)
    #expect(ulpDistance(state.logSumExp, rising.logSumExp) <= 1)
    #expect(ulpDistance(state.probability(of: rising.logit), rising.probability) <= 2)
    #expect(
      isClose(exp(state.logProbability(of: rising.logit)), rising.probability, relativeTolerance: 1e-13))
  }
}

@Test func aMillionRisingLogits_AreSummedInOnePass() {
  let state = OnlineSoftmax((0..<1_000_000).lazy.map { Double($0) * 0.001 })
  #expect(ulpDistance(state.logSumExp, 1006.9072552373154) <= 1)
  #expect(ulpDistance(state.probability(of: 999.999), 0.000999500166625011) <= 2)
}

@Test func logitsThatDominate_LeaveTheOthersTheirDigits() {
  // The largest is 0, so that the logarithm of the others is all there is.
  #expect(ulpDistance(OnlineSoftmax([-600, -300, 0]).logSumExp, 5.148200222412013e-131) <= 2)
  #expect(ulpDistance(OnlineSoftmax([0, -300, -600]).logSumExp, 5.148200222412013e-131) <= 2)
  // Three steps of the anchor at once.
  let distant = OnlineSoftmax([-700.0, 0])
  #expect(ulpDistance(distant.logSumExp, 9.85967654375977e-305) <= 3)
  #expect(OnlineSoftmax([255.9, 255.9, 768]).probability(of: 768) == 1)
}

struct OnlineEdge: CustomTestStringConvertible, Sendable {
  let logits: [Double]
  var testDescription: String { "\(logits)" }
}

private let edges = [
  [], [3], [0, 0], [0.0, -0.0], [1, nan], [nan, inf, -inf], [nan], [inf], [1, inf], [inf, 1, inf, -inf],
  [-inf, 7], [-inf], [-inf, -inf], [1e308, -1e308], [1.7e308, 1.7e308], [-1.7e308, 1.7e308],
  [.leastNonzeroMagnitude, 0], [-.leastNonzeroMagnitude], [2, 1, 2, -inf], [-256, 256, 0, 255.99, -256.01],
  [800, 0, 1600, 5], [-5000, -5001],
].map { OnlineEdge(logits: $0) }

@Test(arguments: edges)
func edges_AreThoseOfLogSumExpAndSoftmax(_ edge: OnlineEdge) {
  let states = [
    OnlineSoftmax(edge.logits), OnlineSoftmax(edge.logits.reversed()),
    edge.logits.map { OnlineSoftmax([$0]) }.reduce(OnlineSoftmax()) { $0.merged(with: $1) },
  ]
  let logits = Vector(edge.logits)
  for state in states {
    #expect(isSame(state.logSumExp, logSumExp(logits)))
    let probabilities = softmax(logits)
    let logs = logSoftmax(logits)
    for (index, logit) in logits.enumerated() {
      #expect(isSame(state.probability(of: logit), probabilities[index]))
      #expect(isSame(state.logProbability(of: logit), logs[index]))
    }
    #expect(isSame(state.maximum, logits.max()))
    #expect(state.count == logits.count)
  }
}

private func isSame(_ a: Double, _ b: Double) -> Bool { a.isNaN && b.isNaN || ulpDistance(a, b) <= 2 }

@Test func probabilityOfLogitsThatWereNotSeen_IsARatio() {
  let state = OnlineSoftmax([0, 0])
  #expect(state.probability(of: log(4)) == 2)
  #expect(state.probability(of: -inf) == 0 && state.probability(of: inf) == inf)
  #expect(state.probability(of: nan).isNaN)
  #expect(OnlineSoftmax().probability(of: 0).isNaN)
  #expect(OnlineSoftmax().logProbability(of: 0).isNaN)
  #expect(OnlineSoftmax([inf]).probability(of: 0) == 0)
}

@Test func normalizer_IsRelativeToTheMaximum() {
  #expect(OnlineSoftmax([7]).normalizer == 1)
  #expect(OnlineSoftmax([1000, 1000, -inf]).normalizer == 2)
  #expect(OnlineSoftmax([inf]).normalizer.isNaN)
  #expect(OnlineSoftmax().normalizer.isNaN)
  let state = OnlineSoftmax([2, 1, 0])
  #expect(isClose(state.normalizer, 1 + exp(-1) + exp(-2), relativeTolerance: 1e-15))
  #expect(1 - OnlineSoftmax([2, 1, 0]).probability(of: 2) < 0.5)
}

@Test func oneLogitAfterAnother_IsTheSameAsASequence() {
  var state = OnlineSoftmax([2.0, 1])
  state.add(0)
  #expect(state == OnlineSoftmax([2, 1, 0]))
  state.merge(OnlineSoftmax([3, 5]))
  #expect(ulpDistance(state.logSumExp, logSumExp([2, 1, 0, 3, 5])) <= 1)
  state.merge(OnlineSoftmax())
  #expect(state.count == 5)
}

private let logits = Generator<[Double]>.array(
  of: .oneOf(.double(in: -1000...1000), .double(in: -3...3), .constant(-.infinity)), count: 0...30)

@Test func merging_IsCommutative() {
  let result = forAll(logits, logits) { a, b in
    OnlineSoftmax(a).merged(with: OnlineSoftmax(b)) == OnlineSoftmax(b).merged(with: OnlineSoftmax(a))
  }
  #expect(result.isPassed, "\(result)")
}

@Test func merging_IsAssociativeUpToRounding() {
  let result = forAll(logits, logits, logits) { a, b, c in
    let (a, b, c) = (OnlineSoftmax(a), OnlineSoftmax(b), OnlineSoftmax(c))
    let left = a.merged(with: b).merged(with: c)
    let right = a.merged(with: b.merged(with: c))
    return left.logSumExp == right.logSumExp
      || isClose(left.logSumExp, right.logSumExp, relativeTolerance: 1e-15, absoluteTolerance: 5e-16)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func streaming_AgreesWithTheFunctions() {
  let result = forAll(.vector(of: .double(in: -800...800), count: 1...40)) { z in
    let state = OnlineSoftmax(z)
    let probabilities = Vector(z.map { state.probability(of: $0) })
    return ulpDistance(probabilities, softmax(z)) <= 4 && state.logSumExp ≈ logSumExp(z)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func floats_AreAsAccurate() {
  // The steps of the first case above, exact results for the Floats that they round to.
  let logits = (0..<20_000).map { Float(-1e-3) + Float($0) * Float(1e-7) }
  let exact = OnlineSoftmax(logits.map { Double($0) })
  let state = OnlineSoftmax(logits)
  #expect(ulpDistance(state.logSumExp, Float(exact.logSumExp)) <= 1)
  #expect(ulpDistance(state.probability(of: logits[9]), Float(exact.probability(of: Double(logits[9])))) <= 1)
  #expect(OnlineSoftmax<Float>([100, 200, 300]).logSumExp == 300)
}

#if !((os(macOS) || targetEnvironment(macCatalyst)) && arch(x86_64))
  @Test func manyHalfPrecisionLogits_DoNotOverflow() {
    // The sum, 10⁵ · e, is more than a Float16 can hold; its logarithm is not.
    let state = OnlineSoftmax(repeatElement(Float16(1), count: 100_000))
    #expect(isClose(Double(state.logSumExp), 1 + log(1e5), relativeTolerance: 2e-3))
    #expect(isClose(Double(state.probability(of: 1)), 1e-5, relativeTolerance: 0.02, absoluteTolerance: 0))
    let ten = (0..<10).reduce(OnlineSoftmax<Float16>()) { sum, _ in sum.merged(with: state) }
    #expect(isClose(Double(ten.logSumExp), 1 + log(1e6), relativeTolerance: 2e-3))
  }
#endif
