internal import Diagnostics
internal import Events
internal import Lessons

/// What the comparison of a table's cells with a value comes to.
///
/// Every cell that the value has an entry for is compared by the rules of claims. A row or a column that has
/// another name than the value's is wrong already, and its cells are not compared: they would be compared
/// with those of another one.
struct TableJudgement {
  private let table: ClaimedTable
  private(set) var verdict = TableVerdict()
  /// What does not pass, with its place; nothing for the whole table.
  private(set) var findings: [(finding: TableFinding, range: SourceRange?)] = []
  /// The numbers of the compared cells, as written.
  private(set) var stated: [String] = []
  private(set) var corrections: [Correction] = []

  var status: Verification.Status {
    let statuses = findings.map(\.finding.status)
    return statuses.contains(.error) ? .error : statuses.isEmpty ? .passed : .failed
  }

  /// The first finding, and how many there are.
  var message: String {
    guard let first = findings.first else { return "" }
    let failed = verdict.entries.filter { $0.status != .passed }.count
    return first.finding.message
      + (failed > 1 ? "; \(failed) of \(verdict.entries.count) cells do not hold" : "")
  }

  init(_ table: ClaimedTable, value: ClaimValue) {
    self.table = table
    guard case .table(let entries) = value else {
      if case .incomparable(let type, let reason) = value {
        findings = [(.incomparable(type: type, reason), nil)]
      } else if case .estimate = value {
        findings = [(.incomparable(type: "Estimate", .kind), nil)]
      } else {
        findings = [(.incomparable(type: "that is no table", .kind), nil)]
      }
      return
    }
    guard let plan = TablePlan(table, entries) else {
      let widths = entries.rows.map(\.count)
      findings = [
        (
          .shape(
            TablePlan.shape(of: table), rows: entries.rows.count,
            widths: (widths.min() ?? 0)...(widths.max() ?? 0), isSequence: entries.isSequence), nil
        )
      ]
      stated = table.statedNumbers
      return
    }
    verdict.labelColumns = plan.labelColumns
    judge(plan)
    if verdict.entries.isEmpty, findings.isEmpty { findings = [(.nothingCompared, nil)] }
  }

  private mutating func judge(_ plan: TablePlan) {
    var (wrongRows, wrongColumns): (Set<Int>, Set<Int>) = ([], [])
    for place in table.places {
      guard let cell = table[place], let target = plan.target(of: place) else { continue }
      switch target {
      case .header(let name):
        guard !judge(cell, place, name: name, isOptional: true) else { continue }
        findings.append((.header(table.cellPlace(place), name: name), cell.place))
        wrongColumns.insert(place.column)
      case .label(let label):
        guard !judge(cell, place, name: label, isOptional: false) else { continue }
        findings.append((.label(table.cellPlace(place), label: label), cell.place))
        wrongRows.insert(place.row)
      case .entry(let entry, let row, let column):
        guard !wrongRows.contains(place.row), !wrongColumns.contains(place.column) else { continue }
        judge(cell, place, entry, TableVerdict.Entry(row: row + 1, column: column + 1))
      }
    }
  }

  /// A column may be without a header; a row is not without its label.
  private mutating func judge(
    _ cell: ClaimedTable.Cell, _ place: ClaimedTable.Place, name: String, isOptional: Bool
  ) -> Bool {
    if isOptional, cell.text.text.joinedBlanks.isEmpty { return true }
    let holds = cell.isText && cell.text.nameKey == name.nameKey
    verdict.cells[place] = TableVerdict.Cell(
      status: holds ? .passed : .failed, computed: .text(name), message: holds ? "" : "computed “\(name)”")
    return holds
  }

  private mutating func judge(
    _ cell: ClaimedTable.Cell, _ place: ClaimedTable.Place, _ entry: ClaimTable.Entry,
    _ index: TableVerdict.Entry
  ) {
    let cellPlace = table.cellPlace(place)
    var finding: TableFinding?
    if let rest = cell.besideClaims {
      guard rest.statesSomething else { return }
      finding = .besideClaims(cellPlace)
    } else if !cell.isText {
      finding = .noText(cellPlace)
    } else if cell.text.isBlank, !entry.isBlankText {
      guard !table.skipsBlanks else { return }
      finding = .blank(cellPlace, computed: entry)
    } else {
      finding = compare(cell.text, cellPlace, entry)
    }
    verdict.cells[place] = TableVerdict.Cell(
      status: finding?.status ?? .passed, computed: entry, entry: index, message: finding?.message ?? "")
    guard let finding else { return }
    var range = cell.place
    if case .cell(_, let inner, _, _) = finding, let bytes = inner.range {
      range = cell.text.range(ofBytes: bytes) ?? range
    }
    findings.append((finding, range))
  }

  private mutating func compare(
    _ text: CellText, _ place: CellPlace, _ entry: ClaimTable.Entry
  ) -> TableFinding? {
    let judgement = ClaimJudgement(cell: text, entry: entry)
    stated += judgement.stated
    guard let finding = judgement.finding else { return nil }
    if judgement.correctedText != nil {
      for number in judgement.numbers where !number.holds {
        guard let correction = number.correction, text.isVerbatim(number.written.range),
          let range = text.range(ofBytes: number.written.range)
        else { continue }
        corrections.append(Correction(range: range, original: number.written.text, text: correction))
      }
    }
    return .cell(place, finding, correctedText: judgement.correctedText, text.notation)
  }
}

extension ClaimJudgement {
  /// A cell and the one entry that it is compared with.
  init(cell: CellText, entry: ClaimTable.Entry) {
    switch entry {
    case .number(let number):
      self.init(text: cell.text, notation: cell.notation, value: .number(number))
    case .text(let string):
      self.init(text: cell.text, notation: cell.notation, value: .string(string))
      // What is set as a formula is compared as a name.
      if cell.notation == .tex, finding != nil, cell.nameKey == string.nameKey { finding = nil }
    }
  }
}

extension ClaimTable.Entry {
  /// A cell may be empty where the value has an empty text.
  fileprivate var isBlankText: Bool {
    guard case .text(let text) = self else { return false }
    return CellText(pieces: [CellText.Piece(text, range: SourceRange(.start), isVerbatim: false)]).isBlank
  }
}
