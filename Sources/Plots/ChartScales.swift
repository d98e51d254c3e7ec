/// The second step: what the axes, colours and sizes are, from the channels and the author's wishes.
struct ChartScales: Equatable {
  let x: PositionScale
  let y: PositionScale
  let color: ColorScale?
  /// The largest number of a scale of sizes.
  let largestSize: Double?
  /// Domains that were asked for and cannot be drawn.
  let refused: [String]

  subscript(axis: Axis) -> PositionScale { axis == .x ? x : y }

  init(_ channels: Channels, _ options: ChartOptions) {
    var refused: [String] = []
    x = Self.scale(.x, channels, options, &refused)
    y = Self.scale(.y, channels, options, &refused)
    var colors = options.shared?.colors ?? []
    var largestSize = options.shared?.largestSize
    for layer in channels.layers {
      for point in layer.points where !point.isPlain {
        if let color = point.color?.finite { colors.append(color) }
        if let size = point.size?.finite, size > 0 { largestSize = max(largestSize ?? size, size) }
      }
    }
    color = ColorScale(colors, label: channels.colorLabel)
    self.largestSize = largestSize
    self.refused = refused
  }

  private static func scale(
    _ axis: Axis, _ channels: Channels, _ options: ChartOptions, _ refused: inout [String]
  ) -> PositionScale {
    let request = axis == .x ? options.x : options.y
    if channels.hasCategories(axis) || (!request.categories.isEmpty && channels.isEmpty) {
      // Lists are read from the top, rows of labels from the left.
      return .category(
        CategoryScale(
          request.categories + channels.names(axis), isDescending: (axis == .y) != request.isReversed))
    }
    let marks = options.axis(axis).marks
    let ticks = TickRequest(
      count: marks.values.count ?? tickCount(axis, channels, options),
      isWhole: (request.domain == nil || options.shared != nil) && channels.areWhole(axis),
      values: marks.values.kind,
      format: marks.format)
    if let domain = request.domain {
      if let scale = NumericScale(
        low: domain.lowerBound, high: domain.upperBound, transform: request.type.transform,
        isReversed: request.isReversed, ticks: ticks)
      {
        return .numeric(scale)
      }
      let ends = "\(numberText(domain.lowerBound)) to \(numberText(domain.upperBound))"
      let name = axis == .x ? "x" : "y"
      refused.append("The \(name) axis cannot run from \(ends); the data’s own ends are used.")
    }
    let scale = NumericScale(
      fitting: channels.reach(axis), transform: request.type.transform,
      zero: zero(axis, channels, request), isNice: isNice(axis, channels),
      isReversed: request.isReversed, ticks: ticks)
    return scale.map { .numeric($0) } ?? .empty
  }

  /// About 75 px for a number along x, 50 px for one along y.
  private static func tickCount(_ axis: Axis, _ channels: Channels, _ options: ChartOptions) -> Int {
    if axis == .y { return max(2, Int(options.height / 55)) }
    // Names beside the plot take their room from it.
    let names = channels.hasCategories(.y) ? Set(channels.names(.y)).map(TextRole.tick.width).max() ?? 0 : 0
    let width = options.tickWidth ?? options.width
    return max(2, Int((width - min(names, width * 0.4)) / 75))
  }

  private static func zero(_ axis: Axis, _ channels: Channels, _ request: ScaleRequest) -> NumericScale.Zero {
    if let wish = request.includesZero { return wish ? .always : .never }
    let restsOnZero = channels.layers.contains { layer in
      switch layer.kind {
      // A bar or band between two given ends has no foot.
      case .bar: axis == channels.barAxis && layer.points.contains { $0[axis] != .missing }
      case .area: axis == .y && layer.points.contains { $0.y != .missing }
      default: false
      }
    }
    if restsOnZero { return .always }
    let comparesPlaces = axis == .x || channels.has(.bar) || channels.hasOnly([.rectangle, .rule, .text])
    return comparesPlaces ? .never : .whenNear
  }

  private static func isNice(_ axis: Axis, _ channels: Channels) -> Bool {
    if channels.isFilled { return false }
    return axis == channels.barAxis
  }
}

extension Channels {
  func names(_ axis: Axis) -> [String] {
    guard hasCategories(axis) else { return [] }
    var names: [String] = []
    func add(_ datum: Datum?) { if case .category(let name) = datum { names.append(name) } }
    for layer in layers {
      for point in layer.points {
        add(point[axis])
        guard let span = point.span(axis) else { continue }
        add(span.start)
        add(span.end)
      }
    }
    return names
  }

  /// The numbers an axis must have room for: what the marks cover, and the outer edges of bars and cells.
  func reach(_ axis: Axis) -> [Double] {
    var numbers: [Double] = []
    var places: [Mark.Kind: [Double]] = [:]
    for layer in layers {
      if axis == .y, let reach = layer.reach {
        numbers += [reach.lowerBound, reach.upperBound]
        continue
      }
      for point in layer.points {
        if let span = point.span(axis) {
          numbers += [span.start.finite, span.end.finite].compactMap(\.self)
        } else if let value = point[axis].finite {
          numbers.append(value)
          let hasWidth = layer.kind == .rectangle || (layer.kind == .bar && axis != barAxis)
          if hasWidth { places[layer.kind, default: []].append(value) }
        }
      }
    }
    return numbers + places.values.flatMap(halfGaps)
  }

  /// Whether all numbers along an axis are whole, so that ticks between them would mean nothing.
  func areWhole(_ axis: Axis) -> Bool {
    var hasAny = false
    for layer in layers where layer.kind != .rule {
      for point in layer.points {
        func isWhole(_ datum: Datum?) -> Bool {
          guard let value = datum?.finite else { return true }
          hasAny = true
          return value == value.rounded()
        }
        let span = point.span(axis)
        if !isWhole(point[axis]) || !isWhole(span?.start) || !isWhole(span?.end) { return false }
      }
    }
    return hasAny && !has(.function)
  }
}

/// The outer edges that bars at these places need: half the smallest distance beyond the first and the last.
private func halfGaps(_ places: [Double]) -> [Double] {
  let gap = (smallestGap(places) ?? 1) / 2
  guard let low = places.min(), let high = places.max() else { return [] }
  return [low - gap, high + gap].filter(\.isFinite)
}

/// The smallest distance of two different numbers; `nil` if there are none.
func smallestGap(_ numbers: [Double]) -> Double? {
  let sorted = numbers.filter(\.isFinite).sorted()
  return zip(sorted, sorted.dropFirst()).lazy.map { $1 - $0 }.filter { $0 > 0 }.min()
}
