/// What charts that stand together have in common: their axes, colours and sizes, and the order of their series.
struct SharedScales: Sendable, Equatable {
  /// What one axis must hold.
  enum Extent: Sendable, Equatable {
    case numbers(ClosedRange<Double>)
    case names([String])
  }

  var x: Extent?
  var y: Extent?
  var series: [String] = []
  /// The least and the greatest number that is shown as a colour.
  var colors: [Double] = []
  /// The number of the largest points.
  var largestSize: Double?

  /// Everything that the axes of the charts, each drawn for itself, hold; `nil` if there are no charts.
  ///
  /// An axis that is numeric in one chart and has names in another has no common extent.
  init?(_ charts: [Chart], x sharesX: Bool = true, y sharesY: Bool = true) {
    guard !charts.isEmpty else { return nil }
    let channels = charts.map { Channels($0.marks) }
    let scales = zip(channels, charts).map { ChartScales($0, $1.options) }
    if sharesX { x = Extent(scales.map(\.x)) }
    if sharesY { y = Extent(scales.map(\.y)) }
    var known: Set<String> = []
    for name in channels.flatMap(\.series.all) where known.insert(name).inserted { series.append(name) }
    let numbers = scales.compactMap(\.color).flatMap { [$0.low, $0.high] }
    largestSize = scales.compactMap(\.largestSize).max()
    colors = [numbers.min(), numbers.max()].compactMap(\.self)
  }

  /// What the author asked for, with the ends that are shared.
  func request(_ own: ScaleRequest, _ extent: Extent?) -> ScaleRequest {
    var request = own
    switch extent {
    case .numbers(let domain): request.domain = domain
    case .names(let names): request.categories = names
    case nil: break
    }
    return request
  }
}

extension SharedScales.Extent {
  fileprivate init?(_ scales: [PositionScale]) {
    let names = scales.compactMap { if case .category(let scale) = $0 { scale.names } else { nil } }
    let ends = scales.compactMap(\.ends)
    if !names.isEmpty, ends.isEmpty {
      var known: Set<String> = []
      self = .names(names.flatMap(\.self).filter { known.insert($0).inserted })
    } else if names.isEmpty, let low = ends.map(\.lowerBound).min(), let high = ends.map(\.upperBound).max() {
      self = .numbers(low...high)
    } else {
      return nil
    }
  }
}

extension PositionScale {
  /// The ends of a numeric axis.
  fileprivate var ends: ClosedRange<Double>? {
    if case .numeric(let scale) = self { scale.low...scale.high } else { nil }
  }
}
