extension Figure {
  /// The points of one series; those outside the plot are left out.
  func points(_ layer: Channels.Layer) -> [SVGNode] {
    let style = SeriesStyle(layer.series)
    let placed = layer.points.compactMap { point -> (Channels.Point, SVGPath)? in
      guard let x = scales.x.position(of: point.x), let y = scales.y.position(of: point.y),
        (0...1).contains(x), (0...1).contains(y)
      else { return nil }
      return (point, style.symbolPath(x: layout.x(x), y: layout.y(y)))
    }
    guard !placed.isEmpty else { return [] }
    if placed.count <= Self.mostSeparateMarks {
      let nodes = placed.map { point, path in
        SVGNode.make(.path, [.d: .path(path)], [tooltip(point, layer)])
      }
      return [style.group(nodes)]
    }
    var together = SVGPath()
    for (_, path) in placed { together.append(path) }
    return [style.group([.make(.path, [.d: .path(together)])])]
  }
}
