/// A value in the form in which a page shows it. Numbers are the shortest decimals that read back as the same value,
/// or `nan`, `inf`, `-inf`.
package enum ShownValue: Equatable, Sendable {
  case text(String)
  case number(String)
  case vector([String])
  case matrix([[String]])
  case table(ShownTable)
  case figure(Figure)
  case sweep(ShownSweep)
  /// The value is a verdict that has an event of its own, so there is nothing more to show.
  case verdict

  /// Whether it is drawn: the description of a cell can stand for it.
  package var isFigure: Bool {
    switch self {
    case .figure, .sweep: true
    case .text, .number, .vector, .matrix, .table, .verdict: false
    }
  }
}

package struct ShownTable: Equatable, Sendable {
  package enum Cell: Equatable, Sendable {
    case number(String)
    case text(String)
  }

  package var columns: [String]
  package var rows: [[Cell]]
  /// How many digits after the point numbers are shown with; nothing means all.
  package var digits: Int?

  package init(columns: [String], rows: [[Cell]], digits: Int? = nil) {
    self.columns = columns
    self.rows = rows
    self.digits = digits
  }
}

package struct Figure: Equatable, Sendable {
  package var svg: String
  /// The same figure drawn for a narrow column, where it is wider than that.
  package var narrow: String?
  package var title: String
  package var description: String
  /// The numbers behind it, if a page offers them.
  package var table: ShownTable?

  package init(
    svg: String, narrow: String? = nil, title: String, description: String, table: ShownTable? = nil
  ) {
    self.svg = svg
    self.narrow = narrow
    self.title = title
    self.description = description
    self.table = table
  }
}
