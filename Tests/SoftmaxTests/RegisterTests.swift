import Properties
import Softmax
import SoftmaxLaws
import Testing

// The loops over long rows exist for registers of several widths; see `WideRegisters.swift`. A reader in front of
// another processor must see the same digits.

/// Logits that are exact in either type, with ties and far from sorted.
private func spread(_ count: Int, _ period: Int = 4096, _ scale: Double = 256) -> [Double] {
  (0..<count).map { Double(($0 * 7919) % period) / scale - 8 }
}

private struct Rows {
  static let counts = Array(1...40) + [63, 64, 65, 127, 128, 129, 1000]

  /// Rows in which something is different for the loops: the sign of zero, what underflows, is a tie or is infinite.
  static let all: [(name: String, logits: [Double], temperature: Double)] =
    (counts + [16_384, 16_391, (1 << 17) + 13]).map { ("spread over \($0)", spread($0), 1) }
    + counts.map { ("spread over \($0) at 0.7", spread($0), 0.7) }
    + [
      ("subnormal shares", spread(500, 500, 0.6), 1),
      ("far from 0", spread(300).map { $0 + 500_000 }, 1),
      ("too far from 0", spread(300).map { $0 * 1e9 }, 1),
      ("a small temperature", spread(300), 1e-3),
      ("a tiny temperature", spread(300), 0x1p-1030),
      ("a large temperature", spread(300), 1e30),
      ("an infinite temperature", spread(300), .infinity),
      ("zeros of both signs", (0..<300).map { $0 % 3 == 0 ? -0.0 : 0 }, 1),
      ("equal", [Double](repeating: 0.3, count: 300), 1),
      ("one dominates", [700] + spread(299), 1),
      ("the last dominates", spread(300) + [700], 1),
      ("some are excluded", (0..<300).map { $0 % 5 == 0 ? -.infinity : Double($0 % 17) }, 0.7),
      ("all are excluded", [Double](repeating: -.infinity, count: 300), 1),
      ("two are infinite", spread(200) + [.infinity] + spread(99) + [.infinity], 1),
      ("the largest numbers", (0..<300).map { $0 % 2 == 0 ? 1.7e308 : -1.7e308 }, 1),
    ]
    + [0, 15, 16, 17, 250, 299].map { place in
      ("NaN at \(place)", (0..<300).map { $0 == place ? .nan : Double($0 % 7) }, 1)
    }
}

private func bits(_ shares: Vector<Double>) -> [UInt64] { shares.map(\.bitPattern) }

private func bits(_ shares: Vector<Float>) -> [UInt32] { shares.map(\.bitPattern) }

private func expectTheSameLogarithms(
  of vector: Vector<Double>, _ temperature: Double, in registers: Registers, _ name: String
) {
  let logs = vector.logSoftmax(temperature: temperature, in: registers)
  #expect(bits(logs) == bits(vector.logSoftmax(temperature: temperature, in: .narrow)), "Double, \(name)")
  #expect(
    vector.logSumExp(temperature: temperature, in: registers).bitPattern
      == vector.logSumExp(temperature: temperature, in: .narrow).bitPattern, "Double, \(name)")
}

private func expectTheSameLogarithms(
  of vector: Vector<Float>, _ temperature: Float, in registers: Registers, _ name: String
) {
  let logs = vector.logSoftmax(temperature: temperature, in: registers)
  #expect(bits(logs) == bits(vector.logSoftmax(temperature: temperature, in: .narrow)), "Float, \(name)")
  #expect(
    vector.logSumExp(temperature: temperature, in: registers).bitPattern
      == vector.logSumExp(temperature: temperature, in: .narrow).bitPattern, "Float, \(name)")
}

/// Rows of `Float` that are worked on several at a time, some of them with edges.
private func expectTheSameBitsForRows(in registers: Registers) {
  for length in 1...64 {
    for rows in [1, 3, 8, 9, 37] {
      var elements = spread(rows * length).map { Float($0) }
      for (row, edge) in [(2, Float.nan), (5, .infinity), (6, -.infinity), (11, .nan)] where row < rows {
        elements[row * length + row % length] = edge
      }
      if rows > 20 { for column in 0..<length { elements[20 * length + column] = -.infinity } }
      let matrix = Matrix(rows: rows, columns: length, elements: elements)
      for temperature: Float in [1, 0.3, .infinity] {
        let wide = matrix.softmaxOfRows(temperature: temperature, in: registers)
        let narrow = matrix.softmaxOfRows(temperature: temperature, in: .narrow)
        #expect(
          wide.elements.map(\.bitPattern) == narrow.elements.map(\.bitPattern),
          "\(rows) rows of \(length) at \(temperature)")
        let logs = matrix.logSoftmaxOfRows(temperature: temperature, in: registers)
        let narrowLogs = matrix.logSoftmaxOfRows(temperature: temperature, in: .narrow)
        #expect(
          logs.elements.map(\.bitPattern) == narrowLogs.elements.map(\.bitPattern),
          "logarithms of \(rows) rows of \(length) at \(temperature)")
        #expect(
          bits(matrix.logSumExpOfRows(temperature: temperature, in: registers))
            == bits(matrix.logSumExpOfRows(temperature: temperature, in: .narrow)),
          "log-sum-exps of \(rows) rows of \(length) at \(temperature)")
      }
    }
  }
}

private func expectTheSameBits(in registers: Registers) {
  for (name, logits, temperature) in Rows.all {
    let vector = Vector(logits)
    let wide = vector.softmax(temperature: temperature, in: registers)
    #expect(bits(wide) == bits(vector.softmax(temperature: temperature, in: .narrow)), "Double, \(name)")

    let floats = Vector(logits.map { Float($0) })
    let warmth = max(Float(temperature), .leastNonzeroMagnitude)
    let wideFloats = floats.softmax(temperature: warmth, in: registers)
    #expect(bits(wideFloats) == bits(floats.softmax(temperature: warmth, in: .narrow)), "Float, \(name)")

    expectTheSameLogarithms(of: vector, temperature, in: registers, name)
    expectTheSameLogarithms(of: floats, warmth, in: registers, name)
  }
  let result = forAll(
    .vector(of: .double(in: -900...900), count: 1...80), .double(in: 0.01...100)
  ) { z, temperature in
    bits(z.softmax(temperature: temperature, in: registers))
      == bits(z.softmax(temperature: temperature, in: .narrow))
  }
  #expect(result.isPassed, "\(result)")
}

@Test(.enabled(if: Registers.avx2.isAvailable, "this processor has no AVX2"))
func registersOfFourDoubles_GiveTheSameBits() {
  expectTheSameBits(in: .avx2)
  expectTheSameBitsForRows(in: .avx2)
}

@Test(.enabled(if: Registers.avx512.isAvailable, "this processor has no AVX-512"))
func registersOfEightDoubles_GiveTheSameBits() {
  expectTheSameBits(in: .avx512)
  expectTheSameBitsForRows(in: .avx512)
}

@Test func rowsOfAMatrix_HaveTheBitsOfVectors() {
  let logits = spread(50 * 63).map { Float($0) }
  let matrix = Matrix(rows: 50, columns: 63, elements: logits)
  let together = softmax(matrix, along: .rows).elements.map(\.bitPattern)
  let apart = (0..<50).flatMap { bits(softmax(Vector(logits[($0 * 63)..<($0 * 63 + 63)]))) }
  #expect(together == apart)
}

@Test func softmax_IsThatOfTheNarrowRegisters() {
  for (name, logits, temperature) in Rows.all {
    let vector = Vector(logits)
    let expected = vector.softmax(temperature: temperature, in: .narrow)
    #expect(bits(softmax(vector, temperature: temperature)) == bits(expected), "\(name)")
  }
}

/// FNV-1a of the bits: the numbers below hold on every processor and system.
private func digest(_ numbers: some Sequence<UInt64>) -> UInt64 {
  numbers.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ $1) &* 0x100_0000_01b3 }
}

@Test func softmaxOfManyLogits_HasTheSameBitsOnEveryMachine() {
  let logits = spread(20_011)
  let floats = Vector(logits.map { Float($0) })
  #expect(digest(bits(softmax(Vector(logits)))) == 0x965f_d897_7929_957d)
  #expect(digest(bits(softmax(Vector(logits), temperature: 0.7))) == 0xef59_4abb_2c8f_3e33)
  #expect(digest(bits(softmax(floats)).map { UInt64($0) }) == 0xbf1b_adfb_2ab1_d477)
}
