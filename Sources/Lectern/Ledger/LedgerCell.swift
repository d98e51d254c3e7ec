import Events
package import Lessons
import Verdicts

extension Ledger {
  /// What a cell of a table states, and of which entry of the value.
  package struct Cell: Equatable, Sendable {
    /// Its number among all entries of the value, row by row, from 1.
    package var entry: Int
    package var text: String
    package var notation: Claim.Notation

    var statement: ClaimStatement { ClaimStatement(text: text, notation: notation) }
  }

  /// The cells of a table that were compared, in the order of the entries; empty for any other claim.
  static func cells(of verdict: ClaimVerdict) -> [Cell] {
    guard let table = verdict.claim.table, let compared = verdict.table,
      case .table(let value)? = verdict.computed
    else { return [] }
    let starts = value.rows.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    return compared.cells.compactMap { place, result -> Cell? in
      guard let entry = result.entry, starts.indices.contains(entry.row - 1), let cell = table[place] else {
        return nil
      }
      return Cell(
        entry: starts[entry.row - 1] + entry.column, text: cell.text.text, notation: cell.text.notation)
    }.sorted { $0.entry < $1.entry }
  }
}

extension Ledger.Cell {
  var json: JSONValue {
    .object([
      "entry": .integer(entry), "text": .string(text),
      "notation": .string(notation == .tex ? "tex" : "prose"),
    ])
  }

  init?(json: JSONValue) {
    guard let entry = json["entry"]?.integer, entry > 0, let text = json["text"]?.string else { return nil }
    switch json["notation"]?.string {
    case "prose": self.init(entry: entry, text: text, notation: .prose)
    case "tex": self.init(entry: entry, text: text, notation: .tex)
    default: return nil
    }
  }
}
