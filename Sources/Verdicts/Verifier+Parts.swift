internal import Diagnostics
internal import Events
internal import Lessons

extension Verifier {
  mutating func verifyParts() {
    for (id, part) in lesson.parts.enumerated() {
      switch part {
      case .cell(let cell): verify(cell, id: id)
      case .property(let property): verify(property, id: id)
      }
    }
  }

  // MARK: - Cells

  private mutating func verify(_ cell: Cell, id: Int) {
    guard let part = transcript?.parts[id] else { return }
    let values = CellValues(cell)
    var output = CellOutput(ended: part.ended)
    for item in part.items {
      switch item {
      case .printed(let text): output.items.append(.printed(text))
      case .printedToError(let text): output.items.append(.printedToError(text))
      case .value(let value):
        if let item = values.item(for: value) { output.items.append(item) }
      case .check(let record): output.items.append(.check(verdict(record, in: cell.range)))
      case .property(let record):
        let verdict = verdict(record, in: cell, id: id)
        verification.properties.append(verdict)
        output.items.append(.property(verdict))
      }
    }
    if let failure = part.failure {
      output.items.append(.failure(failure))
    } else if cell.execution == .mustFail, part.ended {
      report(
        "expected-failure", at: cell.range, "the cell is tagged “raises-exception” and did not fail",
        hint: "Remove the tag, or let the cell throw an error.")
    }
    verification.outputs[id] = output
    if let alt = cell.alt, part.ended, !output.items.contains(where: \.isFigure) {
      findings.append(
        Diagnostic(
          .warning, code: "alt-without-figure", file: lesson.file.name,
          range: alt.content.first?.range ?? cell.range,
          message: "the cell shows no figure that this could describe",
          hint: "Show the figure as the value of an expression, or remove the option."))
    }
  }

  // MARK: - Checks

  mutating func verdict(_ record: CheckRecord, in range: SourceRange) -> CheckVerdict {
    let place = place(line: record.line, column: record.column, in: range)
    let verdict = CheckVerdict(
      name: record.name, status: record.passed ? .passed : .failed, message: record.message,
      position: place.start)
    verification.checks.append(verdict)
    if !record.passed {
      let name = record.name.isEmpty ? "a check" : "the check “\(record.name)”"
      report(
        "check-failed", at: place,
        record.message.isEmpty ? "\(name) failed" : "\(name) failed: \(record.message)")
    }
    return verdict
  }

  /// Where the record says it was made, if that is a line of the lesson.
  func place(line: Int, column: Int, in range: SourceRange) -> SourceRange {
    guard line >= 1, column >= 1, lesson.file.line(line) != nil else { return SourceRange(range.start) }
    return SourceRange(SourcePosition(line: line, column: column))
  }
}

extension CellOutput.Item {
  fileprivate var isFigure: Bool {
    if case .value(let value, _, _, _) = self { value.isFigure } else { false }
  }
}
