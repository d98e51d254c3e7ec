/// The words that stand for a figure where it cannot be seen: those given, or else its facts.
struct ChartWords: Equatable {
  let title: String
  let description: String

  init(_ chart: Chart) {
    let channels = Channels(chart.marks)
    let notes = Omissions(channels, ChartScales(channels, chart.options), chart.options).notes
    self.init(channels, chart.options, notes: notes)
  }

  init(_ channels: Channels, _ options: ChartOptions, notes: [String]) {
    let facts = ChartFacts(channels, options)
    let given = options.title ?? ""
    title = given.isEmpty ? facts.subject : given
    description = options.description ?? facts.sentences(notes: notes)
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

  /// A number, and which of the points of a layer has it.
  private struct Fact {
    let point: Int
    let value: Double
  }

  /// The values of a layer that are numbers.
  private func facts(_ layer: Channels.Layer) -> [Fact] {
    let axis = channels.barAxis
    var facts: [Fact] = []
    facts.reserveCapacity(layer.points.count)
    for index in layer.points.indices {
      func add(_ datum: Datum?) {
        if let value = datum?.finite { facts.append(Fact(point: index, value: value)) }
      }
      if layer.points[index].isPlain, layer.points[index][axis] != .missing {
        add(layer.points[index][axis])
        continue
      }
      let point = layer.points[index]
      if let color = point.color, layer.kind == .rectangle {
        add(color)
      } else if point[axis] == .missing {
        add(point.span(axis)?.start)
        add(point.span(axis)?.end)
      } else {
        add(point[axis])
      }
    }
    return facts
  }

  /// Where a value is, in words.
  private func place(_ fact: Fact, _ layer: Channels.Layer) -> String {
    let point = layer.points[fact.point]
    guard point.color != nil, layer.kind == .rectangle else {
      return shortened(point[channels.barAxis.other].text, to: 40)
    }
    return [point.y, point.x].map { shortened($0.text, to: 40) }.joined(separator: ", ")
  }

  private func sentence(_ name: String, _ layer: Channels.Layer) -> String {
    if let words = intervals(name, layer) { return words }
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
      let list = facts.map { "\(numberText($0.value)) at \(quantity)\(place($0, layer))" }
      return "\(name)\(list.joined(separator: ", "))."
    }
    if let reach = layer.reach {
      let ends = "\(numberText(reach.lowerBound)) to \(numberText(reach.upperBound))"
      return "\(name)\(name.isEmpty ? "Values" : "values") without bound, shown from \(ends)."
    }
    let word = Self.word(layer, isFirst: name.isEmpty, isReference: isReference(layer))
    if low.value == high.value {
      let count =
        facts.count == 1
        ? (name.isEmpty ? "One value" : "one value") : (name.isEmpty ? "All values" : "all values")
      return "\(name)\(count) \(numberText(low.value))."
    }
    let (least, greatest) = Self.apart(low.value, high.value)
    return
      "\(name)\(word) from \(least) at \(quantity)\(place(low, layer))"
      + " to \(greatest) at \(quantity)\(place(high, layer))\(trend(layer))."
  }

  /// What the numbers of a layer are.
  private static func word(_ layer: Channels.Layer, isFirst: Bool, isReference: Bool) -> String {
    let word: (first: String, other: String)
    switch layer.kind {
    case .errorBar: word = ("Error bars", "error bars")
    case .area where layer.points.allSatisfy({ $0.y == .missing }): word = ("Band", "band")
    default: word = isReference ? ("Line for comparison", "line for comparison") : ("Values", "values")
    }
    return isFirst ? word.first : word.other
  }

  /// Whether a line in the colour of the text stands beside series of their own.
  private func isReference(_ layer: Channels.Layer) -> Bool {
    layer.kind == .line && layer.series == nil && layer.style.color == .primary && channels.series.count > 0
  }

  /// Few bars from one value to another, each with both, and regions; `nil` for other layers.
  private func intervals(_ name: String, _ layer: Channels.Layer) -> String? {
    let axis = channels.barAxis
    if layer.kind == .bar, layer.points.count <= Self.mostValues,
      layer.points.allSatisfy({ $0[axis] == .missing && $0.span(axis)?.end.finite != nil })
    {
      let list = layer.points.compactMap { point in
        point.span(axis).map {
          "\($0.start.text) to \($0.end.text) at \(shortened(point[axis.other].text, to: 40))"
        }
      }
      return "\(name)\(list.joined(separator: ", "))."
    }
    guard layer.kind == .rectangle, layer.points.count <= Self.mostValues,
      layer.points.allSatisfy({ $0.color == nil && $0.x == .missing && $0.y == .missing })
    else { return nil }
    let regions = layer.points.map { point in
      [(Axis.x, xLabel.isEmpty ? "x" : xLabel), (.y, yLabel.isEmpty ? "y" : yLabel)].compactMap {
        axis, label in
        point.span(axis).map { "\($0.start.text) to \($0.end.text) along \(label)" }
      }.joined(separator: ", ")
    }
    let word = name.isEmpty ? "Region" : "region"
    return "\(name)\(word) from \(regions.joined(separator: "; "))."
  }

  /// Two different numbers in as many digits as tell them apart, at least four.
  private static func apart(_ low: Double, _ high: Double) -> (String, String) {
    for digits in 4..<17 {
      let texts = (numberText(low, significantDigits: digits), numberText(high, significantDigits: digits))
      if texts.0 != texts.1 { return texts }
    }
    return (numberText(low, significantDigits: 17), numberText(high, significantDigits: 17))
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
