/// The marks as columns: what each layer has along x and y, which series there are, and what the axes are
/// called.
///
/// This is the first step of rendering. It knows the data and no pixels.
struct Channels: Equatable {
  struct Point: Equatable {
    var x: Datum = .missing
    var y: Datum = .missing
    /// What the mark covers along an axis: an interval that was given, a bar or an area from its base.
    var xSpan: Span?
    var ySpan: Span?
    /// The place of a bar among those that stand side by side.
    var slot = 0
    /// The number on the scale of colours, and that on the scale of sizes.
    var color: Datum?
    var size: Datum?
    var annotation: Annotation?

    subscript(axis: Axis) -> Datum {
      get { axis == .x ? x : y }
      set { if axis == .x { x = newValue } else { y = newValue } }
    }

    func span(_ axis: Axis) -> Span? { axis == .x ? xSpan : ySpan }

    mutating func setSpan(_ axis: Axis, _ span: Span?) {
      if axis == .x { xSpan = span } else { ySpan = span }
    }
  }

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
  var xLabel = ""
  var yLabel = ""
  var colorLabel = ""
  var sizeLabel = ""

  /// - Parameter series: names whose order is given, whether there are marks of them or not.
  init(_ marks: [Mark], series names: [String] = []) {
    for name in names { _ = series.index(named: name) }
    collect(marks)
    nameEverythingOnCategoryAxes()
    placeBars()
    stackAreas()
  }

  // MARK: - Queries

  var isEmpty: Bool { layers.allSatisfy { $0.points.isEmpty } }

  func has(_ kind: Mark.Kind) -> Bool { layers.contains { $0.kind == kind } }

  func hasOnly(_ kinds: Set<Mark.Kind>) -> Bool { layers.allSatisfy { kinds.contains($0.kind) } }

  /// The axis along which bars have their length.
  var barAxis: Axis { barsLie ? .x : .y }

  /// Bars lie when their categories stand along y and their numbers along x.
  private(set) var barsLie = false

  /// How many bars stand side by side at one place.
  private(set) var barSlots = 1

  func hasCategories(_ axis: Axis) -> Bool {
    layers.contains { layer in
      layer.points.contains { point in
        let span = point.span(axis)
        return [point[axis], span?.start, span?.end].contains { $0?.isCategory ?? false }
      }
    }
  }

  // MARK: - Steps

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

/// Names in the order in which they first appear, and what they are names of.
struct Names: Equatable {
  private(set) var all: [String] = []
  /// Whether every name is that of a number.
  private(set) var areNumbers = true
  var label = ""
  private var indices: [String: Int] = [:]

  var count: Int { all.count }

  func name(_ index: Int) -> String { all.indices.contains(index) ? all[index] : "" }

  /// The name with what it is a number of, `T = 0.5`.
  func fullName(_ index: Int) -> String {
    areNumbers && !label.isEmpty ? "\(label) = \(name(index))" : name(index)
  }

  func index(of name: String) -> Int? { indices[name] }

  mutating func index(_ value: PlottableValue) -> Int {
    if label.isEmpty { label = value.label }
    if case .number = value.datum {} else { areNumbers = false }
    return index(named: value.datum.text)
  }

  mutating func index(named name: String) -> Int {
    if let known = indices[name] { return known }
    indices[name] = all.count
    all.append(name)
    return all.count - 1
  }
}
