internal import Diagnostics
internal import Lessons

extension Verifier {
  mutating func verifyOutputs(isExplained: Bool) {
    for output in lesson.expectedOutputs {
      let (findings, corrections) = judged(output)
      for finding in findings {
        switch finding.kind {
        case .noCell: continue
        // Where the run says why it stopped, that is enough for all that it took along.
        case .notEnded where isExplained: continue
        default:
          report(
            finding.isFailure ? "output-failed" : "output-error", at: finding.range,
            finding.message(output.stream), hint: finding.hint)
        }
      }
      let status: Verification.Status =
        findings.isEmpty ? .passed : findings.allSatisfy(\.isFailure) ? .failed : .error
      let notes = findings.map { OutputVerdict.Note(line: $0.line, message: $0.message(output.stream)) }
      verification.expectedOutputs.append(
        OutputVerdict(output: output, status: status, notes: notes, corrections: corrections))
    }
  }

  private func judged(_ output: ExpectedOutput) -> ([OutputFinding], [Correction]) {
    let start = SourceRange(output.range.start)
    guard let cell = lesson.cell(of: output) else {
      return ([OutputFinding(kind: .noCell, range: start)], [])
    }
    guard let shown = verification.outputs[cell.id], shown.ended else {
      let place = lesson.file.words(forLine: cell.range.start.line, seenFrom: output.range.start)
      return ([OutputFinding(kind: .notEnded(cell: place), range: start)], [])
    }
    let judgement = OutputJudgement(
      output, printed: OutputLine.lines(of: shown, output.stream), file: lesson.file)
    return (judgement.findings, judgement.corrections)
  }
}
