internal import Diagnostics
internal import Lessons

extension ClaimedTable {
  /// Row by row.
  var places: [Place] {
    rows.indices.flatMap { row in rows[row].indices.map { Place(row: row, column: $0) } }
  }

  /// What the cells below the headers state, skipped columns excepted.
  var statedNumbers: [String] {
    places.filter { $0.row >= headerRows && !skippedColumns.contains($0.column) }.flatMap { place in
      self[place].map { ClaimStatement(text: $0.text.text, notation: $0.text.notation).numbers.map(\.text) }
        ?? []
    }
  }

  func cellPlace(_ place: Place) -> CellPlace {
    let first = self[Place(row: place.row, column: max(0, stubColumns - 1))]?.text.text.joinedBlanks ?? ""
    return CellPlace(
      row: place.row - headerRows + 1, label: place.column == 0 ? "" : first, column: place.column + 1,
      header: header(place.column), text: self[place]?.text.text.joinedBlanks ?? "")
  }
}

extension ClaimedTable.Cell {
  /// Where its text stands, or the cell.
  var place: SourceRange { text.range(ofBytes: 0..<text.text.utf8.count) ?? range }
}

extension CellText {
  /// Whether there is a number in it, or something that looks like one.
  var statesSomething: Bool {
    let statement = ClaimStatement(text: text, notation: notation)
    return !statement.numbers.isEmpty || !statement.problems.isEmpty || statement.bound != nil
  }
}
