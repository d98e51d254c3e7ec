/// The data, its scales and its layout together: all a mark needs to draw itself.
struct Figure {
  let channels: Channels
  let scales: ChartScales
  let layout: ChartLayout

  /// The pixel of a value along x; `nil` for what the axis cannot show.
  func x(_ datum: Datum) -> Double? { scales.x.position(of: datum).map(layout.x) }

  /// The pixel of a value along y; `nil` for what the axis cannot show.
  func y(_ datum: Datum) -> Double? { scales.y.position(of: datum).map(layout.y) }

  /// Up to this many marks each have an element of their own, with the value as a tooltip; more share one
  /// path.
  static let mostSeparateMarks = 120

  /// What hovering over a mark says.
  func tooltip(_ point: Channels.Point, _ layer: Channels.Layer) -> SVGNode {
    let series = layer.series.map { "\(channels.series[$0]), " } ?? ""
    let (name, value) = channels.barsLie ? (point.y, point.x) : (point.x, point.y)
    return .make(.title, text: shortened("\(series)\(name.text): \(value.text)"))
  }
}

/// A text that came from data, cut where it stops being a name.
func shortened(_ text: String, to limit: Int = 120) -> String {
  let start = text.prefix(limit + 1)
  return start.count > limit ? start.dropLast() + "…" : text
}
