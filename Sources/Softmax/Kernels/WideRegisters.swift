// The compiler uses the registers that every processor of its kind has, and Swift cannot ask for more in one
// function. So the loops over long rows, and only these, are written a second time: in C, compiled for AVX2
// and for AVX-512. An operation on eight lanes is one on each of them, and none is fused, so the bits are
// those of the loops in Swift; `RegisterTests` compares them.

#if arch(x86_64)
  /// Registers of more than two doubles.
  struct WideRegisters {
    /// The widest that this processor has.
    static let widest = Registers.allCases.compactMap { WideRegisters($0) }.last

    /// `softmax_registers`
    let kind: Int32

    /// Nothing if they are not wide, or if this processor does not have them.
    init?(_ registers: Registers) {
      switch registers {
      case .narrow: return nil
      case .avx2: kind = 0
      case .avx512: kind = 1
      }
      guard wideRegistersExist(kind) else { return nil }
    }

    /// The largest of at least sixteen entries; NaN if there is one.
    func largest(_ entries: UnsafeBufferPointer<Double>) -> Double {
      wideLargest(kind, entries.baseAddress, entries.count)
    }

    func largest(_ entries: UnsafeBufferPointer<Float>) -> Float {
      wideLargest(kind, entries.baseAddress, entries.count)
    }

    /// Adds the weights of a part of the row; the excess of each goes to where its share will be.
    func add(
      _ logits: UnsafeBufferPointer<Double>, _ range: Range<Int>, _ weights: WideConstants,
      keepingExcessIn shares: UnsafeMutableBufferPointer<Double>, to sum: inout WeightSum
    ) {
      let part = UnsafeBufferPointer(rebasing: logits[range])
      let excess = UnsafeMutableBufferPointer(rebasing: shares[range]).baseAddress
      withUnsafePointer(to: weights) { weights in
        withUnsafeMutablePointer(to: &sum.sum) { sums in
          withUnsafeMutablePointer(to: &sum.lost) { lost in
            wideAddWeights(kind, part.baseAddress, part.count, weights, excess, sums, lost)
          }
        }
      }
    }

    /// Replaces the excess of each weight by its share.
    func writeShares(
      of logits: UnsafeBufferPointer<Double>, _ weights: WideConstants, _ quotient: ShareQuotient,
      in shares: UnsafeMutableBufferPointer<Double>
    ) {
      withUnsafePointer(to: weights) { weights in
        withUnsafePointer(to: quotient) { quotient in
          wideWriteShares(
            kind, logits.baseAddress, logits.count, weights, quotient, shares.baseAddress)
        }
      }
    }

    @inline(never)
    func share(
      _ logits: UnsafeBufferPointer<Float>, into shares: UnsafeMutableBufferPointer<Float>,
      _ weights: FloatWeights, keepingWeights isKept: Bool
    ) {
      if isKept {
        withUnsafeTemporaryAllocation(of: Double.self, capacity: (logits.count &+ 7) & ~7) {
          share(logits, into: shares, weights, keptIn: $0.baseAddress)
        }
      } else {
        share(logits, into: shares, weights, keptIn: nil)
      }
    }

    private func share(
      _ logits: UnsafeBufferPointer<Float>, into shares: UnsafeMutableBufferPointer<Float>,
      _ weights: FloatWeights, keptIn kept: UnsafeMutablePointer<Double>?
    ) {
      withUnsafePointer(to: weights) {
        wideShareFloats(kind, logits.baseAddress, logits.count, $0, kept, shares.baseAddress)
      }
    }
  }

  extension UnitWeights {
    var wideConstants: WideConstants? {
      WideConstants(
        floor: floor, shift: shift, reciprocalOfLogOfTwo: Self.reciprocalOfLogOfTwo,
        logOfTwo: Self.logOfTwo, logOfTwoRemainder: Self.logOfTwoRemainder)
    }
  }

  extension TemperedWeights {
    var wideConstants: WideConstants? {
      WideConstants(
        floor: floor, shift: shift, reciprocalOfLogOfTwo: reciprocalOfLogOfTwo, logOfTwo: logOfTwo,
        logOfTwoRemainder: logOfTwoRemainder, reciprocal: reciprocal, upperReciprocal: upperReciprocal,
        lowerReciprocal: lowerReciprocal, cutter: cutter)
    }
  }
#else
  /// Nothing: there are no wider registers than those that the compiler uses.
  enum WideRegisters {
    static var widest: WideRegisters? { nil }

    init?(_ registers: Registers) { return nil }

    func largest(_ entries: UnsafeBufferPointer<Double>) -> Double { switch self {} }
    func largest(_ entries: UnsafeBufferPointer<Float>) -> Float { switch self {} }
    func add(
      _ logits: UnsafeBufferPointer<Double>, _ range: Range<Int>, _ weights: WideConstants,
      keepingExcessIn shares: UnsafeMutableBufferPointer<Double>, to sum: inout WeightSum
    ) {}
    func writeShares(
      of logits: UnsafeBufferPointer<Double>, _ weights: WideConstants, _ quotient: ShareQuotient,
      in shares: UnsafeMutableBufferPointer<Double>
    ) {}
    func share(
      _ logits: UnsafeBufferPointer<Float>, into shares: UnsafeMutableBufferPointer<Float>,
      _ weights: FloatWeights, keepingWeights isKept: Bool
    ) { switch self {} }
    func share(
      rowsOf length: Int, _ logits: UnsafeBufferPointer<Float>,
      into shares: UnsafeMutableBufferPointer<Float>, _ weights: FloatWeights
    ) -> Int { switch self {} }
    func writeLogs(
      rowsOf length: Int, _ logits: UnsafeBufferPointer<Float>,
      into logs: UnsafeMutableBufferPointer<Float>, _ weights: FloatWeights, _ temperature: Double
    ) -> Int { switch self {} }
    func writeLogSumExps(
      rowsOf length: Int, _ logits: UnsafeBufferPointer<Float>,
      into sums: UnsafeMutableBufferPointer<Float>, _ weights: FloatWeights, _ temperature: Double
    ) -> Int { switch self {} }
    func addBelow(
      _ maximum: Double, _ logits: UnsafeBufferPointer<Double>, _ weights: WideConstants,
      to sum: inout WeightSum
    ) -> Int { switch self {} }
    func writeLogs(
      of logits: UnsafeBufferPointer<Double>, _ shift: LogitShift,
      into logs: UnsafeMutableBufferPointer<Double>
    ) { switch self {} }
    func sumBelowMaximum(
      _ logits: UnsafeBufferPointer<Float>, _ weights: FloatWeights
    ) -> (sum: Double, ties: Int) { switch self {} }
    func writeLogs(
      of logits: UnsafeBufferPointer<Float>, _ shift: LogitShift,
      into logs: UnsafeMutableBufferPointer<Float>
    ) { switch self {} }
  }

  enum WideConstants {}
#endif
