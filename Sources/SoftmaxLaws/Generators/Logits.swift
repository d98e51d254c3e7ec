public import Properties
public import RealModule
public import Softmax

extension Generator where Value == Vector<Double> {
  /// Logits of the kinds that softmax meets and that mistakes in it depend on.
  ///
  ///     forAll(.logits(count: 1...32)) { z in softmax(z).sum ≈ 1 }
  ///     forAll(.logits(count: 1...32, extremes: true)) { z in softmax(z).allSatisfy(\.isFinite) }
  ///
  /// | kind | share | entries |
  /// | --- | --- | --- |
  /// | spread | three in seven | anywhere in −spread…spread; zeros, bounds and whole numbers more often |
  /// | ties | one in seven | two values, each of them repeated |
  /// | one dominant | one in seven | one like those above, the others 64 times smaller |
  /// | nearly equal | two in seven | a few ulps, or up to a millionth of the spread, around one value |
  ///
  /// With `extremes` two more in nine have entries from the whole range of finite numbers, subnormal ones
  /// and around the arguments where `exp` overflows (709.78), becomes subnormal (−708.40) and vanishes
  /// (−745.13). Infinities and NaN are never made.
  ///
  /// Shrinks to fewer entries, then to `[0.0, …]` and whole numbers.
  ///
  /// - Parameters:
  ///   - count: how many entries there may be; a negative number stops the program.
  ///   - spread: what no entry exceeds in magnitude, unless extreme ones are asked for. Above 0 and finite;
  ///     anything else stops the program. At 50, the default, no exponential of a difference underflows.
  ///   - extremes: whether some vectors have huge, tiny and critical entries.
  public static func logits(
    count: ClosedRange<Int>, spread: Double = 50, extremes: Bool = false
  ) -> Self {
    if !(spread > 0 && spread.isFinite) {
      stop("Generator.logits", "spread must be a finite number above 0, but it is \(spread)")
    }
    if count.lowerBound < 0 {
      stop("Generator.logits", "count must not be negative, but it is \(count)")
    }
    // The other kinds are made from a plain vector and nothing else, so that each kind is made by the same
    // choices and the shrinker can pass from one to another.
    let plain = Self.vector(of: .double(in: -spread...spread), count: count)
    let ties = plain.map(tied)
    let dominated = plain.map(dominated)
    let close = plain.map {
      gathered($0, within: -spread...spread) { first, entry in first + entry * 0x1p-20 }
    }
    let closest = plain.map {
      gathered($0, within: -spread...spread) { first, entry in
        first + (entry / spread * 8).rounded() * first.ulp
      }
    }
    guard extremes else { return .oneOf(plain, plain, plain, ties, dominated, close, closest) }
    let extreme = Self.vector(of: .extremeLogit, count: count)
    return .oneOf(plain, plain, plain, ties, dominated, close, closest, extreme, extreme)
  }

  /// Logits, as above, with a fixed number of entries.
  public static func logits(count: Int, spread: Double = 50, extremes: Bool = false) -> Self {
    .logits(count: count...count, spread: spread, extremes: extremes)
  }
}

/// Each entry after the second becomes the nearer of the first two.
private func tied(_ logits: Vector<Double>) -> Vector<Double> {
  guard logits.count > 2 else { return logits }
  let (first, second) = (logits[0], logits[1])
  return Vector(
    logits.enumerated().map { index, entry in
      if index < 2 { return entry }
      return (entry - first).magnitude <= (entry - second).magnitude ? first : second
    })
}

/// The first entry of the largest magnitude stays, the others fall behind.
private func dominated(_ logits: Vector<Double>) -> Vector<Double> {
  let largest = logits.map(\.magnitude).max() ?? 0
  let place = logits.firstIndex { $0.magnitude == largest }
  return Vector(logits.enumerated().map { index, entry in index == place ? entry : entry / 64 })
}

/// The first entry stays, the others come near it.
private func gathered(
  _ logits: Vector<Double>, within range: ClosedRange<Double>, _ near: (Double, Double) -> Double
) -> Vector<Double> {
  guard let first = logits.first else { return logits }
  return Vector(
    logits.enumerated().map { index, entry in
      index == 0 ? first : min(max(near(first, entry), range.lowerBound), range.upperBound)
    })
}

extension Generator where Value == Double {
  /// Where something happens to the exponential, and any finite number.
  fileprivate static let extremeLogit: Self = {
    let largest = Double.greatestFiniteMagnitude
    return .oneOf(
      .double(in: -800...800), .double(in: 709.5...710.5), .double(in: -708.5 ... -708),
      .double(in: -745.5 ... -744.5), .double(in: -largest...largest))
  }()
}
