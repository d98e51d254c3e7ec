import RealModule

/// The functions of rows of logits, for one type of number.
///
/// Rows are memory, not arrays, so that a matrix is worked on without allocating anything for a row. Input
/// and output must not overlap. The temperature is above 0 and may be +∞. A kernel says what it does for one
/// row; it may know a faster way for many.
protocol SoftmaxKernel<Scalar> {
  associatedtype Scalar: Real

  static func softmax(
    _ logits: UnsafeBufferPointer<Scalar>, into shares: UnsafeMutableBufferPointer<Scalar>,
    temperature: Scalar)

  static func logSoftmax(
    _ logits: UnsafeBufferPointer<Scalar>, into logs: UnsafeMutableBufferPointer<Scalar>, temperature: Scalar)

  static func logSumExp(_ logits: UnsafeBufferPointer<Scalar>, temperature: Scalar) -> Scalar

  static func softmax(
    rows logits: UnsafeBufferPointer<Scalar>, of length: Int,
    into shares: UnsafeMutableBufferPointer<Scalar>, temperature: Scalar)

  static func logSoftmax(
    rows logits: UnsafeBufferPointer<Scalar>, of length: Int,
    into logs: UnsafeMutableBufferPointer<Scalar>, temperature: Scalar)

  /// A result for each row; there may be rows of no logits.
  static func logSumExp(
    rows logits: UnsafeBufferPointer<Scalar>, of length: Int,
    into results: UnsafeMutableBufferPointer<Scalar>, temperature: Scalar)
}

extension SoftmaxKernel {
  static func softmax(
    rows logits: UnsafeBufferPointer<Scalar>, of length: Int,
    into shares: UnsafeMutableBufferPointer<Scalar>, temperature: Scalar
  ) {
    forEachRow(logits, of: length, into: shares) { softmax($0, into: $1, temperature: temperature) }
  }

  static func logSoftmax(
    rows logits: UnsafeBufferPointer<Scalar>, of length: Int,
    into logs: UnsafeMutableBufferPointer<Scalar>, temperature: Scalar
  ) {
    forEachRow(logits, of: length, into: logs) { logSoftmax($0, into: $1, temperature: temperature) }
  }

  static func logSumExp(
    rows logits: UnsafeBufferPointer<Scalar>, of length: Int,
    into results: UnsafeMutableBufferPointer<Scalar>, temperature: Scalar
  ) {
    for row in results.indices {
      let range = (row &* length)..<((row &+ 1) &* length)
      results[row] = logSumExp(.init(rebasing: logits[range]), temperature: temperature)
    }
  }
}

/// Calls a function with each row and the place of its results, of which there are as many as entries.
@inline(__always)
func forEachRow<Scalar>(
  _ rows: UnsafeBufferPointer<Scalar>, of length: Int, into results: UnsafeMutableBufferPointer<Scalar>,
  _ body: (UnsafeBufferPointer<Scalar>, UnsafeMutableBufferPointer<Scalar>) -> Void
) {
  guard length > 0 else { return }
  for start in stride(from: 0, to: rows.count, by: length) {
    let range = start..<(start &+ length)
    body(.init(rebasing: rows[range]), .init(rebasing: results[range]))
  }
}
