import Events
import Testing

struct JSONTests {
  @Test(arguments: [
    "null", "true", "false", "0", "-1.5e-07", "\"a\\\"\\\\\\n\\u0000\\u2028\"", "[]", "[1,[2,{}]]",
    "{\"a\":1,\"b\":[null]}",
  ])
  func canonicalText_ReadsBackAndWritesTheSame(text: String) throws {
    #expect(JSONWriter.text(of: try JSONParser.parse(text.utf8)) == text)
  }

  @Test(arguments: [
    "", "nul", "01", "1.", "+1", ".5", "1e", "[1,]", "{\"a\"}", "{a:1}", "\"\n\"", "\"\\x\"", "\"\\ud800\"",
    "\"abc", "[1", "1 2", "NaN", "\"\\u+123\"",
  ])
  func malformedText_IsRefused(text: String) {
    #expect(throws: JSONParser.Failure.self) { try JSONParser.parse(text.utf8) }
  }

  @Test func deepNesting_IsRefusedNotFollowed() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: JSONParser.Failure.self) { try JSONParser.parse(text.utf8) }
  }

  @Test func invalidUTF8_IsRefused() {
    #expect(throws: JSONParser.Failure.self) { try JSONParser.parse([0x22, 0xFF, 0x22]) }
  }

  @Test func surrogatePair_IsOneCharacter() throws {
    #expect(try JSONParser.parse("\"\\ud83d\\ude00\"".utf8) == .string("😀"))
  }

  @Test func keys_AreSortedByTheirBytes() {
    let value = JSONValue.object(["b": .null, "a": .null, "é": .null, "Z": .null])
    #expect(JSONWriter.text(of: value) == "{\"Z\":null,\"a\":null,\"b\":null,\"é\":null}")
  }

  @Test func indentedLayout_HasALineForEachElement() {
    let value = JSONValue.object(["a": .array([.integer(1), .integer(2)]), "b": .object([:])])
    #expect(
      JSONWriter.text(of: value, layout: .indented) == """
        {
          "a": [
            1,
            2
          ],
          "b": {}
        }
        """)
  }

  @Test(arguments: [
    ("1.5", JSONValue.number("1.5")), ("nan", .string("nan")), ("-inf", .string("-inf")),
    ("5e-324", .number("5e-324")),
  ])
  func numbersThatJSONLacks_AreStrings(text: String, value: JSONValue) {
    #expect(JSONValue.real(text) == value)
    #expect(value.real == text)
  }
}
