import Testing

@testable import Properties

@Test func labels_CountCases() {
  let result = forAll(.int(in: 0...99), trials: 500, seed: 3) { n in
    classify(n % 2 == 0, "even")
    label(n < 50 ? "small" : "large")
    label(n < 50 ? "small" : "large")
    return true
  }
  let counts = Dictionary(uniqueKeysWithValues: result.labels.map { ($0.label, $0.count) })
  #expect((counts["small"] ?? 0) + (counts["large"] ?? 0) == 500)
  #expect((100...400).contains(counts["even"] ?? 0))
  #expect(result.labels.map(\.count) == result.labels.map(\.count).sorted(by: >))
  #expect("\(result)".contains("\n  cases: "))
}

@Test func labels_OfOneCountAreInOrderOfTheirNames() {
  let result = forAll(.constant(1), trials: 10) { _ in
    for text in ["c", "a", "b"] { label(text) }
    return true
  }
  #expect(result.labels == ["a", "b", "c"].map { LabelCount(label: $0, count: 10) })
  #expect("\(result)".contains("cases: a 10 (100 %), b 10 (100 %), c 10 (100 %)"))
}

@Test func labels_CountTrialsAlone() {
  let result = forAll(.int(in: 0...999), seed: 4) { n in
    label("run")
    try assume(n % 2 == 0)
    label("kept")
    return n < 900
  }
  #expect(result.verdict == .falsified && (result.example?.shrinkingRuns ?? 0) > 0 && result.discarded > 0)
  #expect(result.labels.map(\.count) == [result.trials, result.trials])
}

@Test func notes_OutsideALawDoNothing() {
  label("nobody")
  classify(true, "nobody")
  cover(0.5, false, "nobody")
  target(3.0, "nobody")
  PropertyTrial.recordDeviation(actual: 1.0, expected: 2.0)
  #expect(deviation(1.0, 3.0) == 2)
  #expect(forAll(.bool, trials: 5) { _ in true }.labels.isEmpty)
}

@Test func notes_OfAnInnerLawAreItsOwn() {
  var inner: [PropertyResult] = []
  let outer = forAll(.int(in: 0...9), trials: 20, seed: 1) { n in
    label("outer")
    inner.append(
      forAll(.int(in: 0...9), trials: 30) { m in
        label("inner")
        cover(0.9, false, "never")
        target(m, "m")
        return deviation(Double(m), 0) >= 0
      })
    label("outer again")
    return true
  }
  #expect(
    outer.isPassed
      && outer.labels == [
        LabelCount(label: "outer", count: 20), LabelCount(label: "outer again", count: 20),
      ])
  #expect(outer.coverage.isEmpty && outer.targets.isEmpty && outer.deviation == nil)
  #expect(inner[0].labels.map(\.label) == ["inner"] && inner[0].verdict == .insufficientCoverage)
  #expect(inner[0].targets.map(\.value) == [9] && inner[0].absoluteDeviation?.absolute == 9)
}

@Test func labels_FromParallelTasksCount() async {
  let result = await forAll(.int(in: 0...9), trials: 50) { n in
    await withTaskGroup(of: Void.self) { group in
      for part in 0..<4 { group.addTask { label("part \(part)") } }
    }
    return true
  }
  #expect(result.labels == (0..<4).map { LabelCount(label: "part \($0)", count: 50) })
}
