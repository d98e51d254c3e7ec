/// Where bars stand, in pixels.
struct BarGeometry {
  private let figure: Figure
  /// The width a bar has with its share of the space between bars.
  let slotWidth: Double
  private let band: Double
  private let thickness: Double

  /// How much of its band a group of bars takes; the rest is the space between groups.
  private static let share = 0.74
  private static let widestBar = 72.0

  init(in figure: Figure) {
    self.figure = figure
    let count = Double(figure.channels.barSlots)
    band = min(figure.barBand * Self.share, Self.widestBar * count)
    slotWidth = band / count
    // A hair of space within a group, while bars are wide enough to spare it.
    thickness = max(slotWidth - (count > 1 && slotWidth > 6 ? 2 : 0), 0.5)
  }

  var isFinerThanPixels: Bool { slotWidth < 0.5 }

  /// The middle of a bar across its length, in pixels; `nil` if that is not in the plot.
  func center(_ point: Channels.Point) -> Double? {
    let axis = figure.channels.barAxis.other
    guard let position = figure.scales[axis].position(of: point[axis]), (-0.5...1.5).contains(position) else {
      return nil
    }
    let slot = Double(point.slot) + 0.5
    return figure.layout.pixel(axis, position) - band / 2 + slot * slotWidth
  }

  /// The bar, cut off at the edges of the plot; `nil` if it has no finite length or no place.
  func box(_ point: Channels.Point) -> Box? {
    let axis = figure.channels.barAxis
    guard let center = center(point), let span = point.span(axis),
      let (low, high) = figure.interval(axis, span, isBar: true)
    else { return nil }
    let layout = figure.layout
    // A hair of space between bars that stand on each other, taken from the end that is not a value.
    let isStacked = point[axis] != .missing && span.start.finite != 0
    let (start, end) = (layout.pixel(axis, low), layout.pixel(axis, high))
    let isForward =
      (figure.scales[axis].position(of: span.end) ?? 0) >= (figure.scales[axis].position(of: span.start) ?? 0)
    let length = (end - start).magnitude
    let space = isStacked && length > 3 ? 1.0 : 0
    let edge = figure.layout.plot
    var box: Box
    if axis == .x {
      box = Box(
        x: start + (isForward ? space : 0), y: center - thickness / 2, width: length - space,
        height: thickness)
      (box.y, box.height) = Self.cut(box.y, box.height, edge.y, edge.bottom)
    } else {
      box = Box(
        x: center - thickness / 2, y: end + (isForward ? 0 : space), width: thickness, height: length - space)
      (box.x, box.width) = Self.cut(box.x, box.width, edge.x, edge.right)
    }
    return box.width > 0 && box.height >= 0 ? box : nil
  }

  private static func cut(_ start: Double, _ length: Double, _ low: Double, _ high: Double) -> (
    Double, Double
  ) {
    let (from, to) = (max(start, low), min(start + length, high))
    return (from, to - from)
  }
}

extension Figure {
  /// The pixels from one place for bars to the next.
  var barBand: Double {
    let axis = channels.barAxis.other
    let length = layout.length(axis)
    if scales[axis].isCategory { return scales[axis].band * length }
    return min(gaps.bars ?? length, length)
  }
}

extension Box {
  var attributes: SVGAttributes {
    [.x: .number(x), .y: .number(y), .width: .number(width), .height: .number(height)]
  }
}

extension SVGPath {
  mutating func rectangle(_ box: Box) {
    move(box.x, box.y)
    horizontal(to: box.right)
    vertical(to: box.bottom)
    horizontal(to: box.x)
    close()
  }
}
