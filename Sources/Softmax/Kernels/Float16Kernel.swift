// Where the platform has no Float16, generic code is not asked for it either.
#if !((os(macOS) || targetEnvironment(macCatalyst)) && arch(x86_64))
  import RealModule

  /// Softmax and its logarithms for `Float16`: those of `Float`, rounded. Every half is a float, so all
  /// that is added to the half ulp of rounding is what is wrong with the float, some 10⁻⁴ ulps.
  enum Float16Kernel: SoftmaxKernel {
    static func softmax(
      _ logits: UnsafeBufferPointer<Float16>, into shares: UnsafeMutableBufferPointer<Float16>,
      temperature: Float16
    ) {
      widened(logits, into: shares) { FloatKernel.softmax($0, into: $1, temperature: Float(temperature)) }
    }

    static func logSoftmax(
      _ logits: UnsafeBufferPointer<Float16>, into logs: UnsafeMutableBufferPointer<Float16>,
      temperature: Float16
    ) {
      widened(logits, into: logs) { FloatKernel.logSoftmax($0, into: $1, temperature: Float(temperature)) }
    }

    static func logSumExp(_ logits: UnsafeBufferPointer<Float16>, temperature: Float16) -> Float16 {
      let floats = logits.map { Float($0) }
      return floats.withUnsafeBufferPointer {
        Float16(FloatKernel.logSumExp($0, temperature: Float(temperature)))
      }
    }

    private static func widened(
      _ logits: UnsafeBufferPointer<Float16>, into results: UnsafeMutableBufferPointer<Float16>,
      _ function: (UnsafeBufferPointer<Float>, UnsafeMutableBufferPointer<Float>) -> Void
    ) {
      withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * logits.count) { floats in
        let input = UnsafeMutableBufferPointer(rebasing: floats[..<logits.count])
        let output = UnsafeMutableBufferPointer(rebasing: floats[logits.count...])
        for index in logits.indices { input.initializeElement(at: index, to: Float(logits[index])) }
        output.initialize(repeating: 0)
        function(UnsafeBufferPointer(input), output)
        for index in results.indices { results[index] = Float16(output[index]) }
      }
    }
  }
#endif
