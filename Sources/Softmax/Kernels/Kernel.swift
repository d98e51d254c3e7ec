// A lesson calls functions of a library that was compiled before it, so generic code is not specialised for
// it: every operation on an entry would be a call. Here the type is looked at once for all rows, and they
// go to code that was compiled for that type.

import RealModule

/// The functions of rows that lie one after the other, by the kernel for the type of their numbers.
enum Kernel<Scalar: Real> {
  static func softmax(temperature: Scalar) -> RowsFunction<Scalar> {
    func made<Chosen: SoftmaxKernel>(_: Chosen.Type) -> RowsFunction<Scalar> {
      let temperature = unsafeBitCast(temperature, to: Chosen.Scalar.self)
      return { Chosen.softmax(rows: bound($0), of: $1, into: bound($2), temperature: temperature) }
    }
    return made(chosen)
  }

  static func logSoftmax(temperature: Scalar) -> RowsFunction<Scalar> {
    func made<Chosen: SoftmaxKernel>(_: Chosen.Type) -> RowsFunction<Scalar> {
      let temperature = unsafeBitCast(temperature, to: Chosen.Scalar.self)
      return { Chosen.logSoftmax(rows: bound($0), of: $1, into: bound($2), temperature: temperature) }
    }
    return made(chosen)
  }

  static func logSumExp(temperature: Scalar) -> RowsFunction<Scalar> {
    func made<Chosen: SoftmaxKernel>(_: Chosen.Type) -> RowsFunction<Scalar> {
      let temperature = unsafeBitCast(temperature, to: Chosen.Scalar.self)
      return { Chosen.logSumExp(rows: bound($0), of: $1, into: bound($2), temperature: temperature) }
    }
    return made(chosen)
  }

  /// A kernel whose `Scalar` is this one.
  private static var chosen: any SoftmaxKernel.Type {
    if Scalar.self == Double.self { return DoubleKernel.self }
    if Scalar.self == Float.self { return FloatKernel.self }
    #if !((os(macOS) || targetEnvironment(macCatalyst)) && arch(x86_64))
      if Scalar.self == Float16.self { return Float16Kernel.self }
    #endif
    return RealKernel<Scalar>.self
  }

  /// The same memory; both types are the same.
  private static func bound<Same>(_ row: UnsafeBufferPointer<Scalar>) -> UnsafeBufferPointer<Same> {
    UnsafeRawBufferPointer(row).assumingMemoryBound(to: Same.self)
  }

  private static func bound<Same>(
    _ row: UnsafeMutableBufferPointer<Scalar>
  ) -> UnsafeMutableBufferPointer<Same> {
    UnsafeMutableRawBufferPointer(row).assumingMemoryBound(to: Same.self)
  }
}
