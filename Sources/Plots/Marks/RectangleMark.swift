/// A cell of a heat map, or a rectangle between given values.
///
/// ```swift
/// RectangleMark(x: .value("key", "the"), y: .value("query", "cat")).foregroundStyle(by: .value("weight", 0.6))
/// RectangleMark(xStart: .value("T", 0.5), xEnd: .value("T", 1), yStart: nil, yEnd: nil).opacity(0.1)
/// ```
///
/// - **x, y** bind to the position scales. On categories a cell fills its band, on numbers the smallest distance
///   between two cells; an interval that is not given spans the plot.
/// - **A number** by `foregroundStyle(by:)` colours the cells: from light to dark, or to two sides of zero where
///   there are numbers of both signs; a colour bar is the legend. `annotation(.automatic)` writes the numbers
///   into the cells. A cell whose number is NaN or ±∞ is crossed out; where it is missing there is no cell.
/// - A name makes a series, in the colours of the palette. Without either, the first colour.
/// - Of a heat map alone the axes end with the cells, and there is neither grid nor baseline.
public struct RectangleMark: ChartContent, Equatable {
  private let mark: Mark

  /// A cell.
  public init(x: PlottableValue, y: PlottableValue) { mark = Mark(kind: .rectangle, x: x, y: y) }

  /// A rectangle; an interval of which an end is not given spans the plot.
  public init(
    xStart: PlottableValue? = nil, xEnd: PlottableValue? = nil, yStart: PlottableValue? = nil,
    yEnd: PlottableValue? = nil
  ) {
    func interval(_ start: PlottableValue?, _ end: PlottableValue?) -> Mark.Interval? {
      guard let start, let end else { return nil }
      return .init(start: start, end: end)
    }
    mark = Mark(kind: .rectangle, xSpan: interval(xStart, xEnd), ySpan: interval(yStart, yEnd))
  }

  /// A column of categories or cells between two values of y.
  public init(x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue) {
    mark = Mark(kind: .rectangle, x: x, ySpan: .init(start: yStart, end: yEnd))
  }

  /// A row of categories or cells between two values of x.
  public init(xStart: PlottableValue, xEnd: PlottableValue, y: PlottableValue) {
    mark = Mark(kind: .rectangle, y: y, xSpan: .init(start: xStart, end: xEnd))
  }

  public var chartMarks: ChartMarks { ChartMarks(mark) }
}

extension RectangleMark: MarkDrawing {
  static func nodes(_ layer: Channels.Layer, in figure: Figure) -> [SVGNode] {
    let style = figure.styles.style(layer)
    let cells = layer.points.compactMap { point in
      point.color == .missing ? nil : box(point, layer, in: figure).map { (point, $0) }
    }
    guard !cells.isEmpty else { return [] }
    let isPlain = layer.points.allSatisfy { $0.color == nil }
    if cells.count <= Figure.mostSeparateMarks {
      let nodes = cells.map { point, box in
        isCrossed(point)
          ? SVGNode.make(.path, crossStroke(cross(box)), [figure.tooltip(point, layer)])
          : .make(
            .rect, box.attributes.adding(figure.fill(point)),
            [figure.tooltip(point, layer)])
      }
      return [isPlain ? style.group(nodes, plainFilling(layer)) : group(nodes, layer, figure)]
    }
    let nodes = crowd(cells, figure)
    return [isPlain ? style.group(nodes, plainFilling(layer)) : group(nodes, layer, figure)]
  }

  private static func group(_ nodes: [SVGNode], _ layer: Channels.Layer, _ figure: Figure) -> SVGNode {
    var attributes: SVGAttributes = [.class: "cells"]
    if let opacity = layer.style.opacity { attributes[.opacity] = .number(opacity) }
    return figure.coloredGroup(nodes, attributes)
  }

  /// A marked region lets what is in it be seen.
  private static func plainFilling(_ layer: Channels.Layer) -> SVGAttributes {
    let isRegion = layer.style.opacity == nil && layer.points.contains { $0.xSpan != nil || $0.ySpan != nil }
    return isRegion ? [.fillOpacity: 0.25] : [:]
  }

  static func isCrossed(_ point: Channels.Point) -> Bool {
    point.color != nil && point.color?.finite == nil
  }

  static func box(_ point: Channels.Point, _ layer: Channels.Layer, in figure: Figure) -> Box? {
    guard let (left, right) = edges(.x, point, figure), let (top, bottom) = edges(.y, point, figure) else {
      return nil
    }
    return Box(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// The pixels at which a cell begins and ends; nil outside of the plot.
  private static func edges(_ axis: Axis, _ point: Channels.Point, _ figure: Figure) -> (Double, Double)? {
    let (layout, scale) = (figure.layout, figure.scales[axis])
    let (first, last) = axis == .x ? (layout.left, layout.right) : (layout.top, layout.bottom)
    if let span = point.span(axis) {
      guard let (low, high) = figure.interval(axis, span) else { return nil }
      let ends = (layout.pixel(axis, low), layout.pixel(axis, high))
      return (min(ends.0, ends.1), max(ends.0, ends.1))
    }
    if point[axis] == .missing, point.xSpan != nil || point.ySpan != nil { return (first, last) }
    guard let position = scale.position(of: point[axis]) else { return nil }
    let size = figure.cellSize(axis)
    let middle = layout.pixel(axis, position)
    // A hair of paper between cells that are wide enough to spare it; others reach under the next, so that no seam
    // shows.
    let space = min(size, figure.cellSize(axis.other)) > 12 ? 0.5 : -0.25
    let (start, end) = (max(middle - size / 2 + space, first), min(middle + size / 2 - space, last))
    return start < end ? (start, end) : nil
  }

  static func sample(_ style: SeriesStyle, in box: Box) -> [SVGNode] {
    [.make(.rect, Box(x: box.middleX - 5.5, y: box.y, width: 11, height: 11).attributes)]
  }
}

extension Figure {
  /// The pixels of a cell along an axis.
  fileprivate func cellSize(_ axis: Axis) -> Double {
    let (scale, length) = (scales[axis], layout.length(axis))
    let gap = axis == .x ? gaps.cellsX : gaps.cellsY
    return scale.isCategory ? scale.band * length : gap ?? length
  }
}
