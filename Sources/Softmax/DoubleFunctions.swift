// The functions of this module once more, for `Double` alone. They change no result.
//
// A generic function makes a literal a Double only where nothing else is asked of it: `softmax([2, 1, 0])`
// would do, but in `1 - softmax([2, 1, 0])[0]` or `softmax([0, -.infinity])` Float and Float16 fit as well,
// and the compiler calls that ambiguous. Of a function for Double and a generic one it takes the former.

public import RealModule

public func entropy(_ probabilities: Vector<Double>) -> Double { probabilities.entropy() }

public func entropy(_ probabilities: Vector<Double>, base: Double) -> Double {
  probabilities.entropy(base: base)
}

public func argmax(_ vector: Vector<Double>) -> Int { vector.argmax() }

public func dot(_ left: Vector<Double>, _ right: Vector<Double>) -> Double { left.dot(right) }

public func exp(_ vector: Vector<Double>) -> Vector<Double> { vector.mapped { Double.exp($0) } }

public func log(_ vector: Vector<Double>) -> Vector<Double> { vector.mapped { Double.log($0) } }

@_disfavoredOverload
public func exp(_ x: Double) -> Double { Double.exp(x) }

@_disfavoredOverload
public func log(_ x: Double) -> Double { Double.log(x) }

@_disfavoredOverload
public func sqrt(_ x: Double) -> Double { x.squareRoot() }

public func temperatureTable(
  _ logits: Vector<Double>, temperatures: some Sequence<Double>, digits: Int? = 3
) -> Table {
  logits.temperatureTable(temperatures, digits: digits)
}
