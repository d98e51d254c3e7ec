/// A value in the form in which a page shows it. Numbers are the shortest decimals that read back as the same value,
/// or `nan`, `inf`, `-inf`.
package enum ShownValue: Equatable, Sendable {
  case text(String)
  case number(String)
  case vector([String])
  case matrix([[String]])
  case table(ShownTable)
  case figure(Figure)
  /// The value is a verdict that has an event of its own, so there is nothing more to show.
  case verdict
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
  package var title: String
  package var description: String

  package init(svg: String, title: String, description: String) {
    self.svg = svg
    self.title = title
    self.description = description
  }
}
