/// The words that stand for a figure where it cannot be seen: those given, or else its facts.
struct ChartWords: Equatable {
  let title: String
  let description: String

  init(_ chart: Chart) {
    let channels = Channels(chart.marks)
    self.init(channels, ChartScales(channels, chart.options), chart.options)
  }

  init(_ channels: Channels, _ scales: ChartScales, _ options: ChartOptions) {
    let facts = ChartFacts(channels, options)
    let given = options.title ?? ""
    title = given.isEmpty ? facts.subject : given
    description = options.description ?? facts.sentences(notes: Omissions(channels, scales, options).notes)
  }
}

/// The facts of a chart, in sentences: its kind and axes, the values or their extremes, its reference lines.
struct ChartFacts {
  private let channels: Channels
  private let xLabel: String
  private let yLabel: String
  private let givenSubject: String?

  /// A reader is told all values up to this many, and beyond it the extremes.
  private static let mostValues = 6
  private static let mostSeries = 8

  init(_ channels: Channels, _ options: ChartOptions) {
    self.channels = channels
    xLabel = shortened(options.xLabel ?? channels.xLabel)
    yLabel = shortened(options.yLabel ?? channels.yLabel)
    givenSubject = options.subject
  }

  /// "Bar chart of probability by class".
  var subject: String {
    if let givenSubject { return givenSubject }
    let kind = kind
    if let color = heatMapLabel {
      let axes = [yLabel, xLabel].filter { !$0.isEmpty }.joined(separator: " and ")
      return [kind, color.isEmpty ? "" : "of \(color)", axes.isEmpty ? "" : "by \(axes)"]
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    let (length, place) = channels.barsLie ? (xLabel, yLabel) : (yLabel, xLabel)
    switch (length.isEmpty, place.isEmpty) {
    case (false, false): return "\(kind) of \(length) \(channels.has(.bar) ? "by" : "against") \(place)"
    case (false, true): return "\(kind) of \(length)"
    case (true, false): return "\(kind) by \(place)"
    case (true, true): return kind
    }
  }

  func sentences(notes: [String]) -> String {
    if channels.isEmpty { return "\(subject) without data." }
    let lines = channels.layers.filter { $0.kind == .line }
    // Symbols on the points of a line say what the line says.
    let layers = channels.layers.filter { layer in
      switch layer.kind {
      case .rule, .text: false
      case .point:
        !lines.prefix(Self.mostSeries).contains { $0.series == layer.series && $0.points == layer.points }
      default: true
      }
    }
    var sentences = [subject + "."]
    for layer in layers.prefix(Self.mostSeries) {
      let name = layer.series.map { "\(shortened(channels.series.fullName($0))): " } ?? ""
      sentences.append(sentence(name, layer))
    }
    if layers.count > Self.mostSeries {
      sentences.append("\(count(layers.count - Self.mostSeries)) more series.")
    }
    sentences += channels.layers.lazy.filter { $0.kind == .rule }
      .flatMap { layer in layer.points.lazy.compactMap { rule($0, layer) } }.prefix(Self.mostSeries)
    return (sentences + notes).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The name of the quantity of a heat map; `nil` for other charts.
  private var heatMapLabel: String? {
    channels.hasOnly([.rectangle]) && channels.layers.contains { $0.points.contains { $0.color != nil } }
      ? shortened(channels.colorLabel) : nil
  }

  private var kind: String {
    if heatMapLabel != nil { return "Heat map" }
    let hasLine = channels.has(.line) || channels.has(.function)
    switch (channels.has(.bar), hasLine, channels.has(.area), channels.has(.point)) {
    case (true, false, false, false): return "Bar chart"
    case (true, true, false, false): return "Chart of bars and lines"
    case (false, true, _, _): return "Line chart"
    case (false, false, true, _): return "Area chart"
    case (false, false, false, true): return "Scatter plot"
    default: return "Chart"
    }
  }

  private struct Fact {
    let place: String
    let value: Double
  }

  /// The values of a layer that are numbers, each with its place.
  private func facts(_ layer: Channels.Layer) -> [Fact] {
    let axis = channels.barAxis
    return layer.points.flatMap { point -> [Fact] in
      if let color = point.color {
        let place = [point.y, point.x].map { shortened($0.text, to: 40) }.joined(separator: ", ")
        return color.finite.map { [Fact(place: place, value: $0)] } ?? []
      }
      let place = shortened(point[axis.other].text, to: 40)
      let data = point[axis] == .missing ? [point.span(axis)?.start, point.span(axis)?.end] : [point[axis]]
      return data.compactMap { $0?.finite }.map { Fact(place: place, value: $0) }
    }
  }

  private func sentence(_ name: String, _ layer: Channels.Layer) -> String {
    let facts = facts(layer)
    guard let low = facts.min(by: { $0.value < $1.value }),
      let high = facts.max(by: { $0.value < $1.value })
    else { return name.isEmpty ? "No finite value." : "\(name)no finite value." }
    // "at T = 0.5", but "at cat".
    let label = channels.barsLie ? yLabel : xLabel
    let hasCategories = channels.hasCategories(channels.barAxis.other) || heatMapLabel != nil
    let quantity = label.isEmpty || hasCategories ? "" : "\(label) = "
    if layer.kind == .bar, facts.count <= Self.mostValues,
      facts.count == layer.points.count(where: { $0[channels.barAxis].finite != nil })
    {
      let list = facts.map { "\(numberText($0.value)) at \(quantity)\($0.place)" }
      return "\(name)\(list.joined(separator: ", "))."
    }
    let word = name.isEmpty ? "Values" : "values"
    if low.value == high.value {
      let count =
        facts.count == 1
        ? (name.isEmpty ? "One value" : "one value") : (name.isEmpty ? "All values" : "all values")
      return "\(name)\(count) \(numberText(low.value))."
    }
    return
      "\(name)\(word) from \(numberText(low.value)) at \(quantity)\(low.place)"
      + " to \(numberText(high.value)) at \(quantity)\(high.place)\(trend(layer))."
  }

  /// Whether a line goes one way throughout, in the order of x.
  private func trend(_ layer: Channels.Layer) -> String {
    guard layer.kind == .line || layer.kind == .function, layer.points.count > 2 else { return "" }
    let places = layer.points.compactMap { point in
      point.x.finite.flatMap { x in point.y.finite.map { (x, $0) } }
    }
    guard places.count == layer.points.count, zip(places, places.dropFirst()).allSatisfy({ $0.0 < $1.0 })
    else { return "" }
    let steps = zip(places, places.dropFirst()).map { $1.1 - $0.1 }
    if steps.allSatisfy({ $0 > 0 }) { return ", rising throughout" }
    return steps.allSatisfy { $0 < 0 } ? ", falling throughout" : ""
  }

  private func rule(_ point: Channels.Point, _ layer: Channels.Layer) -> String? {
    guard point.xSpan == nil, point.ySpan == nil else { return nil }
    let name = layer.name.flatMap { $0.isEmpty ? nil : " (\(shortened($0)))" } ?? ""
    if let y = point.y.finite { return "Horizontal line at \(numberText(y))\(name)." }
    return point.x.finite.map { "Vertical line at \(numberText($0))\(name)." }
  }
}
