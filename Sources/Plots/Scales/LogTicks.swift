/// The ticks of a logarithmic axis: powers of the base, thinned to about `count`; to base ten over less than
/// two decades 1, 2 and 5 times them; over less than one step of those, the linear ticks.
func logTicks(
  from low: Double, to high: Double, base: Double = 10, count: Int, format: NumberFormat = .automatic
) -> [Tick] {
  guard low > 0, low < high, high.isFinite, let start = Transform.log(base: base).forward(low),
    let end = Transform.log(base: base).forward(high), start.magnitude < 1e6, end.magnitude < 1e6
  else { return [] }
  func isInside(_ value: Double) -> Bool { value >= low * (1 - 1e-12) && value <= high * (1 + 1e-12) }
  let powers = Int(start.rounded(.down))...Int(end.rounded(.up))
  var stride = max(1, (powers.count - 1 + count - 1) / max(count, 1))
  // A step so wide that it meets one power alone would tell nothing.
  let inside = powers.filter { isInside(Transform.power(base, $0)) }
  while stride > 1, inside.count(where: { $0 % stride == 0 }) < 2 { stride -= 1 }
  // A number at both ends says how far the axis goes.
  if stride > 1, let first = inside.first, let last = inside.last {
    let fitting = (stride...(stride + 2)).first {
      first % $0 == 0 && last % $0 == 0 && last - first >= 2 * $0
    }
    stride = fitting ?? stride
  }
  guard base == 10 else {
    let ticks = powers.filter { $0 % stride == 0 }.map { ($0, Transform.power(base, $0)) }
      .filter { isInside($0.1) && $0.1.isFinite && $0.1 > 0 }
    if ticks.count > 1 {
      // 1, 2, 4, … 512, but 2⁻³, 2⁰, 2³.
      if format == .automatic, base != base.rounded() || !ticks.allSatisfy({ (0...13).contains($0.0) }) {
        return ticks.map { Tick(value: $1, label: baseText(base) + superscript($0)) }
      }
      return TickNumbers(ticks.map { DecimalNumber($0.1).rounded(significantDigits: 17) }).ticks(format)
    }
    return linearTicks(from: low, to: high, count: count, format: format)
  }
  let spansFew = end - start < 2
  var numbers: [DecimalNumber] = []
  for power in powers where spansFew || power % stride == 0 {
    for digit in spansFew ? [1, 2, 5] : [1] {
      numbers.append(DecimalNumber(mantissa: digit, exponent: power))
    }
  }
  numbers.removeAll { !isInside($0.nearestDouble) }
  if spansFew, numbers.count < 3 {
    // Of part of a decade every digit.
    let all = powers.flatMap { power in (1...9).map { DecimalNumber(mantissa: $0, exponent: power) } }
      .filter { isInside($0.nearestDouble) }
    if all.count > 2, all.count <= max(count, 8) { numbers = all }
  }
  guard numbers.count > 1 else { return linearTicks(from: low, to: high, count: count, format: format) }
  return TickNumbers(numbers).ticks(format)
}

/// What is marked between the labelled powers: 2 to 9 times each power of ten where every power has a label,
/// and else the powers without one.
func logMinorTicks(from low: Double, to high: Double, base: Double, labelled: [Double]) -> [Double] {
  guard let start = Transform.log(base: base).forward(low), let end = Transform.log(base: base).forward(high)
  else { return [] }
  let powers = Int(start.rounded(.down))...Int(end.rounded(.up))
  guard powers.count <= 60 else { return [] }
  let known = Set(labelled)
  let all = powers.map { Transform.power(base, $0) }
  let inside = all.filter { $0 >= low && $0 <= high }
  let isEveryPowerLabelled = inside.allSatisfy(known.contains)
  guard isEveryPowerLabelled else { return inside.filter { !known.contains($0) } }
  guard base == 10, powers.count <= 12 else { return [] }
  return powers.flatMap { power in
    (2...9).map { DecimalNumber(mantissa: $0, exponent: power).nearestDouble }
  }
  .filter { $0 >= low && $0 <= high && !known.contains($0) }
}

/// Zero and plus or minus constant × 10^k, the powers thinned to about `count`; over less than a decade the
/// linear ticks.
func symmetricTickNumbers(from low: Double, to high: Double, constant: Double, count: Int) -> TickNumbers {
  let largest = max(low.magnitude, high.magnitude)
  var numbers: [DecimalNumber] = []
  let unit = DecimalNumber(constant).rounded(significantDigits: 1)
  var powers: [DecimalNumber] = []
  while powers.count < 700 {
    let next = unit.timesPowerOfTen(powers.count)
    guard next.nearestDouble <= largest * (1 + 1e-12) else { break }
    powers.append(next)
  }
  let sides = low < 0 && high > 0 ? 2 : 1
  let stride = max(1, (powers.count * sides + count - 1) / max(count, 1))
  // Thinned from the outer end, which tells how far the axis goes.
  let kept = powers.enumerated().filter { (powers.count - 1 - $0.offset) % stride == 0 }.map(\.element)
  numbers = kept.reversed().map(\.negated) + [DecimalNumber(0)] + kept
  numbers.removeAll { !((low...high).contains($0.nearestDouble)) }
  guard numbers.count > 2 else { return linearTickNumbers(from: low, to: high, count: count) }
  return TickNumbers(numbers)
}

private func baseText(_ base: Double) -> String {
  (base - 2.718281828459045).magnitude < 1e-12 ? "e" : numberText(base)
}
