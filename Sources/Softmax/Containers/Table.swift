public import RealModule

/// Rows of cells under named columns.
///
///     Table(columns: ["T", "p₁"], rows: [[0.5, 0.88], [1, 0.73]])
///     Table(columns: ["p₁", "p₂"], rows: ["cold": [1, 0], "hot": [0.5, 0.5]], labels: "T")
///
/// The second form has a column of row labels before the others, headed by `labels`. A row with another
/// number of cells than there are columns stops the program.
public struct Table: Sendable, Equatable {
  /// One cell: a number, shown with the table's digits, or text, shown as it is.
  public enum Cell: Sendable, Equatable {
    case number(Double)
    case text(String)
  }

  /// The headers, without that of the row labels.
  public let columns: [String]

  /// The cells row by row, without the row labels; every row has as many as there are columns.
  public let rows: [[Cell]]

  /// The labels of the rows, if they have any: then one for each row.
  public let rowLabels: [String]?

  /// The header of the row labels; empty if they have none.
  public let rowLabelHeader: String

  /// How many digits after the point numbers are shown with; `nil` for as many as it takes to read them back.
  public let digits: Int?

  /// A table from its cells.
  public init(columns: [String], rows: [[Cell]], digits: Int? = nil) {
    self.init(columns, rows, labels: nil, header: "", digits)
  }

  /// A table whose rows are labelled, in the order of the literal.
  public init(
    columns: [String], rows: KeyValuePairs<String, [Cell]>, labels: String = "", digits: Int? = nil
  ) {
    self.init(columns, rows.map(\.value), labels: rows.map(\.key), header: labels, digits)
  }

  /// A table of computed numbers.
  @_disfavoredOverload
  public init(columns: [String], rows: some Sequence<[Double]>, digits: Int? = nil) {
    self.init(columns, rows.map { $0.map(Cell.number) }, labels: nil, header: "", digits)
  }

  /// A table whose rows are vectors.
  @_disfavoredOverload
  public init<Scalar: Real & BinaryFloatingPoint>(
    columns: [String], rows: some Sequence<Vector<Scalar>>, digits: Int? = nil
  ) {
    self.init(columns, rows.map { $0.map { Cell($0) } }, labels: nil, header: "", digits)
  }

  init(_ columns: [String], _ rows: [[Cell]], labels: [String]?, header: String, _ digits: Int?) {
    for (index, row) in rows.enumerated() where row.count != columns.count {
      stop(
        "Table", "row \(index) must have a cell for each of \(columns.count) columns, but it has \(row.count)"
      )
    }
    if let digits, digits < 0 { stop("Table", "digits must not be negative, but they are \(digits)") }
    self.columns = columns
    self.rows = rows
    self.rowLabels = labels
    self.rowLabelHeader = header
    self.digits = digits
  }
}

extension Table.Cell {
  /// A number of any binary type, as the shortest decimal that reads back as it: `Float(0.1)` is 0.1.
  public init(_ value: some BinaryFloatingPoint) {
    self = .number(Double("\(value)") ?? Double(value))
  }

  /// A whole number.
  public init(_ value: some BinaryInteger) {
    self = .number(Double(value))
  }
}

extension Table.Cell: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByStringInterpolation
{
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  public init(floatLiteral value: Double) { self = .number(value) }
  public init(stringLiteral value: String) { self = .text(value) }
}
