/// The bars of one series, as rectangles in pixels.
struct BarGeometry {
  struct Box: Equatable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  private let figure: Figure
  private let slot: Int
  /// The width a bar has with its share of the space between bars.
  let slotWidth: Double
  private let band: Double
  private let thickness: Double

  /// How much of its band a group of bars takes; the rest is the space between groups.
  private static let share = 0.74
  private static let widestBar = 72.0

  init(_ layer: Channels.Layer, in figure: Figure) {
    self.figure = figure
    let slots = figure.channels.barSlots
    slot = slots.firstIndex(of: layer.series) ?? 0
    let count = Double(max(slots.count, 1))
    band = min(Self.bandWidth(in: figure) * Self.share, Self.widestBar * count)
    slotWidth = band / count
    // A hair of space within a group, while bars are wide enough to spare it.
    thickness = max(slotWidth - (slots.count > 1 && slotWidth > 6 ? 2 : 0), 0.5)
  }

  /// The pixels from one place for bars to the next.
  private static func bandWidth(in figure: Figure) -> Double {
    let (channels, layout) = (figure.channels, figure.layout)
    let scale = channels.barsLie ? figure.scales.y : figure.scales.x
    let length = channels.barsLie ? layout.bottom - layout.top : layout.right - layout.left
    if scale.isCategory { return scale.band * length }
    let places = channels.layers.filter { $0.kind == .bar }
      .flatMap { $0.points.compactMap { figure.x($0.x) } }
    return min(smallestGap(places) ?? length, length)
  }

  /// The middle of a bar across its length, in pixels.
  func center(_ point: Channels.Point) -> Double? {
    let middle = figure.channels.barsLie ? figure.y(point.y) : figure.x(point.x)
    return middle.map { $0 - band / 2 + (Double(slot) + 0.5) * slotWidth }
  }

  /// The bar, cut off at the edges of the plot; `nil` if it has no finite length or no place.
  func box(_ point: Channels.Point) -> Box? {
    let lies = figure.channels.barsLie
    let scale = lies ? figure.scales.x : figure.scales.y
    guard let center = center(point), let value = (lies ? point.x : point.y).finite,
      let end = scale.position(of: .number(point.base + value))
    else { return nil }
    let start = (point.base == 0 ? nil : scale.position(of: .number(point.base))) ?? scale.baseline
    let low = min(max(min(start, end), 0), 1)
    let high = min(max(max(start, end), 0), 1)
    let layout = figure.layout
    var box = Box(x: layout.x(low), y: layout.y(high), width: thickness, height: thickness)
    // A hair of space between bars that stand on each other; it is taken from the end that is not a value.
    let space = point.base == 0 ? 0 : 1.0
    if lies {
      box.y = center - thickness / 2
      box.width = max(layout.x(high) - layout.x(low) - space, 0)
      if value > 0 { box.x += space }
    } else {
      box.x = center - thickness / 2
      box.height = max(layout.y(low) - layout.y(high) - space, 0)
      if value < 0 { box.y += space }
    }
    return box
  }
}

extension Figure {
  /// The bars of one series, their values if the layout has room for them, and words for what has no length.
  func bars(_ layer: Channels.Layer) -> [SVGNode] {
    let geometry = BarGeometry(layer, in: self)
    let style = SeriesStyle(layer.series)
    let bars = layer.points.compactMap { point in geometry.box(point).map { (point, inset($0, style)) } }
    var shapes: [SVGNode] = []
    if bars.count <= Self.mostSeparateMarks {
      shapes = bars.map { point, box in
        .make(
          .rect,
          [.x: .number(box.x), .y: .number(box.y), .width: .number(box.width), .height: .number(box.height)],
          [tooltip(point, layer)])
      }
    } else {
      var path = SVGPath()
      for (_, box) in bars {
        path.move(box.x, box.y)
        path.horizontal(to: box.x + box.width)
        path.vertical(to: box.y + box.height)
        path.horizontal(to: box.x)
        path.close()
      }
      shapes = [.make(.path, [.d: .path(path)])]
    }
    let words = barWords(layer, geometry)
    return (shapes.isEmpty ? [] : [style.group(shapes, style.filling)])
      + (words.isEmpty ? [] : [texts(words, .tick, class: "values")])
  }

  /// An outline lies within its bar, so that every bar ends where its value is.
  private func inset(_ box: BarGeometry.Box, _ style: SeriesStyle) -> BarGeometry.Box {
    guard style.fillOpacity < 1, box.width > 2, box.height > 2 else { return box }
    return BarGeometry.Box(x: box.x + 0.75, y: box.y + 0.75, width: box.width - 1.5, height: box.height - 1.5)
  }

  private func barWords(_ layer: Channels.Layer, _ geometry: BarGeometry) -> [PlacedText] {
    guard !channels.barsLie else { return [] }
    return layer.points.compactMap { point in
      guard let center = geometry.center(point) else { return nil }
      if let box = geometry.box(point) {
        guard layout.showsValues else { return nil }
        let isNegative = (point.y.finite ?? 0) < 0
        let y = isNegative ? box.y + box.height + 14 : box.y - 6
        return PlacedText(text: ValueLabels.text(point.y), x: center, y: y, anchor: .middle)
      }
      guard let text = wordInPlace(point.y), TextRole.tick.width(text) <= geometry.slotWidth + 4 else {
        return nil
      }
      return PlacedText(text: text, x: center, y: layout.y(scales.y.baseline) - 6, anchor: .middle)
    }
  }

  private func wordInPlace(_ datum: Datum) -> String? {
    if case .number(let value) = datum, !value.isFinite { numberText(value) } else { nil }
  }
}
