package import Markdown

extension ProseHTML {
  package func html(of content: [Inline]) -> [HTMLNode] {
    content.flatMap { html(of: $0) }
  }

  private func html(of inline: Inline) -> [HTMLNode] {
    switch inline.kind {
    case .text(let text): [.text(text)]
    case .softBreak: [.text("\n")]
    case .lineBreak: [.element("br"), .text("\n")]
    case .code(let text): [.element("code", [:], text: text)]
    case .emphasis(let content): [.element("em", [:], html(of: content))]
    case .strong(let content): [.element("strong", [:], html(of: content))]
    case .strikethrough(let content): [.element("del", [:], html(of: content))]
    case .link(let link): [html(of: link)]
    case .image(let link): [html(ofImage: link)] + embedding.html(behindImage: link)
    case .html(let text): html(ofRaw: text)
    case .math(let mathematics): embedding.html(for: mathematics, at: inline.range)
    case .role(let role): embedding.html(for: role, at: inline.range)
    }
  }

  private func html(of link: Link) -> HTMLNode {
    var attributes = [HTMLNode.Attribute("href", address(embedding.address(ofLinkTo: link.destination)))]
    if !link.title.isEmpty { attributes.append(.init("title", link.title)) }
    return .element("a", attributes: attributes, children: html(of: link.content))
  }

  private func html(ofImage link: Link) -> HTMLNode {
    var attributes = [HTMLNode.Attribute("src", address(link.destination))]
    attributes.append(.init("alt", embedding.words(of: link.content)))
    if !link.title.isEmpty { attributes.append(.init("title", link.title)) }
    return .element("img", attributes: attributes, children: [])
  }

  private func address(_ destination: String) -> String {
    if case .escaped = rawHTML, LinkAddress.isDangerous(destination) { return "" }
    return LinkAddress.percentEncoded(destination)
  }

  private func html(ofRaw text: String) -> [HTMLNode] {
    switch rawHTML {
    case .allowed: [.trusted(text)]
    case .escaped: RawHTML.isComment(text) ? [] : [.text(text)]
    }
  }
}
