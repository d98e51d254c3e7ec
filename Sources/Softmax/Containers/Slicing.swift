/// The indices that a range means in a collection of `count` entries; open ends reach to its ends.
///
/// A range that is not inside stops the program. The standard library would too, without the numbers.
func requireRange(
  _ function: StaticString, _ range: some RangeExpression<Int>, inside count: Int
) -> Range<Int> {
  // Relative to all integers, an end that was left open is found at one of these.
  let bounds = range.relative(to: Int.min..<Int.max)
  let lower = bounds.lowerBound == .min ? 0 : bounds.lowerBound
  let upper = bounds.upperBound == .max ? count : bounds.upperBound
  if lower < 0 || lower > upper || upper > count {
    let text = bounds.upperBound == .max ? "\(lower)..." : "\(lower)..<\(upper)"
    stop(function, "range must be inside 0..<\(count), but it is \(text)")
  }
  return lower..<upper
}
