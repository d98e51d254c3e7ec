extension Figure {
  /// Names of rules, texts and annotations of marks: each where there is room for it, when all else stands.
  func annotations() -> [SVGNode] {
    var cells: [PlacedText] = []
    guard hasTexts else { return [] }
    for layer in channels.layers where layer.kind == .rectangle { cells += cellTexts(layer) }
    let top = max(layout.top - 20, 0)
    var placer = LabelPlacer(
      bounds: Box(x: 0, y: top, width: layout.width, height: layout.bottom - top),
      occupied: fixedTexts + cells.map { $0.box(.tick) }, lines: obstacles)
    var placed: [PlacedText] = []
    var tried = 0
    for layer in channels.layers {
      for point in layer.points {
        let position = layer.kind == .rule ? .automatic : point.annotation?.position ?? .automatic
        if layer.kind == .rectangle, position == .automatic || position == .overlay { continue }
        guard let text = text(point, layer) else { continue }
        tried += 1
        guard tried <= LabelPlacer.mostTexts else { break }
        guard let box = layer.kind.drawing.box(point, layer, in: self) else { continue }
        let candidates = candidates(text, box, point, layer, position)
        if let label = placer.place(candidates, .tick) { placed.append(label) }
      }
    }
    var nodes: [SVGNode] = []
    if !cells.isEmpty { nodes.append(plainTexts(cells, class: "cell-values")) }
    let groups = Dictionary(grouping: placed) { $0.anchor.rawValue }
    for anchor in ["start", "middle", "end"] {
      if let texts = groups[anchor] { nodes.append(self.texts(texts, .tick, class: "annotations")) }
    }
    return nodes
  }

  private var hasTexts: Bool {
    channels.layers.contains { layer in
      layer.name != nil || layer.points.contains { $0.annotation != nil }
    }
  }

  /// Texts that are not drawn for want of room are counted by the notes before the layout is known, so only
  /// those beyond the limit are.
  private func text(_ point: Channels.Point, _ layer: Channels.Layer) -> String? {
    let text: String?
    if layer.kind == .rule {
      text = layer.name
    } else {
      text = point.annotation.map { $0.text(point, channels) }
    }
    guard let text, !text.isEmpty else { return nil }
    return TextRole.tick.fitted(text, width: layout.right - layout.left)
  }

  // MARK: - Cells

  /// The texts in the cells of a layer, all or none: a few missing ones would seem to mean something.
  private func cellTexts(_ layer: Channels.Layer) -> [PlacedText] {
    var texts: [PlacedText] = []
    let style = styles.style(layer)
    let compared = comparedCells(layer)
    for (index, point) in layer.points.enumerated() {
      guard let annotation = point.annotation,
        annotation.position == .automatic || annotation.position == .overlay,
        let box = RectangleMark.box(point, layer, in: self)
      else { continue }
      let text = compared?[index] ?? annotation.text(point, channels)
      if text.isEmpty || (point.color != nil && point.color?.finite == nil) { continue }
      guard TextRole.tick.width(text) <= box.width - 4, box.height >= 15, texts.count < 2_500 else {
        return []
      }
      var placed = PlacedText(text: text, x: box.middleX, y: box.middleY + 4.5, anchor: .middle)
      if let scale = scales.color, let part = scale.part(of: point.color) {
        placed.fill = (scale.ramp.textColor(at: part), scale.ramp.textCSS(at: part))
      } else if layer.style.opacity == nil, point.xSpan == nil, point.ySpan == nil {
        placed.fill = style.onColor
      }
      texts.append(placed)
    }
    return texts
  }

  /// The numbers of cells that leave their form to the figure, written alike.
  private func comparedCells(_ layer: Channels.Layer) -> [String]? {
    guard layer.points.allSatisfy({ $0.annotation?.content == .value(.automatic) && $0.color != nil }) else {
      return nil
    }
    return comparedTexts(layer.points.map { $0.color?.finite ?? .nan })
  }

  /// Full-strength texts; those of one colour share it.
  private func plainTexts(_ texts: [PlacedText], class name: SVGValue) -> SVGNode {
    let groups = Dictionary(grouping: texts) { $0.fill?.css ?? "" }
    let nodes = groups.sorted { $0.key < $1.key }.map { _, texts in
      var attributes: SVGAttributes = [:]
      if let fill = texts.first?.fill {
        attributes[.fill] = .text(fill.color)
        attributes[.style] = .text("fill:\(fill.css)")
      }
      return SVGNode.make(
        .g, attributes, texts.map { .make(.text, [.x: .number($0.x), .y: .number($0.y)], text: $0.text) })
    }
    return .make(.g, [.class: name, .textAnchor: "middle"], nodes)
  }

  // MARK: - Places

  private func candidates(
    _ text: String, _ box: Box, _ point: Channels.Point, _ layer: Channels.Layer,
    _ position: AnnotationPosition
  ) -> [PlacedText] {
    if layer.kind == .rule { return ruleCandidates(text, box, point) }
    func place(_ position: AnnotationPosition) -> PlacedText {
      switch position {
      case .top: inPicture(PlacedText(text: text, x: box.middleX, y: box.y - 5, anchor: .middle))
      case .bottom: inPicture(PlacedText(text: text, x: box.middleX, y: box.bottom + 14, anchor: .middle))
      case .leading: PlacedText(text: text, x: box.x - 5, y: box.middleY + 4.5, anchor: .end)
      case .trailing: PlacedText(text: text, x: box.right + 5, y: box.middleY + 4.5)
      case .overlay, .automatic:
        inPicture(PlacedText(text: text, x: box.middleX, y: box.middleY + 4.5, anchor: .middle))
      }
    }
    if layer.kind == .bar {
      if position == .overlay {
        var label = place(.overlay)
        let style = styles.style(layer)
        if style.fillOpacity == 1, style.opacity == nil { label.fill = style.onColor }
        return box.height >= 15 && box.width >= TextRole.tick.width(text) + 4 ? [label] : []
      }
      let isReversed = scales[channels.barAxis].isReversed
      let isDown = ((point[channels.barAxis].finite ?? 0) < 0) != isReversed
      let automatic: AnnotationPosition =
        channels.barsLie ? (isDown ? .leading : .trailing) : (isDown ? .bottom : .top)
      return [place(position == .automatic ? automatic : position)]
    }
    let sides: [AnnotationPosition] = [.top, .trailing, .leading, .bottom]
    guard position == .automatic || layer.kind == .text else { return [place(position)] }
    let corners = [(box.right + 3, -2.0), (box.right + 3, 14), (box.x - 3, -2), (box.x - 3, 14)].map {
      x, dy in
      PlacedText(text: text, x: x, y: box.middleY + dy, anchor: x < box.x ? .end : .start)
    }
    if layer.kind == .text { return ([position] + [.overlay] + sides).map(place) + corners }
    return sides.map(place) + corners
  }

  /// Along a rule: above or below its end, its beginning, its middle; beside a vertical one.
  private func ruleCandidates(_ text: String, _ box: Box, _ point: Channels.Point) -> [PlacedText] {
    if box.height == 0, box.width > 0 || point.y != .missing {
      let xs: [(Double, PlacedText.Anchor)] = [
        (box.right - 2, .end), (box.x + 4, .start), (box.middleX, .middle),
      ]
      return xs.flatMap { x, anchor in
        [-5.0, 14].map { inPicture(PlacedText(text: text, x: x, y: box.y + $0, anchor: anchor)) }
      }
    }
    return [box.y + 12, box.bottom - 6, box.middleY].flatMap { y in
      [PlacedText(text: text, x: box.x + 5, y: y), PlacedText(text: text, x: box.x - 5, y: y, anchor: .end)]
    }
  }

  /// A text in the middle of something near the edge stands as far out as the picture goes.
  private func inPicture(_ text: PlacedText) -> PlacedText {
    var text = text
    let box = text.box(.tick)
    text.x += max(0, -box.x) - max(0, box.right - layout.width)
    return text
  }

  // MARK: - What is in the way

  private var fixedTexts: [Box] {
    let level = (layout.xTicks + layout.yTicks).filter { $0.rotation == 0 }.map { $0.box(.tick) }
    let names = ([layout.yLabel, layout.xLabel].compactMap(\.self) + layout.endLabels).map { $0.box(.label) }
    return level + names
  }

  private static let mostObstacles = 3_000

  private var obstacles: [(x1: Double, y1: Double, x2: Double, y2: Double)] {
    var pieces: [(x1: Double, y1: Double, x2: Double, y2: Double)] = []
    if scales.y.straddlesZero {
      let zero = layout.y(scales.y.baseline)
      pieces.append((layout.left, zero, layout.right, zero))
    }
    for layer in channels.layers {
      guard pieces.count < Self.mostObstacles else { break }
      switch layer.kind {
      case .line, .function:
        for run in LineMark.runs(layer.points, place) {
          let places = simplified(run)
          for (from, to) in zip(places, places.dropFirst()).prefix(Self.mostObstacles) {
            guard let (start, end) = from.clipped(to: to) else { continue }
            pieces.append((layout.x(start.x), layout.y(start.y), layout.x(end.x), layout.y(end.y)))
          }
        }
      case .bar, .point, .errorBar, .rule:
        for point in layer.points.prefix(Self.mostObstacles) {
          guard let box = layer.kind.drawing.box(point, layer, in: self) else { continue }
          pieces.append((box.x, box.y, box.right, box.bottom))
          if layer.kind == .bar { pieces.append((box.x, box.bottom, box.right, box.y)) }
        }
      case .area, .rectangle, .text: break
      }
    }
    return pieces
  }
}

extension SeriesStyle {
  /// A colour that can be read on that of the series; in a dark theme the page says which.
  var onColor: (color: String, css: String)? {
    guard number != nil else { return nil }
    let color = textColor(on: color)
    return (color, "var(--chart-on-series,\(color))")
  }
}
