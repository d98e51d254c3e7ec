// The derivatives once more, for `Double` alone, so that literals need no type; see `DoubleFunctions.swift`.

public import RealModule

public func softmaxJacobian(_ logits: Vector<Double>, temperature: Double = 1) -> Matrix<Double> {
  jacobianOfSoftmax("softmaxJacobian", logits, temperature)
}

public func softmaxJacobianProduct(
  _ logits: Vector<Double>, tangent: Vector<Double>, temperature: Double = 1
) -> Vector<Double> {
  productWithJacobian("softmaxJacobianProduct", logits, tangent, temperature)
}

public func softmaxCotangentProduct(
  _ logits: Vector<Double>, cotangent: Vector<Double>, temperature: Double = 1
) -> Vector<Double> {
  productWithJacobian("softmaxCotangentProduct", logits, cotangent, temperature)
}

public func softmaxHessian(_ logits: Vector<Double>, temperature: Double = 1) -> Tensor3<Double> {
  hessianOfSoftmax(logits, temperature)
}

public func logSumExpGradient(_ logits: Vector<Double>, temperature: Double = 1) -> Vector<Double> {
  gradientOfLogSumExp(logits, temperature)
}

public func logSumExpHessian(_ logits: Vector<Double>, temperature: Double = 1) -> Matrix<Double> {
  jacobianOfSoftmax("logSumExpHessian", logits, temperature) / temperature
}

public func logSoftmaxJacobian(_ logits: Vector<Double>, temperature: Double = 1) -> Matrix<Double> {
  jacobianOfLogSoftmax(logits, temperature)
}

public func crossEntropyGradient(
  logits: Vector<Double>, target: Int, labelSmoothing: Double = 0, temperature: Double = 1
) -> Vector<Double> {
  CrossEntropySlope(labelSmoothing, temperature).value(logits, target)
}

public func crossEntropyGradient(
  logits: Vector<Double>, target: Vector<Double>, labelSmoothing: Double = 0, temperature: Double = 1
) -> Vector<Double> {
  CrossEntropySlope(labelSmoothing, temperature).value(logits, target)
}

public func crossEntropyGradient(
  logits: Matrix<Double>, targets: [Int], reduction: LossReduction = .mean, labelSmoothing: Double = 0,
  temperature: Double = 1
) -> Matrix<Double> {
  CrossEntropySlope(labelSmoothing, temperature).values(logits, targets, reduction)
}

public func entropyGradient(_ logits: Vector<Double>, temperature: Double = 1) -> Vector<Double> {
  gradientOfEntropy(logits, temperature)
}

public func finiteDifferenceGradient(
  of function: (Vector<Double>) -> Double, at point: Vector<Double>, step: Double? = nil,
  order: DifferenceOrder = .second
) -> Vector<Double> {
  gradientByDifferences(function, point, step, order)
}

public func finiteDifferenceJacobian(
  of function: (Vector<Double>) -> Vector<Double>, at point: Vector<Double>, step: Double? = nil,
  order: DifferenceOrder = .second
) -> Matrix<Double> {
  jacobianByDifferences(function, point, step, order)
}

public func checkGradient(
  of function: (Vector<Double>) -> Double, gradient: (Vector<Double>) -> Vector<Double>,
  at point: Vector<Double>, relativeTolerance: Double? = nil, absoluteTolerance: Double? = nil,
  step: Double? = nil, order: DifferenceOrder = .second
) -> GradientCheck<Double> {
  gradientChecked(
    gradient(point), gradientByDifferences(function, point, step, order), relativeTolerance,
    absoluteTolerance)
}
