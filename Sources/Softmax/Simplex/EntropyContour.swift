public import RealModule

/// All distributions over three classes that have a certain entropy, as lines in the triangle.
public struct EntropyContour<Scalar: Real> {
  /// The entropy, in nats.
  public let level: Scalar

  /// The lines: points in order. One line goes all the way around the centre, or three each cut off a corner;
  /// none if no distribution has the entropy.
  public let arcs: [[SimplexPoint<Scalar>]]

  /// Whether there is one line, that ends where it starts.
  public let isClosed: Bool
}

extension EntropyContour: Equatable {}
extension EntropyContour: Hashable {}
extension EntropyContour: Sendable where Scalar: Sendable {}

/// The line of the distributions over three classes with a certain entropy.
///
///     entropyContour(level: 1, count: 60).arcs.map(\.count)      // [61]: around the centre
///     entropyContour(level: 0.5, count: 60).arcs.map(\.count)    // [20, 20, 20]: around each corner
///
/// Entropy is log 3 in the centre of the triangle, log 2 in the middle of each side and 0 in the corners.
/// It is concave, so it falls along every ray from the centre: −p log p is strictly concave, and a concave
/// function falls ever faster on the way from its maximum. So each ray meets a level at most once, and
/// bisection finds where.
///
/// | level | contour |
/// | --- | --- |
/// | above log 3, negative, or NaN | no arcs |
/// | log 3, or up to 4 ulps above it | one point, the centre, as a closed line of `count` + 1 equal points |
/// | from log 2 up | one closed line of `count` + 1 points, the last equal to the first |
/// | log 2 | this line touches the sides in their middles |
/// | between 0 and log 2 | three open arcs of `count` / 3 points, at least 2 |
/// | 0 | three arcs that are the corners, each repeated |
///
/// Below log 2 the line has left through the sides. There the entropy of a side's own two-class distribution
/// passes the level twice, and between these places no ray meets it inside. The arcs begin and end exactly
/// there, on the sides, so that no part is left out. Arcs come in the order of classes 1, 2, 3; lines run
/// counterclockwise.
///
/// Points are within a few ulps of 1 of the contour; near the centre, where entropy is flat, within about the
/// square root of an ulp.
///
/// - Parameters:
///   - level: an entropy in nats.
///   - count: the number of directions in which points are sought, at least 3, anything else stops the
///     program. They are spread by equal angles as seen from the centre, in each arc anew.
/// - Complexity: O(`count`), some 55 entropies for each point.
public func entropyContour<Scalar: Real>(level: Scalar, count: Int = 120) -> EntropyContour<Scalar> {
  contour(level, count)
}

/// The contours of several entropies; see ``entropyContour(level:count:)``.
///
/// - Parameters:
///   - levels: entropies in nats.
///   - count: the number of directions for each.
public func entropyContours<Scalar: Real>(
  levels: some Sequence<Scalar>, count: Int = 120
) -> [EntropyContour<Scalar>] {
  levels.map { contour($0, count) }
}

func contour<Scalar: Real>(_ level: Scalar, _ count: Int) -> EntropyContour<Scalar> {
  if count < 3 { stop("entropyContour", "count must be at least 3, but it is \(count)") }
  let top = Scalar.log(3)
  guard level >= 0, level <= top + 4 * top.ulp else {
    return EntropyContour(level: level, arcs: [], isClosed: false)
  }
  if level >= top {
    let centre = point(of: Vector<Scalar>(repeating: 1, count: 3))
    return EntropyContour(
      level: level, arcs: [Array(repeating: centre, count: count + 1)], isClosed: true)
  }
  if level >= Scalar.log(2) {
    // It starts below the centre and ends there too.
    let directions = (0..<count).map { -Scalar.pi / 2 + 2 * Scalar.pi * Scalar($0) / Scalar(count) }
    let points = directions.map { SimplexRay(angle: $0).point(ofEntropy: level) }
    return EntropyContour(level: level, arcs: [points + points.prefix(1)], isClosed: true)
  }
  let arcs = (0..<3).map { arc(around: $0, level: level, count: Swift.max(2, count / 3)) }
  return EntropyContour(level: level, arcs: arcs, isClosed: false)
}

/// The part of a contour that cuts off the corner of a class, from the side clockwise of it to the other.
private func arc<Scalar: Real>(around corner: Int, level: Scalar, count: Int) -> [SimplexPoint<Scalar>] {
  let rest = minorProbability(ofEntropy: level)
  func end(other: Int) -> SimplexPoint<Scalar> {
    var probabilities = Vector<Scalar>(repeating: 0, count: 3)
    probabilities[corner] = 1 - rest
    probabilities[other] = rest
    return point(of: probabilities)
  }
  // Seen from the centre the class before lies clockwise of the corner.
  let (first, last) = (end(other: (corner + 2) % 3), end(other: (corner + 1) % 3))
  let start = SimplexRay(through: first).angle
  var sweep = SimplexRay(through: last).angle - start
  if sweep < 0 { sweep += 2 * Scalar.pi }
  let inner = (1..<(count - 1)).map { index in
    SimplexRay(angle: start + sweep * Scalar(index) / Scalar(count - 1)).point(ofEntropy: level)
  }
  return [first] + inner + [last]
}

/// The smaller of two probabilities with the entropy, which is below log 2.
private func minorProbability<Scalar: Real>(ofEntropy level: Scalar) -> Scalar {
  bisection(from: 0, to: Scalar(1) / 2) { q in
    // log1p keeps the digits of 1 − q where q is small.
    q == 0 || -q * Scalar.log(q) - (1 - q) * Scalar.log(onePlus: -q) <= level
  }
}
