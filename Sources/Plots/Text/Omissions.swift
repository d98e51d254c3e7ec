/// What the data holds and the figure does not show, said in sentences.
struct Omissions {
  /// The sentences that stand below the plot.
  let notes: [String]

  private static let mostNamed = 3

  init(_ channels: Channels, _ scales: ChartScales) {
    var missing: [String] = []
    var beyond = 0
    var unnamedOrder: [String] = []
    var counts: [String: Int] = [:]
    for layer in channels.layers {
      for point in layer.points {
        if let reason = Self.reason(point, layer, channels, scales) {
          if counts[reason.text] == nil { unnamedOrder.append(reason.text) }
          counts[reason.text, default: 0] += 1
          missing.append(reason.place.isEmpty ? reason.text : "\(reason.text) at \(reason.place)")
        } else if Self.isBeyond(point, layer, channels, scales) {
          beyond += 1
        }
      }
    }
    var notes: [String] = []
    if missing.count > Self.mostNamed {
      let kinds = unnamedOrder.map { "\($0) (\(counts[$0] ?? 0) times)" }
      notes.append("Not drawn: \(kinds.prefix(6).joined(separator: ", ")).")
    } else if !missing.isEmpty {
      notes.append("Not drawn: \(missing.joined(separator: ", ")).")
    }
    if beyond > 0 {
      notes.append("\(beyond == 1 ? "One value lies" : "\(beyond) values lie") beyond the axes.")
    }
    self.notes = notes + scales.refused
  }

  /// Why a point is not drawn, and where it would have been; `nil` if it has its place.
  private static func reason(
    _ point: Channels.Point, _ layer: Channels.Layer, _ channels: Channels, _ scales: ChartScales
  ) -> (text: String, place: String)? {
    let series = layer.series.map { channels.series[$0] }
    func place(_ datum: Datum, _ label: String) -> String {
      let name = shortened(datum.text, to: 40)
      let place = label.isEmpty || scales.x.isCategory || scales.y.isCategory ? name : "\(label) \(name)"
      return series.map { "\(place) (\(shortened($0, to: 40)))" } ?? place
    }
    if layer.kind == .rule {
      let datum = point.x == .missing ? point.y : point.x
      let scale = point.x == .missing ? scales.y : scales.x
      return scale.position(of: datum) == nil ? ("the line at \(word(datum))", "") : nil
    }
    if layer.kind == .bar, scales.x.isCategory, scales.y.isCategory { return ("bars without a number", "") }
    if scales.y.position(of: point.y) == nil { return (word(point.y), place(point.x, channels.xLabel)) }
    if scales.x.position(of: point.x) == nil { return (word(point.x), place(point.y, channels.yLabel)) }
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
    [(scales.x, point.x, channels.barsLie), (scales.y, point.y, !channels.barsLie)].contains {
      scale, datum, isLength in
      var datum = datum
      if layer.kind == .bar, isLength, let value = datum.finite { datum = .number(point.base + value) }
      return scale.position(of: datum).map { $0 < -1e-9 || $0 > 1 + 1e-9 } ?? false
    }
  }
}
