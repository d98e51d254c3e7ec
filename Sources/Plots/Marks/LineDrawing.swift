extension Figure {
  /// The line of one series: broken where a value cannot be placed, cut at the edges of the plot.
  func line(_ layer: Channels.Layer) -> [SVGNode] {
    let style = SeriesStyle(layer.series)
    var stroke = SVGPath()
    var dots = SVGPath()
    for run in runs(layer.points) {
      if run.count == 1, let only = run.first {
        if isInside(only) { dots.circle(x: layout.x(only.x), y: layout.y(only.y), radius: 2.5) }
      } else {
        append(simplified(run), to: &stroke)
      }
    }
    var nodes: [SVGNode] = []
    if !stroke.isEmpty {
      var attributes: [SVGAttribute: SVGValue] = [
        .d: .path(stroke), .fill: "none", .stroke: "currentColor", .strokeWidth: 2, .strokeLinejoin: "round",
      ]
      if !style.dash.isEmpty { attributes[.strokeDasharray] = .numbers(style.dash) }
      nodes.append(
        .make(
          .path, attributes, layer.series.map { [.make(.title, text: shortened(channels.series[$0]))] } ?? [])
      )
    }
    if !dots.isEmpty { nodes.append(.make(.path, [.d: .path(dots)])) }
    return nodes.isEmpty ? [] : [style.group(nodes)]
  }

  /// A place in the plot, each coordinate from 0 to 1.
  private struct Place: Equatable {
    let x: Double
    let y: Double
  }

  private func isInside(_ place: Place) -> Bool { (0...1).contains(place.x) && (0...1).contains(place.y) }

  /// The stretches of points that can be placed.
  private func runs(_ points: [Channels.Point]) -> [[Place]] {
    var runs: [[Place]] = []
    var run: [Place] = []
    for point in points {
      if let x = scales.x.position(of: point.x), let y = scales.y.position(of: point.y) {
        run.append(Place(x: x, y: y))
      } else if !run.isEmpty {
        runs.append(run)
        run = []
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }

  /// Of the neighbouring points within one column of half a pixel, the first, the lowest, the highest and
  /// the last: what is left out would not have changed a pixel.
  ///
  /// Source: Jugel et al., "M4: A Visualization-Oriented Time Series Data Aggregation", VLDB 2014.
  private func simplified(_ run: [Place]) -> [Place] {
    let columns = (layout.right - layout.left) * 2
    guard Double(run.count) > 2 * columns else { return run }
    var result: [Place] = []
    var start = 0
    while start < run.count {
      let column = (run[start].x * columns).rounded(.down)
      var end = start + 1
      while end < run.count, (run[end].x * columns).rounded(.down) == column { end += 1 }
      let range = start..<end
      let lowest = range.min { run[$0].y < run[$1].y } ?? start
      let highest = range.max { run[$0].y < run[$1].y } ?? start
      for index in Set([start, lowest, highest, end - 1]).sorted() { result.append(run[index]) }
      start = end
    }
    return result
  }

  private func append(_ run: [Place], to path: inout SVGPath) {
    var pen: Place?
    for (from, to) in zip(run, run.dropFirst()) {
      guard let (start, end) = clipped(from, to) else { continue }
      if pen != start { path.move(layout.x(start.x), layout.y(start.y)) }
      path.line(layout.x(end.x), layout.y(end.y))
      pen = end
    }
  }

  /// The part of a segment within the plot, by Liang and Barsky's parameters; `nil` if there is none.
  private func clipped(_ from: Place, _ to: Place) -> (Place, Place)? {
    if isInside(from), isInside(to) { return (from, to) }
    var (enter, leave) = (0.0, 1.0)
    for (start, delta) in [(from.x, to.x - from.x), (from.y, to.y - from.y)] {
      if delta == 0 {
        if !(0...1).contains(start) { return nil }
        continue
      }
      let (a, b) = (-start / delta, (1 - start) / delta)
      enter = max(enter, min(a, b))
      leave = min(leave, max(a, b))
    }
    guard enter <= leave else { return nil }
    func place(_ t: Double) -> Place {
      if t == 0 { return from }
      if t == 1 { return to }
      return Place(
        x: min(max(from.x + t * (to.x - from.x), 0), 1), y: min(max(from.y + t * (to.y - from.y), 0), 1))
    }
    return (place(enter), place(leave))
  }
}
