/// What a claim says of the true mean of an estimate: that it lies between two ends.
struct MeanHypothesis: Equatable, Sendable {
  /// Nothing for an end that is open to infinity.
  var lower: Rational?
  var upper: Rational?
  /// Only that the mean is not this number.
  var excluded: Rational?
  /// No finite mean fulfils it.
  var isImpossible = false

  /// Half a unit in the last written place either way, or the side on which the mean lies.
  init(_ number: WrittenNumber, _ relation: Relation) {
    switch number.value {
    case .notANumber: isImpossible = relation != .notEqual
    case .infinity(let isNegative):
      switch relation {
      case .less, .lessOrEqual: isImpossible = isNegative
      case .greater, .greaterOrEqual: isImpossible = !isNegative
      case .approximately, .equal, .member: isImpossible = true
      case .notEqual: break
      }
    case .finite(let stated):
      switch relation {
      case .less, .lessOrEqual: upper = stated
      case .greater, .greaterOrEqual: lower = stated
      case .notEqual: excluded = stated
      case .approximately, .equal, .member:
        let half = relation == .equal ? .zero : (number.unit ?? .zero) * Rational.half
        (lower, upper) = (stated - half, stated + half)
      }
    }
  }

  /// Whether an end belongs to the interval makes no difference to a mean that nobody knows to the last digit.
  init(_ interval: StatedInterval) {
    switch interval.lower.value {
    case .finite(let end): lower = end
    case .infinity(let isNegative): isImpossible = !isNegative
    case .notANumber: isImpossible = true
    }
    switch interval.upper.value {
    case .finite(let end): upper = end
    case .infinity(let isNegative): isImpossible = isImpossible || isNegative
    case .notANumber: isImpossible = true
    }
  }

  /// Both of two, as in `0.2 < p < 0.3`.
  func and(_ other: MeanHypothesis) -> MeanHypothesis {
    var both = self
    if let end = other.lower { both.lower = lower.map { max($0, end) } ?? end }
    if let end = other.upper { both.upper = upper.map { min($0, end) } ?? end }
    both.excluded = excluded ?? other.excluded
    both.isImpossible = isImpossible || other.isImpossible
    return both
  }
}

extension Rational {
  static let half = Rational(significand: 5, exponent: -1)
}
