internal import Diagnostics
internal import Markdown

/// `code-cell` → `Cell`.
struct CellReader {
  static let options =
    [
      "tags", "label", "name", "caption", "alt", "results", "scope",
    ] + OptionReader.lineOptions

  /// MyST-NB's tags; others are the author's own.
  static let tags = [
    "hide-input", "hide-output", "hide-cell", "remove-input", "remove-output", "remove-cell",
    "skip-execution",
    "raises-exception",
  ]

  /// Without its caption and what its figure says, which are Markdown.
  let cell: Cell
  let label: (text: String, range: SourceRange)?
  private(set) var problems: [LessonProblem]

  init(_ directive: Directive, id: Int, range: SourceRange, numbersLines: Bool) {
    var options = OptionReader(directive, known: Self.options)
    var problems: [LessonProblem] = []
    let language = directive.argument.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? "swift"
    let isSwift = language.lowercased() == "swift"
    if !isSwift, let nearest = nearestName(to: language, among: ["swift"]) {
      problems.append(
        LessonProblem(.misspelledLanguage(language, nearest: nearest), at: directive.argumentRange))
    }
    let tags = Set(options.list("tags"))
    for tag in tags.sorted() where !Self.tags.contains(tag) {
      guard let nearest = nearestName(to: tag, among: Self.tags), let range = options.valueRange("tags")
      else {
        continue
      }
      problems.append(LessonProblem(.misspelledTag(tag, nearest: nearest), at: range))
    }
    label = options.label()
    let lines = options.lineMarks(count: directive.body.lines.count)
    cell = Cell(
      id: id, language: isSwift ? "swift" : language, execution: Self.execution(isSwift: isSwift, tags),
      input: Self.visibility("input", tags), output: Self.visibility("output", tags),
      results: options.choice("results", Cell.Results.self) ?? .expressions,
      isLocal: options.word("scope", among: ["local"]) != nil, label: label?.text,
      lines: lines.numbered(numbersLines), source: directive.body, range: range)
    if directive.body.lines.allSatisfy({ $0.text.allSatisfy(\.isWhitespace) }) {
      problems.append(LessonProblem(.emptyCell("cell"), at: range))
    }
    self.problems = options.problems + problems
  }

  private static func execution(isSwift: Bool, _ tags: Set<String>) -> Cell.Execution {
    if !isSwift { return .otherLanguage }
    if tags.contains("skip-execution") { return .skipped }
    return tags.contains("raises-exception") ? .mustFail : .runs
  }

  private static func visibility(_ side: String, _ tags: Set<String>) -> Cell.Visibility {
    if tags.contains("remove-cell") || tags.contains("remove-" + side) { return .removed }
    return tags.contains("hide-cell") || tags.contains("hide-" + side) ? .folded : .shown
  }
}
