// A lesson calls functions of a library that was compiled before it, so generic code is not specialised for
// it: every operation on an entry would be a call. Here the type is looked at once for a row, and the row
// goes to code that was compiled for that type.

import RealModule

/// The functions of one row, by the kernel for the type of its numbers.
enum Kernel<Scalar: Real> {
  static func softmax(
    _ logits: UnsafeBufferPointer<Scalar>, into shares: UnsafeMutableBufferPointer<Scalar>,
    temperature: Scalar
  ) {
    func apply<Chosen: SoftmaxKernel>(_: Chosen.Type) {
      Chosen.softmax(
        bound(logits), into: bound(shares), temperature: unsafeBitCast(temperature, to: Chosen.Scalar.self))
    }
    apply(chosen)
  }

  static func logSoftmax(
    _ logits: UnsafeBufferPointer<Scalar>, into logs: UnsafeMutableBufferPointer<Scalar>, temperature: Scalar
  ) {
    func apply<Chosen: SoftmaxKernel>(_: Chosen.Type) {
      Chosen.logSoftmax(
        bound(logits), into: bound(logs), temperature: unsafeBitCast(temperature, to: Chosen.Scalar.self))
    }
    apply(chosen)
  }

  static func logSumExp(_ logits: UnsafeBufferPointer<Scalar>, temperature: Scalar) -> Scalar {
    func apply<Chosen: SoftmaxKernel>(_: Chosen.Type) -> Scalar {
      let result = Chosen.logSumExp(
        bound(logits), temperature: unsafeBitCast(temperature, to: Chosen.Scalar.self))
      return unsafeBitCast(result, to: Scalar.self)
    }
    return apply(chosen)
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
