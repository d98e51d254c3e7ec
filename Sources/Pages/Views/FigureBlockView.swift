internal import Diagnostics
internal import Lessons
internal import Markdown
internal import Verdicts

/// A picture, with its number and its caption below it.
struct FigureBlockView {
  var embedding: LessonEmbedding
  var figure: FigureBlock
  var range: SourceRange

  func html() -> [HTMLNode] {
    let anchor = figure.label.map(embedding.notes.anchor(ofLabel:))
    let alignment = figure.alignment.map { " figure-\($0.rawValue)" } ?? ""
    guard figure.isFigure else {
      let attributes: KeyValuePairs<String, String?> =
        anchor.map { ["class": "picture\(alignment)", "id": $0] } ?? ["class": "picture\(alignment)"]
      return [.element("div", attributes, picture())]
    }
    let attributes: KeyValuePairs<String, String?> =
      anchor.map { ["class": "figure\(alignment)", "id": $0] } ?? ["class": "figure\(alignment)"]
    let caption = [HTMLNode.element("figcaption", ["class": "figure-caption"], caption())]
    return [.element("figure", attributes, picture() + caption)]
  }

  /// The number stands in the line of the first paragraph.
  private func caption() -> [HTMLNode] {
    let number = embedding.captionWords(.figure, figure.number)
    guard case .paragraph(let words)? = figure.caption.first?.kind else {
      return [.element("p", [:], number)] + embedding.html(of: figure.caption, at: range)
    }
    let first = HTMLNode.element("p", [:], number + embedding.prose.html(of: words))
    return [first] + embedding.html(of: Array(figure.caption.dropFirst()), at: range)
  }

  private func picture() -> [HTMLNode] {
    switch figure.content {
    case .file(let path):
      let image = embedding.image(
        path, alt: figure.alt.map { embedding.words(of: $0.content) } ?? "", style: style)
      let marks = figure.alt.map { embedding.marks(of: $0.content) } ?? []
      guard let target = figure.target, !LinkAddress.isDangerous(target) else { return [image] + marks }
      let address = LinkAddress.percentEncoded(embedding.address(ofLinkTo: target))
      return [.element("a", ["href": address], [image])] + marks
    case .cell(let part): return part.map(output) ?? []
    case .blocks(let blocks): return embedding.html(of: blocks, at: range)
    }
  }

  private var style: String? {
    let parts = [figure.width.map { "width: \($0)" }, figure.height.map { "height: \($0)" }].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// What a cell shows, once more.
  private func output(ofCell part: Int) -> [HTMLNode] {
    guard let output = embedding.results.output(part) else {
      return [
        .element("p", ["class": "cell-state cell-state-error"], text: "The cell of this figure did not run.")
      ]
    }
    let nodes = CellView.outputs(of: output) { chart in
      embedding.figure(chart, at: range, alt: figure.alt.map { embedding.words(of: $0.content) })
    }
    let marks = figure.alt.map { embedding.marks(of: $0.content) } ?? []
    return [.element("div", style.map { ["style": $0] } ?? [:], nodes)] + marks
  }
}

extension LessonEmbedding {
  /// An image of the course. One from elsewhere would take the network: its description stands in its place.
  func image(_ path: String, alt: String, title: String = "", style: String? = nil) -> HTMLNode {
    guard !PicturePath.isRemote(path) || path.lowercased().hasPrefix("data:image/") else {
      let words = alt.isEmpty ? "picture" : alt
      return .element(
        "span", ["class": "image-elsewhere", "title": "A picture that is not part of this site"], text: words)
    }
    let source = path.hasPrefix("/") ? context.rootPrefix + path.drop { $0 == "/" } : path
    var attributes = [HTMLNode.Attribute("src", LinkAddress.percentEncodedPath(source)), .init("alt", alt)]
    if !title.isEmpty { attributes.append(.init("title", title)) }
    if let style { attributes.append(.init("style", style)) }
    return .element("img", attributes: attributes, children: [])
  }

  func html(forImage link: Link, at range: SourceRange) -> HTMLNode? {
    guard !LinkAddress.isDangerous(link.destination) else { return nil }
    return image(link.destination.removingPercentEscapes, alt: words(of: link.content), title: link.title)
  }
}
