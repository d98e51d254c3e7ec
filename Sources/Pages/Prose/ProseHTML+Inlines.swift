package import Markdown

extension ProseHTML {
  package func html(of content: [Inline]) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    var isMarkTaken = false
    for (index, inline) in content.enumerated() {
      if case .text(let text) = inline.kind, isMarkTaken {
        nodes.append(.text(String(text.dropFirst(text.closingMarks.count))))
      } else if let mark = Self.mark(behind: index, in: content) {
        // A browser breaks lines behind any formula, and the mark would begin the next one.
        nodes.append(.element("span", ["class": "marked-formula"], html(of: inline) + [.text(mark)]))
        isMarkTaken = true
        continue
      } else {
        nodes += html(of: inline)
      }
      isMarkTaken = false
    }
    return nodes
  }

  /// What belongs to a formula in a sentence: a comma, the end of a sentence or of a parenthesis.
  private static func mark(behind index: Int, in content: [Inline]) -> String? {
    guard index + 1 < content.count, case .math(let mathematics) = content[index].kind,
      !mathematics.isDisplay, case .text(let text) = content[index + 1].kind, !text.closingMarks.isEmpty
    else { return nil }
    return String(text.closingMarks)
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
    case .link(let link):
      [embedding.html(forLink: link, at: inline.range) ?? html(of: link)] + footnotes(in: link.content)
    case .image(let link):
      [embedding.html(forImage: link, at: inline.range) ?? html(ofImage: link)]
        + embedding.html(behindImage: link) + footnotes(in: link.content)
    case .html(let text): html(ofRaw: text)
    case .math(let mathematics): embedding.html(for: mathematics, at: inline.range)
    case .role(let role): embedding.html(for: role, at: inline.range)
    case .footnote(let footnote): embedding.html(for: footnote, at: inline.range)
    }
  }

  /// Links hold no links, and descriptions of images none at all: the footnotes in them stand behind them.
  private func footnotes(in content: [Inline]) -> [HTMLNode] {
    content.flatMap { inline -> [HTMLNode] in
      switch inline.kind {
      case .footnote(let footnote): embedding.html(for: footnote, at: inline.range)
      case .emphasis(let content), .strong(let content), .strikethrough(let content): footnotes(in: content)
      case .link(let link), .image(let link): footnotes(in: link.content)
      default: []
      }
    }
  }

  private func html(of link: Link) -> HTMLNode {
    var attributes = [HTMLNode.Attribute("href", address(embedding.address(ofLinkTo: link.destination)))]
    if !link.title.isEmpty { attributes.append(.init("title", link.title)) }
    return .element("a", attributes: attributes, children: html(of: link.content.withoutFootnotes))
  }

  func download(_ destination: String, _ text: String) -> HTMLNode {
    let place = LinkAddress.isDangerous(destination) ? "" : embedding.address(ofLinkTo: destination)
    return .element("a", ["href": address(place), "download": nil], text: text)
  }

  private func html(ofImage link: Link) -> HTMLNode {
    var attributes = [HTMLNode.Attribute("src", address(embedding.address(ofLinkTo: link.destination)))]
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

extension [Inline] {
  fileprivate var withoutFootnotes: [Inline] {
    guard contains(where: \.mayHoldFootnotes) else { return self }
    return compactMap { inline in
      switch inline.kind {
      case .footnote: nil
      case .emphasis(let content): Inline(.emphasis(content.withoutFootnotes), range: inline.range)
      case .strong(let content): Inline(.strong(content.withoutFootnotes), range: inline.range)
      case .strikethrough(let content): Inline(.strikethrough(content.withoutFootnotes), range: inline.range)
      case .image(let image):
        Inline(
          .image(
            Link(destination: image.destination, title: image.title, content: image.content.withoutFootnotes)),
          range: inline.range)
      default: inline
      }
    }
  }
}

extension Inline {
  fileprivate var mayHoldFootnotes: Bool {
    switch kind {
    case .footnote, .emphasis, .strong, .strikethrough, .image: true
    default: false
    }
  }
}

extension String {
  /// The marks at its beginning that close something.
  fileprivate var closingMarks: Substring { prefix { ".,;:!?)]’”…".contains($0) } }
}
