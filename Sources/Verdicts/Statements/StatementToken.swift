/// A piece of a claim's text that the comparison looks at.
enum StatementToken: Equatable, Sendable {
  case number(WrittenNumber)
  case problem(StatementProblem)
  case relation(Relation, offset: Int)
  /// In lower case.
  case word(String, offset: Int)
  /// A name, such as `p_1` or `x₂`.
  case name
  case opening
  case comma
  case function
  /// Any other sign.
  case other
}
