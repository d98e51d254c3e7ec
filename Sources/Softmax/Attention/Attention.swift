public import RealModule

/// What attention gives: for each query a mixture of the values, and the weights it was mixed with.
///
/// See ``attention(queries:keys:values:mask:scale:)``.
public struct Attention<Scalar: Real> {
  /// One row for each query, with as many columns as the values have: the row of weights times the values.
  public let output: Matrix<Scalar>

  /// One row for each query, one column for each key: how much of each value the output holds.
  public let weights: Matrix<Scalar>
}

extension Attention: Equatable {}
extension Attention: Hashable {}
extension Attention: Sendable where Scalar: Sendable {}

/// Scaled dot-product attention: softmax(scale · Q Kᵀ) V, softmax taken along each row.
///
///     let a = attention(queries: [[1, 0]], keys: [[4, 0], [0, 4]], values: [[10], [20]])
///     a.weights   // [[0.9441926…, 0.0558073…]]
///     a.output    // [[10.558073…]]
///
/// Every query is compared with every key by their inner product; softmax turns the scores of a query into
/// shares; the output is the mean of the values with these shares as weights. It lies in the convex hull of
/// the values, to within a few ulps of the largest of them: attention mixes what is there and makes nothing
/// new.
///
/// **Scale.** If the components of a query and a key are independent with mean 0 and variance 1, their inner
/// product has mean 0 and variance d: it is a sum of d terms of variance 1. Dividing by √d brings the
/// variance back to 1 at every d. Without it the scores grow with √d, softmax gives nearly all to one key,
/// and its derivatives, pᵢ(δᵢⱼ − pⱼ), vanish. The scale is the inverse of a temperature √d.
///
/// **Masks.** A key that the mask excludes for a query is treated as if it were not there.
///
/// | fill | score of an excluded key | its weight | all keys excluded |
/// | --- | --- | --- | --- |
/// | −∞ | none | exactly 0 | weights 0, output 0 |
/// | finite | the fill, in place of its own | 0 if far below the rest | weights 1/m: a leak |
/// | beyond `Scalar` | none, since it rounds to −∞ | exactly 0 | weights 0, output 0 |
///
/// A row with nothing to see has no distribution; 0 is a choice, made because the sum of no values is 0. The
/// weights of such a row add up to 0, not to 1. PyTorch's `softmax` gives NaN there, and its
/// `scaled_dot_product_attention` 0. With a finite fill, as `masked_fill` puts it, all scores of the row are
/// equal, so all that should not be seen is mixed evenly: padding leaks into the output, and nothing shows
/// it. −1e9 is beyond `Float16`, whose largest number is 65504.
///
/// | scores of the keys that take part | weights |
/// | --- | --- |
/// | none: no keys | no columns; output 0 |
/// | some −∞ | 0 for these |
/// | all −∞ without a mask | NaN: as in ``softmax(_:temperature:)``, there is no mass to share |
/// | some +∞ | these share the mass equally |
/// | a NaN | NaN, in this row alone |
///
/// A key of weight 0 adds nothing to the output, whatever its value holds: NaN and ∞ behind a mask stay
/// there, where a matrix product would make NaN of 0 · NaN.
///
/// Scores are inner products as accurate as ``dot(_:_:)``, then rounded once more by the scale; weights are
/// those of ``softmax(_:temperature:)`` for these scores.
///
/// - Parameters:
///   - queries: *n* × *d*, one in each row.
///   - keys: *m* × *d*.
///   - values: *m* × *v*, one for each key.
///   - mask: *n* × *m*, or a single row for all queries; ``Mask/causal(queries:keys:)``,
///     ``Mask/padding(after:of:)``, or both: ``Mask/intersection(_:)``. Without it all keys take part.
///   - scale: what the inner products are multiplied with, any finite number; without it 1/√*d*, and 1 where
///     *d* is 0. NaN and ±∞ stop the program, as shapes that do not fit do. A matrix without rows fits any
///     *d*.
/// - Complexity: O(*n m* (*d* + *v*)) time and O(*n m*) memory;
///   ``tiledAttention(queries:keys:values:mask:scale:tileSize:)`` does not hold the scores.
///
/// Source: A. Vaswani et al., “Attention is all you need”, NeurIPS 2017, section 3.2.1 and equation 1.
public func attention<Scalar: Real & BinaryFloatingPoint>(
  queries: Matrix<Scalar>, keys: Matrix<Scalar>, values: Matrix<Scalar>, mask: Mask? = nil,
  scale: Scalar? = nil
) -> Attention<Scalar> {
  plainAttention(AttentionInputs("attention", queries, keys, values, mask, scale))
}

@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func plainAttention<Scalar: Real & BinaryFloatingPoint>(
  _ inputs: AttentionInputs<Scalar>
) -> Attention<Scalar> {
  let (n, m, v) = (inputs.queries.rows, inputs.keys.rows, inputs.values.columns)
  let columns = (0..<v).map { inputs.values.column($0) }
  var weights: [Scalar] = []
  weights.reserveCapacity(n * m)
  var output: [Scalar] = []
  output.reserveCapacity(n * v)
  for query in 0..<n {
    let scores = inputs.scores(ofQuery: query, keys: inputs.keys)
    let shares = maskedRow(scores, isIncluded: { inputs.isIncluded(query, $0) }, fill: inputs.fill)
    weights.append(contentsOf: shares)
    let seen = shares.indices.filter { shares[$0] != 0 }
    let seenShares = Vector(seen.map { shares[$0] })
    for column in columns {
      output.append(dot(seenShares, Vector(seen.map { column[$0] })))
    }
  }
  return Attention(
    output: Matrix(rows: n, columns: v, elements: output),
    weights: Matrix(rows: n, columns: m, elements: weights))
}

/// The shares of one row of scores.
///
/// With a fill of −∞ the excluded scores are left out and get 0; with another one it stands in their place.
func maskedRow<Scalar: Real>(
  _ scores: Vector<Scalar>, isIncluded: (Int) -> Bool, fill: Scalar
) -> Vector<Scalar> {
  if fill != -.infinity {
    return softmax(Vector(scores.indices.map { isIncluded($0) ? scores[$0] : fill }))
  }
  let included = scores.indices.filter(isIncluded)
  if included.count == scores.count { return softmax(scores) }
  var shares = Vector<Scalar>(repeating: 0, count: scores.count)
  for (index, share) in zip(included, softmax(Vector(included.map { scores[$0] }))) { shares[index] = share }
  return shares
}
