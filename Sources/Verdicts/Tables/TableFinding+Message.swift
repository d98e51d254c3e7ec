internal import Events
internal import Lessons

extension TableFinding {
  var message: String {
    switch self {
    case .shape(let shape, let rows, let widths, let isSequence):
      let skipped = shape.skipped == 0 ? "" : " that are not skipped"
      let columns = Self.count(shape.columns, "column") + skipped
      return "the table has \(Self.count(shape.rows, "row")) and \(columns), and the expression "
        + Self.shape(rows, widths, isSequence)
    case .incomparable(let type, let reason):
      switch reason {
      case .kind: return "a value of type \(type) cannot be compared with the cells of a table"
      case .empty: return "a value of type \(type) without rows cannot be compared with the cells of a table"
      case .unordered:
        return "a value of type \(type) has no order, so it cannot be compared with the cells of a table"
      case .tooLong:
        return "a value of type \(type) with so many entries cannot be compared with the cells of a table"
      }
    case .nothingCompared: return "no cell of the table is compared with the expression"
    case .header(let place, let name):
      return "column \(place.column) is headed “\(place.text)”, and the expression has “\(name)” there"
    case .label(let place, let label):
      return "row \(place.row) is labelled “\(place.text)”, and the expression has “\(label)” there"
    case .cell(let place, let finding, _, _): return "\(place): \(finding.cellMessage)"
    case .blank(let place, let computed): return "\(place): the cell is empty, computed \(computed.shown)"
    case .noText(let place): return "\(place): the cell holds more than a text, so it cannot be compared"
    case .besideClaims(let place):
      return "\(place): beside its own claim the cell states something that is compared with nothing"
    }
  }

  var hint: String? {
    switch self {
    case .shape:
      "One more column may stand before those of the expression, for labels; “:skip:” leaves columns out."
    case .incomparable(_, let reason):
      switch reason {
      case .kind: "Claim a Table, a Matrix, or a sequence of numbers, vectors or tuples."
      case .empty, .tooLong: "Claim as many rows as the table has."
      case .unordered: "Sort it first."
      }
    case .nothingCompared: "Leave out “:claim:”, or let some cells be compared."
    case .header(_, let name):
      "Head the column “\(name)”, or claim the rows of the Table alone, which have no names: .rows."
    case .label(_, let label):
      "Label the row “\(label)”, or claim the rows of the Table alone, which have no labels: .rows."
    case .cell(_, let finding, let correctedText, let notation): finding.cellHint(correctedText, notation)
    case .blank: "State it; “:skip-blank:” leaves out all cells that are empty or hold a dash."
    case .noText: "Leave its column out with “:skip:”."
    case .besideClaims: "Put all that the cell states into the claim, or write no claim in it."
    }
  }

  private static func shape(_ rows: Int, _ widths: ClosedRange<Int>, _ isSequence: Bool) -> String {
    if isSequence { return rows == 1 ? "is one value" : "is a sequence of \(rows)" }
    let width =
      widths.lowerBound == widths.upperBound
      ? count(widths.upperBound, "column") : "\(widths.lowerBound) to \(widths.upperBound) columns"
    return "\(count(rows, "row")) and \(width)"
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}

extension CellPlace: CustomStringConvertible {
  /// `row 2 (“T = 1”), column “p₁”`
  var description: String {
    "row \(row)" + (label.isEmpty ? "" : " (“\(Self.short(label))”)") + ", column "
      + (header.isEmpty ? "\(column)" : "“\(Self.short(header))”")
  }

  private static func short(_ text: String) -> String {
    text.count > 32 ? text.prefix(31) + "…" : text
  }
}

extension ClaimTable.Entry {
  /// As a message gives it.
  var shown: String {
    switch self {
    case .number(let text): text
    case .text(let text): "“\(text)”"
    }
  }
}

extension ClaimFinding {
  fileprivate var cellMessage: String {
    switch self {
    case .noNumber: "the cell states no number"
    case .count(let stated, _): "the cell states \(stated) numbers, and one is compared with it"
    case .textDiffers(let computed): "the cell is not the string that was computed, “\(computed)”"
    default: message
    }
  }

  fileprivate func cellHint(_ correctedText: String?, _ notation: Claim.Notation) -> String? {
    switch self {
    case .noNumber: "State the value; “:skip:” leaves its column out, by the header."
    case .count: "Only numbers after the last relation sign count."
    default: hint(correctedText: correctedText, notation: notation)
    }
  }
}
