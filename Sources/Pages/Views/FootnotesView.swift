internal import Diagnostics
internal import Lessons
internal import Markdown

/// The footnotes of a lesson as a list at the end of its page, and the numbers in the text that lead there.
///
/// Where there is room, the stylesheet lifts each into the margin, beside its first use and below the note before
/// it. It is told by the names of anchors: `--name` is what an element is called, `--use` and `--above` what it
/// stands at.
struct FootnotesView {
  let embedding: LessonEmbedding

  /// The number that stands in the text; a second use of a footnote has an anchor of its own to come back to.
  func reference(to use: FootnoteUse) -> HTMLNode {
    let isFirst = embedding.notes.footnoteUseAnchors(use.number).isEmpty
    let anchor = embedding.notes.footnoteUseAnchor(use.number, occurrence: use.occurrence)
    var attributes = [HTMLNode.Attribute("class", "footnote-reference"), .init("id", anchor)]
    if isFirst { attributes.append(.init("style", "--name: --use-\(use.number)")) }
    return .element(
      "sup", attributes: attributes,
      children: [
        .element(
          "a",
          [
            "href": "#" + embedding.notes.footnoteAnchor(use.number), "role": "doc-noteref",
            "aria-label": "Footnote \(use.number)",
          ], text: String(use.number))
      ])
  }

  /// Nothing for a lesson without footnotes.
  func list() -> [HTMLNode] {
    let footnotes = embedding.lesson.footnotes
    guard !footnotes.isEmpty else { return [] }
    // Footnotes refer to footnotes, so the links back are known when all have been rendered.
    let contents = footnotes.map { embedding.html(of: $0.content, at: $0.range) }
    let items = zip(footnotes, contents).map { footnote, content -> HTMLNode in
      // One that nothing leads to has no place in the margin, and keeps all of them in the list.
      let isUsed = !embedding.notes.footnoteUseAnchors(footnote.number).isEmpty
      var attributes = [HTMLNode.Attribute("id", embedding.notes.footnoteAnchor(footnote.number))]
      attributes += isUsed ? [] : [.init("class", "footnote-unused")]
      attributes.append(.init("style", Self.place(of: footnote.number)))
      return HTMLNode.element(
        "li", attributes: attributes, children: Self.ended(content, by: backLinks(of: footnote)))
    }
    let heading = embedding.notes.anchor("footnotes")
    return [
      .element(
        "section", ["class": "footnotes", "role": "doc-endnotes", "aria-labelledby": heading],
        [
          .element("h2", ["class": "visually-hidden", "id": heading], text: "Footnotes"),
          .element("ol", [:], items),
        ])
    ]
  }

  private static func place(of number: Int) -> String {
    "--name: --note-\(number); --use: --use-\(number); --above: --note-\(number - 1)"
  }

  private func backLinks(of footnote: Footnote) -> [HTMLNode] {
    let anchors = embedding.notes.footnoteUseAnchors(footnote.number)
    return anchors.enumerated().flatMap { index, anchor in
      let which = anchors.count > 1 ? ", use \(index + 1)" : ""
      var words: [HTMLNode] = [.text("↩\u{FE0E}")]
      if anchors.count > 1 { words.append(.element("sup", [:], text: String(index + 1))) }
      return [
        HTMLNode.text("\u{A0}"),
        .element(
          "a",
          [
            "class": "footnote-back", "href": "#" + anchor, "role": "doc-backlink",
            "aria-label": "Back to the text\(which)",
          ], words),
      ]
    }
  }

  /// The links back stand at the end of the last paragraph, or on a line of their own.
  private static func ended(_ content: [HTMLNode], by links: [HTMLNode]) -> [HTMLNode] {
    guard !links.isEmpty else { return content }
    var content = content
    if let last = content.lastIndex(where: { $0 != .text("\n") }),
      let paragraph = content[last].appending(links)
    {
      content[last] = paragraph
      return content
    }
    return content + [.element("p", [:], Array(links.dropFirst()))]
  }
}

extension HTMLNode {
  /// A paragraph with more at its end.
  fileprivate func appending(_ nodes: [HTMLNode]) -> HTMLNode? {
    guard case .element("p", let attributes, let children) = self else { return nil }
    return .element("p", attributes: attributes, children: children + nodes)
  }
}
