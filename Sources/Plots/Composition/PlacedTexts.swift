/// Texts of one kind that share an anchor; a single one needs no group.
func placedTexts(_ texts: [PlacedText], _ role: TextRole, class name: SVGValue) -> SVGNode {
  var shared: SVGAttributes = [.class: name]
  switch role {
  case .title:
    shared[.fontSize] = .number(role.size)
    shared[.fontWeight] = 600
  case .label, .tick, .subtitle, .caption: shared[.fillOpacity] = 0.75
  case .note:
    shared[.fillOpacity] = 0.75
    shared[.fontStyle] = "italic"
  }
  if let anchor = texts.first?.anchor, anchor != .start { shared[.textAnchor] = .text(anchor.rawValue) }
  let nodes = texts.map { text in
    var own: SVGAttributes = [.x: .number(text.x), .y: .number(text.y)]
    if text.rotation != 0 { own[.transform] = .rotation(degrees: text.rotation, x: text.x, y: text.y) }
    if let fill = text.fill {
      own[.fill] = .text(fill.color)
      own[.style] = .text("fill:\(fill.css)")
    }
    if texts.count > 1, text.anchor != texts.first?.anchor {
      own[.textAnchor] = .text(text.anchor.rawValue)
    }
    return SVGNode.make(
      .text, texts.count == 1 ? own.adding(shared) : own, text: text.text)
  }
  if nodes.count == 1, let only = nodes.first { return only }
  return .make(.g, shared, nodes)
}
