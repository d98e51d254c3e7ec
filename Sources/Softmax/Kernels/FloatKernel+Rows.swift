// Many short rows: what is done once for a row takes longer than the row, and what waits for it has nothing else to
// do. The loops for wide registers take several rows at a time; they stop at a row whose maximum is not finite.

extension FloatKernel {
  /// The longest row that is not worked on by itself.
  static let shortLength = 64

  static func softmax(
    rows logits: UnsafeBufferPointer<Float>, of length: Int, into shares: UnsafeMutableBufferPointer<Float>,
    temperature: Float
  ) {
    softmax(rows: logits, of: length, into: shares, temperature: temperature, in: .widest)
  }

  static func softmax(
    rows logits: UnsafeBufferPointer<Float>, of length: Int, into shares: UnsafeMutableBufferPointer<Float>,
    temperature: Float, in wide: WideRegisters?
  ) {
    let weights = FloatWeights(maximum: 0, temperature: temperature)
    forRows(
      logits, of: length, resultsOf: length, in: shares, temperature, wide,
      several: { $0.share(rowsOf: length, $1, into: $2, weights) },
      one: { softmax($0, into: $1, temperature: temperature, in: $2) })
  }

  static func logSoftmax(
    rows logits: UnsafeBufferPointer<Float>, of length: Int, into logs: UnsafeMutableBufferPointer<Float>,
    temperature: Float
  ) {
    logSoftmax(rows: logits, of: length, into: logs, temperature: temperature, in: .widest)
  }

  static func logSoftmax(
    rows logits: UnsafeBufferPointer<Float>, of length: Int, into logs: UnsafeMutableBufferPointer<Float>,
    temperature: Float, in wide: WideRegisters?
  ) {
    let weights = FloatWeights(maximum: 0, temperature: temperature)
    forRows(
      logits, of: length, resultsOf: length, in: logs, temperature, wide,
      several: { $0.writeLogs(rowsOf: length, $1, into: $2, weights, Double(temperature)) },
      one: { logSoftmax($0, into: $1, temperature: temperature, in: $2) })
  }

  static func logSumExp(
    rows logits: UnsafeBufferPointer<Float>, of length: Int, into results: UnsafeMutableBufferPointer<Float>,
    temperature: Float
  ) {
    logSumExp(rows: logits, of: length, into: results, temperature: temperature, in: .widest)
  }

  static func logSumExp(
    rows logits: UnsafeBufferPointer<Float>, of length: Int, into results: UnsafeMutableBufferPointer<Float>,
    temperature: Float, in wide: WideRegisters?
  ) {
    let weights = FloatWeights(maximum: 0, temperature: temperature)
    forRows(
      logits, of: length, resultsOf: 1, in: results, temperature, wide,
      several: { $0.writeLogSumExps(rowsOf: length, $1, into: $2, weights, Double(temperature)) },
      one: { $1[0] = logSumExp($0, temperature: temperature, in: $2) })
  }

  /// Calls one of two functions until all rows are done.
  ///
  /// - Parameters:
  ///   - several: does some of the rows that it is given; how many.
  ///   - one: does a row.
  @inline(__always)
  private static func forRows(
    _ logits: UnsafeBufferPointer<Float>, of length: Int, resultsOf resultLength: Int,
    in results: UnsafeMutableBufferPointer<Float>, _ temperature: Float, _ wide: WideRegisters?,
    several: (WideRegisters, UnsafeBufferPointer<Float>, UnsafeMutableBufferPointer<Float>) -> Int,
    one: (UnsafeBufferPointer<Float>, UnsafeMutableBufferPointer<Float>, WideRegisters?) -> Void
  ) {
    guard resultLength > 0 else { return }
    let count = results.count / resultLength
    let isShort = length > 0 && length <= shortLength && count >= 4 && temperature.isFinite
    var row = 0
    while row < count {
      if isShort, let wide {
        row &+= several(
          wide, .init(rebasing: logits[(row &* length)...]),
          .init(rebasing: results[(row &* resultLength)...]))
        if row == count { return }
      }
      one(
        .init(rebasing: logits[(row &* length)..<((row &+ 1) &* length)]),
        .init(rebasing: results[(row &* resultLength)..<((row &+ 1) &* resultLength)]),
        length < 16 ? nil : wide)
      row &+= 1
    }
  }
}
