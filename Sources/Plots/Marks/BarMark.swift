/// A bar from zero to a value, or from one value to another.
///
/// ```swift
/// BarMark(x: .value("class", "cat"), y: .value("p", 0.67))
/// BarMark(x: .value("p", 0.67), y: .value("class", "cat"))                     // lies
/// BarMark(x: .value("day", 1), yStart: .value("T", -2.0), yEnd: .value("T", 5.0))
/// ```
///
/// - **x, y** bind to the position scales. With categories along x the bars stand, with categories along y they
///   lie; bars of an interval run along it. Over a numeric axis a bar is as wide as the smallest distance
///   between two bars allows.
/// - The axis of the lengths includes zero, unless all bars are intervals. On a logarithmic axis bars begin at
///   its lower end.
/// - **Series** stand side by side, and values of one series at one place on each other. With `stacking` all
///   series stand on each other, or begin together; with `position(by:)` names set bars side by side and series
///   stand on each other.
/// - Few bars of one series have their values written at their ends, with as many decimals as the largest needs
///   for three digits.
/// - A bar whose value is NaN, ±∞ or missing is not drawn; NaN and ±∞ are written in its place.
public struct BarMark: ChartContent, Equatable {
  private let mark: Mark

  /// - Parameter stacking: what bars of several series do at one place; by default they stand side by side.
  public init(x: PlottableValue, y: PlottableValue, stacking: MarkStackingMethod? = nil) {
    var mark = Mark(kind: .bar, x: x, y: y)
    if let stacking { mark.details.style.stacking = stacking }
    self.mark = mark
  }

  /// A bar between two values of y.
  public init(x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue) {
    mark = Mark(kind: .bar, x: x, ySpan: .init(start: yStart, end: yEnd))
  }

  /// A lying bar between two values of x.
  public init(xStart: PlottableValue, xEnd: PlottableValue, y: PlottableValue) {
    mark = Mark(kind: .bar, y: y, xSpan: .init(start: xStart, end: xEnd))
  }

  public var chartMarks: ChartMarks { ChartMarks(mark) }
}

extension BarMark: MarkDrawing {
  static func nodes(_ layer: Channels.Layer, in figure: Figure) -> [SVGNode] {
    let geometry = BarGeometry(in: figure)
    let style = figure.styles.style(layer)
    let bars = layer.points.compactMap { point in geometry.box(point).map { (point, inset($0, style)) } }
    var shapes: [SVGNode] = []
    if bars.count <= Figure.mostSeparateMarks {
      shapes = bars.map { point, box in .make(.rect, box.attributes, [figure.tooltip(point, layer)]) }
    } else {
      var path = SVGPath()
      let isCrowded =
        geometry.isFinerThanPixels || Simplification.isNeeded(bars.count, width: figure.options.width)
      for box in isCrowded
        ? columns(bars.map(\.1), figure, keepsWidth: !geometry.isFinerThanPixels) : bars.map(\.1)
      {
        path.rectangle(box)
      }
      shapes = [.make(.path, [.d: .path(path)])]
    }
    let words = words(layer, geometry, figure)
    return (shapes.isEmpty ? [] : [style.group(shapes, style.filling)])
      + [PlacedText.Anchor.start, .middle, .end].compactMap { anchor in
        let texts = words.filter { $0.anchor == anchor }
        return texts.isEmpty ? nil : figure.texts(texts, .tick, class: "values")
      }
  }

  static func box(_ point: Channels.Point, _ layer: Channels.Layer, in figure: Figure) -> Box? {
    BarGeometry(in: figure).box(point)
  }

  static func sample(_ style: SeriesStyle, in box: Box) -> [SVGNode] {
    let side = style.fillOpacity < 1 ? 9.5 : 11
    let small = Box(x: box.middleX - side / 2, y: box.middleY - side / 2, width: side, height: side)
    return [.make(.rect, small.attributes.adding(style.filling))]
  }

  /// An outline lies within its bar, so that every bar ends where its value is.
  private static func inset(_ box: Box, _ style: SeriesStyle) -> Box {
    style.fillOpacity < 1 && box.width > 2 && box.height > 2 ? box.insetBy(0.75) : box
  }

  /// What the eye sees of very many bars of one colour, the lowest and the highest point of each half pixel.
  private static func columns(_ bars: [Box], _ figure: Figure, keepsWidth: Bool) -> [Box] {
    let lies = figure.channels.barsLie
    var columns: [Int: Box] = [:]
    for bar in bars {
      let key = Int(((lies ? bar.middleY : bar.middleX) * 2).rounded(.down))
      guard let known = columns[key] else {
        var column = bar
        if keepsWidth {
          // Stacks of one colour at one place.
        } else if lies {
          (column.y, column.height) = (Double(key) / 2, 0.5)
        } else {
          (column.x, column.width) = (Double(key) / 2, 0.5)
        }
        columns[key] = column
        continue
      }
      columns[key] =
        lies
        ? Box(
          x: min(known.x, bar.x), y: known.y, width: max(known.right, bar.right) - min(known.x, bar.x),
          height: known.height)
        : Box(
          x: known.x, y: min(known.y, bar.y), width: known.width,
          height: max(known.bottom, bar.bottom) - min(known.y, bar.y))
    }
    return columns.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func words(
    _ layer: Channels.Layer, _ geometry: BarGeometry, _ figure: Figure
  ) -> [PlacedText] {
    // Words of several stacks would stand on each other.
    let isStacked = figure.channels.barSlots == 1 && figure.channels.layers.count { $0.kind == .bar } > 1
    guard !isStacked, layer.points.count <= Figure.mostSeparateMarks else { return [] }
    let texts = figure.layout.showsValues ? ValueLabels.texts(layer.points, figure.channels.barAxis) : []
    if figure.channels.barsLie { return wordsBeside(zip(layer.points, texts), geometry, figure) }
    var places: Set<Double> = []
    return layer.points.enumerated().compactMap { index, point in
      guard let center = geometry.center(point) else { return nil }
      if let box = geometry.box(point) {
        guard figure.layout.showsValues else { return nil }
        let isDown = ((point.y.finite ?? 0) < 0) != figure.scales.y.isReversed
        let y = isDown ? box.bottom + 15 : box.y - 6
        return PlacedText(text: texts[index], x: center, y: y, anchor: .middle)
      }
      guard case .number(let value) = point.y, !value.isFinite,
        figure.channels.barSlots == 1 || geometry.slotWidth > 30
      else { return nil }
      let text = numberText(value)
      guard places.insert(center).inserted, TextRole.tick.width(text) <= geometry.slotWidth + 4 else {
        return nil
      }
      let y = figure.layout.y(figure.scales.y.baseline) - 6
      return PlacedText(text: text, x: center, y: y, anchor: .middle)
    }
  }

  /// The values of lying bars, beyond their ends.
  private static func wordsBeside(
    _ values: some Sequence<(Channels.Point, String)>, _ geometry: BarGeometry, _ figure: Figure
  ) -> [PlacedText] {
    values.compactMap { point, text in
      guard let center = geometry.center(point), point.x != .missing else { return nil }
      let isBack = ((point.x.finite ?? 0) < 0) != figure.scales.x.isReversed
      let foot = figure.layout.x(figure.scales.x.baseline)
      let box = geometry.box(point)
      return isBack
        ? PlacedText(text: text, x: (box?.x ?? foot) - 5, y: center + 4.5, anchor: .end)
        : PlacedText(text: text, x: (box?.right ?? foot) + 5, y: center + 4.5)
    }
  }
}
