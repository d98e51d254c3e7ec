public import RealModule

/// A block of numbers with three indices, such as the second derivatives of a vector of functions.
///
///     let t: Tensor3 = [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]   // Tensor3<Double>
///     t[1, 0, 1]                                              // 6.0
///     t.matrix(1)                                             // [[5.0, 6.0], [7.0, 8.0]]
///     t * [1, -1]                                             // [[-1.0, -1.0], [-1.0, -1.0]]
///
/// It is a stack of matrices of one shape; the first index selects the matrix, the others row and column. An
/// index outside the shape stops the program, and so do matrices of different shapes.
public struct Tensor3<Scalar: Real> {
  /// The number of matrices.
  public let count: Int

  /// The number of rows of each matrix; 0 if there are none.
  public let rows: Int

  /// The number of columns of each matrix; 0 if there are none.
  public let columns: Int

  /// The entries; (i, j, k) is at `(i * rows + j) * columns + k`.
  public private(set) var elements: [Scalar]

  /// A tensor from its matrices in order.
  public init(_ matrices: some Sequence<Matrix<Scalar>>) {
    let matrices = Array(matrices)
    count = matrices.count
    rows = matrices.first?.rows ?? 0
    columns = matrices.first?.columns ?? 0
    elements = matrices.flatMap(\.elements)
    for (index, matrix) in matrices.enumerated() where matrix.rows != rows || matrix.columns != columns {
      stop(
        "Tensor3.init",
        "matrices must have the same shape, but matrix 0 is \(matrices[0].shapeText) and matrix \(index) is "
          + matrix.shapeText)
    }
  }

  /// A tensor with the same entry everywhere; a negative number of matrices, rows or columns stops the
  /// program.
  public init(repeating value: Scalar, count: Int, rows: Int, columns: Int) {
    if count < 0 || rows < 0 || columns < 0 {
      stop(
        "Tensor3.init(repeating:count:rows:columns:)",
        "count, rows and columns must not be negative, but they are \(count), \(rows) and \(columns)")
    }
    self.count = count
    self.rows = rows
    self.columns = columns
    elements = Array(repeating: value, count: count * rows * columns)
  }
}

extension Tensor3: ExpressibleByArrayLiteral {
  public init(arrayLiteral matrices: Matrix<Scalar>...) {
    self.init(matrices)
  }
}

extension Tensor3: Equatable {}
extension Tensor3: Hashable {}
extension Tensor3: Sendable where Scalar: Sendable {}

extension Tensor3 {
  /// The numbers of matrices, rows and columns.
  public var shape: (count: Int, rows: Int, columns: Int) { (count, rows, columns) }

  /// The entry in matrix `i`, row `j` and column `k`, all counted from 0.
  public subscript(i: Int, j: Int, k: Int) -> Scalar {
    get { elements[offset(i, j, k)] }
    set { elements[offset(i, j, k)] = newValue }
  }

  /// Matrix `i`, counted from 0.
  public func matrix(_ i: Int) -> Matrix<Scalar> {
    if i < 0 || i >= count { stop("Tensor3.matrix", "matrix must be in 0..<\(count), but it is \(i)") }
    let size = rows * columns
    return Matrix(rows: rows, columns: columns, elements: elements[(i * size)..<((i + 1) * size)])
  }

  /// Whether all entries whose indices are a rearrangement of each other are equal.
  ///
  /// False where the three sizes differ, and where an entry is NaN.
  ///
  /// - Complexity: O(*n*³).
  public var isSymmetric: Bool {
    guard count == rows && rows == columns else { return false }
    for i in 0..<count {
      for j in 0..<count {
        for k in 0..<count where self[i, j, k] != self[j, i, k] || self[i, j, k] != self[i, k, j] {
          return false
        }
      }
    }
    return true
  }

  /// The contraction of the last index with a vector: entry (i, j) is Σₖ tᵢⱼₖ vₖ.
  ///
  /// The entries have the accuracy of ``dot(_:_:)``. Another number of entries than there are columns stops
  /// the program.
  ///
  /// - Complexity: O(*n m k*).
  public static func * (left: Self, right: Vector<Scalar>) -> Matrix<Scalar> {
    if left.columns != right.count {
      stop(
        "Tensor3 * Vector",
        "columns must equal the vector's entries, but the tensor is \(left.shapeText) and the vector has "
          + "\(right.count)")
    }
    return Matrix((0..<left.count).map { left.matrix($0) * right })
  }

  private var shapeText: String { "\(count) × \(rows) × \(columns)" }

  private func offset(_ i: Int, _ j: Int, _ k: Int) -> Int {
    if i < 0 || i >= count || j < 0 || j >= rows || k < 0 || k >= columns {
      stop("Tensor3 subscript", "index must be inside \(shapeText), but it is [\(i), \(j), \(k)]")
    }
    return (i * rows + j) * columns + k
  }
}

extension Tensor3: CustomStringConvertible {
  /// The matrices in brackets, as in the literal: `[[[1.0, 2.0], [3.0, 4.0]], [[5.0, 6.0], [7.0, 8.0]]]`.
  public var description: String {
    "[" + (0..<count).map { matrix($0).description }.joined(separator: ", ") + "]"
  }
}
