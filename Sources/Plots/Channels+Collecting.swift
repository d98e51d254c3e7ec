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
    var previous: (mark: Int, layer: Int)?
    for position in marks.indices {
      if xLabel.isEmpty || yLabel.isEmpty { nameAxes(marks[position]) }
      if let previous, marks[position].looksLike(marks[previous.mark]) {
        layers[previous.layer].points.append(
          Point(x: marks[position].x?.datum ?? .missing, y: marks[position].y?.datum ?? .missing))
        continue
      }
      let mark = marks[position]
      let details = mark.details
      let isColored = mark.kind == .rectangle || (mark.kind == .point && colorsPoints)
      let color = isColored ? mark.series.flatMap { $0.datum.isCategory ? nil : $0 } : nil
      if colorLabel.isEmpty { colorLabel = color?.label ?? "" }
      if sizeLabel.isEmpty { sizeLabel = details.size?.label ?? "" }
      let index = color == nil ? mark.series.map { series.index($0) } : nil
      let symbol = details.symbol.map { symbols.index($0) }
      let line = details.line.map { lines.index($0) }
      let points = Self.points(mark, color: color?.datum, slot: details.group.map { groups.index($0) } ?? 0)
      let name = mark.kind == .rule ? Self.ruleName(mark) : nil
      let key = Key(
        kind: mark.kind, series: index, symbol: symbol, line: line, style: details.style, name: name)
      if let samples = details.samples {
        layers.append(
          Layer(
            kind: .function, series: index, symbol: symbol, line: line, style: details.style, points: points,
            reach: samples.reach))
      } else if let layer = layerIndices[key] {
        layers[layer].points += points
        previous = (position, layer)
      } else {
        layerIndices[key] = layers.count
        previous = (position, layers.count)
        layers.append(
          Layer(
            kind: mark.kind, series: index, symbol: symbol, line: line, style: details.style, name: name,
            points: points))
        let alike = marks[(position + 1)...].prefix { $0.looksLike(mark) }.count
        layers[layers.count - 1].points.reserveCapacity(points.count + alike)
      }
    }
  }

  /// Points by more numbers than the palette has colours take them from a scale.
  private func hasManyNumbers(_ marks: [Mark]) -> Bool {
    var numbers: Set<Double> = []
    for index in marks.indices where marks[index].kind == .point {
      guard let datum = marks[index].series?.datum else { continue }
      guard case .number(let value) = datum else { return false }
      numbers.insert(value)
      if numbers.count > SeriesStyle.palette.count { return true }
    }
    return false
  }

  private mutating func nameAxes(_ mark: Mark) {
    if mark.kind == .rule { return }
    let details = mark.details
    if xLabel.isEmpty { xLabel = (mark.x ?? details.xSpan?.start)?.label ?? details.samples?.xLabel ?? "" }
    if yLabel.isEmpty { yLabel = (mark.y ?? details.ySpan?.start)?.label ?? details.samples?.yLabel ?? "" }
  }

  private static func points(_ mark: Mark, color: Datum?, slot: Int) -> [Point] {
    let details = mark.details
    if let samples = details.samples {
      return samples.points.map { Point(x: $0.x.map(Datum.number) ?? .missing, y: .number($0.y)) }
    }
    func span(_ interval: Mark.Interval?) -> Span? {
      interval.map { Span(start: $0.start.datum, end: $0.end.datum) }
    }
    return [
      Point(
        x: mark.x?.datum ?? .missing, y: mark.y?.datum ?? .missing, xSpan: span(details.xSpan),
        ySpan: span(details.ySpan), slot: slot, color: color, size: details.size?.datum,
        annotation: mark.kind == .rule ? nil : details.annotation)
    ]
  }

  private static func ruleName(_ mark: Mark) -> String? {
    switch mark.details.annotation?.content {
    case .text(let text): return text
    case .value(let format):
      return (mark.x ?? mark.y)?.datum.finite.map { format.text($0) }
    case nil:
      // A segment among data is not named by its axis.
      return mark.details.xSpan == nil && mark.details.ySpan == nil ? (mark.x ?? mark.y)?.label : nil
    }
  }
}

extension Mark {
  /// Whether it is of the same layer, as far as that can be seen at once: in most charts of very many marks
  /// each looks like the one before.
  fileprivate func looksLike(_ other: Mark) -> Bool {
    guard isPlain, other.isPlain, kind == other.kind, kind != .rule else { return false }
    return series == other.series && (series?.datum.isCategory ?? true)
  }
}
