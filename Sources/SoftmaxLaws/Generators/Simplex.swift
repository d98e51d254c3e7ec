public import Properties
public import RealModule
public import Softmax

extension Generator where Value == Vector<Double> {
  /// Points on the simplex: probabilities of several outcomes, at least 0 and adding up to 1.
  ///
  ///     forAll(.simplex(count: 1...8)) { p in entropy(p) <= log(Double(p.count)) + 1e-15 }
  ///
  /// | kind | share | entries |
  /// | --- | --- | --- |
  /// | spread | two in five | anywhere on the simplex, some of them 0 or tiny |
  /// | coarse | one in five | sixths, so that entries repeat and vanish |
  /// | a corner | one in five | one outcome is certain |
  /// | the centre | one in five | all outcomes are equally likely, or some are impossible |
  ///
  /// The exact sum of the entries is within 2⁻⁵³ of 1, half an ulp, however many there are: each is rounded
  /// once, by at most 2⁻⁵³ of itself.
  ///
  /// Shrinks to fewer entries, then towards `[1.0, 0.0, …]` and short binary fractions.
  ///
  /// The entries are the distances between 0, 1 and sorted cuts, which cover the simplex evenly if the cuts
  /// cover 0...1 evenly (L. Devroye, Non-Uniform Random Variate Generation, 1986, V.2).
  ///
  /// - Parameter count: how many entries there may be, at least 1; anything else stops the program.
  /// - Complexity: O(*n* log *n*) for each point.
  public static func simplex(count: ClosedRange<Int>) -> Self {
    if count.lowerBound < 1 {
      stop("Generator.simplex(count:)", "count must be at least 1, but it is \(count)")
    }
    // All kinds are made from cuts and nothing else, so that the shrinker can pass from one to another.
    let cuts = Generator<[Double]>.array(
      of: .double(in: 0...1), count: count.lowerBound - 1...count.upperBound - 1)
    let spread = cuts.map(distances)
    let coarse = cuts.map { cuts in distances(between: cuts.map { ($0 * 6).rounded() / 6 }) }
    return .oneOf(spread, spread, coarse, spread.map(nearestCorner), spread.map(centre))
  }

  /// Points on the simplex, as above, with a fixed number of entries.
  public static func simplex(count: Int) -> Self {
    .simplex(count: count...count)
  }
}

/// What lies between neighbours among 0, 1 and the cuts, from 1 down.
private func distances(between cuts: [Double]) -> Vector<Double> {
  var upper = 1.0
  var distances: [Double] = []
  for cut in cuts.sorted(by: >) + [0] {
    // Adding 0 turns −0 into 0.
    distances.append(upper - cut + 0)
    upper = cut
  }
  return Vector(distances)
}

/// The corner of the largest entry.
private func nearestCorner(_ point: Vector<Double>) -> Vector<Double> {
  let place = argmax(point)
  return Vector(point.indices.map { $0 == place ? 1 : 0 })
}

/// The centre of the face that the point lies in: entries that are not 0 become equal.
private func centre(_ point: Vector<Double>) -> Vector<Double> {
  let share = 1 / Double(point.count { $0 > 0 })
  return Vector(point.map { $0 > 0 ? share : 0 })
}
