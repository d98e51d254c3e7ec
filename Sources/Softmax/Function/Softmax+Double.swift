// The functions of this folder once more for `Double`; see `DoubleFunctions.swift` for why.

public import RealModule

public func softmax(_ logits: Vector<Double>, temperature: Double = 1, mask: Mask? = nil) -> Vector<Double> {
  logits.softmax(temperature: temperature, mask: mask)
}

public func softmax(
  _ logits: Matrix<Double>, along axis: Axis, temperature: Double = 1, mask: Mask? = nil
) -> Matrix<Double> {
  logits.softmax(along: axis, temperature: temperature, mask: mask)
}

public func softmaxColdLimit(_ logits: Vector<Double>, mask: Mask? = nil) -> Vector<Double> {
  logits.coldLimit(mask: mask)
}

public func softmaxColdLimit(
  _ logits: Matrix<Double>, along axis: Axis, mask: Mask? = nil
) -> Matrix<Double> {
  logits.coldLimit(along: axis, mask: mask)
}

public func softmaxHotLimit(_ logits: Vector<Double>, mask: Mask? = nil) -> Vector<Double> {
  logits.hotLimit(mask: mask)
}

public func softmaxHotLimit(
  _ logits: Matrix<Double>, along axis: Axis, mask: Mask? = nil
) -> Matrix<Double> {
  logits.hotLimit(along: axis, mask: mask)
}

public func naiveSoftmax(
  _ logits: Vector<Double>, temperature: Double = 1, mask: Mask? = nil
) -> Vector<Double> {
  logits.naiveSoftmax(temperature: temperature, mask: mask)
}

public func naiveSoftmax(
  _ logits: Matrix<Double>, along axis: Axis, temperature: Double = 1, mask: Mask? = nil
) -> Matrix<Double> {
  logits.naiveSoftmax(along: axis, temperature: temperature, mask: mask)
}
