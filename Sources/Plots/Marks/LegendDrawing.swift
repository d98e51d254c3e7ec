extension Figure {
  /// A sample and a name for each series, or the names beside the ends of the lines.
  func legend() -> [SVGNode] {
    if !layout.endLabels.isEmpty { return [texts(layout.endLabels, .label, class: "line-labels")] }
    guard !layout.legend.entries.isEmpty else { return [] }
    let names = layout.legend.entries.map {
      PlacedText(text: $0.text, x: layout.legend.textX($0), y: layout.legendTop + Double($0.row) * 20 + 14)
    }
    return layout.legend.entries.compactMap(sample) + [texts(names, .label, class: "legend")]
  }

  /// What the series looks like in the plot: a piece of its line, its symbol, a small bar.
  private func sample(_ entry: Legend.Entry) -> SVGNode? {
    guard let series = entry.series else { return nil }
    let style = SeriesStyle(series)
    let kinds = Set(channels.layers.filter { $0.series == series }.map(\.kind))
    let middle = layout.legendTop + Double(entry.row) * 20 + 9.5
    var nodes: [SVGNode] = []
    if kinds.contains(.bar) {
      var attributes: [SVGAttribute: SVGValue] = [
        .x: .number(entry.x + layout.legend.sampleWidth / 2 - 5.5), .y: .number(middle - 5.5), .width: 11,
        .height: 11,
      ]
      attributes.merge(style.filling) { own, _ in own }
      nodes.append(.make(.rect, attributes))
    }
    if kinds.contains(.line) || kinds == [.rule] {
      var path = SVGPath()
      path.move(entry.x, middle)
      path.horizontal(to: entry.x + layout.legend.sampleWidth)
      var attributes: [SVGAttribute: SVGValue] = [
        .d: .path(path), .fill: "none", .stroke: "currentColor", .strokeWidth: 2,
      ]
      if !style.dash.isEmpty { attributes[.strokeDasharray] = .numbers(style.dash) }
      nodes.append(.make(.path, attributes))
    }
    if kinds.contains(.point) {
      let path = style.symbolPath(x: entry.x + layout.legend.sampleWidth / 2, y: middle)
      nodes.append(.make(.path, [.d: .path(path)]))
    }
    return style.group(nodes)
  }
}
