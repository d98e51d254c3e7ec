import RealModule

/// The functions of one row of logits, for one type of number.
///
/// Rows are memory, not arrays, so that a matrix is worked on without allocating anything for a row. Input
/// and output must not overlap. The temperature is above 0 and may be +∞.
protocol SoftmaxKernel<Scalar> {
  associatedtype Scalar: Real

  static func softmax(
    _ logits: UnsafeBufferPointer<Scalar>, into shares: UnsafeMutableBufferPointer<Scalar>,
    temperature: Scalar)

  static func logSoftmax(
    _ logits: UnsafeBufferPointer<Scalar>, into logs: UnsafeMutableBufferPointer<Scalar>, temperature: Scalar)

  static func logSumExp(_ logits: UnsafeBufferPointer<Scalar>, temperature: Scalar) -> Scalar
}
