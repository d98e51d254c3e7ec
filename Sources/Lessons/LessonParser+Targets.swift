internal import Diagnostics
internal import Markdown

extension LessonParser {
  /// `(label)=` before a block, which has been read.
  mutating func read(_ target: Target, naming block: Block) {
    let kind: LabelledBlock.Kind
    let meaning: LabelTarget
    switch block.kind {
    case .heading:
      (kind, meaning) = (.heading, .heading(lesson.headings.count - 1))
    case .math: (kind, meaning) = (.formula, .formula(equationNumber(at: block.range.start)))
    case .directive(let directive):
      (kind, meaning) = (
        .directive(directive.name), labelTarget(ofDirectiveAt: block.range.start, target.label)
      )
    case .paragraph: (kind, meaning) = (.paragraph, .block)
    case .blockQuote: (kind, meaning) = (.quote, .block)
    case .list: (kind, meaning) = (.list, .block)
    case .code: (kind, meaning) = (.code, .block)
    case .table: (kind, meaning) = (.table, .block)
    case .html: (kind, meaning) = (.html, .block)
    case .thematicBreak: (kind, meaning) = (.thematicBreak, .block)
    case .definitionList: (kind, meaning) = (.definitionList, .block)
    case .footnote: (kind, meaning) = (.footnote, .block)
    case .target, .comment, .blockBreak: return
    }
    register(target.label, meaning, at: target.labelRange)
    lesson.targets.append(
      LabelledBlock(label: target.label, range: target.labelRange, kind: kind, block: block.range))
  }

  /// One that ends a quote, an item or the lesson. References can lead there all the same.
  mutating func readLost(_ target: Target) {
    problems.append(LessonProblem(.lostTarget(target.label), at: target.labelRange))
    register(target.label, .block, at: target.labelRange)
  }

  /// A formula that is named has a number, as if the name were its label.
  private mutating func equationNumber(at position: SourcePosition) -> Int {
    if let number = lesson.equations[position] { return number }
    let number = numbers.next(.equation)
    lesson.equations[position] = number
    return number
  }

  /// What a directive is to those who refer to it; an option `label` says the same.
  private mutating func labelTarget(ofDirectiveAt position: SourcePosition, _ label: String) -> LabelTarget {
    switch lesson.directives[position] {
    case .part(let part):
      guard lesson.parts.indices.contains(part), case .cell = lesson.parts[part] else {
        return .property(part)
      }
      return .cell(part)
    case .admonition(let admonition): return .admonition(title: admonition.title.plainText.trimmingBlanks)
    case .math: return .formula(equationNumber(at: position))
    case .table(let table): return table.number.map(LabelTarget.table) ?? .other
    case .statement(let statement):
      return .item(statement.kind, number: statement.number, title: statement.title.plainText.joinedBlanks)
    case .exercise(let id):
      lesson.exercises[id].targets.append(label)
      let exercise = lesson.exercises[id]
      return .item(.exercise, number: exercise.number, title: exercise.title.plainText.joinedBlanks)
    case .solution(let id): return .solution(exercise: lesson.solutions[id].exercise)
    case .figure(let figure) where figure.isFigure:
      return .item(.figure, number: figure.number, title: figure.caption.captionText)
    case .listing(let listing):
      return .item(.listing, number: listing.number, title: listing.caption?.plainText ?? "")
    case .output, .figure, .glossary, .contents, .bibliography, .box, nil: return .other
    }
  }
}
