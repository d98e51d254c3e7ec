/// The largest entry: NaN if there is one, −∞ if there are none.
func largest(_ entries: UnsafeBufferPointer<Double>, in wide: WideRegisters? = nil) -> Double {
  guard entries.count >= 16 else { return largestEntry(entries) }
  if let wide { return wide.largest(entries) }
  let start = UnsafeRawPointer(entries.baseAddress.unsafelyUnwrapped)
  var largest = start.loadUnaligned(as: SIMD16<Double>.self)
  // A NaN is equal to nothing; comparisons with it leave `largest` as it is.
  var hasNaN = largest .!= largest
  var index = 16
  while index < entries.count {
    // The last sixteen may be some that have been seen.
    index = min(index, entries.count &- 16)
    let next = start.loadUnaligned(fromByteOffset: index &* 8, as: SIMD16<Double>.self)
    largest.replace(with: next, where: next .> largest)
    hasNaN .|= next .!= next
    index &+= 16
  }
  if any(hasNaN) { return .nan }
  let eight = largest.lowHalf.replacing(with: largest.highHalf, where: largest.highHalf .> largest.lowHalf)
  let four = eight.lowHalf.replacing(with: eight.highHalf, where: eight.highHalf .> eight.lowHalf)
  return max(max(four.x, four.y), max(four.z, four.w))
}

/// The largest entry: NaN if there is one, −∞ if there are none.
func largest(_ entries: UnsafeBufferPointer<Float>, in wide: WideRegisters? = nil) -> Float {
  guard entries.count >= 16 else { return largestEntry(entries) }
  if let wide { return wide.largest(entries) }
  let start = UnsafeRawPointer(entries.baseAddress.unsafelyUnwrapped)
  var largest = start.loadUnaligned(as: SIMD16<Float>.self)
  var hasNaN = largest .!= largest
  var index = 16
  while index < entries.count {
    index = min(index, entries.count &- 16)
    let next = start.loadUnaligned(fromByteOffset: index &* 4, as: SIMD16<Float>.self)
    largest.replace(with: next, where: next .> largest)
    hasNaN .|= next .!= next
    index &+= 16
  }
  if any(hasNaN) { return .nan }
  let eight = largest.lowHalf.replacing(with: largest.highHalf, where: largest.highHalf .> largest.lowHalf)
  let four = eight.lowHalf.replacing(with: eight.highHalf, where: eight.highHalf .> eight.lowHalf)
  return max(max(four.x, four.y), max(four.z, four.w))
}
