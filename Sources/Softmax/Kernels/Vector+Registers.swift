// For tests and benchmarks alone: results in registers of one kind, or, where this processor does not have them, in
// the narrow ones. Their bits must not depend on it.

extension Vector where Scalar == Double {
  package func softmax(temperature: Double = 1, in registers: Registers) -> Vector {
    mapped("softmax", nil, excluded: 0) { logits, _, shares in
      DoubleKernel.softmax(logits, into: shares, temperature: temperature, in: WideRegisters(registers))
    }
  }

  package func logSoftmax(temperature: Double = 1, in registers: Registers) -> Vector {
    mapped("logSoftmax", nil, excluded: -.infinity) { logits, _, logs in
      DoubleKernel.logSoftmax(logits, into: logs, temperature: temperature, in: WideRegisters(registers))
    }
  }

  package func logSumExp(temperature: Double = 1, in registers: Registers) -> Double {
    elements.withUnsafeBufferPointer {
      DoubleKernel.logSumExp($0, temperature: temperature, in: WideRegisters(registers))
    }
  }
}

extension Vector where Scalar == Float {
  package func softmax(temperature: Float = 1, in registers: Registers) -> Vector {
    mapped("softmax", nil, excluded: 0) { logits, _, shares in
      FloatKernel.softmax(logits, into: shares, temperature: temperature, in: WideRegisters(registers))
    }
  }

  package func logSoftmax(temperature: Float = 1, in registers: Registers) -> Vector {
    mapped("logSoftmax", nil, excluded: -.infinity) { logits, _, logs in
      FloatKernel.logSoftmax(logits, into: logs, temperature: temperature, in: WideRegisters(registers))
    }
  }

  package func logSumExp(temperature: Float = 1, in registers: Registers) -> Float {
    elements.withUnsafeBufferPointer {
      FloatKernel.logSumExp($0, temperature: temperature, in: WideRegisters(registers))
    }
  }
}

extension Matrix where Scalar == Float {
  /// The softmax of each row.
  package func softmaxOfRows(temperature: Float = 1, in registers: Registers) -> Matrix {
    mapped("softmax", along: .rows, nil, excluded: 0) {
      FloatKernel.softmax(
        rows: $0, of: $1, into: $2, temperature: temperature, in: WideRegisters(registers))
    }
  }

  /// The logarithms of the softmax of each row.
  package func logSoftmaxOfRows(temperature: Float = 1, in registers: Registers) -> Matrix {
    mapped("logSoftmax", along: .rows, nil, excluded: -.infinity) {
      FloatKernel.logSoftmax(
        rows: $0, of: $1, into: $2, temperature: temperature, in: WideRegisters(registers))
    }
  }

  /// The log-sum-exp of each row.
  package func logSumExpOfRows(temperature: Float = 1, in registers: Registers) -> Vector<Float> {
    Vector(
      LogitRows(self, nil, "logSumExp").reduced(along: .rows) {
        FloatKernel.logSumExp(
          rows: $0, of: $1, into: $2, temperature: temperature, in: WideRegisters(registers))
      })
  }
}
