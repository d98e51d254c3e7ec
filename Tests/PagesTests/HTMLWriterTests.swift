import Testing

@testable import Pages

@Suite struct HTMLWriterTests {
  /// What a lesson prints may hold anything; a page may not (HTML Living Standard §13.2.3.5).
  @Test func controlCharacters_AreReplaced() {
    let node = HTMLNode.element(
      "p", attributes: [.init("title", "a\u{1B}\"b")], children: [.text("\u{0}\u{7}x\t\n\r\u{C}\u{9B}<é")])
    let text = "<p title=\"a\u{FFFD}&quot;b\">\u{FFFD}\u{FFFD}x\t\n\r\u{C}\u{FFFD}&lt;é</p>"
    #expect(HTMLWriter.text(of: [node]).unicodeScalars.elementsEqual(text.unicodeScalars))
  }
}
