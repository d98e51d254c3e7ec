import Softmax
import Testing

private let inf = Double.infinity
private let nan = Double.nan

/// Logits and what each function gives for them; texts, since NaN is not equal to itself.
struct Edge: CustomTestStringConvertible, Sendable {
  let logits: [Double]
  let softmax: String
  let logSoftmax: String
  let logSumExp: String
  let coldLimit: String
  let hotLimit: String

  var testDescription: String { "\(logits)" }
}

private let edges: [Edge] = [
  Edge(
    logits: [], softmax: "[]", logSoftmax: "[]", logSumExp: "-inf", coldLimit: "[]", hotLimit: "[]"),
  Edge(
    logits: [3], softmax: "[1.0]", logSoftmax: "[0.0]", logSumExp: "3.0", coldLimit: "[1.0]",
    hotLimit: "[1.0]"),
  Edge(
    logits: [0, 0], softmax: "[0.5, 0.5]", logSoftmax: "[-0.6931471805599453, -0.6931471805599453]",
    logSumExp: "0.6931471805599453", coldLimit: "[0.5, 0.5]", hotLimit: "[0.5, 0.5]"),
  Edge(
    logits: [1, nan], softmax: "[nan, nan]", logSoftmax: "[nan, nan]", logSumExp: "nan",
    coldLimit: "[nan, nan]", hotLimit: "[nan, nan]"),
  Edge(
    logits: [nan, inf, -inf], softmax: "[nan, nan, nan]", logSoftmax: "[nan, nan, nan]",
    logSumExp: "nan", coldLimit: "[nan, nan, nan]", hotLimit: "[nan, nan, nan]"),
  Edge(
    logits: [inf], softmax: "[1.0]", logSoftmax: "[0.0]", logSumExp: "inf", coldLimit: "[1.0]",
    hotLimit: "[1.0]"),
  Edge(
    logits: [1, inf], softmax: "[0.0, 1.0]", logSoftmax: "[-inf, 0.0]", logSumExp: "inf",
    coldLimit: "[0.0, 1.0]", hotLimit: "[0.0, 1.0]"),
  Edge(
    logits: [inf, 1, inf, -inf], softmax: "[0.5, 0.0, 0.5, 0.0]",
    logSoftmax: "[-0.6931471805599453, -inf, -0.6931471805599453, -inf]", logSumExp: "inf",
    coldLimit: "[0.5, 0.0, 0.5, 0.0]", hotLimit: "[0.5, 0.0, 0.5, 0.0]"),
  Edge(
    logits: [-inf, 7], softmax: "[0.0, 1.0]", logSoftmax: "[-inf, 0.0]", logSumExp: "7.0",
    coldLimit: "[0.0, 1.0]", hotLimit: "[0.0, 1.0]"),
  Edge(
    logits: [-inf, -inf], softmax: "[nan, nan]", logSoftmax: "[nan, nan]", logSumExp: "-inf",
    coldLimit: "[nan, nan]", hotLimit: "[nan, nan]"),
  Edge(
    logits: [1e308, -1e308], softmax: "[1.0, 0.0]", logSoftmax: "[0.0, -inf]", logSumExp: "1e+308",
    coldLimit: "[1.0, 0.0]", hotLimit: "[0.5, 0.5]"),
  Edge(
    logits: [.leastNonzeroMagnitude, 0], softmax: "[0.5, 0.5]",
    logSoftmax: "[-0.6931471805599453, -0.6931471805599453]", logSumExp: "0.6931471805599453",
    coldLimit: "[1.0, 0.0]", hotLimit: "[0.5, 0.5]"),
  Edge(
    logits: [2, 1, 2, -inf], softmax: "[0.4223187982515182, 0.15536240349696362, 0.4223187982515182, 0.0]",
    logSoftmax: "[-0.8619948040582511, -1.861994804058251, -0.8619948040582511, -inf]",
    logSumExp: "2.8619948040582512", coldLimit: "[0.5, 0.0, 0.5, 0.0]",
    hotLimit: "[0.3333333333333333, 0.3333333333333333, 0.3333333333333333, 0.0]"),
]

@Test(arguments: edges)
func edge_IsAsDocumented(_ edge: Edge) {
  let logits = Vector(edge.logits)
  #expect(softmax(logits).description == edge.softmax)
  #expect(logSoftmax(logits).description == edge.logSoftmax)
  #expect(Vector([logSumExp(logits)]).description == "[\(edge.logSumExp)]")
  #expect(softmaxColdLimit(logits).description == edge.coldLimit)
  #expect(softmaxHotLimit(logits).description == edge.hotLimit)
  #expect(softmax(logits, temperature: inf).description == edge.hotLimit)
}

@Test func temperatureAtItsExtremes_IsTheLimit() {
  #expect(softmax([2, 1, 2], temperature: .leastNonzeroMagnitude) == softmaxColdLimit([2, 1, 2]))
  #expect(softmax([2, 1, 0], temperature: .greatestFiniteMagnitude) == softmaxHotLimit([2, 1, 0]))
  #expect(logSoftmax([2, 1, 0], temperature: .leastNonzeroMagnitude) == [0, -.infinity, -.infinity])
}

@Test func naiveFormula_FailsWhereItShould() {
  #expect(naiveSoftmax([1000, 1001, 999]).description == "[nan, nan, nan]")
  #expect(naiveSoftmax([-1000, -1001]).description == "[nan, nan]")
  #expect(naiveSoftmax([800, 0]).description == "[nan, 0.0]")
  #expect(naiveSoftmax([2, 1, 0]) ≈ softmax([2, 1, 0]))
  #expect(naiveSoftmax([2, 1, 0], temperature: 3) ≈ softmax([2, 1, 0], temperature: 3))
}

@Test func entropy_AtItsEdges() {
  #expect(entropy([1, 0, 0]) == 0)
  #expect(entropy([1, 0, 0]).sign == .plus)
  #expect(entropy(Vector<Double>([])) == 0)
  #expect(entropy([0.5, 0.5]) == 0.6931471805599453)
  #expect(entropy([0.25, 0.25, 0.25, 0.25], base: 2) == 2)
  let nats = entropy([0.1, 0.9])
  #expect(isClose(entropy([0.1, 0.9], base: 10), nats / log(10)))
  #expect(isClose(entropy([0.1, 0.9], base: 3), nats / log(3)))
  #expect(entropy([nan, 0.5]).isNaN)
  #expect(entropy([-0.5, 1.5]).isNaN)
}

@Test func argmax_TakesTheFirstOfEqualsAndNoticesNaN() {
  #expect(argmax([2, 7, 7]) == 1)
  #expect(argmax([-inf, -inf]) == 0)
  #expect(argmax([1, nan, 9]) == 1)
  #expect(argmax([3]) == 0)
}
