internal import Diagnostics
internal import Events
internal import Lessons

extension Verifier {
  mutating func verify(_ property: PropertyBlock, id: Int) {
    let part = transcript?.parts[id]
    var records: [PropertyRecord] = []
    var shown: [CellOutput.Item] = []
    for item in part?.items ?? [] {
      switch item {
      case .property(let record): records.append(record)
      case .check(let record): shown.append(.check(verdict(record, in: property.range)))
      case .printed(let text): shown.append(.printed(text))
      case .printedToError(let text): shown.append(.printedToError(text))
      case .value: continue
      }
    }
    if let part, !shown.isEmpty {
      verification.outputs[id] = CellOutput(items: shown, ended: part.ended)
    }
    verification.properties.append(verdict(records, on: property, id: id, ended: part?.ended == true))
  }

  private mutating func verdict(
    _ records: [PropertyRecord], on property: PropertyBlock, id: Int, ended: Bool
  ) -> PropertyVerdict {
    let name = property.title.isEmpty ? "property \(property.number)" : "“\(property.title)”"
    let results = records.map { record in
      let finding = QuantifierFinding(
        record: record, expectation: property.expectation, pinned: pin(of: record, in: records, property))
      return verdict(finding, named: name, source: property.source, range: property.range)
    }
    var whole = PropertyVerdict(
      part: id, label: property.label ?? "", title: property.title, status: .passed, results: results,
      message: "", position: property.range.start)
    if let decisive = whole.decisive {
      (whole.status, whole.message, whole.position) = (
        decisive.status, decisive.message, decisive.position
      )
    }
    guard whole.status == .passed else { return whole }
    if !ended {
      // The run itself says why.
      (whole.status, whole.message) = (.error, "the property did not run to its end")
    } else if records.isEmpty {
      (whole.status, whole.message) = (.error, "no quantifier ran, so nothing was tried")
      report(
        "property-error", at: SourceRange(property.range.start), "\(name): \(whole.message)",
        hint: "Write forAll(…) { … } or exists(…) { … } in it.")
    } else if let (message, pinned) = strayPin(property, records) {
      (whole.status, whole.message) = (.error, message)
      report(
        "property-error", at: pinned.range, "\(name): \(message)",
        hint: "Write one quantifier in each property that states an example.")
    }
    return whole
  }

  // MARK: - Examples that a lesson states

  private func pin(
    of record: PropertyRecord, in records: [PropertyRecord], _ property: PropertyBlock
  ) -> PropertyBlock.PinnedExample? {
    guard records.count(where: { $0.quantifier == record.quantifier }) == 1 else { return nil }
    return record.quantifier == .forAll ? property.counterexample : property.witness
  }

  /// An example that is not compared with anything, or with one of several at random, states nothing.
  private func strayPin(
    _ property: PropertyBlock, _ records: [PropertyRecord]
  ) -> (String, PropertyBlock.PinnedExample)? {
    let pins = [
      ("counterexample", property.counterexample, PropertyRecord.Quantifier.forAll),
      ("witness", property.witness, .exists),
    ]
    for (name, pinned, quantifier) in pins {
      guard let pinned else { continue }
      let count = records.count { $0.quantifier == quantifier }
      if count == 0 { return ("a \(name) is stated, and no \(quantifier) ran", pinned) }
      if count > 1 { return ("one \(name) is stated, and \(count) \(quantifier) ran", pinned) }
    }
    return nil
  }

  // MARK: - One quantifier

  /// A quantifier in a cell is a property of its own, without a name.
  mutating func verdict(_ record: PropertyRecord, in cell: Cell, id: Int) -> PropertyVerdict {
    verdict(record, source: cell.source, range: cell.range, part: id, label: cell.label ?? "")
  }

  mutating func verdict(
    _ record: PropertyRecord, source: SourceText, range: SourceRange, part: Int?, label: String
  ) -> PropertyVerdict {
    let finding = QuantifierFinding(record: record, expectation: .holds)
    let result = verdict(finding, named: record.quantifier.rawValue, source: source, range: range)
    return PropertyVerdict(
      part: part, label: label, title: record.quantifier.rawValue, status: result.status, results: [result],
      message: result.message, position: result.position)
  }

  private mutating func verdict(
    _ finding: QuantifierFinding, named name: String, source: SourceText, range: SourceRange
  ) -> QuantifierVerdict {
    let record = finding.record
    let place = place(line: record.line, column: record.column, in: range)
    var statedExample: String?
    switch finding.outcome {
    case .asExpected: break
    case .otherVerdict:
      report("property-failed", at: place, "\(name): \(finding.message)", hint: finding.hint)
    case .otherExample(let pinned):
      statedExample = pinned.text
      report("property-failed", at: pinned.range, "\(name): \(finding.message)", hint: finding.hint)
    }
    let arguments = record.example.isEmpty ? record.statistics.arguments : record.example
    return QuantifierVerdict(
      record: record, status: finding.status, message: finding.message, statedExample: statedExample,
      parameters: LawParameters.names(in: source, at: place.start, count: arguments.count),
      position: place.start)
  }
}

extension PropertyRecord.Statistics {
  /// The arguments of some case, to count them.
  fileprivate var arguments: [String] {
    deviation?.arguments ?? absoluteDeviation?.arguments ?? targets.first?.arguments ?? []
  }
}
