#if arch(x86_64)
  // Rows of `Float`, as long as their largest entries are finite; each function returns how many.
  extension WideRegisters {
    func share(
      rowsOf length: Int, _ logits: UnsafeBufferPointer<Float>,
      into shares: UnsafeMutableBufferPointer<Float>, _ weights: FloatWeights
    ) -> Int {
      wideShareFloatRows(
        kind, logits.baseAddress, logits.count / length, length, weights.scale, shares.baseAddress)
    }

    func writeLogs(
      rowsOf length: Int, _ logits: UnsafeBufferPointer<Float>,
      into logs: UnsafeMutableBufferPointer<Float>, _ weights: FloatWeights, _ temperature: Double
    ) -> Int {
      withUnsafePointer(to: weights) {
        wideLogFloatRows(
          kind, logits.baseAddress, logits.count / length, length, $0, temperature, logs.baseAddress, nil)
      }
    }

    func writeLogSumExps(
      rowsOf length: Int, _ logits: UnsafeBufferPointer<Float>,
      into sums: UnsafeMutableBufferPointer<Float>, _ weights: FloatWeights, _ temperature: Double
    ) -> Int {
      withUnsafePointer(to: weights) {
        wideLogFloatRows(
          kind, logits.baseAddress, logits.count / length, length, $0, temperature, nil, sums.baseAddress)
      }
    }
  }
#endif
