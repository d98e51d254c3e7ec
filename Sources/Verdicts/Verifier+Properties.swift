internal import Diagnostics
internal import Events
internal import Lessons

extension Verifier {
  mutating func verify(_ property: PropertyBlock, id: Int) {
    let part = transcript?.parts[id]
    var records: [PropertyRecord] = []
    var printed: [CellOutput.Item] = []
    for item in part?.items ?? [] {
      switch item {
      case .property(let record): records.append(record)
      case .check(let record): _ = verdict(record, in: property.range)
      case .printed(let text): printed.append(.printed(text))
      case .printedToError(let text): printed.append(.printedToError(text))
      case .value: continue
      }
    }
    if let part, !printed.isEmpty {
      verification.outputs[id] = CellOutput(items: printed, ended: part.ended)
    }
    let finding = PropertyFinding(records, ended: part?.ended == true, expectation: property.expectation)
    let place =
      finding.record.map { self.place(line: $0.line, column: $0.column, in: property.range) }
      ?? SourceRange(property.range.start)
    verification.properties.append(
      PropertyVerdict(
        part: id, label: property.label ?? "", title: property.title, status: finding.status,
        record: finding.record, message: finding.message, position: place.start))
    report(finding, named: property.title.isEmpty ? "the property" : "“\(property.title)”", at: place)
  }

  /// A quantifier in a cell is a property of its own, without a name.
  mutating func verdict(_ record: PropertyRecord, in cell: Cell, id: Int) -> PropertyVerdict {
    let finding = PropertyFinding([record], ended: true, expectation: .holds)
    let place = place(line: record.line, column: record.column, in: cell.range)
    report(finding, named: record.quantifier.rawValue, at: place)
    return PropertyVerdict(
      part: id, label: cell.label ?? "", title: record.quantifier.rawValue, status: finding.status,
      record: record, message: finding.message, position: place.start)
  }

  private mutating func report(_ finding: PropertyFinding, named name: String, at place: SourceRange) {
    switch finding {
    case .passed: break
    case .failed: report("property-failed", at: place, "\(name): \(finding.message)")
    case .noQuantifier:
      report(
        "property-error", at: place, "\(name): \(finding.message)",
        hint: "Write forAll(…) { … } or exists(…) { … } in it.")
    // The run itself says why.
    case .notEnded: break
    }
  }
}

/// What became of a property directive.
enum PropertyFinding: Equatable {
  case passed(PropertyRecord)
  case failed(PropertyRecord, expectation: PropertyBlock.Expectation)
  case noQuantifier
  /// It did not reach its end, so that quantifiers may be missing.
  case notEnded(PropertyRecord?)

  init(_ records: [PropertyRecord], ended: Bool, expectation: PropertyBlock.Expectation) {
    let failed = records.first { !$0.meets(expectation) }
    if let failed {
      self = .failed(failed, expectation: expectation)
    } else if !ended {
      self = .notEnded(records.first)
    } else if let first = records.first {
      self = .passed(first)
    } else {
      self = .noQuantifier
    }
  }

  var record: PropertyRecord? {
    switch self {
    case .passed(let record), .failed(let record, _): record
    case .notEnded(let record): record
    case .noQuantifier: nil
    }
  }

  var status: Verification.Status {
    switch self {
    case .passed: .passed
    case .failed: .failed
    case .noQuantifier, .notEnded: .error
    }
  }

  /// Empty for a property that passes.
  var message: String {
    switch self {
    case .passed: return ""
    case .noQuantifier: return "no quantifier ran, so nothing was tried"
    case .notEnded: return "the property did not run to its end"
    case .failed(let record, let expectation):
      let example = record.example.isEmpty ? "" : ": " + record.example.joined(separator: ", ")
      let facts = record.message.isEmpty ? "" : "; \(record.message)"
      let trials = record.trials == 1 ? "1 trial" : "\(record.trials) trials"
      switch record.verdict {
      case .holds: return "no counterexample in \(trials), and one is expected (seed \(record.seed))"
      case .falsified where expectation == .falsified: return ""
      case .falsified: return "counterexample\(example) (seed \(record.seed), \(trials))\(facts)"
      case .witnessFound: return ""
      case .noWitness: return "no witness in \(trials) (seed \(record.seed))\(facts)"
      case .gaveUp:
        return "gave up after \(trials), \(record.discarded) discarded (seed \(record.seed))\(facts)"
      case .threw: return "the law threw an error\(example) (seed \(record.seed))\(facts)"
      }
    }
  }
}

extension PropertyRecord {
  /// An expected counterexample turns `forAll` round; `exists` means what it says.
  fileprivate func meets(_ expectation: PropertyBlock.Expectation) -> Bool {
    switch (quantifier, expectation) {
    case (.forAll, .falsified): verdict == .falsified
    case (.forAll, .holds), (.exists, _): passed
    }
  }
}
