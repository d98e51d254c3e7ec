import Softmax
import SoftmaxLaws
import Testing

// Exact results from mpmath with 900 digits, rounded to Double.

private let logSigmoidValues: [(Double, Double)] = [
  (-745.0, -745.0), (-744.4400719213812, -744.4400719213812), (-710.0, -710.0), (-37.5, -37.5),
  (-30.943522827748453, -30.943522827748488), (-2.750187649751574, -2.8121439645040724),
  (-1.0, -1.3132616875182228), (-0.5, -0.9740769841801067), (-1e-09, -0.6931471810599453),
  (0.0, -0.6931471805599453), (1e-20, -0.6931471805599453), (0.3, -0.5543552444685271),
  (1.3, -0.2410084538329922), (2.0, -0.1269280110429725), (10.0, -4.539889921686465e-05),
  (23.615485245255734, -5.5453003078578987e-11), (36.9, -9.430476078526807e-17),
  (40.0, -4.248354255291589e-18), (708.0, -3.307553003638408e-308), (745.0, -.leastNonzeroMagnitude),
  (1e+300, 0.0),
]

private let softplusValues: [(Double, Double)] = [
  (-745.0, .leastNonzeroMagnitude), (-744.4400719213812, .leastNonzeroMagnitude),
  (-708.0, 3.307553003638408e-308), (-37.5, 5.175555005801868e-17),
  (-30.943522827748453, 3.6424934984381475e-14), (-2.750187649751574, 0.061956314752498735),
  (-1.0, 0.3132616875182228), (-0.5, 0.4740769841801067), (-1e-09, 0.6931471800599454),
  (0.0, 0.6931471805599453), (1e-20, 0.6931471805599453), (0.3, 0.8543552444685271),
  (1.3, 1.5410084538329922), (2.0, 2.1269280110429727), (10.0, 10.000045398899218),
  (23.615485245255734, 23.615485245311188), (36.9, 36.9), (40.0, 40.0), (709.0, 709.0), (745.0, 745.0),
  (1e+300, 1e+300),
]

private let inverseValues: [(Double, Double)] = [
  (.leastNonzeroMagnitude, -744.4400719213812), (1e-300, -690.7755278982137),
  (1e-10, -23.025850929890456), (0.1, -2.2521684610440906), (0.5, -0.43275212956718856),
  (0.69, -0.006304297144056759), (0.6931471805599453, -4.638093627692599e-17),
  (0.7, 0.013658997191614801), (1.0, 0.5413248546129181), (1.893936119474854, 1.7308542775785727),
  (3.0, 2.9489308190572983), (20.0, 19.999999997938847), (50.0, 50.0), (1000.0, 1000.0),
]

@Test(arguments: logSigmoidValues)
func logSigmoid_IsWithinOneUlpOfTheRoundedResult(_ x: Double, _ exact: Double) {
  #expect(ulpDistance(logSigmoid(x), exact) <= 1)
  #expect(logSigmoid(Vector([x])) == [logSigmoid(x)])
}

@Test(arguments: softplusValues)
func softplus_IsWithinOneUlpOfTheRoundedResult(_ x: Double, _ exact: Double) {
  #expect(ulpDistance(softplus(x), exact) <= 1)
  #expect(softplus(Vector([x])) == [softplus(x)])
}

@Test(arguments: inverseValues)
func softplusInverse_IsWithinTwoUlpsOfTheLargerOfResultAndOne(_ y: Double, _ exact: Double) {
  let error = (softplusInverse(y) - exact).magnitude
  #expect(error <= 2 * max(exact.magnitude, 1).ulp)
  #expect(softplusInverse(Vector([y])) == [softplusInverse(y)])
}

@Test func softplusOfFloats_HasTheirPrecision() {
  for (x, exact) in softplusValues where Double(Float(x)) == x && x.magnitude < 80 {
    #expect(ulpDistance(softplus(Float(x)), Float(exact)) <= 2)
    #expect(ulpDistance(-logSigmoid(Float(-x)), Float(exact)) <= 2)
  }
  #expect(isClose(softplusInverse(Float(3)), 2.9489307))
}

@Test func softplus_AtItsEdges() {
  #expect(softplus(-.infinity) == 0 && softplus(-.infinity).sign == .plus)
  #expect(softplus(.infinity) == .infinity)
  #expect(softplus(.nan).isNaN)
  #expect(softplus(-800) == 0)
  #expect(softplus(.greatestFiniteMagnitude) == .greatestFiniteMagnitude)
  #expect(logSigmoid(-.infinity) == -.infinity)
  #expect(logSigmoid(.infinity) == 0 && logSigmoid(.infinity).sign == .plus)
  #expect(logSigmoid(.nan).isNaN)
  #expect(softplusInverse(0) == -.infinity)
  #expect(softplusInverse(.infinity) == .infinity)
  #expect(softplusInverse(-1).isNaN && softplusInverse(.nan).isNaN)
  #expect(softplus(Vector<Double>([])).isEmpty)
  #expect(logSigmoid(Vector<Double>([])).isEmpty)
  #expect(softplusInverse(Vector<Double>([])).isEmpty)
  #expect(softplus(Vector(repeating: -1.0, count: 1_000_000)).last == softplus(-1))
}

@Test func softplus_IsLogSumExpWithZero() {
  let result = forAll(.double(in: -800...800)) { x in
    isClose(
      softplus(x), logSumExp([x, 0]), relativeTolerance: 1e-15, absoluteTolerance: .leastNonzeroMagnitude)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func logSigmoid_IsLogSoftmaxOfTwoClasses() {
  let result = forAll(.double(in: -800...800)) { x in
    isClose(
      logSigmoid(x), logSoftmax([x, 0])[0], relativeTolerance: 1e-15,
      absoluteTolerance: .leastNonzeroMagnitude)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func softplusInverse_UndoesSoftplus() {
  let result = forAll(.double(in: -30...700)) { x in
    isClose(softplusInverse(softplus(x)), x, relativeTolerance: 1e-15, absoluteTolerance: 1e-15)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func softplusOfLiterals_Compiles() {
  #expect(1 + softplus(-1000) == 1)
  #expect(1 + logSigmoid([1000, -1000])[1] == -999)
  #expect(softplusInverse(1000) - 1 == 999)
  #expect(softplusInverse([1000, 0])[1] + 1 == -.infinity)
}
