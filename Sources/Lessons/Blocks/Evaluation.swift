package import Diagnostics

/// `` {eval}`expression` ``: the value stands in the sentence.
package struct Evaluation: Equatable, Sendable {
  /// Its index in `Lesson.evaluations`.
  package var id: Int
  package var expression: SourceText
  package var range: SourceRange

  package init(id: Int, expression: SourceText, range: SourceRange) {
    self.id = id
    self.expression = expression
    self.range = range
  }
}

extension Lesson {
  /// The number under which a run posts the value of an evaluation.
  package func valueID(of evaluation: Evaluation) -> Int { claims.count + evaluation.id }

  /// Where the code stands that a run posts a value for, and the code.
  package func valueSource(_ id: Int) -> (range: SourceRange, expression: SourceText)? {
    if claims.indices.contains(id) { return (claims[id].range, claims[id].expression) }
    let index = id - claims.count
    guard evaluations.indices.contains(index) else { return nil }
    return (evaluations[index].range, evaluations[index].expression)
  }
}
