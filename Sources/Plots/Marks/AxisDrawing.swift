extension Figure {
  /// The grid, behind the marks: a hairline at each tick of a numeric axis that is read as a length or a
  /// height. There is none where every bar has its value written above it.
  func grid() -> [SVGNode] {
    var path = SVGPath()
    if scales.y.isNumeric, !layout.showsValues {
      for tick in scales.y.ticks {
        path.move(layout.left, layout.y(tick.position))
        path.horizontal(to: layout.right)
      }
    }
    if channels.barsLie, scales.x.isNumeric {
      for tick in scales.x.ticks {
        path.move(layout.x(tick.position), layout.top)
        path.vertical(to: layout.bottom)
      }
    }
    guard !path.isEmpty else { return [] }
    return [hairline(path, class: "grid", opacity: 0.15)]
  }

  /// The line from which bars rise or on which a numeric x axis stands, and the x axis' tick marks.
  func axes() -> [SVGNode] {
    var path = SVGPath()
    if channels.barsLie {
      path.move(layout.x(scales.x.baseline), layout.top)
      path.vertical(to: layout.bottom)
    } else {
      let y = channels.has(.bar) ? layout.y(scales.y.baseline) : layout.bottom
      path.move(layout.left, y)
      path.horizontal(to: layout.right)
      if scales.x.isNumeric {
        for tick in layout.xTicks {
          path.move(tick.x, layout.bottom)
          path.vertical(to: layout.bottom + 5)
        }
      }
    }
    return [hairline(path, class: "axis", opacity: 0.6)]
  }

  /// Tick labels and names of the axes.
  func axisLabels() -> [SVGNode] {
    var nodes: [SVGNode] = []
    if !layout.yTicks.isEmpty { nodes.append(texts(layout.yTicks, .tick, class: "y-ticks")) }
    if !layout.xTicks.isEmpty { nodes.append(texts(layout.xTicks, .tick, class: "x-ticks")) }
    let names = [layout.yLabel, layout.xLabel].compactMap(\.self)
    nodes += names.map { texts([$0], .label, class: "axis-label") }
    return nodes
  }

  private func hairline(_ path: SVGPath, class name: SVGValue, opacity: Double) -> SVGNode {
    .make(
      .path,
      [
        .class: name, .d: .path(path), .fill: "none", .stroke: "currentColor",
        .strokeOpacity: .number(opacity),
        .shapeRendering: "crispEdges",
      ])
  }

  /// Texts of one kind that share an anchor; a single one needs no group.
  func texts(_ texts: [PlacedText], _ role: TextRole, class name: SVGValue) -> SVGNode {
    var shared: [SVGAttribute: SVGValue] = [.class: name]
    if role != .label { shared[.fontSize] = .number(role.size) }
    switch role {
    case .title: shared[.fontWeight] = 600
    case .label, .tick: shared[.fillOpacity] = 0.75
    case .note:
      shared[.fillOpacity] = 0.75
      shared[.fontStyle] = "italic"
    }
    if let anchor = texts.first?.anchor, anchor != .start { shared[.textAnchor] = .text(anchor.rawValue) }
    let nodes = texts.map { text in
      var own: [SVGAttribute: SVGValue] = [.x: .number(text.x), .y: .number(text.y)]
      if text.rotation != 0 { own[.transform] = .rotation(degrees: text.rotation, x: text.x, y: text.y) }
      return SVGNode.make(
        .text, texts.count == 1 ? own.merging(shared) { own, _ in own } : own, text: text.text)
    }
    if nodes.count == 1, let only = nodes.first { return only }
    return .make(.g, shared, nodes)
  }
}
