// The functions of attention once more, for `Double` alone; see `DoubleFunctions.swift` for why.

public import RealModule

public func attention(
  queries: Matrix<Double>, keys: Matrix<Double>, values: Matrix<Double>, mask: Mask? = nil,
  scale: Double? = nil
) -> Attention<Double> {
  plainAttention(AttentionInputs("attention", queries, keys, values, mask, scale))
}

public func tiledAttention(
  queries: Matrix<Double>, keys: Matrix<Double>, values: Matrix<Double>, mask: Mask? = nil,
  scale: Double? = nil, tileSize: Int = 64
) -> Matrix<Double> {
  tiledOutput(AttentionInputs("tiledAttention", queries, keys, values, mask, scale), tileSize: tileSize)
}
