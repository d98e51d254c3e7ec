import Foundation
import Softmax
import Testing

// With the platform's mathematics in sight, the same lines compile: numbers go there, vectors come here.
@Test func elementaryFunctions_GoWithThePlatform() {
  let x = 2.0
  #expect(pow(x, 10) == 1024)
  #expect(exp(0.0) == 1 && log(1.0) == 0 && sqrt(4.0) == 2 && tanh(0.0) == 0 && log2(8.0) == 3)
  #expect(abs(-x) == 2)
  let z: Vector = [1, 4]
  #expect(sqrt(z) == [1, 2])
  #expect(pow(z, 2) == [1, 16])
  #expect(abs(-z) == z)
  #expect(exp(z - z) == [1, 1])
  #expect(log(onePlus: z - z) == [0, 0])
}
