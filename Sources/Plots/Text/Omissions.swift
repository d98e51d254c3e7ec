/// What the data holds and the figure does not show, or not one by one, said in sentences.
struct Omissions {
  /// The sentences that stand below the plot.
  let notes: [String]

  private static let mostNamed = 3

  init(_ channels: Channels, _ scales: ChartScales, _ options: ChartOptions = ChartOptions()) {
    var missing: [String] = []
    var beyond = 0
    var unnamedOrder: [String] = []
    var counts: [String: Int] = [:]
    var notes: [String] = []
    for layer in channels.layers {
      if layer.kind == .function {
        if layer.points.isEmpty { notes.append("A function without a finite value is not drawn.") }
        continue
      }
      for index in layer.points.indices where !Self.isPlainlyShown(layer.points[index], layer, scales) {
        let point = layer.points[index]
        if let reason = Self.reason(point, layer, channels, scales) {
          if counts[reason.text] == nil { unnamedOrder.append(reason.text) }
          counts[reason.text, default: 0] += 1
          if missing.count <= Self.mostNamed {
            missing.append(reason.place.isEmpty ? reason.text : "\(reason.text) at \(reason.place)")
          }
        } else if Self.isBeyond(point, layer, channels, scales) {
          beyond += 1
        }
      }
    }
    if missing.count > Self.mostNamed {
      let kinds = unnamedOrder.map { "\($0) (\(Self.times(counts[$0] ?? 0)))" }
      notes.append("Not drawn: \(kinds.prefix(6).joined(separator: ", ")).")
    } else if !missing.isEmpty {
      notes.append("Not drawn: \(missing.joined(separator: ", ")).")
    }
    if beyond > 0 {
      notes.append("\(beyond == 1 ? "One value lies" : "\(count(beyond)) values lie") beyond the axes.")
    }
    notes += Self.simplifications(channels, options)
    self.notes = notes + scales.refused
  }

  /// Whether nothing is to be said of a mark, as far as that can be seen at once.
  private static func isPlainlyShown(
    _ point: Channels.Point, _ layer: Channels.Layer, _ scales: ChartScales
  ) -> Bool {
    guard point.isPlain, layer.kind == .point || layer.kind == .line,
      let x = scales.x.position(of: point.x), let y = scales.y.position(of: point.y)
    else { return false }
    return Place(x: x, y: y).isInside
  }

  private static func times(_ count: Int) -> String { count == 1 ? "once" : "\(Plots.count(count)) times" }

  private static func simplifications(_ channels: Channels, _ options: ChartOptions) -> [String] {
    var notes: [String] = []
    let lines = channels.layers.filter { [.line, .area].contains($0.kind) }.map(\.points.count)
      .filter { Simplification.isNeeded($0, width: options.width) }
    if let most = lines.max() {
      notes.append(
        "Of \(count(most)) points\(lines.count > 1 ? " in a line" : "") the first, lowest, highest and last of each half pixel are drawn."
      )
    }
    let points = channels.layers.filter { $0.kind == .point }.map(\.points.count)
      .filter { $0 > Simplification.crowd }.reduce(0, +)
    if points > 0 { notes.append("\(count(points)) points; of those at one pixel one is drawn.") }
    let texts = channels.layers.reduce(0) { sum, layer in
      sum + (layer.kind == .rectangle ? 0 : layer.points.count { $0.annotation != nil })
    }
    if texts > LabelPlacer.mostTexts {
      notes.append("\(count(texts - LabelPlacer.mostTexts)) of \(count(texts)) texts are not shown.")
    }
    return notes
  }

  /// Why a point is not drawn, and where it would have been; `nil` if it has its place.
  private static func reason(
    _ point: Channels.Point, _ layer: Channels.Layer, _ channels: Channels, _ scales: ChartScales
  ) -> (text: String, place: String)? {
    if layer.kind == .rule { return ruleReason(point, scales) }
    if layer.kind == .bar, scales[channels.barAxis].isCategory, point.xSpan == nil, point.ySpan == nil {
      return ("bars without a number", "")
    }
    func place(_ axis: Axis) -> String {
      let series = layer.series.map { channels.series.fullName($0) }
      let name = shortened(point[axis].text, to: 40)
      let label = axis == .x ? channels.xLabel : channels.yLabel
      let place = label.isEmpty || scales.x.isCategory || scales.y.isCategory ? name : "\(label) \(name)"
      return series.map { "\(place) (\(shortened($0, to: 40)))" } ?? place
    }
    for axis in [Axis.y, .x] {
      // A bar and an area say their value, whatever they begin with.
      if point[axis] != .missing || point.span(axis) == nil {
        let spansPlot = layer.kind == .rectangle && (point.xSpan != nil || point.ySpan != nil)
        if spansPlot, point[axis] == .missing { continue }
        if scales[axis].position(of: point[axis]) == nil { return (word(point[axis]), place(axis.other)) }
        let stacked = point.span(axis)?.end
        if let stacked, scales[axis].position(of: stacked) == nil {
          return ("a sum that is not finite", place(axis.other))
        }
        if layer.kind == .bar || layer.kind == .area, axis == (layer.kind == .bar ? channels.barAxis : .y),
          point.span(axis) == nil
        {
          return ("a part of nothing", place(axis.other))
        }
      } else if let span = point.span(axis) {
        for datum in [span.start, span.end] where scales[axis].position(of: datum) == nil {
          return (word(datum), place(axis.other))
        }
      }
    }
    if let size = point.size, size.finite.map({ $0 < 0 }) ?? true { return ("size \(word(size))", place(.x)) }
    if let color = point.color, color != .missing, color.finite == nil {
      return (word(color), "\(place(.x)), \(place(.y))")
    }
    return nil
  }

  private static func ruleReason(_ point: Channels.Point, _ scales: ChartScales) -> (
    text: String, place: String
  )? {
    let axis: Axis = point.x == .missing ? .y : .x
    let ends = point.span(axis.other).map { [$0.start, $0.end] } ?? []
    if scales[axis].position(of: point[axis]) == nil { return ("the line at \(word(point[axis]))", "") }
    if let end = ends.first(where: { scales[axis.other].position(of: $0) == nil }) {
      return ("the line to \(word(end))", "")
    }
    return nil
  }

  /// On a logarithmic axis all that is not positive is of one kind.
  private static func word(_ datum: Datum) -> String {
    guard let value = datum.finite else { return datum.text }
    return value == 0 ? "0" : value < 0 ? "a negative number" : datum.text
  }

  private static func isBeyond(
    _ point: Channels.Point, _ layer: Channels.Layer, _ channels: Channels, _ scales: ChartScales
  ) -> Bool {
    func isBeyond(_ axis: Axis) -> Bool {
      func isOutside(_ datum: Datum) -> Bool {
        scales[axis].position(of: datum).map { $0 < -1e-9 || $0 > 1 + 1e-9 } ?? false
      }
      guard let span = point.span(axis) else { return isOutside(point[axis]) }
      return isOutside(span.start) || isOutside(span.end)
    }
    return isBeyond(.x) || isBeyond(.y)
  }
}

/// A whole number with thin spaces between thousands.
func count(_ number: Int) -> String { DecimalNumber(mantissa: number, exponent: 0).positional }
