// Eight numbers at a time: four registers of two on x86-64 without extensions and on ARM, and enough
// independent work to hide the latency of each operation. Only additions, multiplications and comparisons
// are used, none of them fused, so every processor gives the same bits. `WideRegisters.swift` says where the
// lanes lie in registers of four or eight.
//
// The functions are written for concrete types: comparisons of a generic SIMD type are loops over its lanes.

/// Eight doubles on which one operation acts at a time.
typealias Lanes = SIMD8<Double>

extension SIMD8 where Scalar == Double {
  /// Eight entries from an index on.
  @inline(__always)
  init(_ entries: UnsafeBufferPointer<Double>, at index: Int) {
    self = UnsafeRawPointer(entries.baseAddress.unsafelyUnwrapped + index).loadUnaligned(as: Self.self)
  }

  /// Eight entries from an index on.
  @inline(__always)
  init(_ entries: UnsafeBufferPointer<Float>, at index: Int) {
    self.init(
      UnsafeRawPointer(entries.baseAddress.unsafelyUnwrapped + index).loadUnaligned(as: SIMD8<Float>.self))
  }

  /// The last `count` % 8 entries of a row, and −∞, which weighs nothing, for the rest.
  @inline(__always)
  init(tailOf entries: UnsafeBufferPointer<Double>) {
    self.init(repeating: -.infinity)
    withUnsafeMutableBytes(of: &self) {
      $0.copyMemory(from: entries.tail)
    }
  }

  /// The last `count` % 8 entries of a row, and −∞, which weighs nothing, for the rest.
  @inline(__always)
  init(tailOf entries: UnsafeBufferPointer<Float>) {
    var floats = SIMD8<Float>(repeating: -.infinity)
    withUnsafeMutableBytes(of: &floats) {
      $0.copyMemory(from: entries.tail)
    }
    self.init(floats)
  }

  @inline(__always)
  func store(to entries: UnsafeMutableBufferPointer<Double>, at index: Int) {
    UnsafeMutableRawPointer(entries.baseAddress.unsafelyUnwrapped + index).storeBytes(of: self, as: Self.self)
  }

  @inline(__always)
  func store(to entries: UnsafeMutableBufferPointer<Float>, at index: Int) {
    UnsafeMutableRawPointer(entries.baseAddress.unsafelyUnwrapped + index)
      .storeBytes(of: SIMD8<Float>(self), as: SIMD8<Float>.self)
  }

  @inline(__always)
  func storeTail(to entries: UnsafeMutableBufferPointer<Double>) {
    withUnsafeBytes(of: self) { entries.copyTail(from: $0) }
  }

  @inline(__always)
  func storeTail(to entries: UnsafeMutableBufferPointer<Float>) {
    withUnsafeBytes(of: SIMD8<Float>(self)) { entries.copyTail(from: $0) }
  }

  /// The sum of all lanes, halves first; `sum()` of the standard library promises no order.
  @inline(__always)
  var total: Double {
    let four = lowHalf + highHalf
    let two = four.lowHalf + four.highHalf
    return two.x + two.y
  }

  /// The larger of each lane and a bound.
  @inline(__always)
  func atLeast(_ bound: Double) -> Self {
    // In this form the compiler sees a maximum.
    let bound = Self(repeating: bound)
    return replacing(with: bound, where: self .< bound)
  }
}

extension UnsafeBufferPointer {
  /// The bytes of the last `count` % 8 entries.
  @inline(__always)
  fileprivate var tail: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: self[(count & ~7)...]))
  }
}

extension UnsafeMutableBufferPointer {
  /// Writes the last `count` % 8 entries.
  @inline(__always)
  fileprivate func copyTail(from bytes: UnsafeRawBufferPointer) {
    let tail = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: self[(count & ~7)...]))
    tail.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<tail.count]))
  }
}

/// `x + y` in every lane as a rounded sum and the exact remainder; see the scalar form.
@inline(__always)
func twoSum(_ x: Lanes, _ y: Lanes) -> (sum: Lanes, lost: Lanes) {
  let sum = x + y
  let yRounded = sum - x
  let xRounded = sum - yRounded
  return (sum, (x - xRounded) + (y - yRounded))
}

/// Fills a row with what a function makes of eight entries of another.
@inline(__always)
func mapLanes(
  _ row: UnsafeBufferPointer<Double>, into results: UnsafeMutableBufferPointer<Double>,
  _ transform: (Lanes) -> Lanes
) {
  var index = 0
  while index <= row.count &- 8 {
    transform(Lanes(row, at: index)).store(to: results, at: index)
    index &+= 8
  }
  if index < row.count { transform(Lanes(tailOf: row)).storeTail(to: results) }
}

/// Fills a row with what a function makes of eight entries of another.
@inline(__always)
func mapLanes(
  _ row: UnsafeBufferPointer<Float>, into results: UnsafeMutableBufferPointer<Float>,
  _ transform: (Lanes) -> Lanes
) {
  var index = 0
  while index <= row.count &- 8 {
    transform(Lanes(row, at: index)).store(to: results, at: index)
    index &+= 8
  }
  if index < row.count { transform(Lanes(tailOf: row)).storeTail(to: results) }
}

/// Replaces the entries of a row by what a function makes of eight of another row and of these.
@inline(__always)
func mapLanes(
  _ row: UnsafeBufferPointer<Double>, in results: UnsafeMutableBufferPointer<Double>,
  _ transform: (Lanes, Lanes) -> Lanes
) {
  let given = UnsafeBufferPointer(results)
  var index = 0
  while index <= row.count &- 8 {
    transform(Lanes(row, at: index), Lanes(given, at: index)).store(to: results, at: index)
    index &+= 8
  }
  if index < row.count { transform(Lanes(tailOf: row), Lanes(tailOf: given)).storeTail(to: results) }
}
