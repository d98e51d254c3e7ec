/// Whether the bars of a chart are few and wide enough to have their values written at their ends.
struct ValueLabels {
  let fit: Bool
  /// Whether a value stands below its bar.
  let hasBelow: Bool

  private static let mostBars = 12
  private static let none = ValueLabels(fit: false, hasBelow: false)

  private init(fit: Bool, hasBelow: Bool) { (self.fit, self.hasBelow) = (fit, hasBelow) }

  /// Of bars that stand, in bands of a width in pixels.
  init(_ channels: Channels, _ scales: ChartScales, band: Double) {
    let isReversed = scales.y.isReversed
    let hasBelow = channels.layers.contains { $0.points.contains { (($0.y.finite ?? 0) < 0) != isReversed } }
    guard !channels.barsLie, let points = Self.points(channels, scales) else {
      self = Self.none
      return
    }
    let fits = Self.texts(points, .y).allSatisfy { TextRole.tick.width($0) <= band - 4 }
    self.init(fit: fits, hasBelow: hasBelow)
  }

  /// Of bars that lie, in a plot at least so high.
  init(lying channels: Channels, _ scales: ChartScales, height: Double) {
    guard channels.barsLie, let points = Self.points(channels, scales),
      height / Double(points.count) >= TextRole.tick.lineHeight
    else {
      self = Self.none
      return
    }
    self.init(fit: true, hasBelow: false)
  }

  /// The bars of the one series of a chart of bars alone, one in each place and each from zero.
  private static func points(_ channels: Channels, _ scales: ChartScales) -> [Channels.Point]? {
    let axis = channels.barAxis
    guard channels.layers.count == 1, let layer = channels.layers.first, layer.kind == .bar,
      channels.barSlots == 1, scales[axis].isNumeric, scales[axis.other].isCategory,
      !layer.points.isEmpty, layer.points.count <= mostBars,
      layer.points.allSatisfy({ point in
        point.annotation == nil && (point.span(axis).map { $0.start == .number(0) } ?? true)
      }), Set(layer.points.map { $0[axis.other].text }).count == layer.points.count
    else { return nil }
    return layer.points
  }

  /// Three digits tell bars apart that look alike, and no more.
  static func texts(_ points: [Channels.Point], _ axis: Axis) -> [String] {
    let numbers = points.map { point in
      if case .number(let value) = point[axis] { value } else { Double.nan }
    }
    return zip(points, comparedTexts(numbers)).map { point, text in
      if case .number = point[axis] { text } else { point[axis].text }
    }
  }

  /// The room that the values of lying bars need beyond the ends of the axis.
  static func room(
    _ channels: Channels, _ scales: ChartScales, width: Double
  ) -> (leading: Double, trailing: Double) {
    var room = (leading: 0.0, trailing: 0.0)
    let points = channels.layers.first?.points ?? []
    for (point, text) in zip(points, texts(points, .x)) {
      let end = scales.x.position(of: point.x) ?? scales.x.baseline
      let needed = TextRole.tick.width(text) + 8
      // The plot is at least half as wide as the figure.
      if end < scales.x.baseline {
        room.leading = max(room.leading, needed - end * width / 2)
      } else {
        room.trailing = max(room.trailing, needed - (1 - end) * width / 2)
      }
    }
    return room
  }
}
