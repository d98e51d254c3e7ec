import Testing

@testable import Properties

private func integer(_ value: Int) -> Choice { .integer(value, in: .min ... .max) }
private func float(_ value: Double) -> Choice { .float(value, in: -.infinity ... .infinity) }

@Test(
  arguments: [
    ([], "a"),
    ([integer(5)], "a5"),
    ([integer(-13), integer(0), integer(1295)], "a-d.0.zz"),
    ([integer(.min), integer(.max)], "a-1y2p0ij32e8e8.1y2p0ij32e8e7"),
    ([float(0)], "aF0"),
    ([float(-0.0), float(2.5), float(-0.1)], "aF-0F25e-1F-1e-1"),
    ([float(3), float(10), float(1200), float(1e300)], "aF3F10F12e2F1e300"),
    ([float(.infinity), float(-.infinity), float(.leastNonzeroMagnitude)], "aFinfF-infF5e-324"),
    ([integer(1), float(0), integer(1), float(2.5), integer(0)], "a1F0.1F25e-1.0"),
  ] as [([Choice], String)])
func choices_HaveShortTexts(_ choices: [Choice], _ text: String) {
  #expect(ChoiceText.encode(choices) == text)
  #expect(ChoiceText.decode(text) == choices)
}

@Test func nan_StaysNaN() {
  #expect(ChoiceText.encode([float(-.nan)]) == "aFnan")
  guard case .float(let value, _)? = ChoiceText.decode("aFnan")?.first else {
    Issue.record("no float")
    return
  }
  #expect(value.isNaN)
}

@Test(
  arguments: [
    "", "b", "b5", "5", "A5", "a.", "a5.", "a.5", "a5..5", "a+5", "a05", "aZ", "a-", "a--5", "a5 ", " a5",
    "a1y2p0ij32e8e8", "azzzzzzzzzzzzzzzzzzzzzzzz", "aF", "aFF0", "aF1F", "aF.5", "aF1e", "aF1e400",
    "aF1e0", "aF100", "aF+1", "aFinfinity", "aFNaN", "aF0x1p3", "aF1e-1.", "aé", "a5é", "a５", "a\u{0}",
    "aF1\u{0}", "a5\n", "aF00000000000000000000000000000000000000000001",
  ])
func hostileText_IsNoCase(_ text: String) {
  #expect(ChoiceText.decode(text) == nil)
}

@Test func longText_IsNoCase() {
  let longest = "a0" + String(repeating: ".0", count: Choices.limit - 1)
  #expect(ChoiceText.decode(longest)?.count == Choices.limit)
  #expect(ChoiceText.decode(longest + ".0") == nil)
  #expect(ChoiceText.decode("a" + String(repeating: "9", count: 1_000_000)) == nil)
}

@Test func texts_ReplayTheSameCase() {
  let floats = Generator.oneOf(
    .double(in: -9...9), .double(in: -1e300...1e300), .double(in: -0x1p-1022...0x1p-1022))
  let choices = Generator.oneOf(
    Generator.int(in: .min ... .max).map(integer), Generator.int(in: 0...1).map(integer), floats.map(float))
  let result = forAll(.array(of: choices, count: 0...40)) { choices in
    let text = ChoiceText.encode(choices)
    let isSafe = text.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "F"), UInt8(ascii: "-"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    return isSafe && ChoiceText.decode(text) == choices
  }
  #expect(result.isPassed, "\(result)")
}

@Test func brokenTexts_NeverTrap() {
  let alphabet: [Character] = ["a", "F", ".", "-", "0", "9", "z", "e", "i", "n", "f", "+", "é"]
  let texts = Generator.array(of: .element(of: alphabet), count: 0...40).map { "a" + String($0) }
  let result = forAll(texts, trials: 20_000) { text in
    // Whatever is accepted is the one text of its choices.
    ChoiceText.decode(text).map { ChoiceText.encode($0) == text } ?? true
  }
  #expect(result.isPassed, "\(result)")
}
