import Softmax
import SoftmaxLaws
import Testing

@Test func functionsOfVectors_ActOnEveryEntry() {
  #expect(sqrt([4, 9]) == [2, 3])
  #expect(abs([-1, 2, -.infinity]) == [1, 2, .infinity])
  #expect(pow([-2, 3], 2) == [4, 9])
  #expect(pow([4, 9], 0.5) == [2, 3])
  #expect(log2([1, 8]) == [0, 3])
  #expect(tanh([0, .infinity, -.infinity]) == [0, 1, -1])
  #expect(expMinusOne([0, 1e-20]) == [0, 1e-20])
  #expect(log(onePlus: [0, 1e-20]) == [0, 1e-20])
  #expect(exp([0, -.infinity]) == [1, 0])
  #expect(log([1, 0]) == [0, -.infinity])
  #expect(sqrt(Vector<Double>([])).isEmpty)
  #expect("\(sqrt([-1, .nan]))" == "[nan, nan]")
}

@Test func functionsOfFloats_StayFloats() {
  let z: Vector<Float> = [1, 4]
  #expect(sqrt(z) == [1, 2])
  #expect(abs(-z) == z)
  #expect(pow(z, 2) == [1, 16])
  #expect(pow(z, 0.5) == [1, 2])
  #expect(log2(z) == [0, 2])
  #expect(tanh(0 * z) == [0, 0])
  #expect(log(onePlus: expMinusOne(0 * z)) == [0, 0])
  #expect(log2(Float(8)) == 3 && pow(Float(2), 3) == 8 && tanh(Float(0)) == 0)
  #expect(expMinusOne(Float(1e-20)) == 1e-20 && log(onePlus: Float(1e-20)) == 1e-20)
}

@Test func functionsOfNumbers_NeedNoPlatform() {
  #expect(pow(2, 10) == 1024)
  #expect(pow(2, 0.5) == sqrt(2))
  #expect(1 - tanh(0) == 1)
  #expect(log2(8) + 1 == 4)
  #expect(log(onePlus: 1e-20) == 1e-20)
  #expect(expMinusOne(1e-20) == 1e-20)
  #expect(1 - pow([2, 3], 2)[0] == -3)
  #expect(1 + abs([-2, 3])[0] == 3)
}

@Test func tanh_IsASigmoid() {
  let result = forAll(.double(in: -20...20)) { x in tanh(x) ≈ 2 * sigmoid(2 * x) - 1 }
  #expect(result.isPassed, "\(result)")
}
