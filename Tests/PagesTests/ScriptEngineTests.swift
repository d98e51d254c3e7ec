import Properties
import Testing

@testable import Pages

@Suite struct ScriptEngineTests {
  private let engine = ScriptEngine()
  private let library = ScriptLibrary(
    name: "echo",
    source: """
      function echo(text) { return text; }
      function text(units) {
        return String.fromCharCode.apply(null, units === "" ? [] : units.split(" ").map(Number));
      }
      """)

  @Test func textOfAScript_IsReadAsTheStandardLibraryDoes() {
    let result = forAll(.array(of: .int(in: 0xD700...0xE0FF), count: 0...20)) { numbers in
      let units = numbers.map { UInt16($0) }
      let text = try engine.call("text", of: library, [units.map { "\($0)" }.joined(separator: " ")])
      return text == String(decoding: units, as: UTF16.self)
    }
    #expect(result.isPassed, "\(result)")
  }

  @Test(arguments: ["", "a\0b", "∑ x̂ \u{200B}", "𝒳𝒴 a"])
  func text_ComesBack(text: String) throws {
    #expect(try engine.call("echo", of: library, [text]) == text)
  }
}
