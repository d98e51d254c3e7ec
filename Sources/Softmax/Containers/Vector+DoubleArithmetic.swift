// The same operators as in `Vector+Arithmetic.swift`, for `Double` alone. They change no result: with them
// the compiler finds the meaning of `2 * z - 3 * w + 1` in a few milliseconds, without them it tries every
// generic operator on every literal for a quarter of a second.

public import RealModule

extension Vector where Scalar == Double {
  public static func + (left: Vector<Double>, right: Vector<Double>) -> Vector<Double> {
    zipped("Vector +", left, right, +)
  }
  public static func - (left: Vector<Double>, right: Vector<Double>) -> Vector<Double> {
    zipped("Vector -", left, right, -)
  }
  public static func * (left: Vector<Double>, right: Vector<Double>) -> Vector<Double> {
    zipped("Vector *", left, right, *)
  }
  public static func / (left: Vector<Double>, right: Vector<Double>) -> Vector<Double> {
    zipped("Vector /", left, right, /)
  }

  public static func + (left: Vector<Double>, right: Double) -> Vector<Double> { left.mapped { $0 + right } }
  public static func - (left: Vector<Double>, right: Double) -> Vector<Double> { left.mapped { $0 - right } }
  public static func * (left: Vector<Double>, right: Double) -> Vector<Double> { left.mapped { $0 * right } }
  public static func / (left: Vector<Double>, right: Double) -> Vector<Double> { left.mapped { $0 / right } }

  public static func + (left: Double, right: Vector<Double>) -> Vector<Double> { right.mapped { left + $0 } }
  public static func - (left: Double, right: Vector<Double>) -> Vector<Double> { right.mapped { left - $0 } }
  public static func * (left: Double, right: Vector<Double>) -> Vector<Double> { right.mapped { left * $0 } }
  public static func / (left: Double, right: Vector<Double>) -> Vector<Double> { right.mapped { left / $0 } }
}
