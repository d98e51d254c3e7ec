import RealModule

/// What one query remembers of the keys it has met: Σ exp(sⱼ − r) and Σ exp(sⱼ − r) vⱼ, r being near the
/// largest score so far.
struct RunningMixture<Scalar: Real & BinaryFloatingPoint> {
  /// r: a score met so far; the largest one is at most `slack` above.
  private var reference = -Scalar.infinity
  private var total: RunningSum<Scalar> = .init()
  private var sums: [RunningSum<Scalar>]
  private var isAnyKeySeen = false
  private var isUndefined = false

  /// How far scores may rise above the reference before the sums are rescaled.
  private let slack: Scalar = 4

  init(width: Int) {
    sums = Array(repeating: .init(), count: width)
  }

  /// Takes in one tile: the scores at some places and the values, row by row.
  mutating func add(_ scores: Vector<Scalar>, at places: [Int], values: ArraySlice<Scalar>) {
    isAnyKeySeen = isAnyKeySeen || !places.isEmpty
    let largest = Vector(places.map { scores[$0] }).max()
    if largest.isNaN { isUndefined = true }
    if isUndefined { return }
    raiseReference(to: largest)
    for place in places {
      let weight = weight(of: scores[place])
      if weight == 0 { continue }
      total.add(weight)
      let row = values.startIndex + place * sums.count
      for column in sums.indices { sums[column].add(weight, times: values[row + column]) }
    }
  }

  /// The mixture: 0 if no key took part, NaN if those that did have no softmax.
  var output: [Scalar] {
    if isUndefined || (isAnyKeySeen && reference == -.infinity) {
      return Array(repeating: .nan, count: sums.count)
    }
    return isAnyKeySeen ? sums.map { $0.value / total.value } : Array(repeating: 0, count: sums.count)
  }

  private mutating func raiseReference(to largest: Scalar) {
    if !(largest > reference) || (largest.isFinite && largest <= reference + slack) { return }
    let factor = largest.isFinite ? Scalar.exp(reference - largest) : 0
    total.scale(by: factor)
    for column in sums.indices { sums[column].scale(by: factor) }
    reference = largest
  }

  /// exp(s − r), with what the subtraction rounds away put back.
  private func weight(of score: Scalar) -> Scalar {
    if reference == score { return 1 }
    if !reference.isFinite { return 0 }
    let (shift, lost) = twoSum(score, -reference)
    let rounded = Scalar.exp(shift)
    return shift.isFinite && lost.isFinite ? rounded.addingProduct(rounded, lost) : rounded
  }
}

/// A compensated sum that can be rescaled.
private struct RunningSum<Scalar: Real> {
  private var rounded: Scalar = 0
  private var lost: Scalar = 0

  @inline(__always)
  mutating func add(_ term: Scalar) {
    let (sum, remainder) = twoSum(rounded, term)
    rounded = sum
    lost += remainder
  }

  /// Adds a product, with what it rounds away.
  @inline(__always)
  mutating func add(_ factor: Scalar, times other: Scalar) {
    let product = factor * other
    add(product)
    lost += (-product).addingProduct(factor, other)
  }

  mutating func scale(by factor: Scalar) {
    // What vanishes beside the new maximum vanishes even if it is infinite.
    rounded = factor == 0 ? 0 : rounded * factor
    lost = factor == 0 ? 0 : lost * factor
  }

  /// With an infinite or NaN term nothing meaningful was lost: the rounded sum.
  var value: Scalar {
    let corrected = rounded + lost
    return rounded.isFinite && !corrected.isNaN ? corrected : rounded
  }
}
