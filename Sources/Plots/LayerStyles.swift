/// Which place in the palette each series has, and what each layer looks like.
struct LayerStyles: Equatable {
  /// The places of the series, in the order of `Channels.series`.
  private let places: [Int?]
  /// The series in the order of the legend.
  let order: [Int]
  private let hasSymbolNames: Bool
  private let hasLineNames: Bool

  init(_ channels: Channels, _ options: ChartOptions) {
    var places = [Int?](repeating: nil, count: channels.series.count)
    var isNamed = [Bool](repeating: false, count: channels.series.count)
    var order: [Int] = []
    var taken: Set<Int> = []
    for rule in options.colors {
      if let number = rule.color.number { taken.insert(number) }
      guard let series = channels.series.index(of: rule.name), !isNamed[series] else { continue }
      places[series] = rule.color.number
      isNamed[series] = true
      order.append(series)
    }
    var next = 0
    for series in places.indices where !isNamed[series] {
      while taken.contains(next) { next += 1 }
      places[series] = next
      next += 1
      order.append(series)
    }
    self.places = places
    self.order = order
    hasSymbolNames = channels.symbols.count > 0
    hasLineNames = channels.lines.count > 0
  }

  /// How a series looks in the legend.
  func style(series: Int?) -> SeriesStyle {
    var style = SeriesStyle(series.flatMap { places.indices.contains($0) ? places[$0] : nil })
    if series == nil { style = SeriesStyle(0) }
    if hasSymbolNames { style.symbol = .circle }
    if hasLineNames { style.line = .solid }
    return style
  }

  func style(_ layer: Channels.Layer) -> SeriesStyle {
    var style = style(series: layer.series)
    if let color = layer.style.color { style = SeriesStyle(color.number) }
    if let symbol = layer.symbol { style.symbol = Self.symbol(symbol) }
    if let line = layer.line { style.line = Self.line(line) }
    style.symbol = layer.style.symbol ?? style.symbol
    style.line = layer.style.line ?? style.line
    style.opacity = layer.style.opacity
    return style
  }

  static func symbol(_ index: Int) -> ChartSymbol { ChartSymbol.allCases[index % ChartSymbol.allCases.count] }

  static func line(_ index: Int) -> LineStyle {
    LineStyle(dash: SeriesStyle.dashes[index % SeriesStyle.dashes.count])
  }
}
