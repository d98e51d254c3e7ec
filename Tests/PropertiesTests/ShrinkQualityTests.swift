import Testing

@testable import Properties

/// The minimal value for which a condition is true, as text; the same from each of forty seeds, or all that
/// differ.
private func minimal<Value>(
  _ generator: Generator<Value>, _ condition: @Sendable (Value) -> Bool
) -> String {
  let found = (0..<40 as Range<UInt64>).map { seed -> String in
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
  #expect(minimal(.int(in: .min ... .max)) { $0 < -(1 << 40) } == "-1099511627777")
  #expect(minimal(.int(in: .min ... .max)) { $0 % 7 == 3 } == "3")
  #expect(minimal(.int(in: -100...100)) { $0 % 2 != 0 && $0.magnitude > 6 } == "7")
  #expect(minimal(.int(in: 5...5)) { _ in true } == "5")
  #expect(minimal(.int(in: Int.max - 9...Int.max)) { $0 % 10 == 3 } == "\(Int.max - 4)")
  #expect(minimal(.int(in: Int.min...Int.min + 9)) { $0 % 2 == 0 } == "\(Int.min + 8)")
}

@Test func floats_ShrinkToWholeNumbersFirst() {
  #expect(minimal(.double(in: -1e6...1e6)) { _ in true } == "0.0")
  #expect(minimal(.double(in: -1e6...1e6)) { $0 > 0 } == "1.0")
  #expect(minimal(.double(in: -1e6...1e6)) { $0 < 0 } == "-1.0")
  #expect(minimal(.double(in: -1e6...1e6)) { $0 > 12.3 } == "13.0")
  #expect(minimal(.double(in: -1e6...1e6)) { $0 < -12.3 } == "-13.0")
  #expect(minimal(.double(in: -1e6...1e6)) { $0.magnitude > 12.3 } == "13.0")
  #expect(minimal(.double(in: -1e6...1e6)) { $0.sign == .minus } == "-0.0")
  #expect(minimal(.double(in: -1e15...1e15)) { $0 > 123456.7 } == "123457.0")
  #expect(minimal(.double(in: 2.5...1e6)) { _ in true } == "3.0")
  #expect(minimal(.double(in: -8...8)) { $0 * $0 > 2 } == "2.0")
}

@Test func floats_ShrinkToShortFractionsThen() {
  #expect(minimal(.double(in: -1e6...1e6)) { $0 != $0.rounded() } == "0.5")
  #expect(minimal(.double(in: -1e6...1e6)) { $0 < 0 && $0 != $0.rounded() } == "-0.5")
  #expect(minimal(.double(in: -1e6...1e6)) { $0 > 40 && $0 != $0.rounded() } == "40.5")
  #expect(minimal(.double(in: 0...1)) { $0 > 0 && $0 < 0.3 } == "0.25")
  #expect(minimal(.double(in: 0.1...0.9)) { _ in true } == "0.5")
  #expect(minimal(.double(in: 0...1)) { $0 > 0 && $0 < 0.2 } == "0.125")
  #expect(minimal(.double(in: 0...1)) { $0 > 0 && $0 < 0.1 } == "0.01")
  #expect(minimal(.double(in: 0...1)) { $0 > 0.06 && $0 < 0.12 } == "0.1")
  #expect(minimal(.double(in: 0...1)) { $0 > 0.9 && $0 < 1 } == "0.91")
  #expect(minimal(.double(in: -1...1)) { $0 > 0 && $0 < 1e-5 } == "1e-06")
  #expect(minimal(.double(in: -1...1)) { $0 < 0 && $0 > -1e-300 } == "-1e-301")
  #expect(minimal(.double(in: 0.3...0.31)) { _ in true } == "0.3")
}

@Test func floats_ShrinkToFewDigitsWhereTheyAreHuge() {
  #expect(minimal(.double(in: -1e300...1e300)) { $0 > 1e20 } == "1e+21")
  #expect(minimal(.double(in: -1e300...1e300)) { $0 < -1e20 } == "-1e+21")
  #expect(minimal(.double(in: 0...Double.greatestFiniteMagnitude)) { $0 > 0x1p53 } == "1e+16")
  #expect(minimal(.double(in: 0...Double.greatestFiniteMagnitude)) { ($0 * 2).isInfinite } == "1e+308")
  #expect(minimal(.double(in: 1e300...2e300)) { $0 > 1.25e300 } == "2e+300")
  #expect(minimal(.double(in: 1e300...2e300)) { $0 > 1.25e300 && $0 < 1.9e300 } == "1.3e+300")
}

@Test func arrays_ShrinkInLengthFirst() {
  #expect(minimal(.array(of: .int(in: 0...99), count: 0...30)) { _ in true } == "[]")
  #expect(minimal(.array(of: .int(in: 0...99), count: 0...30)) { $0.count >= 3 } == "[0, 0, 0]")
  #expect(minimal(.array(of: .int(in: 0...99), count: 0...30)) { $0.reduce(0, +) > 200 } == "[3, 99, 99]")
  #expect(minimal(.array(of: .int(in: 0...99), count: 0...30)) { $0.contains { $0 > 50 } } == "[51]")
  #expect(minimal(.array(of: .int(in: 0...9), count: 2...30)) { $0 != $0.sorted() } == "[1, 0]")
  #expect(minimal(.array(of: .int(in: 0...9), count: 0...30)) { $0 != $0.reversed() } == "[0, 1]")
  #expect(minimal(.array(of: .bool, count: 0...30)) { $0.filter { $0 }.count > 2 } == "[true, true, true]")
  #expect(minimal(.array(of: .constant(7), count: 0...30)) { $0.count > 1 } == "[7, 7]")
  #expect(minimal(.array(of: .int(in: 0...99), count: 4)) { $0[3] > 5 } == "[0, 0, 0, 6]")
  #expect(minimal(.array(of: .int(in: 0...99), count: 3...9)) { $0.max() ?? 0 > 50 } == "[0, 0, 51]")
  #expect(
    minimal(.array(of: .int(in: 0...99), count: 0...9)) { $0.count == 9 }
      == "\(Array(repeating: 0, count: 9))")
  #expect(minimal(.array(of: .int(in: -99...99), count: 0...30)) { Set($0).count > 3 } == "[0, 1, -1, 2]")
  #expect(
    minimal(.array(of: .int(in: 0...999), count: 0...30)) { xs in
      zip(xs, xs.dropFirst()).contains { $0 > 9 && $0 == $1 }
    } == "[10, 10]")
}

@Test func arraysOfFloats_ShrinkToShortNumbers() {
  let vectors = Generator<[Double]>.array(of: .double(in: -1000...1000), count: 1...20)
  #expect(minimal(vectors) { $0.contains { $0 < -5.5 } } == "[-6.0]")
  #expect(minimal(vectors) { ($0.max() ?? 0) - ($0.min() ?? 0) > 100 } == "[0.0, 101.0]")
  #expect(minimal(vectors) { $0.reduce(0, +) > 1500 } == "[501.0, 1000.0]")
  #expect(minimal(vectors) { xs in Set(xs).count < xs.count } == "[0.0, 0.0]")
  #expect(minimal(vectors) { xs in xs.count > 2 && xs[0] > 7 && abs(xs[1] - xs[0]) < 1 } == "[8.0, 8.0, 0.0]")
}

@Test func pairs_ShrinkTogether() {
  let integers = Generator.tuple(Generator.int(in: 0...999), .int(in: 0...999))
  #expect(minimal(integers) { $0 + $1 > 1000 } == "(2, 999)")
  #expect(minimal(integers) { $0 == $1 && $0 > 9 } == "(10, 10)")
  #expect(minimal(integers) { $0 > 9 && $1 - $0 > 99 && $1 - $0 < 105 } == "(10, 110)")
  #expect(minimal(integers) { $1 > 9 && $0 - $1 > 99 && $0 - $1 < 105 } == "(110, 10)")
  #expect(minimal(integers) { $0 < $1 } == "(0, 1)")
  #expect(minimal(integers) { $0 > $1 } == "(1, 0)")
  let opposite = Generator.tuple(Generator.int(in: -9999...9999), .int(in: -9999...9999))
  #expect(minimal(opposite) { $0 == -$1 && $0.magnitude > 9 } == "(10, -10)")
  let floats = Generator.tuple(Generator.double(in: -1000...1000), .double(in: -1000...1000))
  #expect(minimal(floats) { $0 < $1 } == "(0.0, 1.0)")
  #expect(minimal(floats) { $0 > 2 && abs($0 - $1) < 1 } == "(3.0, 3.0)")
  #expect(minimal(floats) { $0 + $1 > 1001 } == "(2.0, 1000.0)")
}

@Test func chosenValues_ShrinkToTheFirst() {
  #expect(minimal(.bool) { _ in true } == "false")
  #expect(minimal(.bool) { $0 } == "true")
  #expect(minimal(.constant(4)) { _ in true } == "4")
  #expect(minimal(.element(of: ["a", "b", "c"])) { $0 > "a" } == "\"b\"")
  #expect(minimal(.oneOf(.int(in: 50...60), .int(in: 0...9))) { _ in true } == "50")
  #expect(minimal(.oneOf(.int(in: 50...60), .int(in: 0...9))) { $0 % 10 > 4 } == "55")
  let either = Generator<[Int]>.oneOf(.constant([]), .array(of: .int(in: 0...9), count: 2...5))
  #expect(minimal(either) { !$0.isEmpty } == "[0, 0]")
}

@Test func builtValues_ShrinkByThemselves() {
  #expect(minimal(Generator.int(in: 0...500).map { 2 * $0 }) { $0 >= 101 } == "102")
  #expect(minimal(.int(in: 0...1000).filter { $0 % 7 == 3 }) { $0 >= 500 } == "500")
  #expect(minimal(.tuple(.int(in: 0...999), .int(in: 0...999))) { $0 + $1 > 1000 } == "(2, 999)")
  let lists = Generator.int(in: 1...10).flatMap { n in .array(of: .int(in: 0...n), count: n) }
  #expect(minimal(lists) { $0.count > 3 && ($0.max() ?? 0) > 2 } == "[0, 0, 0, 3]")
  let ordered = Generator.int(in: 0...1000).flatMap { low in
    Generator.int(in: low...2000).map { [low, $0] }
  }
  #expect(minimal(ordered) { $0[1] - $0[0] < 5 && $0[0] > 20 } == "[21, 21]")
}

@Test func nestedValues_LoseWhatIsNotNeeded() {
  let nested = Generator.array(
    of: Generator<[Int]>.array(of: .int(in: 0...9), count: 0...5), count: 0...5)
  #expect(minimal(nested) { $0.flatMap { $0 }.contains(7) } == "[[7]]")
  #expect(
    minimal(nested) { $0.count > 1 && $0[0].count == $0[1].count && $0[0].count > 1 } == "[[0, 0], [0, 0]]")
  #expect(minimal(nested) { $0.joined().reduce(0, +) > 30 } == "[[4, 9, 9, 9]]")
  let labelled = Generator<[(String, Int)]>.array(
    of: .tuple(.element(of: ["a", "b"]), .int(in: 0...99)), count: 0...9)
  #expect(minimal(labelled) { $0.contains { $0 == "b" && $1 > 9 } } == "[(\"b\", 10)]")
}
