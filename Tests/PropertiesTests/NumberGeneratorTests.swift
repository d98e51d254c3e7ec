import Testing

@testable import Properties

@Test func integersOfEveryWidth_ShrinkToTheBoundary() {
  #expect(minimal(of: .integer(in: Int8.min ... .max)) { $0 < -100 } == "-101")
  #expect(minimal(of: .integer(in: UInt8.min ... .max)) { $0 > 200 } == "201")
  #expect(minimal(of: .integer(in: 7...UInt16.max)) { _ in true } == "7")
  #expect(minimal(of: .integer(in: UInt32.min ... .max)) { $0 > 1 << 20 } == "1048577")
  #expect(minimal(of: .integer(in: UInt64.min ... .max)) { $0 >= 10 } == "10")
  #expect(minimal(of: .integer(in: UInt64.min ... .max)) { $0 > 1 << 40 } == "1099511627777")
  #expect(minimal(of: .integer(in: UInt64.min ... .max)) { $0 > 1 << 63 } == "9223372036854775809")
  #expect(minimal(of: .integer(in: UInt64.max - 5 ... .max)) { $0 % 2 == 1 } == "18446744073709551611")
  #expect(minimal(of: .integer(in: Int128.min ... .max)) { $0 < -10 } == "-11")
  #expect(minimal(of: .integer(in: Int128.min ... .max)) { $0 > 1 << 40 } == "1099511627777")
}

@Test func integersOfEveryWidth_StayInTheirRangeAndReachItsBounds() {
  func check<Value: FixedWidthInteger & Sendable>(_ range: ClosedRange<Value>) {
    let drawn = draws(.integer(in: range))
    #expect(drawn.allSatisfy(range.contains), "\(range)")
    #expect(drawn.contains(range.lowerBound) && drawn.contains(range.upperBound), "\(range)")
    #expect(replaysExactly(.integer(in: range)), "\(range)")
  }
  check(UInt64.min...UInt64.max)
  check(Int64.min...Int64.max)
  check(UInt64(Int64.max) - 3...UInt64(Int64.max) + 3)
  check(UInt64.max...UInt64.max)
  check(Int128.min...Int128.max)
  check(UInt128.max - 9...UInt128.max)
  check(-5...Int128.max)
  check(Int128.min ... -5)
  check(Int8.min...Int8.max)
  check(UInt8(0)...0)
}

@Test func wideIntegers_AreReadAsTheyAreWritten() {
  let result = forAll(.integer(in: Int128.min ... .max)) { value in
    let whole = WideInteger(Int128.min...Int128.max)
    let positive = WideInteger(0...Int128.max)
    return whole.value(side: whole.side(of: value), digits: whole.digits(of: value)) == value
      && (value < 0 || positive.value(side: 0, digits: positive.digits(of: value)) == value)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func wideIntegers_AreOfAllMagnitudes() {
  let bits = draws(.integer(in: UInt64.min ... .max)).map { 64 - $0.leadingZeroBitCount }
  #expect(Set(bits).count > 60)
  #expect(bits.count { $0 > 60 } > bits.count / 3)
}

@Test func specialFloats_ComeWhenAskedFor() {
  let plain = draws(.double(in: 0...1))
  #expect(plain.allSatisfy { $0.isFinite && $0.sign == .plus })
  let drawn = draws(.double(in: 0...1, including: [.nan, .infinity, -0.0]))
  #expect(drawn.contains { $0.isNaN } && drawn.contains(.infinity))
  #expect(drawn.contains { $0 == 0 && $0.sign == .minus })
  let isRight = drawn.allSatisfy { $0.isNaN || $0 == .infinity || (0...1).contains($0) }
  #expect(isRight)
  let share = drawn.count { !$0.isFinite || $0.sign == .minus }
  #expect(share > drawn.count / 16 && share < drawn.count / 4)
  #expect(replaysExactly(.double(in: 0...1, including: [.nan, .infinity, -0.0])))
  #expect(draws(.double(in: 0...1, including: [])) == plain)
}

@Test func specialFloats_ShrinkToNumbersFirst() {
  let all = [Double.infinity, -.infinity, .nan, -0.0]
  #expect(minimal(of: .double(in: -9...9, including: all)) { _ in true } == "0.0")
  #expect(minimal(of: .double(in: -9...9, including: all)) { $0 > 5 } == "6.0")
  #expect(minimal(of: .double(in: -9...9, including: all)) { !($0 < 9) } == "9.0")
  #expect(minimal(of: .double(in: -9...9, including: all)) { !$0.isFinite } == ".infinity")
  #expect(minimal(of: .double(in: -9...9, including: all)) { $0 != $0 } == ".nan")
  #expect(minimal(of: .double(in: 0...9, including: all)) { $0.sign == .minus } == "-.infinity")
}

@Test func singlePrecision_ShrinksLikeDouble() {
  #expect(minimal(of: .float(in: -1e6...1e6)) { $0 > 12.3 } == "13.0")
  #expect(minimal(of: .float(in: -1e6...1e6)) { $0 != $0.rounded() } == "0.5")
  #expect(minimal(of: .float(in: 0...Float(1).nextDown)) { $0 > 0.5 } == "0.75")
  #expect(minimal(of: .float(in: -1...1, including: [.nan])) { $0.isNaN } == ".nan")
}

@Test(
  arguments: [
    0...1, -50...50, -.greatestFiniteMagnitude ... .greatestFiniteMagnitude, 5...5, 0.1...0.3,
    0x1p-140...0x1p-130,
  ] as [ClosedRange<Float>])
func singlePrecision_StaysInItsRangeAndReachesItsBounds(_ range: ClosedRange<Float>) {
  let drawn = draws(.float(in: range))
  #expect(drawn.allSatisfy { $0.isFinite && range.contains($0) })
  #expect(drawn.contains(range.lowerBound) && drawn.contains(range.upperBound))
  #expect(replaysExactly(.float(in: range)))
}

@Test func floats_AreSubnormalAndHugeNowAndThen() {
  let drawn = draws(.double(in: -1e300...1e300), count: 4_000)
  #expect(drawn.count { $0 != 0 && $0.isSubnormal } > 20)
  #expect(drawn.count { $0.magnitude > 1e290 } > 1_000)
  #expect(drawn.contains { $0.magnitude < 1e-200 && $0.isNormal })
  let decimals = draws(.double(in: 0...1)).filter {
    ($0 * 1000).rounded() / 1000 == $0 && $0 * 4 != ($0 * 4).rounded()
  }
  #expect(decimals.count > 40)
}

@Test func floats_OftenTieOrNearly() {
  let vectors = draws(.array(of: .double(in: -1e6...1e6), count: 6), count: 3_000)
  func isNear(_ a: Double, _ b: Double) -> Bool { a != b && abs(a - b) <= 1e-6 * max(abs(a), abs(b), 1) }
  func pairs(_ xs: [Double], _ relation: (Double, Double) -> Bool) -> Int {
    xs.indices.reduce(0) { sum, i in sum + xs.indices.count { j in i < j && relation(xs[i], xs[j]) } }
  }
  let ties = vectors.count { pairs($0.filter { $0.magnitude > 2 }, ==) > 0 }
  let nearTies = vectors.count { pairs($0.filter { $0.magnitude > 2 }, isNear) > 0 }
  #expect(ties > vectors.count / 5 && nearTies > vectors.count / 8)
  #expect(vectors.count { pairs($0, ==) == 0 && pairs($0, isNear) == 0 } > vectors.count / 8)
  let pair = Generator.tuple(Generator.double(in: -1e6...1e6), .double(in: -1e6...1e6))
  #expect(draws(pair).contains { $0.0 == $0.1 && $0.0.magnitude > 2 })
  let integers = Generator.tuple(.int(in: .min ... .max), .int(in: .min ... .max))
  #expect(draws(integers).contains { $0.0 == $0.1 && $0.0.magnitude > 1 << 50 })
}

@Test func echoes_LeaveRecordingsThatReplay() {
  let positive = Generator.double(in: -9...9).filter { $0 > 0 }
  #expect(replaysExactly(.array(of: positive, count: 0...12)))
  #expect(replaysExactly(.array(of: .array(of: .int(in: 0...99), count: 0...3), count: 0...6)))
  #expect(replaysExactly(.array(of: .tuple(.float(in: 0...1), .string(count: 0...3)), count: 0...6)))
}

@Test func infiniteBoundsInSinglePrecision_Stop() async {
  await #expect(processExitsWith: .failure) { forAll(.float(in: 0...Float.infinity)) { _ in true } }
}
