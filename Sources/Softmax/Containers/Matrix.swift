public import RealModule

/// A rectangle of numbers, stored row by row.
///
///     let m: Matrix = [[1, 2], [3, 4]]   // Matrix<Double>
///     m[1, 0]                            // 3.0
///     m * [1, 1]                         // [3.0, 7.0]
///     m.sum(along: .rows)                // [3.0, 7.0]
///
/// A matrix may have rows without columns, or columns without rows; it then has no entries. Two matrices are
/// equal when they have the same shape and each pair of entries is equal in the sense of IEEE 754.
///
/// What a matrix holds is data and never stops the program. An index outside the shape stops it, and so do
/// rows of different lengths and shapes that do not fit.
public struct Matrix<Scalar: Real> {
  /// The number of rows.
  public let rows: Int

  /// The number of columns.
  public let columns: Int

  /// The entries row by row; entry (i, j) is at `i * columns + j`.
  public internal(set) var elements: [Scalar]

  /// A matrix from its entries row by row.
  public init(rows: Int, columns: Int, elements: some Sequence<Scalar>) {
    self.init(rows, columns, Array(elements), "Matrix.init(rows:columns:elements:)")
  }

  /// A matrix whose rows are the given vectors.
  public init(_ rows: some Sequence<Vector<Scalar>>) {
    self.init(rowArrays: rows.map(\.elements))
  }

  /// A matrix whose rows are the given arrays.
  public init(_ rows: some Sequence<[Scalar]>) {
    self.init(rowArrays: Array(rows))
  }

  /// A matrix with the same entry everywhere.
  public init(repeating value: Scalar, rows: Int, columns: Int) {
    let count = Swift.max(0, rows) * Swift.max(0, columns)
    self.init(
      rows, columns, Array(repeating: value, count: count), "Matrix.init(repeating:rows:columns:)")
  }

  /// The square matrix with ones on its diagonal and zeros elsewhere.
  public static func identity(_ size: Int) -> Self {
    var matrix = Self(repeating: 0, rows: size, columns: size)
    for i in 0..<size { matrix[i, i] = 1 }
    return matrix
  }

  /// The square matrix with the given numbers on its diagonal and zeros elsewhere.
  ///
  ///     Matrix(diagonal: [2, 3])   // [[2.0, 0.0], [0.0, 3.0]]
  public init(diagonal: Vector<Scalar>) { self.init(diagonalEntries: diagonal.elements) }

  init(diagonalEntries: [Scalar]) {
    self.init(repeating: 0, rows: diagonalEntries.count, columns: diagonalEntries.count)
    for (i, entry) in diagonalEntries.enumerated() { elements[i * columns + i] = entry }
  }

  init(_ rows: Int, _ columns: Int, _ elements: [Scalar], _ function: StaticString) {
    if rows < 0 || columns < 0 {
      stop(function, "rows and columns must not be negative, but they are \(rows) and \(columns)")
    }
    if elements.count != rows * columns {
      stop(function, "elements must number \(rows) × \(columns), but there are \(elements.count)")
    }
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  private init(rowArrays: [[Scalar]]) {
    let columns = rowArrays.first?.count ?? 0
    for (index, row) in rowArrays.enumerated() where row.count != columns {
      stop(
        "Matrix.init",
        "rows must have the same number of entries, but row 0 has \(columns) and row \(index) has "
          + "\(row.count)")
    }
    self.init(rowArrays.count, columns, rowArrays.flatMap { $0 }, "Matrix.init")
  }
}

extension Matrix: ExpressibleByArrayLiteral {
  public init(arrayLiteral rows: Vector<Scalar>...) {
    self.init(rowArrays: rows.map(\.elements))
  }
}

extension Matrix: Equatable {}
extension Matrix: Hashable {}
extension Matrix: Sendable where Scalar: Sendable {}

extension Matrix {
  /// The numbers of rows and columns.
  public var shape: (rows: Int, columns: Int) { (rows, columns) }

  /// The entry in row `i` and column `j`, both counted from 0.
  public subscript(i: Int, j: Int) -> Scalar {
    get { elements[offset(i, j)] }
    set { elements[offset(i, j)] = newValue }
  }

  /// The matrix with rows and columns exchanged.
  public var transpose: Self {
    var turned: [Scalar] = []
    turned.reserveCapacity(elements.count)
    for j in 0..<columns {
      for i in 0..<rows { turned.append(elements[i * columns + j]) }
    }
    return Self(columns, rows, turned, "Matrix.transpose")
  }

  /// The shape as words for messages: `2 × 3`.
  var shapeText: String { "\(rows) × \(columns)" }

  private func offset(_ i: Int, _ j: Int) -> Int {
    if i < 0 || i >= rows || j < 0 || j >= columns {
      stop("Matrix subscript", "index must be inside \(shapeText), but it is [\(i), \(j)]")
    }
    return i * columns + j
  }
}

extension Matrix: CustomStringConvertible {
  /// The rows in brackets, as in the literal: `[[1.0, 2.0], [3.0, 4.0]]`.
  public var description: String {
    "[" + (0..<rows).map { row($0).description }.joined(separator: ", ") + "]"
  }
}
