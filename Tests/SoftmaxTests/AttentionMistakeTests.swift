import Softmax
import Testing

/// A mistake, and what the program says when it stops.
enum AttentionMistake: String, Codable, CaseIterable, Sendable {
  case widths, values, mask, maskRows, scale, tileSize, fills, masks, heads, joints

  var message: String {
    switch self {
    case .widths:
      "attention: queries and keys must have the same number of columns, but they are 1 × 2 and 1 × 1"
    case .values:
      "tiledAttention: there must be a value for each key, but keys and values are 1 × 1 and 2 × 1"
    case .mask: "attention: mask must have the shape of the scores, 1 × 1, or a row of them, but it is 1 × 2"
    case .maskRows:
      "attention: mask must have the shape of the scores, 1 × 2, or a row of them, but it is 2 × 2"
    case .scale: "attention: scale must be a finite number, but it is nan"
    case .tileSize: "tiledAttention: tileSize must be at least 1, but it is 0"
    case .fills:
      "Mask.intersection: masks must be filled with the same number, but they are filled with -inf and -9.0"
    case .masks:
      "Mask.intersection: masks must have the same shape, or one of them a single row, but they are 2 × 2 "
        + "and 1 × 1"
    case .heads: "splitHeads: heads must divide the columns of the matrix, which is 1 × 3, but they are 2"
    case .joints:
      "joinHeads: heads must have the same number of rows, but head 0 is 1 × 1 and head 1 is 2 × 1"
    }
  }

  func make() {
    switch self {
    case .widths: _ = attention(queries: [[1, 2]], keys: [[1]], values: [[1]])
    case .values: _ = tiledAttention(queries: [[1]], keys: [[1]], values: [[1], [2]])
    case .mask: _ = attention(queries: [[1]], keys: [[1]], values: [[1]], mask: [true, true])
    case .maskRows:
      _ = attention(
        queries: [[1]], keys: [[1], [2]], values: [[1], [2]], mask: .causal(queries: 2, keys: 2))
    case .scale: _ = attention(queries: [[1]], keys: [[1]], values: [[1]], scale: .nan)
    case .tileSize: _ = tiledAttention(queries: [[1]], keys: [[1]], values: [[1]], tileSize: 0)
    case .fills: _ = Mask([true]).intersection(Mask([true]).filled(with: -9))
    case .masks: _ = Mask.causal(queries: 2, keys: 2).intersection([true])
    case .heads: _ = splitHeads(Matrix([Vector([1.0, 2, 3])]), heads: 2)
    case .joints: _ = joinHeads([Matrix([Vector([1.0])]), Matrix([Vector([1.0]), Vector([2.0])])])
    }
  }
}

extension MistakeTests {
  @Test(arguments: AttentionMistake.allCases)
  func attentionMistake_StopsWithItsMessage(_ mistake: AttentionMistake) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [mistake] in mistake.make()
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains(mistake.message))
  }
}
