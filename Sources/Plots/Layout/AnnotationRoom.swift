/// The room that the annotations and the values of bars need beyond the ends of the bars.
struct AnnotationRoom: Equatable {
  private(set) var top = 0.0
  private(set) var bottom = 0.0
  private(set) var leading = 0.0
  private(set) var trailing = 0.0

  private static let widest = 90.0

  /// - Parameter showsValues: whether the values of lying bars stand at their ends.
  init(_ channels: Channels, _ scales: ChartScales, width: Double, showsValues: Bool) {
    if showsValues {
      (leading, trailing) = ValueLabels.room(channels, scales, width: width)
      return
    }
    let widest = min(Self.widest, width * 0.2)
    let isReversed = scales[channels.barAxis].isReversed
    for layer in channels.layers where layer.kind == .bar {
      for point in layer.points {
        guard let annotation = point.annotation, annotation.position != .overlay else { continue }
        let isDown = ((point[channels.barAxis].finite ?? 0) < 0) != isReversed
        if channels.barsLie {
          let width = min(TextRole.tick.width(annotation.text(point, channels)) + 8, widest)
          if isDown { leading = max(leading, width) } else { trailing = max(trailing, width) }
        } else if isDown {
          bottom = TextRole.tick.lineHeight
        } else {
          top = TextRole.tick.lineHeight
        }
      }
    }
  }
}

extension Annotation {
  /// The text, or the mark's own value.
  func text(_ point: Channels.Point, _ channels: Channels) -> String {
    switch content {
    case .text(let text): return text
    case .value(let format):
      let datum = point.color ?? (point[channels.barAxis] == .missing ? point.y : point[channels.barAxis])
      if case .number(let value) = datum { return format.text(value, significantDigits: 3) }
      return datum == .missing ? "" : datum.text
    }
  }
}
