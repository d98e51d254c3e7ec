extension Channels {
  private struct Key: Hashable {
    let kind: Mark.Kind
    let series: Int?
    let symbol: Int?
    let line: Int?
    let style: MarkStyle
    let name: String?
  }

  mutating func collect(_ marks: [Mark]) {
    var layerIndices: [Key: Int] = [:]
    let colorsPoints = hasManyNumbers(marks)
    for mark in marks {
      nameAxes(mark)
      let isColored = mark.kind == .rectangle || (mark.kind == .point && colorsPoints)
      let color = isColored ? mark.series.flatMap { $0.datum.isCategory ? nil : $0 } : nil
      if colorLabel.isEmpty { colorLabel = color?.label ?? "" }
      if sizeLabel.isEmpty { sizeLabel = mark.size?.label ?? "" }
      let index = color == nil ? mark.series.map { series.index($0) } : nil
      let symbol = mark.symbol.map { symbols.index($0) }
      let line = mark.line.map { lines.index($0) }
      let points = Self.points(mark, color: color?.datum, slot: mark.group.map { groups.index($0) } ?? 0)
      let name = mark.kind == .rule ? Self.ruleName(mark) : nil
      let key = Key(
        kind: mark.kind, series: index, symbol: symbol, line: line, style: mark.style, name: name)
      if let samples = mark.samples {
        layers.append(
          Layer(
            kind: .function, series: index, symbol: symbol, line: line, style: mark.style, points: points,
            reach: samples.reach))
      } else if let layer = layerIndices[key] {
        layers[layer].points += points
      } else {
        layerIndices[key] = layers.count
        layers.append(
          Layer(
            kind: mark.kind, series: index, symbol: symbol, line: line, style: mark.style, name: name,
            points: points))
      }
    }
  }

  /// Points by more numbers than the palette has colours take them from a scale.
  private func hasManyNumbers(_ marks: [Mark]) -> Bool {
    var numbers: Set<Double> = []
    for mark in marks where mark.kind == .point {
      guard let datum = mark.series?.datum else { continue }
      guard case .number(let value) = datum else { return false }
      numbers.insert(value)
      if numbers.count > SeriesStyle.palette.count { return true }
    }
    return false
  }

  private mutating func nameAxes(_ mark: Mark) {
    if mark.kind == .rule { return }
    if xLabel.isEmpty { xLabel = (mark.x ?? mark.xSpan?.start)?.label ?? mark.samples?.xLabel ?? "" }
    if yLabel.isEmpty { yLabel = (mark.y ?? mark.ySpan?.start)?.label ?? mark.samples?.yLabel ?? "" }
  }

  private static func points(_ mark: Mark, color: Datum?, slot: Int) -> [Point] {
    if let samples = mark.samples {
      return samples.points.map { Point(x: $0.x.map(Datum.number) ?? .missing, y: .number($0.y)) }
    }
    func span(_ interval: Mark.Interval?) -> Span? {
      interval.map { Span(start: $0.start.datum, end: $0.end.datum) }
    }
    return [
      Point(
        x: mark.x?.datum ?? .missing, y: mark.y?.datum ?? .missing, xSpan: span(mark.xSpan),
        ySpan: span(mark.ySpan), slot: slot, color: color, size: mark.size?.datum,
        annotation: mark.kind == .rule ? nil : mark.annotation)
    ]
  }

  private static func ruleName(_ mark: Mark) -> String? {
    switch mark.annotation?.content {
    case .text(let text): return text
    case .value(let format):
      return (mark.x ?? mark.y)?.datum.finite.map { format.text($0) }
    case nil:
      // A segment among data is not named by its axis.
      return mark.xSpan == nil && mark.ySpan == nil ? (mark.x ?? mark.y)?.label : nil
    }
  }
}
