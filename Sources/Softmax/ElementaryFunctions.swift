// So that a lesson can write a formula as it stands in the text, `exp(z) / exp(z).sum`, without importing the
// platform's mathematics. Where a platform function for the concrete type is visible too, it is preferred.

public import RealModule

/// The exponential function eˣ.
@_disfavoredOverload
public func exp<Scalar: Real>(_ x: Scalar) -> Scalar { Scalar.exp(x) }

/// The natural logarithm; −∞ at 0 and NaN below.
@_disfavoredOverload
public func log<Scalar: Real>(_ x: Scalar) -> Scalar { Scalar.log(x) }

/// The square root; NaN below 0.
@_disfavoredOverload
public func sqrt<Scalar: Real>(_ x: Scalar) -> Scalar { x.squareRoot() }

/// The exponential of every entry.
public func exp<Scalar: Real>(_ vector: Vector<Scalar>) -> Vector<Scalar> { vector.mapped { Scalar.exp($0) } }

/// The natural logarithm of every entry; −∞ at 0 and NaN below.
public func log<Scalar: Real>(_ vector: Vector<Scalar>) -> Vector<Scalar> { vector.mapped { Scalar.log($0) } }
