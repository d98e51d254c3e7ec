/// A piece of a claim's text that the comparison looks at.
enum StatementToken: Equatable, Sendable {
  case number(WrittenNumber)
  case problem(StatementProblem)
  case relation(Relation, offset: Int)
  /// In lower case.
  case word(String, offset: Int)
  /// A name, such as `p_1` or `x₂`.
  case name
  case opening(Unicode.Scalar)
  case closing(Unicode.Scalar, end: Int)
  case comma
  /// `±` between two numbers, or wherever else it stands.
  case plusMinus(offset: Int)
  /// `∈`, before an interval or before what is none.
  case elementOf(offset: Int)
  /// An en dash that joins two numbers.
  case dash
  /// Made of other tokens, by `IntervalReader`.
  case interval(StatedInterval)
  case function
  /// Any other sign.
  case other
}
