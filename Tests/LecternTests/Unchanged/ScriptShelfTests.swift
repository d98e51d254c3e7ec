import Pages
import Testing

@testable import Lectern

struct ScriptShelfTests {
  private static let answers: [ScriptMemory.Call: String] = [
    ["katex", "f", "x^2", ""]: "<b>²</b>", ["hljs", "g"]: "", ["hljs", "g", "a\nb\0"]: "é",
  ]

  @Test func answers_ComeBackFromTheirFile() {
    let bytes = ScriptShelf.bytes(of: Self.answers)
    #expect(ScriptShelf.answers(in: bytes) == Self.answers)
    #expect(ScriptShelf.bytes(of: ScriptShelf.answers(in: bytes) ?? [:]) == bytes)
    #expect(ScriptShelf.answers(in: ScriptShelf.bytes(of: [:])) == [:])
  }

  @Test func damagedFile_HasNoAnswers() {
    let bytes = ScriptShelf.bytes(of: Self.answers)
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x10
      #expect(ScriptShelf.answers(in: damaged) == nil)
      #expect(ScriptShelf.answers(in: Array(bytes.prefix(index))) == nil)
    }
    #expect(ScriptShelf.answers(in: bytes + [0]) == nil)
  }
}
