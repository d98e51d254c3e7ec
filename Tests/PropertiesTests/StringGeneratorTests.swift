import Testing

@testable import Properties

@Test func characters_ShrinkTowardsLettersAndDigits() {
  #expect(minimal(of: .character(in: "a"..."z")) { _ in true } == "\"a\"")
  #expect(minimal(of: .character(in: "a"..."z")) { $0 > "m" } == "\"n\"")
  #expect(minimal(of: .character(in: "0"..."9")) { $0 > "0" } == "\"1\"")
  #expect(minimal(of: .character(in: " "..."~")) { _ in true } == "\"a\"")
  #expect(minimal(of: .character(in: " "..."Z")) { _ in true } == "\"0\"")
  #expect(minimal(of: .character(in: "α"..."ω")) { _ in true } == "\"α\"")
  #expect(minimal(of: .ascii) { _ in true } == "\"a\"")
  #expect(minimal(of: .ascii) { !$0.isLetter } == "\"0\"")
  #expect(minimal(of: .ascii) { $0.isNewline } == "\"\\n\"")
  #expect(minimal(of: .unicode) { _ in true } == "\"a\"")
  #expect(minimal(of: .unicode) { !$0.isASCII && $0.isLetter } == "\"ª\"")
}

@Test func strings_ShrinkInLengthFirst() {
  #expect(minimal(of: .string(count: 0...9)) { _ in true } == "\"\"")
  #expect(minimal(of: .string(count: 0...9)) { $0.count > 2 } == "\"aaa\"")
  #expect(minimal(of: .string(of: .character(in: "0"..."9"), count: 4)) { _ in true } == "\"0000\"")
  #expect(
    minimal(of: .string(of: .unicode, count: 0...9)) { $0.utf8.count > $0.unicodeScalars.count }
      == "\"\\u{80}\"")
}

@Test func characters_StayInTheirRange() {
  #expect(Set(draws(.character(in: "a"..."c"))) == ["a", "b", "c"])
  #expect(draws(.ascii).allSatisfy { $0.isASCII })
  #expect(Set(draws(.ascii, count: 4_000)).count == 97)
  let acrossSurrogates = draws(.character(in: "\u{d7fe}"..."\u{e001}"))
  #expect(Set(acrossSurrogates) == ["\u{d7fe}", "\u{d7ff}", "\u{e000}", "\u{e001}"])
  #expect(replaysExactly(.string(of: .unicode, count: 0...9)))
}

@Test func unicode_IsOfManyKinds() {
  let drawn = draws(.unicode, count: 8_000)
  #expect(
    (3_600...4_400).contains(drawn.count { $0.isASCII && !$0.unicodeScalars.contains { $0.value < 9 } }))
  let scalars = drawn.map { $0.unicodeScalars[$0.unicodeScalars.startIndex] }
  #expect(scalars.contains { $0.properties.generalCategory == .nonspacingMark })
  #expect(scalars.contains { $0.properties.isEmojiPresentation })
  #expect(scalars.contains { $0.value == 0 } && scalars.contains { $0.value >= 0x10fffe })
  #expect(scalars.contains { $0.properties.isNoncharacterCodePoint })
}

@Test func ranksOfScalars_AreAPermutation() {
  let ordinals = (0..<ScalarOrder.count).map { ScalarOrder.ordinal(of: ScalarOrder.scalar($0)) }
  #expect(ordinals == Array(0..<ScalarOrder.count))
  let sampled = Array(0...300) + [0xd7ff, 0xd800, 0xd801, ScalarOrder.count - 1]
  for rank in sampled {
    #expect(ScalarOrder.rank(of: ScalarOrder.ordinal(of: ScalarOrder.scalar(rank: rank))) == rank)
  }
}

@Test func boundsOfSeveralScalars_Stop() async {
  let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
    _ = Generator.character(in: "a"..."🇫🇷")
  }
  let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  #expect(message.contains("Generator.character(in:): bounds must be of one Unicode scalar each"))
}
