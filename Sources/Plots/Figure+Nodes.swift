extension Figure {
  /// Everything that is seen, from back to front.
  func nodes() -> [SVGNode] {
    var nodes: [SVGNode] = []
    if !layout.title.isEmpty { nodes.append(texts(layout.title, .title, class: "title")) }
    if !layout.subtitle.isEmpty { nodes.append(texts(layout.subtitle, .subtitle, class: "subtitle")) }
    nodes += grid()
    for layer in channels.layers { nodes += layer.kind.drawing.nodes(layer, in: self) }
    nodes += axes() + axisLabels() + legend() + colorBar() + sizeLegend()
    nodes += annotations()
    if channels.isEmpty {
      let middle = PlacedText(
        text: "No data", x: (layout.left + layout.right) / 2, y: (layout.top + layout.bottom) / 2,
        anchor: .middle)
      nodes.append(texts([middle], .label, class: "empty"))
    }
    if !layout.notes.isEmpty { nodes.append(texts(layout.notes, .note, class: "notes")) }
    if !layout.caption.isEmpty { nodes.append(texts(layout.caption, .caption, class: "caption")) }
    return nodes
  }

  /// Texts of one kind that share an anchor; a single one needs no group.
  func texts(_ texts: [PlacedText], _ role: TextRole, class name: SVGValue) -> SVGNode {
    placedTexts(texts, role, class: name)
  }
}
