#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A line of a known slope on logarithmic axes, beside the data that it is compared with.
struct ReferenceSlope {
  private let slope: Double
  private let number: Int
  private let start: (x: Double, y: Double)
  private let end: (x: Double, y: Double)

  /// How far below the data it runs: on them it would hide them.
  private static let distance = 3.0

  /// - `nil` if the slope is not a positive number, or no data can be drawn.
  init?(_ slope: Double, of series: [[(Double?, Double?)]], number: Int) {
    let drawn = series.map { points in
      points.compactMap { point -> (x: Double, y: Double)? in
        guard let x = point.0, let y = point.1, x > 0, y > 0, x.isFinite, y.isFinite else { return nil }
        return (x, y)
      }
      .sorted { $0.x > $1.x }
    }
    // The data whose own slope at large steps is the nearest.
    let anchors = drawn.compactMap { points -> (point: (x: Double, y: Double), slope: Double)? in
      guard let first = points.first, let next = points.first(where: { $0.x < first.x / 1.5 }) else {
        return nil
      }
      return (first, log(first.y / next.y) / log(first.x / next.x))
    }
    guard slope > 0, slope.isFinite,
      let anchor = anchors.min(by: { ($0.slope - slope).magnitude < ($1.slope - slope).magnitude })?.point,
      let lowest = drawn.joined().map(\.y).min(), let shortest = drawn.joined().map(\.x).min()
    else { return nil }
    start = (anchor.x, anchor.y / Self.distance)
    let meeting = max(anchor.x * pow(lowest / start.y, 1 / slope), shortest)
    end = (meeting, start.y * pow(meeting / start.x, slope))
    guard end.x < start.x, end.x > 0, end.y > 0 else { return nil }
    (self.slope, self.number) = (slope, number)
  }

  /// Where the name stands: a third of the way up, in the logarithms.
  private var name: (x: Double, y: Double) {
    let x = pow(end.x, 0.65) * pow(start.x, 0.35)
    return (x, start.y * pow(x / start.x, slope))
  }

  func marks(_ x: String, _ y: String) -> ChartMarks {
    // A dash pattern of its own keeps two lines from being joined.
    let style = LineStyle(width: 1.25, dash: [4 + Double(number), 3])
    return ChartMarks {
      for place in [start, end] {
        LineMark(x: .value(x, place.x), y: .value(y, place.y)).foregroundStyle(.primary).lineStyle(style)
          .opacity(0.7)
      }
      TextMark("slope \(numberText(slope))", x: .value(x, name.x), y: .value(y, name.y), position: .trailing)
    }
  }
}
