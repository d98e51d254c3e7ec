extension Figure {
  /// A sample and a name for each series, or the names beside the ends of the lines.
  func legend() -> [SVGNode] {
    if !layout.endLabels.isEmpty {
      return layout.endLeaders.map(leader) + [texts(layout.endLabels, .label, class: "line-labels")]
    }
    let legend = layout.legend
    guard !legend.entries.isEmpty else { return [] }
    let origin = layout.legendOrigin
    let names = legend.entries.map {
      PlacedText(
        text: $0.text, x: origin.x + legend.textX($0), y: origin.y + Double($0.row) * Legend.rowHeight + 14)
    }
    let samples = legend.entries.compactMap { entry -> SVGNode? in
      guard let style = entry.style else { return nil }
      let box = Box(
        x: origin.x + entry.x, y: origin.y + Double(entry.row) * Legend.rowHeight + 4,
        width: legend.sampleWidth, height: 11)
      return sample(entry.kinds, style, box)
    }
    return samples + [texts(names, .label, class: "legend")]
  }

  private func leader(_ leader: EndLabels.Leader) -> SVGNode {
    var path = SVGPath()
    path.move(leader.from.x, leader.from.y)
    path.line(leader.to.x, leader.to.y)
    return styles.style(series: leader.series).group([
      .make(
        .path,
        [.class: "leader", .d: .path(path), .fill: "none", .stroke: "currentColor", .strokeOpacity: 0.8])
    ])
  }

  /// What the series looks like in the plot: a piece of its line, its symbol, a small bar.
  private func sample(_ kinds: Set<Mark.Kind>, _ style: SeriesStyle, _ box: Box) -> SVGNode {
    let order: [Mark.Kind] = [.area, .bar, .rectangle, .line, .function, .errorBar, .rule, .point]
    var shown = order.filter(kinds.contains)
    // A line says what a band or a rule of the same series would say again.
    if shown.count > 1 { shown.removeAll { $0 == .errorBar } }
    if shown.contains(.line) { shown.removeAll { $0 == .function || $0 == .rule || $0 == .errorBar } }
    return style.group(shown.flatMap { $0.drawing.sample(style, in: box) })
  }

  /// The bar of a scale of colours, in steps too fine to be seen.
  func colorBar() -> [SVGNode] {
    guard let bar = layout.colorBar else { return [] }
    let step = bar.bar.width / Double(ColorBar.steps)
    let pieces = (0..<ColorBar.steps).map { index in
      let part = (Double(index) + 0.5) / Double(ColorBar.steps)
      let start = PixelPlace(x: bar.bar.x + Double(index) * step, y: bar.bar.middleY)
      // Each reaches under the next, so that no seam shows.
      let end = index == ColorBar.steps - 1 ? bar.bar.right : start.x + step + 0.5
      var path = SVGPath()
      path.polyline([start.inTenths, PixelPlace(x: end, y: start.y).inTenths])
      return SVGNode.make(
        .path,
        [
          .d: .path(path), .stroke: .text(bar.scale.ramp.color(at: part)),
          .style: "stroke:\(bar.scale.ramp.shortCSS(at: part))",
        ])
    }
    var nodes = [coloredGroup(pieces, [.class: "color-bar", .strokeWidth: .number(bar.bar.height)])]
    if let label = bar.label { nodes.append(texts([label], .label, class: "color-label")) }
    if !bar.ticks.isEmpty { nodes.append(texts(bar.ticks, .tick, class: "color-ticks")) }
    return nodes
  }
}
