internal import Diagnostics
internal import Events
internal import Lessons

/// Why the claim of a table does not pass.
enum TableFinding: Equatable {
  // MARK: The whole table

  /// Other rows or columns than the value has; `widths` are the least and the most entries that a row of it
  /// has.
  case shape(TablePlan.Shape, rows: Int, widths: ClosedRange<Int>, isSequence: Bool)
  case incomparable(type: String, ClaimValue.Incomparable)
  /// Everything is skipped, or holds claims of its own.
  case nothingCompared

  // MARK: One cell

  case header(CellPlace, name: String)
  case label(CellPlace, label: String)
  /// The rule for a claim with one value says so.
  case cell(CellPlace, ClaimFinding, correctedText: String?, Claim.Notation)
  case blank(CellPlace, computed: ClaimTable.Entry)
  /// A list, code or an image.
  case noText(CellPlace)
  /// Numbers beside the claims that the cell has of its own.
  case besideClaims(CellPlace)

  var status: Verification.Status {
    switch self {
    case .header, .label: .failed
    case .cell(_, let finding, _, _): finding.status
    case .shape, .incomparable, .nothingCompared, .blank, .noText, .besideClaims: .error
    }
  }
}

/// A cell as a reader finds it.
struct CellPlace: Equatable {
  /// From 1, headers not counted.
  var row: Int
  /// What stands at the beginning of the row; empty where nothing does, or where that is the cell itself.
  var label: String
  var column: Int
  var header: String
  var text: String
}
