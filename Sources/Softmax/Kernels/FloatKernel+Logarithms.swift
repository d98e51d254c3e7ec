// The logarithms of rows of `Float`, in `Double` until they are rounded; `FloatKernel.swift` says how well.

import RealModule

extension FloatKernel {
  static func logSoftmax(
    _ logits: UnsafeBufferPointer<Float>, into logs: UnsafeMutableBufferPointer<Float>, temperature: Float
  ) {
    let isShort = logits.count < 16
    logSoftmax(logits, into: logs, temperature: temperature, in: isShort ? nil : .widest)
  }

  static func logSoftmax(
    _ logits: UnsafeBufferPointer<Float>, into logs: UnsafeMutableBufferPointer<Float>, temperature: Float,
    in wide: WideRegisters?
  ) {
    let maximum = largest(logits, in: wide)
    if !maximum.isFinite || temperature == .infinity {
      logs.fillWithHotLimit(of: logits)
      logs.replaceSharesByLogarithms()
      return
    }
    let logOfTotal = logOfRelativeTotal(logits, maximum: maximum, temperature: temperature, wide)
    let shift = LogitShift(maximum: maximum, temperature: temperature, minus: logOfTotal)
    if let wide {
      wide.writeLogs(of: logits, shift, into: logs)
    } else {
      mapLanes(logits, into: logs) { shift.ofFloats($0) }
    }
  }

  static func logSumExp(_ logits: UnsafeBufferPointer<Float>, temperature: Float) -> Float {
    let isShort = logits.count < 16
    return logSumExp(logits, temperature: temperature, in: isShort ? nil : .widest)
  }

  static func logSumExp(
    _ logits: UnsafeBufferPointer<Float>, temperature: Float, in wide: WideRegisters?
  ) -> Float {
    let maximum = largest(logits, in: wide)
    if !maximum.isFinite { return maximum }
    if temperature == .infinity { return Float(Double.log(Double(logits.count { $0.isFinite }))) }
    let logOfTotal = logOfRelativeTotal(logits, maximum: maximum, temperature: temperature, wide)
    return Float(Double(maximum) / Double(temperature) + logOfTotal)
  }

  /// log Σ exp((xᵢ − m) / T), at least 0, for a finite maximum m: one largest entry is taken out of the
  /// sum, so that the logarithm keeps its digits where that entry dominates.
  private static func logOfRelativeTotal(
    _ logits: UnsafeBufferPointer<Float>, maximum: Float, temperature: Float, _ wide: WideRegisters?
  ) -> Double {
    let weights = FloatWeights(maximum: maximum, temperature: temperature)
    let (sum, ties) = wide?.sumBelowMaximum(logits, weights) ?? weights.sumBelowMaximum(logits)
    let others = sum + Double(ties - 1)
    // What is 0 as a Float must not become −0 when it is taken off.
    return others < 0x1p-150 ? 0 : logOnePlusForFloat(others)
  }
}
