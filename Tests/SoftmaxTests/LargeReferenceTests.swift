import Softmax
import Testing

// A million entries: the formulas are those of `generate_reference.py`, in exact arithmetic on both sides.

private let large = ReferenceCase.all.filter { !$0.indices.isEmpty }

private func logits(_ reference: ReferenceCase) -> [Double] {
  let count = reference.indices.last.map { $0 + 1 } ?? 0
  func step(_ i: Int, _ factor: Int, _ period: Int) -> Double { Double((i * factor) % period) }
  return (0..<count).map { i in
    switch reference.name {
    case "equal": reference.isDouble ? 0.3 : Double(0.3 as Float)
    case "spread": step(i, 7919, 4096) / 256 - 8
    case "one dominates": i == 777 ? 20 : -step(i, 7919, 1024) / 1024
    case "one dominates by far": i == count - 1 ? 30 : -700 - step(i, 7919, 512) / 512
    case "far from 0": 1048576.125 - step(i, 7919, 4096) / 64
    case "opposite signs": -11.5 - step(i, 31, 16) / 65536
    default: .nan
    }
  }
}

private func worst(
  _ reference: ReferenceCase, _ exact: [ExactNumber], _ computed: (Int) -> Double
) -> WorstError {
  var worst = WorstError()
  for (index, exact) in zip(reference.indices, exact) {
    worst.note(exact.ulps(of: computed(index), unit: reference.unit(of: exact)), "entry \(index)")
  }
  return worst
}

@Test(arguments: large)
func softmaxOfMany_IsAsAccurateAsOfFew(_ reference: ReferenceCase) {
  let logits = logits(reference)
  if reference.isDouble {
    let shares = softmax(Vector(logits))
    let worst = worst(reference, reference.softmax) { shares[$0] }
    #expect(worst.ulps <= 1.3, "\(worst)")
  } else {
    let shares = softmax(Vector(logits.map { Float($0) }))
    let worst = worst(reference, reference.softmax) { Double(shares[$0]) }
    #expect(worst.ulps <= 0.55, "\(worst)")
  }
}

@Test(arguments: large.filter { $0.name.contains("dominates") })
func logSoftmaxOfMany_KeepsTheDigitsOfTheLargest(_ reference: ReferenceCase) {
  let logits = logits(reference)
  if reference.isDouble {
    let logs = logSoftmax(Vector(logits))
    let worst = worst(reference, reference.logSoftmax) { logs[$0] }
    #expect(worst.ulps <= 0.6, "\(worst)")
  } else {
    let logs = logSoftmax(Vector(logits.map { Float($0) }))
    let worst = worst(reference, reference.logSoftmax) { Double(logs[$0]) }
    #expect(worst.ulps <= 0.55, "\(worst)")
  }
}

@Test(arguments: large.filter { ["spread", "opposite signs"].contains($0.name) })
func logSumExpOfMany_IsWithin0Point6Ulps(_ reference: ReferenceCase) {
  let logits = logits(reference)
  let computed =
    reference.isDouble ? logSumExp(Vector(logits)) : Double(logSumExp(Vector(logits.map { Float($0) })))
  let exact = reference.logSumExp
  let maximum = logits.max() ?? 0
  let unit = maximum < 0 ? reference.unit(of: max(-maximum, reference.logarithm)) : reference.unit(of: exact)
  let ulps = exact.ulps(of: computed, unit: reference.unit(of: exact)) * (reference.unit(of: exact) / unit)
  #expect(ulps <= 0.6)
}

@Test func sumOfAMillion_DoesNotDrift() {
  #expect(Vector(repeating: 0.1, count: 1_000_000).sum == 100_000)
  #expect(softmax(Vector<Double>(repeating: 0.3, count: 1_000_000))[999_999] == 1e-6)
  #expect((softmax(Vector(repeating: 0.3, count: 1_000_000)).sum - 1).magnitude <= 1.0.ulp)
}
