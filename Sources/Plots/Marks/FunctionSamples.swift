/// The values of a function where they are needed to draw it.
struct FunctionSamples: Sendable, Equatable {
  /// A point of the curve; without x, a break.
  struct Sample: Sendable, Equatable {
    let x: Double?
    let y: Double

    static let gap = Sample(x: nil, y: 0)
  }

  var xLabel: String
  var yLabel: String
  private(set) var points: [Sample] = []
  /// What to show of a function that grows without bound; `nil` if it does not.
  private(set) var reach: ClosedRange<Double>?

  /// A function at 257 places, more where it bends, and on both sides of each jump and each pole.
  init(
    x xLabel: String, y yLabel: String, domain: ClosedRange<Double>, spacing: Transform,
    _ function: @escaping (Double) -> Double
  ) {
    (self.xLabel, self.yLabel) = (xLabel, yLabel)
    guard let grid = NumericScale(low: domain.lowerBound, high: domain.upperBound, transform: spacing) else {
      return
    }
    // NumericScale refuses ends that are not finite; both ends are met exactly.
    let places = (0...Self.intervals).map { index in
      index == 0
        ? domain.lowerBound
        : index == Self.intervals ? domain.upperBound : grid.value(at: Double(index) / Double(Self.intervals))
    }
    let sampler = FunctionSampler(function, grid: places)
    points = sampler.points
    reach = sampler.reach
  }

  private static let intervals = 256
}

/// Finds where a function bends, jumps and grows without bound.
struct FunctionSampler {
  private struct Value {
    let x: Double
    let y: Double
    var isFinite: Bool { y.isFinite }
  }

  private(set) var points: [FunctionSamples.Sample] = []
  private(set) var reach: ClosedRange<Double>?

  private let function: (Double) -> Double
  /// The middle of what the function does, without poles, and its size.
  private let middle: Double
  private let size: Double
  private var diverges = false
  private var evaluations = 0

  /// Work is bounded, whatever the function does.
  private static let mostEvaluations = 60_000
  private static let deepest = 10
  /// A quarter of a pixel in a plot 250 px high.
  private static let tolerance = 1.0 / 1_000
  private static let jump = 0.02

  init(_ function: @escaping (Double) -> Double, grid: [Double]) {
    self.function = function
    let values = grid.map { Value(x: $0, y: function($0)) }
    let sorted = values.map(\.y).filter(\.isFinite).sorted()
    let (low, high, most) = Self.bulk(sorted)
    middle = low / 2 + high / 2
    size = most > 0 && most.isFinite ? most : 1
    var curve: [Value] = []
    for (from, to) in zip(values, values.dropFirst()) {
      curve.append(from)
      refine(from, to, depth: 0, into: &curve)
    }
    if let last = values.last { curve.append(last) }
    separate(curve)
    prune()
    reach = diverges ? Self.reach(sorted, low, high) : nil
  }

  /// The range of the middle four fifths, and the size by which bends are judged: the whole range, unless a few
  /// values are far beyond the others.
  private static func bulk(_ sorted: [Double]) -> (low: Double, high: Double, size: Double) {
    guard let least = sorted.first, let greatest = sorted.last else { return (0, 0, 1) }
    let (low, high) = (sorted[sorted.count / 10], sorted[sorted.count - 1 - sorted.count / 10])
    let (inner, whole) = (high / 2 - low / 2, greatest / 2 - least / 2)
    let size = whole > 20 * inner && inner > 0 ? 6 * inner : 2 * whole
    return (low, high, size > 0 ? size : max(greatest.magnitude, 1))
  }

  /// Three times the middle four fifths, as far as there are values.
  private static func reach(_ sorted: [Double], _ low: Double, _ high: Double) -> ClosedRange<Double>? {
    guard let least = sorted.first, let greatest = sorted.last else { return nil }
    let half = max((high / 2 - low / 2) * 3, max(low.magnitude, high.magnitude, 1e-300) * 1e-3)
    let center = low / 2 + high / 2
    return max(least, center - half)...max(min(greatest, center + half), max(least, center - half))
  }

  private mutating func value(_ x: Double) -> Value {
    evaluations += 1
    return Value(x: x, y: function(x))
  }

  /// What is far outside of the picture is all alike.
  private func seen(_ y: Double) -> Double { min(max(y, middle - 3 * size), middle + 3 * size) }

  private mutating func refine(_ from: Value, _ to: Value, depth: Int, into curve: inout [Value]) {
    guard depth < Self.deepest, evaluations < Self.mostEvaluations else { return }
    let x = from.x / 2 + to.x / 2
    guard from.x < x, x < to.x else { return }
    let half = value(x)
    guard from.isFinite, to.isFinite, half.isFinite else {
      // Undefined throughout, as far as one more look tells.
      if !from.isFinite, !to.isFinite, !half.isFinite { return }
      refine(from, half, depth: depth + 1, into: &curve)
      curve.append(half)
      refine(half, to, depth: depth + 1, into: &curve)
      return
    }
    let bend = seen(half.y) - (seen(from.y) / 2 + seen(to.y) / 2)
    guard bend.magnitude > size * Self.tolerance || depth == 0 else { return }
    refine(from, half, depth: depth + 1, into: &curve)
    curve.append(half)
    refine(half, to, depth: depth + 1, into: &curve)
  }

  // MARK: - Breaks

  private mutating func separate(_ curve: [Value]) {
    var previous: Value?
    for (index, value) in curve.enumerated() {
      guard value.isFinite else {
        if let previous { add(edge(previous, value)) }
        if value.y.isInfinite { diverges = true }
        breakOff()
        previous = nil
        continue
      }
      if let previous {
        joinOrBreak(previous, value)
      } else if index > 0 {
        add(edge(value, curve[index - 1]))
      }
      add(value)
      previous = value
    }
  }

  /// Looks between two neighbours for a jump, and breaks the curve there.
  private mutating func joinOrBreak(_ from: Value, _ to: Value) {
    let difference = (from.y / 2 - to.y / 2).magnitude * 2
    guard evaluations < Self.mostEvaluations else { return }
    if (from.y < 0) == (to.y < 0), max(from.y.magnitude, to.y.magnitude) > size, breakAtPeak(from, to) {
      return
    }
    guard difference > size * Self.jump else { return }
    var (low, high) = (from, to)
    for _ in 0..<200 {
      let x = low.x / 2 + high.x / 2
      guard low.x < x, x < high.x else { break }
      let half = value(x)
      guard half.isFinite else {
        let (left, right) = (edge(low, half), edge(high, half))
        if half.y.isInfinite || max(left.y.magnitude, right.y.magnitude) > size * 1e6 { diverges = true }
        add(left)
        breakOff()
        add(right)
        return
      }
      let isLeft = (half.y / 2 - low.y / 2).magnitude >= (high.y / 2 - half.y / 2).magnitude
      if isLeft { high = half } else { low = half }
      // What shrinks with the interval is steep and no jump.
      if (high.y / 2 - low.y / 2).magnitude * 2 < difference * 0.3 { return }
    }
    if (high.y / 2 - low.y / 2).magnitude * 2 > size * 1e3 { diverges = true }
    if low.x > from.x { add(low) }
    breakOff()
    if high.x < to.x { add(high) }
  }

  /// The last place before a function stops being finite.
  private mutating func edge(_ inside: Value, _ outside: Value) -> Value {
    var (inside, outside) = (inside, outside.x)
    for _ in 0..<100 {
      let x = inside.x / 2 + outside / 2
      guard min(inside.x, outside) < x, x < max(inside.x, outside) else { break }
      let half = value(x)
      if half.isFinite { inside = half } else { outside = x }
    }
    if inside.y.magnitude > size * 1e6 { diverges = true }
    return inside
  }

  /// Looks between two neighbours for a pole whose both sides go the same way, such as that of 1/x², and breaks
  /// the curve there.
  private mutating func breakAtPeak(_ from: Value, _ to: Value) -> Bool {
    let sign = from.y < 0 ? -1.0 : 1
    var (low, high) = (from, to)
    for step in 0..<200 {
      let width = high.x - low.x
      let (left, right) = (value(low.x + width * 0.4), value(low.x + width * 0.6))
      guard low.x < left.x, left.x < right.x, right.x < high.x else { break }
      // By now the search has climbed what there is to climb.
      if step == 20, left.isFinite, right.isFinite,
        max(sign * low.y, sign * high.y) <= max(sign * from.y, sign * to.y)
      {
        return false
      }
      let isLeft = !(sign * left.y < sign * right.y)
      if isLeft { high = right } else { low = left }
      if !low.isFinite || !high.isFinite { break }
    }
    let height = max(sign * low.y, sign * high.y)
    guard !low.isFinite || !high.isFinite || height > size * 1e8 else { return false }
    diverges = true
    if low.isFinite, low.x > from.x { add(low) }
    breakOff()
    if high.isFinite, high.x < to.x { add(high) }
    return true
  }

  // MARK: - Result

  private mutating func add(_ value: Value) {
    if points.last?.x == value.x { return }
    points.append(.init(x: value.x, y: value.y))
  }

  private mutating func breakOff() {
    if let last = points.last, last.x != nil { points.append(.gap) }
  }

  /// Leaves out points on a straight piece: what remains is nowhere farther than the tolerance from the curve.
  ///
  /// Source: Imai and Iri's cones, "Computational-geometric methods for polygonal approximations of a curve",
  /// Computer Vision, Graphics, and Image Processing 36 (1986), one pass.
  private mutating func prune() {
    let slack = size * Self.tolerance / 4
    var kept: [FunctionSamples.Sample] = []
    var anchor: (x: Double, y: Double)?
    var pending: FunctionSamples.Sample?
    var (low, high) = (-Double.infinity, Double.infinity)
    for sample in points {
      guard let x = sample.x else {
        if let pending { kept.append(pending) }
        kept.append(sample)
        (anchor, pending) = (nil, nil)
        continue
      }
      if let from = anchor {
        let slope = (sample.y - from.y) / (x - from.x)
        if let last = pending, !(low...max(low, high)).contains(slope), let lastX = last.x {
          kept.append(last)
          anchor = (lastX, last.y)
          (low, high) = (-.infinity, .infinity)
        }
      } else {
        kept.append(sample)
        anchor = (x, sample.y)
        (low, high) = (-.infinity, .infinity)
        continue
      }
      if let from = anchor {
        low = max(low, (sample.y - slack - from.y) / (x - from.x))
        high = min(high, (sample.y + slack - from.y) / (x - from.x))
      }
      pending = sample
    }
    if let pending { kept.append(pending) }
    if kept.last?.x == nil { kept = kept.dropLast() }
    points = kept
  }
}
