internal import Diagnostics
internal import Markdown

/// `property` → `PropertyBlock`.
struct PropertyReader {
  static let options = ["label", "name", "trials", "seed", "expect", "counterexample", "witness"]

  /// A law of a nanosecond would take a second; more is a slip of the finger.
  static let mostTrials = 1_000_000_000

  let property: PropertyBlock
  let label: (text: String, range: SourceRange)?
  let problems: [LessonProblem]

  init(_ directive: Directive, id: Int, number: Int, range: SourceRange) {
    var options = OptionReader(directive, known: Self.options)
    label = options.label()
    let expectation = options.choice("expect", PropertyBlock.Expectation.self)
    let trials = options.wholeNumber("trials", in: 1...Self.mostTrials)
    let seed = Self.seed(&options)
    var counterexample = Self.example("counterexample", &options)
    let witness = Self.example("witness", &options)
    problems = options.problems + Self.misplaced(&counterexample, expectation, options)
    property = PropertyBlock(
      id: id, number: number, title: directive.argument.trimmingBlanks, label: label?.text, trials: trials,
      seed: seed, expectation: expectation ?? .holds, counterexample: counterexample, witness: witness,
      source: directive.body, range: range)
  }

  /// `0x` and digits are the seed itself, any other text is what it is made from.
  private static func seed(_ options: inout OptionReader) -> PropertyBlock.Seed? {
    guard let text = options.filledText("seed", .text) else { return nil }
    guard text.hasPrefix("0x") || text.hasPrefix("0X") else { return .text(text) }
    let digits = text.dropFirst(2)
    guard digits.count <= 16, digits.first != "+", let number = UInt64(digits, radix: 16) else {
      options.reject("seed", .seed)
      return nil
    }
    return .number(number)
  }

  private static func example(_ name: String, _ options: inout OptionReader) -> PropertyBlock.PinnedExample? {
    guard let text = options.filledText(name, .example), let range = options.valueRange(name) else {
      return nil
    }
    return PropertyBlock.PinnedExample(text: text, range: range)
  }

  /// Where a law must hold, a counterexample contradicts it. An expectation that could not be read is
  /// reported already.
  private static func misplaced(
    _ counterexample: inout PropertyBlock.PinnedExample?, _ expectation: PropertyBlock.Expectation?,
    _ options: OptionReader
  ) -> [LessonProblem] {
    guard expectation == .holds || options.valueRange("expect") == nil, let pinned = counterexample else {
      return []
    }
    counterexample = nil
    return [LessonProblem(.counterexampleOfLawThatHolds, at: pinned.range)]
  }
}
