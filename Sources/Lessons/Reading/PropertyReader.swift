internal import Diagnostics
internal import Markdown

/// `property` → `PropertyBlock`.
struct PropertyReader {
  static let options = ["label", "name", "trials", "seed", "expect"]

  let property: PropertyBlock
  let label: (text: String, range: SourceRange)?
  let problems: [LessonProblem]

  init(_ directive: Directive, id: Int, number: Int, range: SourceRange) {
    var options = OptionReader(directive, known: Self.options)
    label = options.label()
    property = PropertyBlock(
      id: id, number: number, title: directive.argument.trimmingBlanks, label: label?.text,
      trials: options.positiveNumber("trials"), seed: options.text("seed"),
      expectation: options.choice("expect", PropertyBlock.Expectation.self) ?? .holds,
      source: directive.body, range: range)
    problems = options.problems
  }
}
