extension Lesson {
  /// Whether another text makes the same program: the same code in the same order, wherever it stands.
  package func runsLike(_ other: Lesson) -> Bool {
    frontMatter.seed == other.frontMatter.seed && steps == other.steps
  }

  private enum Step: Equatable {
    case cell(String, Cell.Execution, Cell.Results, isLocal: Bool)
    case property(String, trials: Int?, seed: String)
    case claim(String)
  }

  /// What runs, in the order in which it does.
  private var steps: [Step] {
    let parts = parts.map { part in
      switch part {
      case .cell(let cell):
        (part.range, Step.cell(cell.source.text, cell.execution, cell.results, isLocal: cell.isLocal))
      case .property(let property):
        (
          part.range,
          Step.property(
            property.source.text, trials: property.trials,
            seed: property.seed ?? property.label ?? property.title)
        )
      }
    }
    let claims = claims.map { ($0.range, Step.claim($0.expression.text)) }
    return (parts + claims).sorted { $0.0 < $1.0 }.map(\.1)
  }
}
