import Diagnostics
import Testing

@Suite struct PrintableTextTests {
  @Test(arguments: [
    ("plain\ntext é 😀", "plain\ntext é 😀"), ("\u{1B}[31mred\u{7}", "␛[31mred␇"), ("a\tb\r\n", "a b␍\n"),
    ("\u{0}\u{7F}\u{9B}", "␀␡\u{FFFD}"), ("abc\u{202E}cba\u{2066}", "abc\u{FFFD}cba\u{FFFD}"), ("", ""),
  ])
  func text_MovesNoCursor(text: String, printable: String) {
    #expect(text.printable == printable)
  }
}
