internal import Diagnostics
internal import Lessons

extension ProgramBuilder {
  /// The program as it would be if the lesson held nothing but the code that runs, from its first line on and at the
  /// first column.
  ///
  /// Made by the builder itself, so that whatever it puts into programs is part of the content, too.
  ///
  /// There is no placement for code that can tell where it stands: what it reports cannot be put elsewhere.
  static func content(of steps: [Step], in lesson: Lesson) -> (text: String, placement: Placement?) {
    var placement = Placement()
    var moved: [Step] = []
    var line = 1
    for step in steps where step.runs {
      let source = step.source
      let target = source.moved(toLine: line + 1)
      for (old, new) in zip(source.lines, target.lines) {
        placement.lines.append(
          Placement.Line(lesson: old.position, content: new.position, length: old.text.utf8.count))
      }
      let end = line + 1 + source.lines.count
      let range = SourceRange(SourcePosition(line: line, column: 1), SourcePosition(line: end, column: 1))
      moved.append(step.moved(to: target, range, &placement))
      line = end + 1
    }
    let isMovable = !moved.contains { PositionMention.isIn($0.source.text) }
    return (program(of: moved, in: lesson).text, isMovable ? placement : nil)
  }
}

extension ProgramBuilder.Step {
  /// The lines that an author wrote.
  fileprivate var source: SourceText {
    switch self {
    case .part(.cell(let cell)): cell.source
    case .part(.property(let property)): property.source
    case .claim(let claim): claim.expression
    case .evaluation(let evaluation, _): evaluation.expression
    }
  }

  fileprivate var runs: Bool {
    switch self {
    case .part(.cell(let cell)): cell.execution == .runs || cell.execution == .mustFail
    case .part(.property), .claim, .evaluation: true
    }
  }

  /// The same with its lines elsewhere, under the next free number.
  fileprivate func moved(to source: SourceText, _ range: SourceRange, _ placement: inout Placement) -> Self {
    switch self {
    case .part(.cell(var cell)):
      placement.parts.append(cell.id)
      cell.id = placement.parts.count - 1
      (cell.source, cell.range) = (source, range)
      return .part(.cell(cell))
    case .part(.property(var property)):
      placement.parts.append(property.id)
      property.id = placement.parts.count - 1
      (property.source, property.range) = (source, range)
      return .part(.property(property))
    case .claim(var claim):
      placement.claims.append(claim.id)
      claim.id = placement.claims.count - 1
      (claim.expression, claim.range) = (source, range)
      return .claim(claim)
    case .evaluation(var evaluation, let id):
      placement.claims.append(id)
      (evaluation.expression, evaluation.range) = (source, range)
      return .evaluation(evaluation, id: placement.claims.count - 1)
    }
  }
}

extension SourceText {
  /// The lines one after the other, as far to the left as they go together: what is indented more stays indented more,
  /// which matters to string literals of several lines.
  fileprivate func moved(toLine first: Int) -> SourceText {
    let indented = lines.filter { !$0.text.isEmpty }
    let left = indented.map(\.position.column).min() ?? 1
    var moved = self
    for index in moved.lines.indices {
      let column = max(1, lines[index].position.column - left + 1)
      moved.lines[index].position = SourcePosition(line: first + index, column: column)
    }
    return moved
  }
}
