import Randomness

extension SeededRandom {
  /// A text of pieces, each likely to mean something.
  mutating func text(of pieces: [String], count: Int) -> String {
    (0..<count).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
