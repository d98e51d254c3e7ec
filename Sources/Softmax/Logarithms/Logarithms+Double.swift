// The functions of this folder once more for `Double`; see `DoubleFunctions.swift` for why.

public import RealModule

public func logSumExp(_ logits: Vector<Double>, temperature: Double = 1, mask: Mask? = nil) -> Double {
  logits.logSumExp(temperature: temperature, mask: mask)
}

public func logSumExp(
  _ logits: Matrix<Double>, along axis: Axis, temperature: Double = 1, mask: Mask? = nil
) -> Vector<Double> {
  logits.logSumExp(along: axis, temperature: temperature, mask: mask)
}

public func logSoftmax(
  _ logits: Vector<Double>, temperature: Double = 1, mask: Mask? = nil
) -> Vector<Double> {
  logits.logSoftmax(temperature: temperature, mask: mask)
}

public func logSoftmax(
  _ logits: Matrix<Double>, along axis: Axis, temperature: Double = 1, mask: Mask? = nil
) -> Matrix<Double> {
  logits.logSoftmax(along: axis, temperature: temperature, mask: mask)
}
