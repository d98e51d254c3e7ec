package import Events
package import Lessons

/// What became of the cells of a table that makes a claim.
package struct TableVerdict: Equatable, Sendable {
  package struct Cell: Equatable, Sendable {
    package var status: Verification.Status
    /// What the cell was compared with: an entry of the value, or the name of a column or a row.
    package var computed: ClaimTable.Entry
    /// Where that stands in the value; nothing for a name.
    package var entry: Entry?
    /// Why it does not pass; empty if it does.
    package var message: String

    package init(
      status: Verification.Status, computed: ClaimTable.Entry, entry: Entry? = nil, message: String = ""
    ) {
      self.status = status
      self.computed = computed
      self.entry = entry
      self.message = message
    }
  }

  /// A place in the value, from 1.
  package struct Entry: Equatable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// Those that were compared, headers and labels among them.
  package var cells: [ClaimedTable.Place: Cell]
  /// How many columns at the beginning hold labels.
  package var labelColumns: Int

  package init(cells: [ClaimedTable.Place: Cell] = [:], labelColumns: Int = 0) {
    self.cells = cells
    self.labelColumns = labelColumns
  }

  /// The cells that were compared with an entry of the value.
  package var entries: [Cell] { cells.values.filter { $0.entry != nil } }
}
