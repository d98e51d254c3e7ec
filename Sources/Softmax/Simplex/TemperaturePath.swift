public import RealModule

/// The points of softmax(x / T) at several temperatures: the way that a distribution over three classes takes
/// as it is heated or cooled.
///
///     temperaturePath(logits: [2, 1, 0], temperatures: [.infinity, 1, 0.1])
///     // [(0.5, 0.28867513459481287), (0.2897437…, 0.0779687…), (0.0000453…, 0.0000000017…)]
///
/// At T = ∞ the way starts in the centre, whatever the logits. It leaves in the direction of the logits minus
/// their mean, bends towards the side between the two largest, and ends, as T → 0⁺, in the corner of the
/// largest; in the middle of a side if two are largest; all equal logits stay in the centre. Entropy falls
/// all along.
///
/// Logits of −∞ confine the way to a side or a corner. What has no softmax, as NaN or all −∞, gives points of
/// NaN.
///
/// - Parameters:
///   - logits: three of them; another number stops the program.
///   - temperatures: each greater than 0, +∞ included, anything else stops the program;
///     ``temperatures(from:through:count:)`` spaces them well.
/// - Returns: a point for each temperature, in order.
public func temperaturePath<Scalar: Real>(
  logits: Vector<Scalar>, temperatures: some Sequence<Scalar>
) -> [SimplexPoint<Scalar>] {
  path(logits, Array(temperatures))
}

/// Temperatures that rise or fall by the same factor from one to the next.
///
///     temperatures(from: 0.25, through: 4, count: 5)   // [0.25, 0.5, 1.0, 2.0, 4.0]
///
/// A temperature divides, so what counts is its ratio to the next one: equal steps would crowd a path into
/// its hot end.
///
/// - Parameters:
///   - first: the first temperature, greater than 0 and finite, anything else stops the program.
///   - last: the last one, likewise; both ends are exact, the others within a few ulps.
///   - count: how many, at least 2, anything else stops the program.
public func temperatures<Scalar: Real>(from first: Scalar, through last: Scalar, count: Int) -> [Scalar] {
  geometricSequence(first, last, count)
}

func path<Scalar: Real>(_ logits: Vector<Scalar>, _ temperatures: [Scalar]) -> [SimplexPoint<Scalar>] {
  requireThree("temperaturePath", "logits", logits)
  return temperatures.map { temperature in
    if !(temperature > 0) {
      stop("temperaturePath", "temperatures must be greater than 0, but one is \(temperature)")
    }
    return point(of: softmax(logits, temperature: temperature))
  }
}

func geometricSequence<Scalar: Real>(_ first: Scalar, _ last: Scalar, _ count: Int) -> [Scalar] {
  for (name, bound) in [("from", first), ("through", last)] where !(bound > 0 && bound.isFinite) {
    stop("temperatures", "\(name) must be greater than 0 and finite, but it is \(bound)")
  }
  if count < 2 { stop("temperatures", "count must be at least 2, but it is \(count)") }
  return (0..<count).map { index in
    if index == 0 || index == count - 1 { return index == 0 ? first : last }
    let fraction = Scalar(index) / Scalar(count - 1)
    let ratio = last / first
    let between =
      ratio.isNormal
      ? first * Scalar.pow(ratio, fraction)
      : Scalar.pow(first, 1 - fraction) * Scalar.pow(last, fraction)
    return Swift.min(Swift.max(between, Swift.min(first, last)), Swift.max(first, last))
  }
}
