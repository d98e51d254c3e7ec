package import Markdown

/// Document → HTML, the way libcmark writes it; what lessons add comes from the embedding.
///
/// Line feeds between blocks are part of the result, so that it can be held to the CommonMark examples byte for byte.
/// The depth of the recursion is bounded by `MarkdownLimits`.
package struct ProseHTML<Embedding: ProseEmbedding>: Sendable {
  package enum RawHTMLPolicy: Sendable {
    case allowed
    /// Shown as text, comments left out, and links to scripts without their address.
    case escaped
  }

  let embedding: Embedding
  let rawHTML: RawHTMLPolicy

  package init(embedding: Embedding, rawHTML: RawHTMLPolicy = .escaped) {
    self.embedding = embedding
    self.rawHTML = rawHTML
  }

  /// Blocks on lines of their own, the last one ended by a line feed.
  package func html(of blocks: [Block]) -> [HTMLNode] {
    var flow = BlockFlow(atLineStart: true)
    for block in blocks { write(block, to: &flow) }
    return flow.nodes
  }

  private func write(_ block: Block, to flow: inout BlockFlow) {
    switch block.kind {
    case .paragraph(let content): flow.add(.element("p", [:], html(of: content)))
    case .heading(let level, let content):
      let anchor = embedding.anchor(ofHeadingAt: block.range)
      let attributes = anchor.map { [HTMLNode.Attribute("id", $0)] } ?? []
      let link = anchor.map { [Self.link(toHeading: $0)] } ?? []
      flow.add(.element("h\(level)", attributes: attributes, children: html(ofNaming: content) + link))
    case .blockQuote(let blocks):
      flow.add(.element("blockquote", [:], [.text("\n")] + html(of: blocks)))
    case .list(let list): flow.add(html(of: list))
    case .code(let code):
      if let listing = embedding.html(forListing: code, at: block.range) {
        flow.add(listing)
      } else {
        flow.add(plainListing(of: code))
      }
    case .html(let text): flow.add(html(ofRawBlock: text))
    case .thematicBreak: flow.add(.element("hr"))
    case .table(let table): flow.add(html(of: table))
    case .math(let mathematics): flow.add(embedding.html(for: mathematics, at: block.range))
    case .directive(let directive): flow.add(embedding.html(for: directive, at: block.range))
    case .target(let target): flow.add(embedding.html(for: target))
    case .definitionList(let list): flow.add(html(of: list))
    case .footnote, .comment, .blockBreak: break
    }
  }

  /// What something is called after: a heading, a header of a table.
  func html(ofNaming content: [Inline]) -> [HTMLNode] {
    let nodes = html(of: content)
    return content.isNothingButFormulas ? nodes.withNamedFormulas : nodes
  }

  /// The address of a heading, for those who point at it; the list of contents has it for everybody.
  private static func link(toHeading anchor: String) -> HTMLNode {
    .element(
      "a",
      [
        "class": "heading-link", "href": "#" + PageAddress.encoded(anchor), "aria-hidden": "true",
        "tabindex": "-1",
      ])
  }

  private func html(of list: List) -> HTMLNode {
    var items: [HTMLNode] = [.text("\n")]
    for item in list.items {
      let content = flow(of: item.blocks, isTight: list.isTight)
      if let isDone = item.isDone {
        let mark = HTMLNode.element(
          "span", ["class": "task-mark", "role": "img", "aria-label": isDone ? "done" : "to do"],
          text: isDone ? "☑" : "☐")
        items += [.element("li", ["class": "task"], [mark, .text(" ")] + content), .text("\n")]
      } else {
        items += [.element("li", [:], content), .text("\n")]
      }
    }
    guard let start = list.start else { return .element("ul", [:], items) }
    let attributes = start == 1 ? [] : [HTMLNode.Attribute("start", String(start))]
    return .element("ol", attributes: attributes, children: items)
  }

  /// The blocks of an item. Paragraphs of a tight list stand in it directly.
  private func flow(of blocks: [Block], isTight: Bool) -> [HTMLNode] {
    var flow = BlockFlow(atLineStart: false)
    for block in blocks {
      if isTight, case .paragraph(let content) = block.kind {
        flow.addInline(html(of: content))
      } else {
        flow.startLine()
        write(block, to: &flow)
      }
    }
    return flow.nodes
  }

  private func html(of list: DefinitionList) -> HTMLNode {
    var nodes: [HTMLNode] = [.text("\n")]
    for item in list.items {
      nodes += [.element("dt", [:], html(of: item.term)), .text("\n")]
      for definition in item.definitions {
        nodes += [.element("dd", [:], flow(of: definition.blocks, isTight: list.isTight)), .text("\n")]
      }
    }
    return .element("dl", [:], nodes)
  }

  private func plainListing(of code: CodeBlock) -> HTMLNode {
    let language = code.language
    let attributes = language.isEmpty ? [] : [HTMLNode.Attribute("class", "language-\(language)")]
    return .element(
      "pre", [:], [.element("code", attributes: attributes, children: [.text(code.text)])])
  }

  private func html(ofRawBlock text: String) -> [HTMLNode] {
    switch rawHTML {
    case .allowed: [.trusted(text.last == "\n" ? String(text.dropLast()) : text)]
    case .escaped:
      RawHTML.isComment(text) ? [] : [.element("pre", ["class": "raw-html"], text: text)]
    }
  }
}

/// Block elements one under the other: each begins a line and ends one.
private struct BlockFlow {
  private(set) var nodes: [HTMLNode] = []
  private var atLineStart: Bool

  init(atLineStart: Bool) {
    self.atLineStart = atLineStart
  }

  mutating func startLine() {
    if !atLineStart { nodes.append(.text("\n")) }
    atLineStart = true
  }

  mutating func add(_ node: HTMLNode) { add([node]) }

  mutating func add(_ block: [HTMLNode]) {
    guard !block.isEmpty else { return }
    startLine()
    nodes += block
    nodes.append(.text("\n"))
  }

  /// The text of a tight list item stands in it directly.
  mutating func addInline(_ content: [HTMLNode]) {
    startLineUnlessFirst()
    nodes += content
    atLineStart = false
  }

  private mutating func startLineUnlessFirst() {
    if !nodes.isEmpty { startLine() }
  }
}
