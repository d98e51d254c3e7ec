// So that a lesson can write a formula as it stands in the text, `exp(z) / exp(z).sum`, without importing the
// platform's mathematics. Where a platform function for the concrete type is visible too, it is preferred.
//
// Functions of a vector act on every entry, and edges are those of the function of a number.

public import RealModule

/// The exponential function eˣ.
@_disfavoredOverload
public func exp<Scalar: Real>(_ x: Scalar) -> Scalar { Scalar.exp(x) }

/// eˣ − 1, with all its digits where x is small.
///
///     expMinusOne(1e-20)   // 1e-20, where exp(1e-20) - 1 is 0
@_disfavoredOverload
public func expMinusOne<Scalar: Real>(_ x: Scalar) -> Scalar { Scalar.expMinusOne(x) }

/// The natural logarithm; −∞ at 0 and NaN below.
@_disfavoredOverload
public func log<Scalar: Real>(_ x: Scalar) -> Scalar { Scalar.log(x) }

/// The natural logarithm of 1 + x, with all its digits where x is small; −∞ at −1 and NaN below.
///
///     log(onePlus: 1e-20)   // 1e-20, where log(1 + 1e-20) is 0
@_disfavoredOverload
public func log<Scalar: Real>(onePlus x: Scalar) -> Scalar { Scalar.log(onePlus: x) }

/// The logarithm to base 2; −∞ at 0 and NaN below.
@_disfavoredOverload
public func log2<Scalar: Real>(_ x: Scalar) -> Scalar { Scalar.log2(x) }

/// The square root; NaN below 0.
@_disfavoredOverload
public func sqrt<Scalar: Real>(_ x: Scalar) -> Scalar { x.squareRoot() }

/// The hyperbolic tangent, 2 σ(2x) − 1.
@_disfavoredOverload
public func tanh<Scalar: Real>(_ x: Scalar) -> Scalar { Scalar.tanh(x) }

/// The power xʸ = exp(y log x); NaN for a negative x.
@_disfavoredOverload
public func pow<Scalar: Real>(_ x: Scalar, _ y: Scalar) -> Scalar { Scalar.pow(x, y) }

/// The power xⁿ for a whole number n, of negative numbers too.
@_disfavoredOverload
public func pow<Scalar: Real>(_ x: Scalar, _ n: Int) -> Scalar { Scalar.pow(x, n) }

/// The exponential of every entry.
public func exp<Scalar: Real>(_ vector: Vector<Scalar>) -> Vector<Scalar> { vector.mapped { Scalar.exp($0) } }

/// eˣ − 1 of every entry, with all its digits where x is small.
public func expMinusOne<Scalar: Real>(_ vector: Vector<Scalar>) -> Vector<Scalar> {
  vector.mapped { Scalar.expMinusOne($0) }
}

/// The natural logarithm of every entry; −∞ at 0 and NaN below.
public func log<Scalar: Real>(_ vector: Vector<Scalar>) -> Vector<Scalar> { vector.mapped { Scalar.log($0) } }

/// The natural logarithm of 1 + x for every entry, with all its digits where x is small.
public func log<Scalar: Real>(onePlus vector: Vector<Scalar>) -> Vector<Scalar> {
  vector.mapped { Scalar.log(onePlus: $0) }
}

/// The logarithm of every entry to base 2; −∞ at 0 and NaN below.
public func log2<Scalar: Real>(_ vector: Vector<Scalar>) -> Vector<Scalar> {
  vector.mapped { Scalar.log2($0) }
}

/// The square root of every entry; NaN below 0.
public func sqrt<Scalar: Real>(_ vector: Vector<Scalar>) -> Vector<Scalar> {
  vector.mapped { $0.squareRoot() }
}

/// The magnitude of every entry.
public func abs<Scalar: Real>(_ vector: Vector<Scalar>) -> Vector<Scalar> { vector.mapped(\.magnitude) }

/// The hyperbolic tangent of every entry.
public func tanh<Scalar: Real>(_ vector: Vector<Scalar>) -> Vector<Scalar> {
  vector.mapped { Scalar.tanh($0) }
}

/// Every entry raised to a power; NaN for negative entries.
public func pow<Scalar: Real>(_ vector: Vector<Scalar>, _ y: Scalar) -> Vector<Scalar> {
  vector.mapped { Scalar.pow($0, y) }
}

/// Every entry raised to a whole power, negative entries too.
///
///     pow([-2, 3], 2)   // [4.0, 9.0]
public func pow<Scalar: Real>(_ vector: Vector<Scalar>, _ n: Int) -> Vector<Scalar> {
  vector.mapped { Scalar.pow($0, n) }
}
