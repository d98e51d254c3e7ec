public import RealModule

/// The output of ``attention(queries:keys:values:mask:scale:)``, computed without ever holding all scores.
///
///     tiledAttention(queries: [[1, 0]], keys: [[4, 0], [0, 4]], values: [[10], [20]], tileSize: 1)
///     // [[10.558073…]]
///
/// The keys and values are gone through once, `tileSize` of them at a time. For each query three things are
/// kept: the largest score m met so far, the sum ℓ = Σ exp(sⱼ − m), and the mixture o = Σ exp(sⱼ − m) vⱼ, not
/// yet divided by ℓ. When a tile brings a larger score m′, both sums are multiplied by exp(m − m′), as if m′
/// had been known from the start; at the end the output is o / ℓ. The weights are never there all at once,
/// so they are not returned.
///
/// The result agrees with the plain form to within a few ulps of the largest value of the column, at every
/// tile size. Two things keep it so, beyond the published algorithm: the sums carry what each addition rounds
/// away, and a rescaling, which rounds everything, is put off until the maximum has grown by more than 4.
/// Until then weights are at most e⁴ instead of 1. Values within a factor *m* e⁴ of the largest finite number
/// can overflow here, where the plain form does not.
///
/// - Parameters:
///   - queries: *n* × *d*, one in each row.
///   - keys: *m* × *d*.
///   - values: *m* × *v*.
///   - mask: as in the plain form, fully masked rows included: their output is 0.
///   - scale: as in the plain form.
///   - tileSize: how many keys are taken at a time, at least 1, anything else stops the program; more than
///     *m* is one tile. It changes no more than the last digits.
/// - Complexity: O(*n m* (*d* + *v*)) time; O(*n v* + `tileSize` · *d*) memory beside the arguments.
///
/// Sources: M. Milakov and N. Gimelshein, “Online normalizer calculation for softmax”, arXiv:1805.02867
/// (2018), algorithm 3; T. Dao et al., “FlashAttention: fast and memory-efficient exact attention with
/// IO-awareness”, NeurIPS 2022, algorithm 1.
public func tiledAttention<Scalar: Real & BinaryFloatingPoint>(
  queries: Matrix<Scalar>, keys: Matrix<Scalar>, values: Matrix<Scalar>, mask: Mask? = nil,
  scale: Scalar? = nil, tileSize: Int = 64
) -> Matrix<Scalar> {
  tiledOutput(AttentionInputs("tiledAttention", queries, keys, values, mask, scale), tileSize: tileSize)
}

@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func tiledOutput<Scalar: Real & BinaryFloatingPoint>(
  _ inputs: AttentionInputs<Scalar>, tileSize: Int
) -> Matrix<Scalar> {
  if tileSize < 1 { stop("tiledAttention", "tileSize must be at least 1, but it is \(tileSize)") }
  let (n, m, d, v) = (inputs.queries.rows, inputs.keys.rows, inputs.keys.columns, inputs.values.columns)
  var mixtures = Array(repeating: RunningMixture<Scalar>(width: v), count: n)
  for start in stride(from: 0, to: m, by: tileSize) {
    let tile = start..<(start + Swift.min(tileSize, m - start))
    let keys = Matrix(
      rows: tile.count, columns: d,
      elements: inputs.keys.elements[(tile.lowerBound * d)..<(tile.upperBound * d)])
    for query in 0..<n {
      var scores = inputs.scores(ofQuery: query, keys: keys)
      var seen: [Int] = []
      for (offset, key) in tile.enumerated() {
        let isIncluded = inputs.isIncluded(query, key)
        if !isIncluded { scores[offset] = inputs.fill }
        if isIncluded || inputs.fill != -.infinity { seen.append(offset) }
      }
      mixtures[query].add(
        scores, at: seen, values: inputs.values.elements[(tile.lowerBound * v)..<(tile.upperBound * v)])
    }
  }
  return Matrix(rows: n, columns: v, elements: mixtures.flatMap(\.output))
}
