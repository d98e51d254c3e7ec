internal import Diagnostics
internal import Lessons

/// What the comparison of a block with the output of its cell comes to.
struct OutputJudgement: Equatable, Sendable {
  private(set) var findings: [OutputFinding] = []
  /// All that would make the block right, or nothing: half a correction leaves it wrong.
  private(set) var corrections: [Correction] = []

  init(_ output: ExpectedOutput, printed: [OutputLine], file: SourceFile) {
    var body = output.body.lines
    while body.last?.text.isBlank == true { body.removeLast() }
    let readsNumbers = output.matching == .numbers
    let stated = body.map { OutputPattern($0.text, readsNumbers: readsNumbers) }
    let alignment = OutputAlignment(stated: stated, printed: printed)
    guard !alignment.isSame else { return }
    guard let steps = alignment.steps() else {
      findings = [OutputFinding(kind: .tooLong(lines: printed.count), range: SourceRange(output.range.start))]
      return
    }
    let reader = OutputFindings(output: output, body: body, stated: stated, printed: printed)
    findings = reader.findings(of: steps)
    let correction = OutputCorrection(
      output: output, body: body, stated: stated, printed: printed, file: file)
    corrections = correction.corrections(of: steps)
  }
}

/// Steps → findings.
private struct OutputFindings {
  let output: ExpectedOutput
  let body: [SourceText.Line]
  let stated: [OutputPattern]
  let printed: [OutputLine]

  func findings(of steps: [OutputAlignment.Step]) -> [OutputFinding] {
    var findings: [OutputFinding] = []
    var extra: ClosedRange<Int>?
    for step in steps {
      if case .extra(let index) = step {
        extra = (extra?.lowerBound ?? index)...index
        continue
      }
      if let lines = extra { findings.append(finding(extra: lines, before: step.stated)) }
      extra = nil
      findings += self.findings(of: step)
    }
    if let lines = extra { findings.append(finding(extra: lines, before: nil)) }
    return findings
  }

  private func findings(of step: OutputAlignment.Step) -> [OutputFinding] {
    switch step {
    case .same, .anyLines, .extra: []
    case .otherNumbers(let line, let index, let pairs):
      pairs.map { pair in
        let correction = pair.stated.corrected(to: pair.printed, isCutOff: pair.isCutOff)
        let number = JudgedNumber(
          written: pair.stated, computed: pair.printed.text, holds: false, correction: correction)
        let start = body[line].position.advanced(byColumns: pair.offset)
        return OutputFinding(
          kind: .number(number, line: index + 1), line: line,
          range: SourceRange(start, start.advanced(byColumns: pair.stated.text.utf8.count)),
          rightText: correction)
      }
    case .otherLine(let line, let index):
      [
        OutputFinding(
          kind: .line(stated: stated[line].text, printed: printed[index].text, line: index + 1), line: line,
          range: range(of: line, from: difference(line, index)),
          rightText: stated[line].text(replacedBy: printed[index]))
      ]
    case .missing(let line):
      [
        OutputFinding(
          kind: .missing(stated[line].text, isNothingPrinted: printed.isEmpty), line: line,
          range: range(of: line, from: 0))
      ]
    }
  }

  private func range(of line: Int, from start: Int) -> SourceRange {
    let position = body[line].position
    return SourceRange(
      position.advanced(byColumns: start), position.advanced(byColumns: stated[line].text.utf8.count))
  }

  /// The first byte, at the start of a character, from which on two lines differ.
  private func difference(_ line: Int, _ index: Int) -> Int {
    guard !stated[line].hasEllipsis else { return 0 }
    let common = zip(stated[line].text, printed[index].text).prefix { $0 == $1 }
    let length = common.reduce(0) { $0 + $1.0.utf8.count }
    return length < stated[line].text.utf8.count ? length : 0
  }

  /// Told at the line that would come after it, or where the block ends.
  private func finding(extra lines: ClosedRange<Int>, before next: Int?) -> OutputFinding {
    let place = next.map { body[$0].position } ?? SourcePosition(line: output.range.end.line, column: 1)
    return OutputFinding(
      kind: .extra(
        first: printed[lines.lowerBound].text, last: printed[lines.upperBound].text,
        lines: lines.lowerBound + 1...lines.upperBound + 1, isBlockEmpty: body.isEmpty),
      range: SourceRange(body.isEmpty ? output.range.start : place))
  }
}

extension OutputAlignment.Step {
  fileprivate var stated: Int? {
    switch self {
    case .same(let line, _), .otherNumbers(let line, _, _), .otherLine(let line, _), .missing(let line),
      .anyLines(let line):
      line
    case .extra: nil
    }
  }
}
