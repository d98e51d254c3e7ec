/// Whether the bars of a chart are few and wide enough to have their values written above them.
struct ValueLabels {
  let fit: Bool
  /// Whether a value stands below its bar.
  let hasBelow: Bool

  private static let mostBars = 12

  init(_ channels: Channels, _ scales: ChartScales, band: Double) {
    let isReversed = scales.y.isReversed
    hasBelow = channels.layers.contains { $0.points.contains { (($0.y.finite ?? 0) < 0) != isReversed } }
    let bars = channels.layers.filter { $0.kind == .bar }
    guard bars.count == 1, let points = bars.first?.points, channels.layers.count == 1,
      channels.barSlots == 1,
      !channels.barsLie, scales.x.isCategory, scales.y.isNumeric, points.count <= Self.mostBars,
      points.allSatisfy({ $0.annotation == nil && ($0.ySpan == nil || $0.ySpan?.start == .number(0)) }),
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
