/// The legend of a scale of colours: a bar above the plot with its ends and a few numbers in between.
struct ColorBar: Equatable {
  let scale: ColorScale
  /// The name of the quantity, before the bar.
  let label: PlacedText?
  let bar: Box
  let ticks: [PlacedText]

  let height = 36.0
  private static let thickness = 10.0
  /// Enough that no step is seen.
  static let steps = 32

  init(_ scale: ColorScale, top: Double, width: Double) {
    self.scale = scale
    let name = TextRole.label.fitted(scale.label, width: width * 0.4)
    let nameWidth = name.isEmpty ? 0 : TextRole.label.width(name) + 10
    label = name.isEmpty ? nil : PlacedText(text: name, x: 0, y: top + 11)
    let ticks = scale.ticks.map { ($0, TextRole.tick.width($0.label)) }
    // Half of the first and of the last number stand beside the bar.
    let overhang = (ticks.map(\.1).max() ?? 0) / 2
    // Steps of whole pixels where there is room for them, since those are short to write.
    let length = min(Double(Self.steps) * 6, max((width - nameWidth - 2 * overhang).rounded(.down), 40))
    let bar = Box(
      x: max(nameWidth, overhang).rounded(.up), y: top + 2, width: length, height: Self.thickness)
    self.bar = bar
    var end = -Double.infinity
    self.ticks = ticks.compactMap { tick, width in
      guard let part = scale.part(of: .number(tick.value)) else { return nil }
      let x = bar.x + part * length
      guard x - width / 2 > end + 6 else { return nil }
      end = x + width / 2
      return PlacedText(text: tick.label, x: x, y: bar.bottom + 14, anchor: .middle)
    }
  }
}
