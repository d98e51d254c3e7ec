import Testing

@testable import Properties

/// The minimal value for which a condition is true, as text; the same from each of ten seeds, or all that
/// differ.
private func minimal<Value>(
  _ generator: Generator<Value>, _ condition: @Sendable (Value) -> Bool
) -> String {
  let found = (0..<10 as Range<UInt64>).map { seed -> String in
    let result = exists(generator, trials: 10_000, seed: seed, condition: condition)
    return result.example?.arguments[0] ?? "\(result.verdict)"
  }
  return Set(found).sorted().joined(separator: " | ")
}

@Test func integers_ShrinkToTheBoundary() {
  #expect(minimal(.int(in: -1000...1000)) { _ in true } == "0")
  #expect(minimal(.int(in: -1000...1000)) { $0 >= 10 } == "10")
  #expect(minimal(.int(in: -1000...1000)) { $0 <= -10 } == "-10")
  #expect(minimal(.int(in: -1000...1000)) { $0 * $0 > 50 } == "8")
  #expect(minimal(.int(in: 13...1000)) { $0 % 2 == 0 } == "14")
  #expect(minimal(.int(in: -1000 ... -5)) { _ in true } == "-5")
  #expect(minimal(.int(in: .min ... .max)) { $0 > 1 << 40 } == "1099511627777")
}

@Test func floats_ShrinkToShortNumbers() {
  #expect(minimal(.double(in: -1e6...1e6)) { _ in true } == "0.0")
  #expect(minimal(.double(in: -1e6...1e6)) { $0 > 0 } == "1.0")
  #expect(minimal(.double(in: -1e6...1e6)) { $0 < 0 } == "-1.0")
  #expect(minimal(.double(in: -1e6...1e6)) { $0 > 12.3 } == "13.0")
  #expect(minimal(.double(in: -1e6...1e6)) { $0.magnitude > 12.3 } == "13.0")
  #expect(minimal(.double(in: -1e6...1e6)) { $0 != $0.rounded() } == "0.5")
  #expect(minimal(.double(in: 0...1)) { $0 > 0 && $0 < 0.3 } == "0.25")
  #expect(minimal(.double(in: 0.1...0.9)) { _ in true } == "0.5")
  #expect(minimal(.double(in: -1e300...1e300)) { $0 > 1e20 } == "1.0000000000000002e+20")
}

@Test func arrays_ShrinkInLengthFirst() {
  #expect(minimal(.array(of: .int(in: 0...99), count: 0...30)) { _ in true } == "[]")
  #expect(minimal(.array(of: .int(in: 0...99), count: 0...30)) { $0.count >= 3 } == "[0, 0, 0]")
  #expect(minimal(.array(of: .int(in: 0...99), count: 0...30)) { $0.reduce(0, +) > 200 } == "[3, 99, 99]")
  #expect(minimal(.array(of: .int(in: 0...99), count: 0...30)) { $0.contains { $0 > 50 } } == "[51]")
  #expect(minimal(.array(of: .int(in: 0...9), count: 2...30)) { $0 != $0.sorted() } == "[1, 0]")
  #expect(minimal(.array(of: .int(in: 0...9), count: 0...30)) { $0 != $0.reversed() } == "[0, 1]")
  #expect(minimal(.array(of: .bool, count: 0...30)) { $0.filter { $0 }.count > 2 } == "[true, true, true]")
}

@Test func builtValues_ShrinkByThemselves() {
  #expect(minimal(Generator.int(in: 0...500).map { 2 * $0 }) { $0 >= 101 } == "102")
  #expect(minimal(.int(in: 0...1000).filter { $0 % 7 == 3 }) { $0 >= 500 } == "500")
  #expect(minimal(.element(of: ["a", "b", "c"])) { $0 > "a" } == "\"b\"")
  #expect(minimal(.tuple(.int(in: 0...999), .int(in: 0...999))) { $0 + $1 > 1000 } == "(2, 999)")
  #expect(minimal(.tuple(.int(in: 0...999), .int(in: 0...999))) { $0 == $1 && $0 > 9 } == "(10, 10)")
  let lists = Generator.int(in: 1...10).flatMap { n in .array(of: .int(in: 0...n), count: n) }
  #expect(minimal(lists) { $0.count > 3 && ($0.max() ?? 0) > 2 } == "[0, 0, 0, 3]")
  let nested = Generator.array(
    of: Generator<[Int]>.array(of: .int(in: 0...9), count: 0...5), count: 0...5)
  #expect(minimal(nested) { $0.flatMap { $0 }.contains(7) } == "[[7]]")
}
