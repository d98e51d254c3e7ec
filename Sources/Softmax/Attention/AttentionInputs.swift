import RealModule

/// Queries, keys, values and what goes with them, of shapes that fit.
struct AttentionInputs<Scalar: Real & BinaryFloatingPoint> {
  let queries: Matrix<Scalar>
  let keys: Matrix<Scalar>
  let values: Matrix<Scalar>
  let scale: Scalar

  /// The score that stands in the place of an excluded one; −∞ where there is no such score.
  let fill: Scalar

  private let mask: Mask?

  init(
    _ function: StaticString, _ queries: Matrix<Scalar>, _ keys: Matrix<Scalar>,
    _ values: Matrix<Scalar>, _ mask: Mask?, _ scale: Scalar?
  ) {
    if queries.columns != keys.columns && queries.rows > 0 && keys.rows > 0 {
      stop(
        function,
        "queries and keys must have the same number of columns, but they are \(shapeText(queries)) and "
          + shapeText(keys))
    }
    if keys.rows != values.rows {
      stop(
        function,
        "there must be a value for each key, but keys and values are \(shapeText(keys)) and "
          + shapeText(values))
    }
    if let mask, mask.columns != keys.rows || (mask.rows != 1 && mask.rows != queries.rows) {
      stop(
        function,
        "mask must have the shape of the scores, \(queries.rows) × \(keys.rows), or a row of them, but it is "
          + "\(mask.rows) × \(mask.columns)")
    }
    if let scale, !scale.isFinite {
      stop(function, "scale must be a finite number, but it is \(scale)")
    }
    self.queries = queries
    self.keys = keys
    self.values = values
    self.mask = mask
    self.scale = scale ?? 1 / Scalar(Swift.max(1, queries.columns)).squareRoot()
    fill = mask.map { Scalar($0.fill) } ?? -.infinity
  }

  /// Whether a key takes part for a query.
  func isIncluded(_ query: Int, _ key: Int) -> Bool {
    guard let mask else { return true }
    return mask[mask.rows == 1 ? 0 : query, key]
  }

  /// The scores of a query for some of the keys, before the mask.
  func scores(ofQuery query: Int, keys: Matrix<Scalar>) -> Vector<Scalar> {
    keys.rows == 0 ? [] : keys * queries.row(query) * scale
  }
}

private func shapeText<Scalar>(_ matrix: Matrix<Scalar>) -> String { "\(matrix.rows) × \(matrix.columns)" }
