extension Inline {
  /// Inlines without their markup: what an image says to those who cannot see it, and what a heading is called.
  package static func plainText(of content: [Inline]) -> String {
    var text = ""
    for inline in content { inline.appendPlainText(to: &text) }
    return text
  }

  private func appendPlainText(to text: inout String) {
    switch kind {
    case .text(let content), .code(let content), .html(let content): text += content
    case .softBreak, .lineBreak: text += " "
    case .emphasis(let content), .strong(let content), .strikethrough(let content):
      for inline in content { inline.appendPlainText(to: &text) }
    case .link(let link), .image(let link): for inline in link.content { inline.appendPlainText(to: &text) }
    case .math(let mathematics): text += mathematics.source.lines.map(\.text).joined(separator: " ")
    case .footnote: break
    case .role(let role): text += role.content.lines.map(\.text).joined(separator: " ")
    }
  }
}
