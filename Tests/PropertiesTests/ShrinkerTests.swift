import Testing

@testable import Properties

private let values = Generator.tuple(
  Generator<[[Int]]>.array(of: .array(of: .int(in: -50...50), count: 0...6), count: 0...6),
  .oneOf(.double(in: -9...9), .double(in: 0.1...0.9)),
  Generator.int(in: 1...9).flatMap { .array(of: .bool, count: $0) })

/// A law that holds for no reason: for a part of all values that follows from a number.
private func isInteresting(_ choices: inout Choices, by number: Int, oneIn part: UInt64) -> Bool {
  guard let value = try? values.draw(&choices) else { return false }
  return SeededRandom.seed(forLabel: "\(number) \(value)") % part == 0
}

@Test func best_IsInterestingAndNoLessSimpleThanTheStart() {
  let result = forAll(.int(in: 0...999_999), .int(in: 1...20), trials: 300) { number, part in
    let part = UInt64(part)
    var start = Choices(seed: UInt64(number))
    try assume(isInteresting(&start, by: number, oneIn: part))
    var steps = [start.recorded]
    func shrunk() -> Shrinker {
      var shrinker = Shrinker(start.recorded, outcome: .isFalse) { choices in
        guard isInteresting(&choices, by: number, oneIn: part) else { return nil }
        steps.append(choices.recorded)
        return .isFalse
      }
      shrinker.run()
      return shrinker
    }
    let (first, second) = (shrunk(), shrunk())
    var last = Choices(replaying: first.best)
    let simplest = steps.allSatisfy { !isSimpler($0, than: first.best) }
    return isInteresting(&last, by: number, oneIn: part) && last.recorded == first.best && simplest
      && first.best == second.best && first.evaluations == second.evaluations
      && first.evaluations <= Shrinker.evaluationLimit
  }
  #expect(result.isPassed, "\(result)")
}

@Test func shrinking_EndsWhereALawChangesItsMind() {
  var start = Choices(seed: 3)
  _ = try? values.draw(&start)
  var never = Shrinker(start.recorded, outcome: .isFalse) { _ in nil }
  never.run()
  #expect(never.best == start.recorded && never.evaluations == 1)
  var calls = 0
  var fickle = Shrinker(start.recorded, outcome: .isFalse) { choices in
    _ = try? values.draw(&choices)
    calls += 1
    return calls % 2 == 1 ? .isFalse : nil
  }
  fickle.run()
  #expect(fickle.evaluations <= Shrinker.evaluationLimit)
  #expect(!isSimpler(start.recorded, than: fickle.best))
}

@Test func outcome_IsThatOfTheBestCase() {
  struct TooLarge: Error, CustomStringConvertible {
    let description: String
  }
  for seed in 0..<20 as Range<UInt64> {
    let result = forAll(.int(in: -1000...1000), .bool, seed: seed) { number, flag in
      if number.magnitude > 20 { throw TooLarge(description: "\(number) \(flag)") }
      return true
    }
    #expect(result.verdict == .threw("21 false"))
    #expect(result.example?.arguments == ["21", "false"])
  }
}

@Test func evaluations_AreLimited() {
  let long = Generator<[Int]>.array(of: .int(in: .min ... .max), count: 300)
  var start = Choices(seed: 3)
  _ = try? long.draw(&start)
  var shrinker = Shrinker(start.recorded, outcome: .isFalse) { choices in
    guard let value = try? long.draw(&choices) else { return nil }
    return Set(value).count > 200 ? .isFalse : nil
  }
  shrinker.run()
  let isSimpler = isSimpler(shrinker.best, than: start.recorded)
  #expect(isSimpler)
  #expect(shrinker.isExhausted)
  #expect(shrinker.evaluations == Shrinker.evaluationLimit)
}

@Test func lists_AreTriedOnce() {
  func isNew(_ list: [Choice], in tried: inout TriedLists) -> Bool {
    if case .new = tried.insert(list) { true } else { false }
  }
  func list(_ values: Int...) -> [Choice] { values.map { .integer($0, in: 0...9) } }
  var tried = TriedLists()
  let areNew = [list(1, 2), list(1, 2), list(2, 1), list(1), list(1, 2, 3)].map { isNew($0, in: &tried) }
  #expect(areNew == [true, false, true, true, true])
  // Values count, ranges do not; and a whole float is no integer.
  let others: [[Choice]] = [[.integer(1, in: -5...5), .integer(2, in: 2...2)], [.float(1, in: 0...9)]]
  #expect(others.map { isNew($0, in: &tried) } == [false, true])
  // A replay that has used one choice of a list uses no more of any list that begins with it.
  var replay = Choices(replaying: list(7, 8))
  _ = try? Generator.int(in: 0...9).draw(&replay)
  tried.note(replay, of: list(7, 8))
  #expect([list(7, 9), list(7), list(8, 9)].map { isNew($0, in: &tried) } == [false, false, true])
  guard case .known(let earlier?) = tried.insert(list(7, 9)) else {
    Issue.record("forgotten")
    return
  }
  #expect(earlier.recorded == list(7))
}

@Test func outline_KnowsElementsAndParts() throws {
  let generator = Generator.tuple(Generator<[Int]>.array(of: .int(in: 0...9), count: 1...4), .bool)
  var choices = Choices(
    replaying: [
      .integer(5, in: 0...9), .integer(1, in: 0...1), .integer(6, in: 0...9), .integer(0, in: 0...1),
    ],
    recordsSpans: true)
  let value = try generator.draw(&choices)
  #expect(value == ([5, 6], false))
  let outline = Outline(
    spans: choices.spans, continuations: choices.continuations, count: choices.recorded.count)
  #expect(outline.leaves == [0, 2, 4])
  #expect(outline.collections.count == 1)
  #expect(outline.collections.first?.elements.map(\.body) == [0..<1, 2..<3])
  #expect(outline.collections.first?.elements.map(\.continuation) == [nil, 1])
  #expect(outline.collections.first?.end == 3)
  #expect(outline.parts.map(\.range).contains(0..<4))
  #expect(outline.siblings.contains { $0.map(\.range) == [0..<4, 4..<5] })
}

@Test func replay_IsTurnedDownPastItsLimit() {
  var choices = Choices(replaying: Array(repeating: .integer(1, in: 0...1), count: 9), limit: 3)
  #expect(throws: Rejection.self) {
    try Generator<[Bool]>.array(of: .bool, count: 0...9).draw(&choices)
  }
  #expect(choices.isOverrun && choices.recorded.count == 3)
}

@Test func restart_ForgetsTheLastCase() throws {
  let generator = Generator<[Int]>.array(of: .int(in: 0...99), count: 0...9)
  var fresh = Choices(seed: 8)
  let value = try generator.draw(&fresh)
  for before in [Choices(seed: 7), Choices(replaying: [.integer(1, in: 0...1)])] {
    var used = before
    _ = try generator.draw(&used)
    used.restart(seed: 8)
    let again = try generator.draw(&used)
    #expect(again == value)
    #expect(used.recorded == fresh.recorded)
  }
}
