import Softmax
import SoftmaxLaws
import Testing

// Exact results from mpmath with 900 digits, rounded to Double.

private let sigmoidValues: [(Double, Double)] = [
  (-745.0, .leastNonzeroMagnitude), (-744.4400719213812, .leastNonzeroMagnitude),
  (-708.0, 3.307553003638408e-308), (-37.5, 5.175555005801868e-17),
  (-30.943522827748453, 3.642493498438081e-14), (-2.750187649751574, 0.06007605329552969),
  (-1.0, 0.2689414213699951), (-0.5, 0.37754066879814546), (-1e-09, 0.49999999975), (0.0, 0.5),
  (1e-20, 0.5), (0.3, 0.574442516811659), (1.3, 0.7858349830425586), (2.0, 0.8807970779778824),
  (10.0, 0.9999546021312976), (23.615485245255734, 0.999999999944547), (36.9, 0.9999999999999999),
  (40.0, 1.0), (709.0, 1.0), (745.0, 1.0), (1e+300, 1.0),
]

private let logitValues: [(Double, Double)] = [
  (.leastNonzeroMagnitude, -744.4400719213812), (1e-300, -690.7755278982137),
  (1e-20, -46.051701859880914), (0.1, -2.197224577336219), (0.1852634870250791, -1.4810856980258968),
  (0.24999, -1.0986656227125764), (0.25, -1.0986122886681098), (0.29075811827018333, -0.8917049145164905),
  (0.3, -0.8472978603872037), (0.45, -0.2006706954621511), (0.4999999999, -4.000000330961484e-10),
  (0.5, 0.0), (0.5000000000000001, 4.440892098500626e-16), (0.6, 0.4054651081081643),
  (0.75, 1.0986122886681098), (0.7500000000000001, 1.0986122886681102), (0.9, 2.1972245773362196),
  (0.999, 6.906754778648553), (0.9999999999999999, 36.7368005696771),
]

@Test(arguments: sigmoidValues)
func sigmoid_IsWithinOneUlpOfTheRoundedResult(_ x: Double, _ exact: Double) {
  #expect(ulpDistance(sigmoid(x), exact) <= 1)
  #expect(sigmoid(Vector([x])) == [sigmoid(x)])
}

@Test(arguments: sigmoidValues)
func sigmoidOfFloats_IsWithinTwoUlps(_ x: Double, _ exact: Double) {
  // Only where the argument is a Float.
  let isFloat = Double(Float(x)) == x
  let distance = isFloat ? ulpDistance(sigmoid(Float(x)), Float(exact)) : 0
  #expect(distance <= 2)
  #expect((sigmoid(Float(x)) - Float(exact)).magnitude <= 4e-7)
}

@Test(arguments: logitValues)
func logit_IsWithinTwoUlpsOfTheRoundedResult(_ p: Double, _ exact: Double) {
  #expect(ulpDistance(logit(p), exact) <= 2)
  #expect(logit(Vector([p])) == [logit(p)])
}

@Test func sigmoidAndLogit_AtTheirEdges() {
  #expect(sigmoid(-.infinity) == 0)
  #expect(sigmoid(.infinity) == 1)
  #expect(sigmoid(.nan).isNaN)
  #expect(sigmoid(-.greatestFiniteMagnitude) == 0)
  #expect(sigmoid(.leastNonzeroMagnitude) == 0.5)
  #expect(logit(0) == -.infinity)
  #expect(logit(1) == .infinity)
  #expect(logit(-0.1).isNaN && logit(1.1).isNaN && logit(.nan).isNaN)
  #expect(logit(0.5).sign == .plus)
  #expect(sigmoid(Vector<Double>([])).isEmpty && logit(Vector<Double>([])).isEmpty)
  #expect(sigmoid(Vector(repeating: 2.0, count: 1_000_000)).last == sigmoid(2))
  #expect(sigmoid(Float(-100)) > 0)
}

@Test func sigmoid_IsSoftmaxOfTwoClasses() {
  let result = forAll(.double(in: -700...700), .double(in: -700...700)) { a, b in
    // a − b rounds, and the exponential magnifies it.
    isClose(
      sigmoid(a - b), softmax([a, b])[0], relativeTolerance: 4e-13, absoluteTolerance: 0)
  }
  #expect(result.isPassed, "\(result)")
  #expect(ulpDistance(sigmoid(3 - 1), softmax([3, 1])[0]) <= 1)
}

@Test func sigmoidsOfOppositeNumbers_AddUpToOne() {
  let result = forAll(.double(in: -800...800)) { x in
    isClose(sigmoid(x) + sigmoid(-x), 1, relativeTolerance: 0, absoluteTolerance: 3e-16)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func sigmoid_IsMonotonic() {
  let result = forAll(.double(in: -750...40)) { x in sigmoid(x) <= sigmoid(x + 1e-9) }
  #expect(result.isPassed, "\(result)")
}

@Test func logit_UndoesTheSigmoid() {
  let result = forAll(.double(in: -700...0)) { x in
    isClose(logit(sigmoid(x)), x, relativeTolerance: 1e-15, absoluteTolerance: 4e-16)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func sigmoidOfLiterals_Compiles() {
  #expect(1 - sigmoid(0) == 0.5)
  #expect(1 - sigmoid([0, 1])[0] == 0.5)
  #expect(2 * logit(0.5) + 1 == 1)
  #expect(logit([0.5, 0])[1] == -.infinity)
}

@Test func nan_ComesOutWithoutASign() {
  // Printed, the sign would be seen, and it differs between processors.
  let given: [Double] = [.nan, -.nan]
  for x in given {
    for result in [sigmoid(x), logSigmoid(x), softplus(x)] { #expect("\(result)" == "nan") }
  }
  let none: Vector<Double> = []
  let opposite: Vector<Double> = [.infinity, -.infinity]
  for result in [none.mean, opposite.sum, opposite.mean, entropy([-1, 2])] { #expect("\(result)" == "nan") }
}
