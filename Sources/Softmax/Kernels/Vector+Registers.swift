// For tests alone: that the bits of a result do not depend on the registers of the machine.

extension Vector where Scalar == Double {
  /// Softmax in such registers, or, where this processor does not have them, in the narrow ones.
  package func softmax(temperature: Double = 1, in registers: Registers) -> Vector {
    mapped("softmax", nil, excluded: 0) {
      DoubleKernel.softmax($0, into: $1, temperature: temperature, in: WideRegisters(registers))
    }
  }
}

extension Vector where Scalar == Float {
  /// Softmax in such registers, or, where this processor does not have them, in the narrow ones.
  package func softmax(temperature: Float = 1, in registers: Registers) -> Vector {
    mapped("softmax", nil, excluded: 0) {
      FloatKernel.softmax($0, into: $1, temperature: temperature, in: WideRegisters(registers))
    }
  }
}
