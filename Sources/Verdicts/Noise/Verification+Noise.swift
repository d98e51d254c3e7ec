internal import Diagnostics
package import Events
import Lessons

extension Verification {
  /// Compares each claim that passes with what it came to in runs with nudged literals, and warns of those whose text
  /// another machine may not give.
  ///
  /// - Parameters:
  ///   - runs: Of the runs that came to their end, the values of the claims by their number.
  ///   - started: How many there should be.
  package mutating func judgeNoise(_ runs: [[Int: ClaimValue]], started: Int, file: String) {
    var warnings: [Diagnostic] = []
    for index in claims.indices where claims[index].status == .passed {
      let verdict = claims[index]
      let nudged = runs.compactMap { $0[verdict.claim.id] }
      guard nudged.count == started, started > 0, let value = verdict.computed else {
        claims[index].noise = NoiseVerdict(outcome: .unmeasured, runs: nudged.count, message: "")
        warnings.append(
          Diagnostic(
            .warning, code: "noise-unmeasured", file: file, range: verdict.claim.range,
            message: "\(nudged.count) of \(started) runs with nudged literals came to a value of this claim",
            hint: "Let the lesson run to its end with numbers that differ in their last digits."))
        continue
      }
      let found =
        verdict.claim.table.map { Self.cells($0, verdict, value, nudged) }
        ?? [
          (
            NoiseJudgement(
              text: verdict.claim.text, notation: verdict.claim.notation, value: value, nudged: nudged), nil
          )
        ]
      claims[index].noise = Self.verdict(found.map(\.judgement), runs: nudged.count)
      for (judgement, cell) in found {
        guard let message = judgement.message else { continue }
        let place =
          if let cell {
            judgement.range.flatMap(cell.text.range(ofBytes:)) ?? cell.place
          } else {
            judgement.range.map(verdict.claim.range(ofBytes:)) ?? verdict.claim.range
          }
        warnings.append(
          Diagnostic(
            .warning, code: "rounding-limited", file: file, range: place,
            message: judgement.range == nil ? "what is claimed " + message : message,
            hint: judgement.safeText.map { "“\($0)” is safe on any machine." }
              ?? "Claim less, or compute it in a way that loses fewer digits."))
      }
    }
    diagnostics = (diagnostics + warnings).ordered()
  }

  private typealias Found = (judgement: NoiseJudgement, cell: ClaimedTable.Cell?)

  private static func cells(
    _ table: ClaimedTable, _ verdict: ClaimVerdict, _ value: ClaimValue, _ nudged: [ClaimValue]
  ) -> [Found] {
    guard let compared = verdict.table else { return [] }
    return table.places.compactMap { place in
      guard let cell = table[place], let result = compared.cells[place], let entry = result.entry else {
        return nil
      }
      let values = nudged.map { $0.entry(entry) }
      return (
        NoiseJudgement(
          text: cell.text.text, notation: cell.text.notation, value: result.computed.claimValue,
          nudged: values),
        cell
      )
    }
  }

  private static func verdict(_ judgements: [NoiseJudgement], runs: Int) -> NoiseVerdict {
    let limited = judgements.filter { $0.message != nil }
    let worst = limited.min { ($0.digits ?? .max) < ($1.digits ?? .max) }
    return NoiseVerdict(
      outcome: limited.isEmpty ? .supported : .limited, runs: runs,
      deviation: judgements.compactMap(\.deviation).max(), digits: worst?.digits,
      message: limited.first?.message ?? "", safeText: limited.count == 1 ? worst?.safeText : nil)
  }
}

extension ClaimValue {
  /// An entry of a table; of a value that has become another, one that no text is equal to.
  fileprivate func entry(_ place: TableVerdict.Entry) -> ClaimValue {
    guard case .table(let table) = self, table.rows.indices.contains(place.row - 1),
      table.rows[place.row - 1].indices.contains(place.column - 1)
    else { return .incomparable(type: "Table", reason: .empty) }
    return table.rows[place.row - 1][place.column - 1].claimValue
  }
}

extension ClaimTable.Entry {
  fileprivate var claimValue: ClaimValue {
    switch self {
    case .number(let number): .number(number)
    case .text(let text): .string(text)
    }
  }
}
