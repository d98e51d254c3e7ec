import SoftmaxLaws
import Testing

@Test(arguments: Law.all)
func law_HoldsForOurFunctions(_ law: Law) {
  for seed: UInt64 in 1...5 {
    let result = law.test(seed: seed)
    #expect(result.isPassed, "\(result)")
    #expect(result.quantifier == law.quantifier)
  }
}

@Test func laws_AreFoundByName() {
  #expect(Set(Law.all.map(\.name)).count == Law.all.count)
  for law in Law.all {
    #expect(Law.named(law.name)?.title == law.title)
    #expect(law.name.allSatisfy { ("a"..."z").contains($0) || $0 == "-" })
    #expect(!law.statement.contains("$"))
    #expect(law.meaning.hasSuffix(".") && !law.source.isEmpty)
  }
  #expect(Law.named("no-such-law") == nil)
}

@Test func test_IsAPropertyOfItsCaller() {
  #sourceLocation(file:"docs/course/lesson.md",line:7)
  let ours = Law.translationInvariance.test()
  let other = Law.translationInvariance.test(trials: 5, seed: 3) { softmax($0) }
  let found = Law.named("normalization")?.test(trials: 6)
  #sourceLocation()
  #expect(ours.location.file == "docs/course/lesson.md" && ours.location.line == 7)
  #expect(other.location.line == 8 && other.trials == 5 && other.seed == 3)
  #expect(found?.location.line == 9 && found?.trials == 6)
  let ambient = PropertyDefaults.with(trials: 12, seed: 99) { Law.ratio.test() }
  #expect(ambient.trials == 12 && ambient.seed == 99)
}

@Test func typedLaw_SaysWhatTheLawSays() {
  #expect(Law.translationInvariance.name == "translation-invariance")
  #expect(Law.translationInvariance.title == "Translation invariance")
  #expect(Law.scalingNonInvariance.quantifier == .exists)
}

@Test func witnessAgainstScaleInvariance_IsSmall() {
  let result = Law.scalingNonInvariance.test(seed: 1)
  #expect(result.verdict == .witnessFound)
  let smallest = [["[0.0, 1.0]", "2.0"], ["[1.0, 0.0]", "2.0"]]
  #expect(smallest.contains(result.example?.arguments ?? []), "\(result)")
}

@Test func errorOfAnImplementation_CountsAgainstIt() {
  struct Refusal: Error {}
  let result = Law.normalization.test { _ in throw Refusal() }
  #expect(result.verdict == .threw("Refusal()"))
}

@Test func resultOfAnotherShape_CountsAgainstAnImplementation() {
  #expect(Law.nonNegativity.test { _ in [] }.verdict == .falsified)
  #expect(Law.normalization.test { _ in [0.5, 0.5] }.verdict == .falsified)
  #expect(Law.coldLimit.test { _, _ in [1] }.verdict == .falsified)
  #expect(
    Law.jacobianIsSymmetric.test { _ in Matrix(repeating: 0, rows: 2, columns: 3) }.verdict == .falsified)
  #expect(Law.crossEntropyGradient.test { _, _ in [] }.verdict == .falsified)
}
