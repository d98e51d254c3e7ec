extension Figure {
  /// A reference line and its name; nothing if its value lies outside the plot.
  func rule(_ layer: Channels.Layer) -> [SVGNode] {
    guard let point = layer.points.first else { return [] }
    var path = SVGPath()
    var name: PlacedText?
    let text = TextRole.tick.fitted(layer.annotation ?? "", width: layout.right - layout.left)
    if let position = scales.y.position(of: point.y), (0...1).contains(position) {
      let y = layout.y(position)
      path.move(layout.left, y)
      path.horizontal(to: layout.right)
      // Above the line, unless that would leave the plot.
      name = PlacedText(
        text: text, x: layout.right - 2, y: y - layout.top < 12 ? y + 14 : y - 4, anchor: .end)
    } else if let position = scales.x.position(of: point.x), (0...1).contains(position) {
      let x = layout.x(position)
      path.move(x, layout.top)
      path.vertical(to: layout.bottom)
      let fitsRight = x + 5 + TextRole.tick.width(text) <= layout.right
      name = PlacedText(
        text: text, x: fitsRight ? x + 5 : x - 5, y: layout.top + 12, anchor: fitsRight ? .start : .end)
    }
    guard !path.isEmpty else { return [] }
    let line = SVGNode.make(
      .path,
      [
        .class: "rule", .d: .path(path), .fill: "none", .stroke: "currentColor", .strokeWidth: 1.25,
        .strokeDasharray: .numbers([4, 3]), .strokeOpacity: .number(layer.series == nil ? 0.7 : 1),
      ])
    return [layer.series == nil ? line : SeriesStyle(layer.series).group([line])]
      + (text.isEmpty ? [] : [name].compactMap(\.self).map { texts([$0], .tick, class: "rule-label") })
  }
}
