/// Two numbers that a value is said to lie between, as a text states them.
package struct StatedInterval: Equatable, Sendable {
  /// An end, which may belong to the interval or not.
  package struct End: Equatable, Sendable {
    var value: ExactValue
    package var isIncluded: Bool
  }

  /// The numbers as they are written: both ends, or the middle and half the width.
  package var numbers: [WrittenNumber]
  package var lower: End
  package var upper: End
  /// As written.
  package var text: String
  /// Where it begins in the claim's text, in UTF-8 bytes.
  package var offset: Int
  /// `0.2 to 0.3` and `0.2–0.3` are two numbers where two values are compared, an interval where one is.
  package var mayBeTwoNumbers = false

  /// The bytes of the claim's text that it covers.
  package var range: Range<Int> { offset..<offset + text.utf8.count }

  /// NaN lies in no interval.
  func contains(_ value: ExactValue) -> Bool {
    guard let below = value.isLess(than: lower.value), let above = upper.value.isLess(than: value) else {
      return false
    }
    return !below && !above && (lower.isIncluded || value != lower.value)
      && (upper.isIncluded || value != upper.value)
  }

  /// An interval with its ends the wrong way round, or with NaN for one, holds nothing.
  var isEmpty: Bool {
    guard let isReversed = upper.value.isLess(than: lower.value) else { return true }
    return isReversed
  }

  var emptiness: StatementProblem { StatementProblem(kind: .emptyInterval, text: text, offset: offset) }
}

extension ExactValue {
  /// Nothing where one of the two is NaN.
  func isLess(than other: ExactValue) -> Bool? {
    switch (self, other) {
    case (.notANumber, _), (_, .notANumber): nil
    case (.infinity(let a), .infinity(let b)): a && !b
    case (.infinity(let isNegative), .finite): isNegative
    case (.finite, .infinity(let isNegative)): !isNegative
    case (.finite(let a), .finite(let b)): a < b
    }
  }
}
