internal import Diagnostics
internal import Markdown

/// The options of one directive. Every option goes through the same few checks, so that the same mistake gives the same
/// sentence everywhere.
struct OptionReader {
  let directive: Directive
  private let values: [String: Directive.Option]
  private(set) var problems: [LessonProblem] = []

  /// `accepted` are options that are known and change nothing so far.
  init(_ directive: Directive, known: [String], accepted: [String] = []) {
    self.directive = directive
    var values: [String: Directive.Option] = [:]
    for option in directive.options {
      if values[option.name] != nil {
        problems.append(LessonProblem(.repeatedOption(option.name), at: option.range))
      } else if known.contains(option.name) || accepted.contains(option.name) {
        values[option.name] = option
      } else {
        let nearest = nearestName(to: option.name, among: known)
        problems.append(
          LessonProblem(
            .unknownOption(option.name, directive: directive.name, known: known, nearest: nearest),
            at: option.range))
      }
    }
    self.values = values
  }

  func text(_ name: String) -> String? {
    guard let value = values[name]?.value.trimmingBlanks, !value.isEmpty else { return nil }
    return value
  }

  /// A text that must not be empty if the option is there.
  mutating func filledText(_ name: String, _ expected: LessonProblem.ExpectedValue) -> String? {
    if values[name] != nil, text(name) == nil { reject(name, expected) }
    return text(name)
  }

  /// Reports that the value of an option is none that it can have.
  mutating func reject(_ name: String, _ expected: LessonProblem.ExpectedValue) {
    if let option = values[name] { report(option, expected, nearest: nil) }
  }

  func valueRange(_ name: String) -> SourceRange? { values[name]?.valueRange }

  /// The first of several names for the same thing.
  func label() -> (text: String, range: SourceRange)? {
    for name in ["label", "name"] {
      if let text = text(name), let range = valueRange(name) { return (text, range) }
    }
    return nil
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let option = values[name] else { return nil }
    if let choice = Choice(rawValue: option.value.trimmingBlanks) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    report(option, .oneOf(names), nearest: nearestName(to: option.value.trimmingBlanks, among: names))
    return nil
  }

  /// An option whose value is one of a few words.
  mutating func word(_ name: String, among words: [String]) -> String? {
    guard let option = values[name] else { return nil }
    let value = option.value.trimmingBlanks
    if words.contains(value) { return value }
    report(option, .oneOf(words), nearest: nearestName(to: value, among: words))
    return nil
  }

  mutating func positiveNumber(_ name: String) -> Int? {
    guard let option = values[name] else { return nil }
    if let number = Int(option.value.trimmingBlanks), number > 0 { return number }
    report(option, .positiveWholeNumber, nearest: nil)
    return nil
  }

  mutating func wholeNumber(_ name: String, in range: ClosedRange<Int>) -> Int? {
    guard let option = values[name] else { return nil }
    if let number = Int(option.value.trimmingBlanks), range.contains(number) { return number }
    report(option, .wholeNumber(range), nearest: nil)
    return nil
  }

  /// Set by its presence, unless it says `false`.
  mutating func flag(_ name: String) -> Bool {
    guard let option = values[name] else { return false }
    switch option.value.trimmingBlanks {
    case "", "true": return true
    case "false": return false
    default:
      report(option, .boolean, nearest: nil)
      return false
    }
  }

  /// `[a, b]`, `a, b`, or one on each line with a hyphen.
  func list(_ name: String) -> [String] {
    guard let value = values[name]?.value else { return [] }
    return value.split { $0 == "," || $0 == "[" || $0 == "]" || $0.isWhitespace }
      .map { $0.trimming { $0 == "\"" || $0 == "'" } }
      .filter { !$0.isEmpty && $0 != "-" }
  }

  private mutating func report(
    _ option: Directive.Option, _ expected: LessonProblem.ExpectedValue, nearest: String?
  ) {
    problems.append(
      LessonProblem(
        .invalidOption(option.name, value: option.value.trimmingBlanks, expected: expected, nearest: nearest),
        at: option.valueRange))
  }
}

extension StringProtocol {
  func trimming(where isTrimmed: (Character) -> Bool) -> String {
    guard let first = firstIndex(where: { !isTrimmed($0) }), let last = lastIndex(where: { !isTrimmed($0) })
    else { return "" }
    return String(self[first...last])
  }

  var trimmingBlanks: String { trimming(where: \.isWhitespace) }
}
