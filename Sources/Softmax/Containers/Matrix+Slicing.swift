// Parts of a matrix are matrices and vectors of their own, counted from 0 again.

extension Matrix {
  /// Row `i`, counted from 0, to read or to replace.
  ///
  ///     var m: Matrix = [[1, 2], [3, 4]]
  ///     m[row: 1] = [7, 8]     // m is [[1.0, 2.0], [7.0, 8.0]]
  ///     m[row: 0] *= 10        // m is [[10.0, 20.0], [7.0, 8.0]]
  ///
  /// A row outside stops the program, and so does another number of entries than there are columns.
  ///
  /// - Complexity: O(*m*) for *m* columns.
  public subscript(row i: Int) -> Vector<Scalar> {
    get { row(i) }
    set {
      requireLine("row", i, inside: rows)
      requireNewCount("row", newValue.count, columns)
      elements.replaceSubrange((i * columns)..<((i + 1) * columns), with: newValue.elements)
    }
  }

  /// Column `j`, counted from 0, to read or to replace.
  ///
  /// A column outside stops the program, and so does another number of entries than there are rows.
  ///
  /// - Complexity: O(*n*) for *n* rows; replacing may copy the matrix.
  public subscript(column j: Int) -> Vector<Scalar> {
    get { column(j) }
    set {
      requireLine("column", j, inside: columns)
      requireNewCount("column", newValue.count, rows)
      for i in 0..<rows { elements[i * columns + j] = newValue.elements[i] }
    }
  }

  /// The part where some rows and some columns cross, to read or to replace.
  ///
  ///     let m: Matrix = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
  ///     m[rows: 1..., columns: 0..<2]   // [[4.0, 5.0], [7.0, 8.0]]
  ///
  /// Ranges may be open at an end. Ranges that reach outside stop the program, and so does replacing the
  /// part by a matrix of another shape.
  ///
  /// - Complexity: O(*k*) for *k* entries.
  public subscript(
    rows rowRange: some RangeExpression<Int>, columns columnRange: some RangeExpression<Int>
  ) -> Self {
    get {
      let (rowRange, columnRange) = part(rowRange, columnRange)
      let entries = rowRange.flatMap { i in columnRange.map { j in elements[i * columns + j] } }
      return Self(rowRange.count, columnRange.count, entries, "Matrix subscript")
    }
    set {
      let (rowRange, columnRange) = part(rowRange, columnRange)
      if (newValue.rows, newValue.columns) != (rowRange.count, columnRange.count) {
        stop(
          "Matrix subscript",
          "the part must be set to a matrix of its shape, but they are \(rowRange.count) × "
            + "\(columnRange.count) and \(newValue.shapeText)")
      }
      for (i, row) in rowRange.enumerated() {
        for (j, column) in columnRange.enumerated() {
          elements[row * columns + column] = newValue.elements[i * newValue.columns + j]
        }
      }
    }
  }

  /// Some rows, whole, to read or to replace: `m[rows: ..<2]` is the first two.
  public subscript(rows range: some RangeExpression<Int>) -> Self {
    get { self[rows: range, columns: 0..<columns] }
    set { self[rows: range, columns: 0..<columns] = newValue }
  }

  /// Some columns, whole, to read or to replace: `m[columns: 1...]` is all but the first.
  public subscript(columns range: some RangeExpression<Int>) -> Self {
    get { self[rows: 0..<rows, columns: range] }
    set { self[rows: 0..<rows, columns: range] = newValue }
  }

  /// Row `i`, counted from 0.
  public func row(_ i: Int) -> Vector<Scalar> {
    requireLine("row", i, inside: rows)
    return Vector(rowSlice(i))
  }

  /// Column `j`, counted from 0.
  public func column(_ j: Int) -> Vector<Scalar> {
    requireLine("column", j, inside: columns)
    return Vector((0..<rows).map { elements[$0 * columns + j] })
  }

  /// The rows from first to last.
  ///
  ///     Matrix([[1, 2], [3, 4]]).rowVectors.map { softmax($0) }   // two distributions
  public var rowVectors: [Vector<Scalar>] { lines(along: .rows).map { Vector($0) } }

  /// The columns from first to last.
  public var columnVectors: [Vector<Scalar>] { lines(along: .columns).map { Vector($0) } }

  /// The entries (i, i), as many as the smaller of the numbers of rows and columns.
  ///
  ///     Matrix([[1, 2], [3, 4]]).diagonal   // [1.0, 4.0]
  public var diagonal: Vector<Scalar> {
    Vector((0..<Swift.min(rows, columns)).map { elements[$0 * columns + $0] })
  }

  /// The matrix with the rows of another one below its own.
  ///
  ///     Matrix([[1, 2]]).appendingRows(of: [[3, 4], [5, 6]])   // [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]
  ///
  /// Different numbers of columns stop the program.
  public func appendingRows(of other: Self) -> Self {
    if columns != other.columns {
      stop(
        "Matrix.appendingRows",
        "matrices must have the same number of columns, but they are \(shapeText) and \(other.shapeText)")
    }
    return Self(rows + other.rows, columns, elements + other.elements, "Matrix.appendingRows")
  }

  /// The matrix with the columns of another one to the right of its own.
  ///
  ///     Matrix([[1], [2]]).appendingColumns(of: [[3], [4]])   // [[1.0, 3.0], [2.0, 4.0]]
  ///
  /// Different numbers of rows stop the program.
  public func appendingColumns(of other: Self) -> Self {
    if rows != other.rows {
      stop(
        "Matrix.appendingColumns",
        "matrices must have the same number of rows, but they are \(shapeText) and \(other.shapeText)")
    }
    let joined = (0..<rows).flatMap { Array(rowSlice($0)) + Array(other.rowSlice($0)) }
    return Self(rows, columns + other.columns, joined, "Matrix.appendingColumns")
  }

  private func part(
    _ rowRange: some RangeExpression<Int>, _ columnRange: some RangeExpression<Int>
  ) -> (rows: Range<Int>, columns: Range<Int>) {
    (
      requireRange("Matrix subscript, rows", rowRange, inside: rows),
      requireRange("Matrix subscript, columns", columnRange, inside: columns)
    )
  }

  private func requireLine(_ kind: String, _ index: Int, inside count: Int) {
    if index < 0 || index >= count {
      stop("Matrix", "\(kind) must be in 0..<\(count), but it is \(index)")
    }
  }

  private func requireNewCount(_ kind: String, _ count: Int, _ expected: Int) {
    if count != expected {
      stop("Matrix", "a \(kind) must be set to as many entries, but it has \(expected), not \(count)")
    }
  }
}
