// The elementary functions once more, for `Double` alone, apart from those in DoubleFunctions.swift, which says
// why. Numbers come last wherever the platform has the function too.

public import RealModule

@_disfavoredOverload
public func expMinusOne(_ x: Double) -> Double { Double.expMinusOne(x) }

@_disfavoredOverload
public func log(onePlus x: Double) -> Double { Double.log(onePlus: x) }

@_disfavoredOverload
public func log2(_ x: Double) -> Double { Double.log2(x) }

@_disfavoredOverload
public func tanh(_ x: Double) -> Double { Double.tanh(x) }

@_disfavoredOverload
public func pow(_ x: Double, _ y: Double) -> Double { Double.pow(x, y) }

@_disfavoredOverload
public func pow(_ x: Double, _ n: Int) -> Double { Double.pow(x, n) }

public func expMinusOne(_ vector: Vector<Double>) -> Vector<Double> {
  vector.mapped { Double.expMinusOne($0) }
}

public func log(onePlus vector: Vector<Double>) -> Vector<Double> {
  vector.mapped { Double.log(onePlus: $0) }
}

public func log2(_ vector: Vector<Double>) -> Vector<Double> { vector.mapped { Double.log2($0) } }

public func sqrt(_ vector: Vector<Double>) -> Vector<Double> { vector.mapped { $0.squareRoot() } }

public func abs(_ vector: Vector<Double>) -> Vector<Double> { vector.mapped(\.magnitude) }

public func tanh(_ vector: Vector<Double>) -> Vector<Double> { vector.mapped { Double.tanh($0) } }

public func pow(_ vector: Vector<Double>, _ y: Double) -> Vector<Double> {
  vector.mapped { Double.pow($0, y) }
}

public func pow(_ vector: Vector<Double>, _ n: Int) -> Vector<Double> {
  vector.mapped { Double.pow($0, n) }
}
