public import RealModule

/// The columns of a matrix cut into blocks of equal width, one for each head of multi-head attention.
///
///     splitHeads([[1, 2, 3, 4]], heads: 2)   // [[[1.0, 2.0]], [[3.0, 4.0]]]
///
/// Multi-head attention is attention in each block by itself:
///
///     let heads = zip(splitHeads(q, heads: h), zip(splitHeads(k, heads: h), splitHeads(v, heads: h)))
///     joinHeads(heads.map { q, kv in attention(queries: q, keys: kv.0, values: kv.1).output })
///
/// The scale of each head is 1/√(d/h), from its own width. The learnt projections of the heads are matrix
/// products before and after. Source: Vaswani et al. 2017, section 3.2.2.
///
/// - Parameters:
///   - matrix: *n* × *d*; its entries are only copied.
///   - heads: at least 1 and a divisor of *d*; anything else stops the program.
/// - Complexity: O(*n d*).
public func splitHeads<Scalar: Real>(_ matrix: Matrix<Scalar>, heads: Int) -> [Matrix<Scalar>] {
  if heads < 1 || !matrix.columns.isMultiple(of: heads) {
    stop(
      "splitHeads",
      "heads must divide the columns of the matrix, which is \(matrix.rows) × \(matrix.columns), but they "
        + "are \(heads)")
  }
  let width = matrix.columns / heads
  return (0..<heads).map { head in
    let elements = (0..<matrix.rows).flatMap { row -> ArraySlice<Scalar> in
      let start = row * matrix.columns + head * width
      return matrix.elements[start..<(start + width)]
    }
    return Matrix(rows: matrix.rows, columns: width, elements: elements)
  }
}

/// The matrices of the heads side by side: the inverse of ``splitHeads(_:heads:)``.
///
///     joinHeads([[[1, 2]], [[3, 4]]])   // [[1.0, 2.0, 3.0, 4.0]]
///
/// - Parameter heads: matrices with the same number of rows, anything else stops the program; none of them
///   give a matrix without rows.
/// - Complexity: O(*n d*).
public func joinHeads<Scalar: Real>(_ heads: [Matrix<Scalar>]) -> Matrix<Scalar> {
  let rows = heads.first?.rows ?? 0
  for (index, head) in heads.enumerated() where head.rows != rows {
    stop(
      "joinHeads",
      "heads must have the same number of rows, but head 0 is \(rows) × \(heads[0].columns) and head "
        + "\(index) is \(head.rows) × \(head.columns)")
  }
  let elements = (0..<rows).flatMap { row in heads.flatMap { Array($0.row(row)) } }
  return Matrix(rows: rows, columns: heads.reduce(0) { $0 + $1.columns }, elements: elements)
}
