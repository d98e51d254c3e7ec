package import Diagnostics
internal import Events
package import Lessons

extension ClaimMutant {
  static func all(of table: ClaimedTable, value: ClaimValue?) -> [ClaimMutant] {
    guard case .table(let entries) = value, let plan = TablePlan(table, entries) else { return [] }
    return table.places.flatMap { place -> [ClaimMutant] in
      guard let cell = table[place], cell.isText, cell.besideClaims == nil,
        let target = plan.target(of: place),
        !(table.skipsBlanks && cell.text.isBlank)
      else { return [] }
      return all(text: cell.text.text, notation: cell.text.notation).compactMap { mutant in
        // A name has no relations, and its signs are letters like others.
        if mutant.kind != .digit {
          guard case .entry(.number, _, _) = target else { return nil }
        }
        var mutant = mutant
        mutant.cell = place
        return mutant
      }
    }
  }

  func fate(of place: ClaimedTable.Place, in claim: Claim, value: ClaimValue) -> Fate {
    guard let table = claim.table, let cell = table[place], case .table(let entries) = value,
      let target = TablePlan(table, entries)?.target(of: place)
    else { return .survived }
    var changed = cell.text
    changed.pieces = [CellText.Piece(text, range: cell.range, isVerbatim: false)]
    switch target {
    case .header(let name), .label(let name): return changed.nameKey == name.nameKey ? .survived : .caught
    case .entry(let entry, _, _):
      let judgement = ClaimJudgement(cell: changed, entry: entry)
      switch entry {
      case .number(let number): return fate(judgement, changed.notation, .number(number))
      case .text(let text): return fate(judgement, changed.notation, .string(text))
      }
    }
  }

  /// What stands in the place of the change.
  package func before(in claim: Claim) -> String {
    let text = cell.flatMap { claim.table?[$0] }?.text.text ?? claim.text
    let bytes = Array(text.utf8)
    guard range.upperBound <= bytes.count else { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  package func range(in claim: Claim) -> SourceRange {
    guard let cell = cell.flatMap({ claim.table?[$0] }) else { return claim.range(ofBytes: range) }
    if range.isEmpty {
      let next = cell.text.range(ofBytes: range.lowerBound..<range.lowerBound + 1)
      return SourceRange((next ?? cell.range).start)
    }
    return cell.text.range(ofBytes: range) ?? cell.range
  }
}
