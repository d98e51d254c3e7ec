internal import Diagnostics
internal import Markdown

/// The cell that an output names, before all labels are known.
struct PendingOutput {
  var output: Int
  var label: (text: String, range: SourceRange)?
  /// Where its problems are told.
  var place: SourceRange
}

extension LessonParser {
  mutating func output(_ directive: Directive, at range: SourceRange) -> DirectiveMeaning {
    let id = lesson.expectedOutputs.count
    var options = OptionReader(directive, known: ["cell", "match", "stream"], accepted: ["class"])
    let matching = options.choice("match", ExpectedOutput.Matching.self) ?? .numbers
    let stream = options.choice("stream", ExpectedOutput.Stream.self) ?? .stdout
    let name = options.filledText("cell", .cellLabel)
    problems += options.problems
    let label = name.flatMap { name in options.valueRange("cell").map { (name, $0) } }
    if !directive.argument.trimmingBlanks.isEmpty {
      problems.append(LessonProblem(.outputWithArgument, at: directive.argumentRange))
    }
    reportClaims(in: directive.body.text, .output, at: directive.body.range)
    settle(directive.body.range)
    let isMisnamed = name == nil && options.valueRange("cell") != nil
    lesson.expectedOutputs.append(
      ExpectedOutput(
        id: id, cell: label == nil && !isMisnamed ? lastCell : nil, matching: matching, stream: stream,
        body: directive.body, range: range))
    if !isMisnamed {
      pendingOutputs.append(PendingOutput(output: id, label: label, place: directive.nameRange))
    }
    return .output(id)
  }

  private var lastCell: Int? {
    lesson.parts.lastIndex { if case .cell = $0 { true } else { false } }
  }

  /// A label may stand behind the output that names it.
  mutating func resolveOutputs() {
    var earlier: [Int: [ExpectedOutput]] = [:]
    for pending in pendingOutputs {
      var output = lesson.expectedOutputs[pending.output]
      if let label = pending.label {
        output.cell = cell(labelled: label.text, at: label.range)
        if output.cell == nil { continue }
      }
      if let problem = problem(of: output, beside: output.cell.flatMap { earlier[$0] } ?? []) {
        problems.append(LessonProblem(problem, at: pending.label?.range ?? pending.place))
        output.cell = nil
      }
      if let cell = output.cell { earlier[cell, default: []].append(output) }
      lesson.expectedOutputs[pending.output] = output
    }
  }

  mutating func cell(labelled label: String, at range: SourceRange) -> Int? {
    if case .cell(let part) = lesson.labels[label] { return part }
    let cells = lesson.labels.filter { if case .cell = $0.value { true } else { false } }
    let nearest = nearestName(to: label, among: cells.keys.sorted())
    problems.append(LessonProblem(.labelOfNoCell(label, nearest: nearest), at: range))
    return nil
  }

  private func problem(
    of output: ExpectedOutput, beside earlier: [ExpectedOutput]
  ) -> LessonProblem.Kind? {
    guard let part = output.cell, case .cell(let cell) = lesson.parts[part] else { return .outputWithoutCell }
    let line = cell.range.start.line
    switch cell.execution {
    case .skipped: return .outputOfSkippedCell(line: line)
    case .otherLanguage: return .outputOfOtherLanguage(cell.language, line: line)
    case .runs, .mustFail: break
    }
    return earlier.first { $0.stream.overlaps(output.stream) }
      .map { .repeatedOutput(cellLine: line, first: $0.range.start) }
  }
}

extension SourceText {
  /// From the first byte to behind the last one.
  var range: SourceRange {
    guard let first = lines.first, let last = lines.last else { return SourceRange(.start) }
    return SourceRange(first.position, last.position.advanced(byColumns: last.text.utf8.count))
  }
}
