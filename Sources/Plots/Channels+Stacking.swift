extension Channels {
  /// Gives each mark the interval it covers along an axis: from zero, or from where the one below it ends.
  mutating func stack(_ indices: [Int], along axis: Axis, method: MarkStackingMethod) {
    struct Place: Hashable {
      let place: String
      let slot: Int
    }
    func place(_ point: Point) -> Place {
      // A number's shortest digits tell every two numbers apart, which its four-digit text does not.
      let place = point[axis.other].finite.map { "\($0)" } ?? point[axis.other].text
      return Place(place: place, slot: point.slot)
    }
    var totals: [Place: Double] = [:]
    if method == .normalized {
      for layer in indices {
        for point in layers[layer].points where point.span(axis) == nil {
          // A quarter, so that the sum of a few of the largest numbers is finite.
          totals[place(point), default: 0] += (point[axis].finite?.magnitude ?? 0) / 4
        }
      }
    }
    var ends: [Place: (up: Double, down: Double)] = [:]
    for layer in indices {
      for index in layers[layer].points.indices {
        let point = layers[layer].points[index]
        guard point.span(axis) == nil, var value = point[axis].finite else { continue }
        let key = place(point)
        if method == .normalized {
          guard let total = totals[key], total > 0, total.isFinite else { continue }
          value = value / 4 / total
        }
        let base = method == .unstacked ? (0, 0) : ends[key] ?? (up: 0, down: 0)
        let start = value < 0 ? base.1 : base.0
        let end = start + value
        layers[layer].points[index].setSpan(axis, Span(start: .number(start), end: .number(end)))
        guard end.isFinite else { continue }
        ends[key] = value < 0 ? (base.0, end) : (end, base.1)
      }
    }
  }
}
