import RealModule

/// Which outcomes a truncation keeps, with parameters that have been checked.
enum TruncationRule<Scalar: Real> {
  case most(Int)
  case mass(Scalar)
  case ratio(Scalar)

  static func count(_ function: StaticString, _ k: Int) -> Self {
    if k < 1 { stop(function, "k must be at least 1, but it is \(k)") }
    return .most(k)
  }

  static func mass(_ function: StaticString, _ p: Scalar) -> Self {
    if !(p > 0 && p <= 1) { stop(function, "p must be greater than 0 and at most 1, but it is \(p)") }
    return .mass(p)
  }

  static func ratio(_ function: StaticString, _ p: Scalar) -> Self {
    if !(p >= 0 && p <= 1) { stop(function, "p must be from 0 to 1, but it is \(p)") }
    return .ratio(p)
  }
}

extension Vector {
  func truncated(_ rule: TruncationRule<Scalar>) -> Self {
    let total = sum
    guard total > 0, total.isFinite, allSatisfy({ $0 >= 0 }) else {
      return Vector(repeating: .nan, count: count)
    }
    let isKept =
      switch rule {
      case .most(let k): kept(most: k)
      case .mass(let p): kept(mass: p)
      case .ratio(let p): map { [bound = p * max()] in $0 >= bound }
      }
    let keptSum = Vector(indices.map { isKept[$0] ? self[$0] : 0 }).sum
    return Vector(indices.map { isKept[$0] ? self[$0] / keptSum : 0 })
  }

  func truncatedLogits(_ rule: TruncationRule<Scalar>) -> Self {
    let largest = max()
    if largest.isNaN { return Vector(repeating: .nan, count: count) }
    if largest == -.infinity { return self }
    let isKept =
      switch rule {
      case .most(let k): kept(most: k)
      case .mass(let p): Softmax.softmax(self).kept(mass: p)
      case .ratio(let p):
        map { [bound = Scalar.log(p)] in $0 == largest || p == 0 || $0 - largest >= bound }
      }
    return Vector(indices.map { isKept[$0] ? self[$0] : -.infinity })
  }

  private func kept(most k: Int) -> [Bool] {
    flags(of: indicesFromLargest().prefix(k))
  }

  private func kept(mass p: Scalar) -> [Bool] {
    if p == 1 { return Array(repeating: true, count: count) }
    let order = indicesFromLargest()
    let needed = sum * (p - 2 * Scalar.ulpOfOne)
    var (rounded, lost): (Scalar, Scalar) = (0, 0)
    let crossing = order.firstIndex { index in
      let (sum, remainder) = twoSum(rounded, self[index])
      (rounded, lost) = (sum, lost + remainder)
      return rounded + lost >= needed
    }
    return flags(of: order.prefix((crossing ?? order.count) + 1))
  }

  private func flags(of kept: some Sequence<Int>) -> [Bool] {
    var flags = Array(repeating: false, count: count)
    for index in kept { flags[index] = true }
    return flags
  }

  /// The indices by falling entries, equal ones in order. There must be no NaN.
  private func indicesFromLargest() -> [Int] {
    indices.sorted { self[$0] == self[$1] ? $0 < $1 : self[$0] > self[$1] }
  }
}
