// The functions of `CSoftmaxKernels`, whose header says what they do.
//
// Were that module imported, it would be missing wherever Softmax is imported without a package manager, as
// by every lesson. A declaration by name imports nothing.

#if arch(x86_64)
  /// `softmax_weights`: C lays these numbers out in the same way.
  struct WideConstants {
    var floor: Double
    var shift: Double
    var reciprocalOfLogOfTwo: Double
    var logOfTwo: Double
    var logOfTwoRemainder: Double
    var reciprocal = 0.0
    var upperReciprocal = 0.0
    var lowerReciprocal = 0.0
    var cutter = 0.0
  }

  @_extern(c, "softmax_has")
  func wideRegistersExist(_ registers: Int32) -> Bool

  @_extern(c, "softmax_largest")
  func wideLargest(_ registers: Int32, _ entries: UnsafePointer<Double>?, _ count: Int) -> Double

  @_extern(c, "softmax_largest_float")
  func wideLargest(_ registers: Int32, _ entries: UnsafePointer<Float>?, _ count: Int) -> Float

  @_extern(c, "softmax_add_weights")
  func wideAddWeights(
    _ registers: Int32, _ logits: UnsafePointer<Double>?, _ count: Int, _ weights: UnsafeRawPointer,
    _ excess: UnsafeMutablePointer<Double>?, _ sum: UnsafeMutableRawPointer, _ lost: UnsafeMutableRawPointer)

  @_extern(c, "softmax_write_shares")
  func wideWriteShares(
    _ registers: Int32, _ logits: UnsafePointer<Double>?, _ count: Int, _ weights: UnsafeRawPointer,
    _ quotient: UnsafeRawPointer, _ shares: UnsafeMutablePointer<Double>?)

  @_extern(c, "softmax_share_floats")
  func wideShareFloats(
    _ registers: Int32, _ logits: UnsafePointer<Float>?, _ count: Int, _ weights: UnsafeRawPointer,
    _ kept: UnsafeMutablePointer<Double>?, _ shares: UnsafeMutablePointer<Float>?)

  @_extern(c, "softmax_share_float_rows")
  func wideShareFloatRows(
    _ registers: Int32, _ logits: UnsafePointer<Float>?, _ rows: Int, _ columns: Int, _ scale: Double,
    _ shares: UnsafeMutablePointer<Float>?
  ) -> Int

  @_extern(c, "softmax_log_float_rows")
  func wideLogFloatRows(
    _ registers: Int32, _ logits: UnsafePointer<Float>?, _ rows: Int, _ columns: Int,
    _ weights: UnsafeRawPointer, _ temperature: Double, _ logs: UnsafeMutablePointer<Float>?,
    _ sums: UnsafeMutablePointer<Float>?
  ) -> Int

  @_extern(c, "softmax_add_weights_below")
  func wideAddWeightsBelow(
    _ registers: Int32, _ logits: UnsafePointer<Double>?, _ count: Int, _ maximum: Double,
    _ weights: UnsafeRawPointer, _ sum: UnsafeMutableRawPointer, _ lost: UnsafeMutableRawPointer
  ) -> Int

  @_extern(c, "softmax_write_logs")
  func wideWriteLogs(
    _ registers: Int32, _ logits: UnsafePointer<Double>?, _ count: Int, _ shift: UnsafeRawPointer,
    _ logs: UnsafeMutablePointer<Double>?)

  @_extern(c, "softmax_sum_floats_below")
  func wideSumFloatsBelow(
    _ registers: Int32, _ logits: UnsafePointer<Float>?, _ count: Int, _ weights: UnsafeRawPointer,
    _ ties: UnsafeMutablePointer<Int>
  ) -> Double

  @_extern(c, "softmax_write_float_logs")
  func wideWriteFloatLogs(
    _ registers: Int32, _ logits: UnsafePointer<Float>?, _ count: Int, _ shift: UnsafeRawPointer,
    _ logs: UnsafeMutablePointer<Float>?)
#endif
