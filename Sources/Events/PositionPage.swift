/// The page of memory that a lesson's process shares with the runner, which reads it when the process has
/// ended.
///
/// | bytes | hold |
/// | --- | --- |
/// | 0 to 7 | the last place reached: the line above, the column below; while throws are counted, their number |
/// | 8 to 15 | the trial that is running: its number above, the line of its property below; 0 for none |
/// | 16 to 23 | the seed of that property |
/// | 24 to 27 | how long the text is that follows, in bytes |
/// | 28 to 4095 | the input of the trial as text; only while a failure is located |
package struct PositionPage: Equatable, Sendable {
  package static let size = 4096
  package static let placeOffset = 0
  package static let trialOffset = 8
  package static let seedOffset = 16
  package static let lengthOffset = 24
  package static let textOffset = 28
  package static let longestText = size - textOffset

  /// A case of a property.
  package struct Trial: Equatable, Sendable {
    /// From 1.
    package var number: Int
    /// Where the property stands in the lesson.
    package var line: Int
    package var seed: UInt64
    /// The arguments, if they were written down.
    package var input: String?

    package init(number: Int, line: Int, seed: UInt64, input: String? = nil) {
      self.number = number
      self.line = line
      self.seed = seed
      self.input = input
    }
  }

  /// The first eight bytes.
  package var place: UInt64
  package var trial: Trial?

  /// Nothing for a file that is no such page. What a lesson's process left there may be anything.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.size else { return nil }
    func word(_ offset: Int) -> UInt64 {
      bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    }
    place = word(Self.placeOffset)
    let (number, line) = Self.halves(of: word(Self.trialOffset))
    guard number > 0, line > 0, line < ScaffoldLine.first else { return }
    let length = Int(
      bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: Self.lengthOffset, as: UInt32.self) })
    let text = bytes[Self.textOffset...].prefix(length)
    trial = Trial(
      number: number, line: line, seed: word(Self.seedOffset),
      input: text.isEmpty ? nil : String(decoding: text, as: UTF8.self))
  }

  /// Two numbers as one, so that one store writes both.
  package static func word(_ above: Int, _ below: Int) -> UInt64 {
    UInt64(UInt32(truncatingIfNeeded: above)) << 32 | UInt64(UInt32(truncatingIfNeeded: below))
  }

  package static func halves(of word: UInt64) -> (above: Int, below: Int) {
    (Int(word >> 32), Int(word & 0xFFFF_FFFF))
  }
}
