import Testing

@testable import Events

@Suite struct PositionPageTests {
  private func page(
    place: UInt64 = 0, trial: UInt64 = 0, seed: UInt64 = 0, length: UInt32 = 0, text: [UInt8] = []
  ) -> [UInt8] {
    func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
      withUnsafeBytes(of: number) { Array($0) }
    }
    let head = bytes(place) + bytes(trial) + bytes(seed) + bytes(length) + text
    return head + [UInt8](repeating: 0, count: PositionPage.size - head.count)
  }

  @Test func freshPage_HasNoPlaceAndNoTrial() throws {
    let fresh = try #require(PositionPage(bytes: page()))
    #expect(fresh.place == 0)
    #expect(fresh.trial == nil)
  }

  @Test func trial_HasItsLineSeedAndInput() throws {
    let word = PositionPage.word(17, 30)
    let read = try #require(
      PositionPage(
        bytes: page(
          place: PositionPage.word(31, 5), trial: word, seed: 42, length: 3, text: Array("[1]".utf8))))
    #expect(PositionPage.halves(of: read.place) == (31, 5))
    #expect(read.trial == PositionPage.Trial(number: 17, line: 30, seed: 42, input: "[1]"))
    let without = PositionPage(bytes: page(trial: word, seed: 42))
    #expect(without?.trial == PositionPage.Trial(number: 17, line: 30, seed: 42))
  }

  @Test func pageOfAnotherLength_IsNone() {
    #expect(PositionPage(bytes: []) == nil)
    #expect(PositionPage(bytes: Array(page().dropLast())) == nil)
    #expect(PositionPage(bytes: page() + [0]) == nil)
  }

  @Test func nonsense_IsReadWithoutTrapping() throws {
    let full = [UInt8](repeating: 0xFF, count: PositionPage.size)
    // The line is none of a lesson.
    #expect(try #require(PositionPage(bytes: full)).trial == nil)
    let long = page(trial: PositionPage.word(1, 1), length: .max, text: [0xFF, 0xC3])
    let input = try #require(PositionPage(bytes: long)?.trial?.input)
    #expect(input.hasPrefix("\u{FFFD}"))
    #expect(PositionPage(bytes: page(trial: PositionPage.word(0, 9)))?.trial == nil)
  }
}
