#if arch(x86_64)
  extension WideRegisters {
    /// Adds the weights of a part of a row that are below the maximum; returns how many logits equal it.
    func addBelow(
      _ maximum: Double, _ logits: UnsafeBufferPointer<Double>, _ weights: WideConstants,
      to sum: inout WeightSum
    ) -> Int {
      withUnsafePointer(to: weights) { weights in
        withUnsafeMutablePointer(to: &sum.sum) { sums in
          withUnsafeMutablePointer(to: &sum.lost) { lost in
            wideAddWeightsBelow(
              kind, logits.baseAddress, logits.count, maximum, weights, sums, lost)
          }
        }
      }
    }

    /// The sum of the weights below the maximum, and how many logits equal it.
    func sumBelowMaximum(
      _ logits: UnsafeBufferPointer<Float>, _ weights: FloatWeights
    ) -> (sum: Double, ties: Int) {
      var ties = 0
      let sum = withUnsafePointer(to: weights) {
        wideSumFloatsBelow(kind, logits.baseAddress, logits.count, $0, &ties)
      }
      return (sum, ties)
    }

    func writeLogs(
      of logits: UnsafeBufferPointer<Double>, _ shift: LogitShift,
      into logs: UnsafeMutableBufferPointer<Double>
    ) {
      withUnsafePointer(to: shift) {
        wideWriteLogs(kind, logits.baseAddress, logits.count, $0, logs.baseAddress)
      }
    }

    func writeLogs(
      of logits: UnsafeBufferPointer<Float>, _ shift: LogitShift,
      into logs: UnsafeMutableBufferPointer<Float>
    ) {
      withUnsafePointer(to: shift) {
        wideWriteFloatLogs(kind, logits.baseAddress, logits.count, $0, logs.baseAddress)
      }
    }
  }
#endif
