// The same operators as in `Matrix+Arithmetic.swift`, for `Double` alone. They change no result: with them
// the compiler finds the meaning of `2 * z - 3 * w + 1` in a few milliseconds, without them it tries every
// generic operator on every literal for a quarter of a second.

public import RealModule

extension Matrix where Scalar == Double {
  public static func + (left: Matrix<Double>, right: Matrix<Double>) -> Matrix<Double> {
    zipped("Matrix +", left, right, +)
  }
  public static func - (left: Matrix<Double>, right: Matrix<Double>) -> Matrix<Double> {
    zipped("Matrix -", left, right, -)
  }

  public static func + (left: Matrix<Double>, right: Double) -> Matrix<Double> { left.mapped { $0 + right } }
  public static func - (left: Matrix<Double>, right: Double) -> Matrix<Double> { left.mapped { $0 - right } }
  public static func * (left: Matrix<Double>, right: Double) -> Matrix<Double> { left.mapped { $0 * right } }
  public static func / (left: Matrix<Double>, right: Double) -> Matrix<Double> { left.mapped { $0 / right } }

  public static func + (left: Double, right: Matrix<Double>) -> Matrix<Double> { right.mapped { left + $0 } }
  public static func - (left: Double, right: Matrix<Double>) -> Matrix<Double> { right.mapped { left - $0 } }
  public static func * (left: Double, right: Matrix<Double>) -> Matrix<Double> { right.mapped { left * $0 } }
  public static func / (left: Double, right: Matrix<Double>) -> Matrix<Double> { right.mapped { left / $0 } }

  public static func * (left: Matrix<Double>, right: Matrix<Double>) -> Matrix<Double> {
    left.product(right)
  }
  public static func * (left: Matrix<Double>, right: Vector<Double>) -> Vector<Double> {
    left.product(right)
  }
  public static func * (left: Vector<Double>, right: Matrix<Double>) -> Vector<Double> {
    right.product(from: left)
  }
}
