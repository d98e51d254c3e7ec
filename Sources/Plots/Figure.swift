/// The data, its scales and its layout together: all a mark needs to draw itself.
struct Figure {
  let channels: Channels
  let scales: ChartScales
  let layout: ChartLayout
  let styles: LayerStyles
  let options: ChartOptions
  /// The pixels between neighbouring bars, and between neighbouring cells along both axes, on numeric axes.
  let gaps: (bars: Double?, cellsX: Double?, cellsY: Double?)

  init(_ channels: Channels, _ scales: ChartScales, _ layout: ChartLayout, _ options: ChartOptions) {
    (self.channels, self.scales, self.layout, self.options) = (channels, scales, layout, options)
    styles = LayerStyles(channels, options)
    func gap(_ kind: Mark.Kind, _ axis: Axis) -> Double? {
      guard scales[axis].isNumeric, channels.has(kind) else { return nil }
      return smallestGap(
        channels.layers.filter { $0.kind == kind }.flatMap { layer in
          layer.points.compactMap { scales[axis].position(of: $0[axis]).map { layout.pixel(axis, $0) } }
        })
    }
    gaps = (gap(.bar, channels.barAxis.other), gap(.rectangle, .x), gap(.rectangle, .y))
  }

  /// The pixel of a value along x; `nil` for what the axis cannot show.
  func x(_ datum: Datum) -> Double? { scales.x.position(of: datum).map(layout.x) }

  /// The pixel of a value along y; `nil` for what the axis cannot show.
  func y(_ datum: Datum) -> Double? { scales.y.position(of: datum).map(layout.y) }

  func pixel(_ axis: Axis, _ datum: Datum) -> Double? { axis == .x ? x(datum) : y(datum) }

  /// The place of a point, if it is on both axes.
  func place(_ point: Channels.Point) -> Place? {
    guard let x = scales.x.position(of: point.x), let y = scales.y.position(of: point.y) else { return nil }
    return Place(x: x, y: y)
  }

  /// The part of an interval that lies on the axis, as places from 0 to 1; `nil` if none does, or if an end has
  /// no place.
  ///
  /// - Parameter isBar: whether an end that the axis cannot show, such as zero on a logarithmic one, is where
  ///   the axis begins.
  func interval(_ axis: Axis, _ span: Channels.Span, isBar: Bool = false) -> (low: Double, high: Double)? {
    let scale = scales[axis]
    let band = scale.band / 2
    guard let start = scale.position(of: span.start) ?? (isBar ? scale.baseline : nil),
      let end = scale.position(of: span.end), max(start, end) + band >= 0, min(start, end) - band <= 1
    else { return nil }
    return (max(min(start, end) - band, 0), min(max(start, end) + band, 1))
  }

  /// Up to this many marks each have an element of their own, with the value as a tooltip; more share one
  /// path.
  static let mostSeparateMarks = 120

  /// What hovering over a mark says.
  func tooltip(_ point: Channels.Point, _ layer: Channels.Layer) -> SVGNode {
    .make(.title, text: shortened(words(point, layer)))
  }

  /// The facts of one mark: its series, its place and its value.
  func words(_ point: Channels.Point, _ layer: Channels.Layer) -> String {
    let series = layer.series.map { "\(channels.series.fullName($0)), " } ?? ""
    let axis: Axis = layer.kind == .bar && channels.barsLie ? .y : .x
    func text(_ axis: Axis) -> String {
      if point[axis] == .missing, let span = point.span(axis) {
        return "\(span.start.text)\u{2009}–\u{2009}\(span.end.text)"
      }
      return point[axis].text
    }
    var words = "\(series)\(text(axis)): \(text(axis.other))"
    if let color = point.color { words = "\(text(.x)), \(text(.y)): \(color.text)" }
    if let size = point.size {
      words += ", \(channels.sizeLabel.isEmpty ? "size" : channels.sizeLabel) \(size.text)"
    }
    if case .text(let text) = point.annotation?.content { words += ", \(text)" }
    return words
  }
}

/// A place in the plot, each coordinate from 0 to 1.
struct Place: Equatable {
  let x: Double
  let y: Double

  var isInside: Bool { (0...1).contains(x) && (0...1).contains(y) }
}

/// A text that came from data, cut where it stops being a name.
func shortened(_ text: String, to limit: Int = 120) -> String {
  let start = text.prefix(limit + 1)
  return start.count > limit ? start.dropLast() + "…" : text
}
