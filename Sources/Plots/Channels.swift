/// The marks as columns: what each layer has along x and y, which series there are, and what the axes are
/// called.
///
/// This is the first step of rendering. It knows the data and no pixels.
struct Channels: Equatable {
  struct Span: Equatable {
    var start: Datum
    var end: Datum
  }

  /// The marks that look alike: of one kind, one series and one style.
  struct Layer: Equatable {
    let kind: Mark.Kind
    let series: Int?
    var symbol: Int?
    var line: Int?
    var style = MarkStyle()
    /// The name of rules.
    var name: String?
    var points: [Point]
    /// What the axis must have room for, where that is less than all points, as for a function with poles.
    var reach: ClosedRange<Double>?
  }

  var layers: [Layer] = []
  var series = Names()
  var symbols = Names()
  var lines = Names()
  var groups = Names()
  private var hasCategoriesAlongX = false
  private var hasCategoriesAlongY = false
  var xLabel = ""
  var yLabel = ""
  var colorLabel = ""
  var sizeLabel = ""

  /// - Parameter series: names whose order is given, whether there are marks of them or not.
  init(_ marks: [Mark], series names: [String] = []) {
    for name in names { _ = series.index(named: name) }
    collect(marks)
    (hasCategoriesAlongX, hasCategoriesAlongY) = (findsCategories(.x), findsCategories(.y))
    nameEverythingOnCategoryAxes()
    placeBars()
    stackAreas()
  }

  // MARK: - Queries

  var isEmpty: Bool { layers.allSatisfy { $0.points.isEmpty } }

  func has(_ kind: Mark.Kind) -> Bool { layers.contains { $0.kind == kind } }

  func hasOnly(_ kinds: Set<Mark.Kind>) -> Bool { layers.allSatisfy { kinds.contains($0.kind) } }

  /// Whether cells or regions fill the plot, which then has no grid and no baseline.
  var isFilled: Bool { hasOnly([.rectangle, .text]) && !hasColumns }

  /// Whether rectangles stand on zero as bars do, as in a histogram.
  var hasColumns: Bool {
    layers.contains { layer in
      layer.kind == .rectangle
        && layer.points.contains { $0.ySpan?.start == .number(0) && $0.color == nil }
    }
  }

  /// The axis along which bars have their length.
  var barAxis: Axis { barsLie ? .x : .y }

  /// Bars lie when their categories stand along y and their numbers along x.
  private(set) var barsLie = false

  /// How many bars stand side by side at one place.
  private(set) var barSlots = 1

  func hasCategories(_ axis: Axis) -> Bool { axis == .x ? hasCategoriesAlongX : hasCategoriesAlongY }

  // MARK: - Steps

  private func findsCategories(_ axis: Axis) -> Bool {
    layers.contains { layer in
      layer.points.contains { point in
        if point[axis].isCategory { return true }
        return point.span(axis).map { $0.start.isCategory || $0.end.isCategory } ?? false
      }
    }
  }

  /// An axis with one category is an axis of categories; a number on it is a name.
  private mutating func nameEverythingOnCategoryAxes() {
    for axis in [Axis.x, .y] where hasCategories(axis) {
      for layer in layers.indices {
        for index in layers[layer].points.indices {
          layers[layer].points[index][axis] = layers[layer].points[index][axis].named
          if let span = layers[layer].points[index].span(axis) {
            layers[layer].points[index].setSpan(
              axis, Span(start: span.start.named, end: span.end.named))
          }
        }
      }
    }
  }

  /// Bars of different series stand side by side, those of one series at one place on each other; a wish to
  /// stack puts all series on each other, and names to stand side by side by take the place of series.
  private mutating func placeBars() {
    let bars = layers.indices.filter { layers[$0].kind == .bar }
    guard !bars.isEmpty else { return }
    barsLie = isLying(bars)
    let length = barAxis
    let stacking = bars.compactMap { layers[$0].style.stacking }.first
    let isGrouped = groups.count > 0
    if !isGrouped {
      var slots: [Int?: Int] = [:]
      for layer in bars where stacking == nil && slots[layers[layer].series] == nil {
        slots[layers[layer].series] = slots.count
      }
      barSlots = max(slots.count, 1)
      // An error bar stands at the bar of its series.
      for layer in layers.indices where layers[layer].kind == .bar || layers[layer].kind == .errorBar {
        let slot = slots[layers[layer].series] ?? 0
        for index in layers[layer].points.indices { layers[layer].points[index].slot = slot }
      }
    } else {
      barSlots = groups.count
    }
    stack(bars, along: length, method: stacking ?? .standard)
  }

  private func isLying(_ bars: [Int]) -> Bool {
    let points = bars.flatMap { layers[$0].points }
    if points.contains(where: { $0.xSpan != nil && $0.ySpan == nil }) { return true }
    if points.contains(where: { $0.ySpan != nil }) { return false }
    return hasCategories(.y) && !hasCategories(.x)
  }

  /// Areas of several series stand on each other unless they are not to.
  private mutating func stackAreas() {
    let areas = layers.indices.filter { layers[$0].kind == .area }
    guard !areas.isEmpty else { return }
    let method = areas.compactMap { layers[$0].style.stacking }.first ?? .standard
    stack(areas, along: .y, method: method)
  }
}
