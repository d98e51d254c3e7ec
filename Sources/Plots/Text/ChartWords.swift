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
    description = options.description ?? facts.sentences(notes: Omissions(channels, scales).notes)
  }
}

/// The facts of a chart, in sentences: its kind and axes, the values or their extremes, its reference lines.
struct ChartFacts {
  private let channels: Channels
  private let xLabel: String
  private let yLabel: String

  /// A reader is told all values up to this many, and beyond it the extremes.
  private static let mostValues = 6
  private static let mostSeries = 8

  init(_ channels: Channels, _ options: ChartOptions) {
    self.channels = channels
    xLabel = shortened(options.xLabel ?? channels.xLabel)
    yLabel = shortened(options.yLabel ?? channels.yLabel)
  }

  /// "Bar chart of probability by class".
  var subject: String {
    let kind = kind
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
    // Symbols on the points of a line say what the line says.
    let layers = channels.layers.filter { layer in
      layer.kind != .rule
        && !(layer.kind == .point
          && channels.layers.contains {
            $0.kind == .line && $0.series == layer.series && $0.points == layer.points
          })
    }
    var sentences = [subject + "."]
    for layer in layers.prefix(Self.mostSeries) {
      let values = values(layer)
      let name = layer.series.map { "\(shortened(channels.series[$0])): " } ?? ""
      sentences.append(sentence(name, values, isBar: layer.kind == .bar))
    }
    if layers.count > Self.mostSeries { sentences.append("\(layers.count - Self.mostSeries) more series.") }
    sentences += channels.layers.filter { $0.kind == .rule }.prefix(Self.mostSeries).compactMap(rule)
    return (sentences + notes).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var kind: String {
    switch (channels.has(.bar), channels.has(.line), channels.has(.point)) {
    case (true, false, false): "Bar chart"
    case (true, true, false): "Chart of bars and lines"
    case (false, true, _): "Line chart"
    case (false, false, true): "Scatter plot"
    default: "Chart"
    }
  }

  /// The values of a layer that are numbers, each with its place.
  private func values(_ layer: Channels.Layer) -> [(place: String, value: Double)] {
    layer.points.compactMap { point in
      let (place, value) = channels.barsLie ? (point.y, point.x) : (point.x, point.y)
      return value.finite.map { (shortened(place.text, to: 40), $0) }
    }
  }

  private func sentence(_ name: String, _ values: [(place: String, value: Double)], isBar: Bool) -> String {
    guard let low = values.min(by: { $0.value < $1.value }),
      let high = values.max(by: { $0.value < $1.value })
    else { return name.isEmpty ? "No finite value." : "\(name)no finite value." }
    // "at T = 0.5", but "at cat".
    let label = channels.barsLie ? yLabel : xLabel
    let hasCategories = channels.hasCategories(channels.barsLie ? \.y : \.x)
    let quantity = label.isEmpty || hasCategories ? "" : "\(label) = "
    if isBar, values.count <= Self.mostValues {
      let list = values.map { "\(numberText($0.value)) at \(quantity)\($0.place)" }
      return "\(name)\(list.joined(separator: ", "))."
    }
    let word = name.isEmpty ? "Values" : "values"
    if low.value == high.value {
      let count =
        values.count == 1
        ? (name.isEmpty ? "One value" : "one value") : (name.isEmpty ? "All values" : "all values")
      return "\(name)\(count) \(numberText(low.value))."
    }
    return
      "\(name)\(word) from \(numberText(low.value)) at \(quantity)\(low.place)"
      + " to \(numberText(high.value)) at \(quantity)\(high.place)."
  }

  private func rule(_ layer: Channels.Layer) -> String? {
    guard let point = layer.points.first else { return nil }
    let name = layer.annotation.flatMap { $0.isEmpty ? nil : " (\(shortened($0)))" } ?? ""
    if let y = point.y.finite { return "Horizontal line at \(numberText(y))\(name)." }
    return point.x.finite.map { "Vertical line at \(numberText($0))\(name)." }
  }
}
