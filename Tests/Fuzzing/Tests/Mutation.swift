import Randomness

/// Changes an input as a fuzzer does, but the same way each time.
struct Mutation {
  private var random: SeededRandom
  private let words: [[UInt8]]
  private let others: [[UInt8]]

  init(seed: UInt64, words: [String], others: [[UInt8]]) {
    random = SeededRandom(seed: seed)
    self.words = words.map { Array($0.utf8) }
    self.others = others
  }

  mutating func changed(_ input: [UInt8]) -> [UInt8] {
    var bytes = input
    for _ in 0..<Int.random(in: 1...6, using: &random) { change(&bytes) }
    return Array(bytes.prefix(4_096))
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let count = min(Int.random(in: 0...24, using: &random), bytes.count - place)
    switch Int.random(in: 0..<7, using: &random) {
    case 0: bytes.removeSubrange(place..<place + count)
    case 1: bytes.insert(contentsOf: bytes[place..<place + count], at: place)
    case 2: bytes.insert(.random(in: 0...255, using: &random), at: place)
    case 3 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 4:
      let other = others.randomElement(using: &random) ?? []
      bytes.insert(contentsOf: other.shuffledPart(using: &random), at: place)
    default: bytes.insert(contentsOf: words.randomElement(using: &random) ?? [0x0A], at: place)
    }
  }
}

extension [UInt8] {
  /// A stretch of at most 200 bytes.
  fileprivate func shuffledPart(using random: inout SeededRandom) -> ArraySlice<UInt8> {
    let start = Int.random(in: 0...count, using: &random)
    return self[start..<Swift.min(count, start + Int.random(in: 0...200, using: &random))]
  }
}
