/// The second step: what the axes are, from the channels and the author's wishes.
struct ChartScales: Equatable {
  let x: PositionScale
  let y: PositionScale
  /// Domains that were asked for and cannot be drawn.
  let refused: [String]

  init(_ channels: Channels, _ options: ChartOptions) {
    // About 90 px for a number along x, 50 px for one along y.
    let columns = max(2, Int(options.width / 90))
    let rows = max(2, Int(options.height / 60))
    let lies = channels.barsLie
    var refused: [String] = []
    func scale(
      _ name: String, _ channel: KeyPath<Channels.Point, Datum>, _ request: ScaleRequest, count: Int,
      zero: LinearScale.Zero, isNice: Bool
    ) -> PositionScale {
      if channels.hasCategories(channel) {
        return .category(CategoryScale(names(channels, channel), isDescending: name == "y"))
      }
      if let domain = request.domain {
        if let scale = PositionScale(domain, request.type, tickCount: count) { return scale }
        let ends = "\(numberText(domain.lowerBound)) to \(numberText(domain.upperBound))"
        refused.append("The \(name) axis cannot run from \(ends); the data’s own ends are used.")
      }
      var values = numbers(channels, channel)
      if channels.has(.bar), zero == .never { values += halfGaps(values) }
      switch request.type {
      case .linear:
        return LinearScale(fitting: values, zero: zero, isNice: isNice, tickCount: count).map { .linear($0) }
          ?? .empty
      case .log:
        return LogScale(fitting: values, isNice: isNice, tickCount: count).map { .log($0) } ?? .empty
      }
    }
    x = scale(
      "x", \.x, options.x, count: columns, zero: lies ? .always : .never, isNice: lies)
    y = scale(
      "y", \.y, options.y, count: rows, zero: lies ? .never : channels.has(.bar) ? .always : .whenNear,
      isNice: !lies)
    self.refused = refused
  }
}

extension PositionScale {
  /// The scale of a given domain; `nil` if it has no length or cannot be drawn by the type.
  fileprivate init?(_ domain: ClosedRange<Double>, _ type: ScaleType, tickCount: Int) {
    let (low, high) = (domain.lowerBound, domain.upperBound)
    guard low.isFinite, high.isFinite, TickStep(from: low, to: high, count: tickCount) != nil else {
      return nil
    }
    switch type {
    case .linear: self = .linear(LinearScale(low: low, high: high, tickCount: tickCount))
    case .log:
      guard low > 0 else { return nil }
      self = .log(LogScale(low: low, high: high, tickCount: tickCount))
    }
  }
}

private func names(_ channels: Channels, _ channel: KeyPath<Channels.Point, Datum>) -> [String] {
  channels.layers.flatMap { layer in
    layer.points.compactMap { if case .category(let name) = $0[keyPath: channel] { name } else { nil } }
  }
}

/// The numbers a channel must have room for: the values, and the far ends of stacked bars.
private func numbers(_ channels: Channels, _ channel: KeyPath<Channels.Point, Datum>) -> [Double] {
  let length = channels.barsLie ? \Channels.Point.x : \Channels.Point.y
  return channels.layers.flatMap { layer in
    layer.points.compactMap { point in
      point[keyPath: channel].finite.map { layer.kind == .bar && channel == length ? point.base + $0 : $0 }
    }
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
