// The same once more, for `Double` alone; see DoubleFunctions.swift for why.

public import RealModule

public func logSigmoid(_ x: Double) -> Double { logLogistic(x) }

public func logSigmoid(_ vector: Vector<Double>) -> Vector<Double> { vector.mapped(logLogistic) }

public func softplus(_ x: Double) -> Double { smoothPositivePart(x) }

public func softplus(_ vector: Vector<Double>) -> Vector<Double> { vector.mapped(smoothPositivePart) }

public func softplusInverse(_ y: Double) -> Double { inverseSoftplus(y) }

public func softplusInverse(_ vector: Vector<Double>) -> Vector<Double> { vector.mapped(inverseSoftplus) }
