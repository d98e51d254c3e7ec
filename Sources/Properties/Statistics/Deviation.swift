/// How far a number is from what it should be: |actual − expected|. The result of the law shows the largest
/// deviation of all cases, in units in the last place, too, and the case that gave it.
///
///     forAll(.double(in: 0...1), .double(in: 0...1)) { a, b in
///       deviation((a + b) - b, a) <= 0x1p-52
///     }
///
/// Equal numbers deviate by 0, equal infinities, too. An infinity or a NaN deviates by ∞ from everything else,
/// NaN from NaN as well, so that no law of the form `deviation(…) <= tolerance` holds for it. Outside a law the
/// deviation is returned and not recorded.
///
/// - Complexity: O(1).
public func deviation<Number: BinaryFloatingPoint>(_ actual: Number, _ expected: Number) -> Number {
  PropertyTrial.recordDeviation(actual: actual, expected: expected)
  return Departure.absolute(actual, expected)
}

/// How far numbers are from what they should be: the largest |actual − expected| of all places, 0 if there are
/// none.
///
/// Works for arrays, vectors and any other collections. Collections of different lengths deviate by ∞. See
/// `deviation` of two numbers for infinities, NaN, and what is recorded.
///
/// - Complexity: O(*n*).
public func deviation<Actual: Collection, Expected: Collection>(
  _ actual: Actual, _ expected: Expected
) -> Actual.Element
where Actual.Element: BinaryFloatingPoint, Expected.Element == Actual.Element {
  PropertyTrial.recordDeviation(actual: actual, expected: expected)
  if actual.count != expected.count { return .infinity }
  return zip(actual, expected).reduce(0) { Swift.max($0, Departure.absolute($1.0, $1.1)) }
}

/// The case of a law that is being run, for other libraries that compare numbers.
public enum PropertyTrial {
  /// Records how far a number is from what it should be, as ``deviation(_:_:)`` does.
  ///
  /// Only the innermost law that is being tried counts; cases run for shrinking do not. Outside a law this does
  /// nothing.
  ///
  /// - Complexity: O(1): outside a law, one look at a task-local value.
  @specialized(where Number == Double)
  @specialized(where Number == Float)
  public static func recordDeviation<Number: BinaryFloatingPoint>(actual: Number, expected: Number) {
    guard let recorder = TrialRecorder.current else { return }
    let departure = Departure(actual, expected)
    recorder.note { $0.departures.insert(departure) }
  }

  /// Records the largest of the deviations at all places of two collections of numbers; collections of
  /// different lengths deviate by ∞.
  ///
  /// - Complexity: O(*n*) inside a law, O(1) outside.
  public static func recordDeviation<Actual: Collection, Expected: Collection>(
    actual: Actual, expected: Expected
  ) where Actual.Element: BinaryFloatingPoint, Expected.Element == Actual.Element {
    guard let recorder = TrialRecorder.current else { return }
    var departures = Departures()
    let isContiguous: Void? =
      actual.withContiguousStorageIfAvailable { actual in
        expected.withContiguousStorageIfAvailable { expected in
          departures.insert(actual, expected)
        }
      } ?? nil
    if isContiguous == nil {
      let (actual, expected) = (Array(actual), Array(expected))
      actual.withUnsafeBufferPointer { actual in
        expected.withUnsafeBufferPointer { departures.insert(actual, $0) }
      }
    }
    recorder.note { $0.departures.merge(departures) }
  }
}
