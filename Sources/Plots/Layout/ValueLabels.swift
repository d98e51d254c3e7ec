/// Whether the bars of a chart are few and wide enough to have their values written above them.
struct ValueLabels {
  let fit: Bool
  let hasNegative: Bool

  private static let mostBars = 12

  init(_ channels: Channels, _ scales: ChartScales, band: Double) {
    hasNegative = channels.layers.contains { $0.points.contains { ($0.y.finite ?? 0) < 0 } }
    let bars = channels.layers.filter { $0.kind == .bar }
    guard bars.count == 1, let points = bars.first?.points, channels.layers.count == 1,
      scales.x.isCategory, !scales.y.isCategory, points.count <= Self.mostBars,
      points.allSatisfy({ $0.base == 0 }),
      Set(points.map(\.x.text)).count == points.count
    else {
      fit = false
      return
    }
    fit = points.allSatisfy { TextRole.tick.width(Self.text($0.y)) <= band - 4 }
  }

  /// Three digits tell bars apart that look alike, and no more.
  static func text(_ datum: Datum) -> String {
    if case .number(let value) = datum { numberText(value, significantDigits: 3) } else { datum.text }
  }
}
