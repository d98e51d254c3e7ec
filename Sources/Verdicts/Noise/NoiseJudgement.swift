import Events
import Lessons

/// One text and one value of a claim, beside the values that nudged runs gave: the claim's, or those of a cell of a table.
struct NoiseJudgement {
  private(set) var deviation: Double?
  /// Why the text promises too much; nothing if it does not.
  private(set) var message: String?
  private(set) var digits: Int?
  private(set) var safeText: String?
  /// Bytes of the text.
  private(set) var range: Range<Int>?

  init(text: String, notation: Claim.Notation, value: ClaimValue, nudged: [ClaimValue]) {
    let changed = nudged.count { ClaimJudgement(text: text, notation: notation, value: $0).status != .passed }
    let runs = "\(nudged.count) runs with nudged literals"
    switch value {
    case .boolean: message = changed > 0 ? "is false in \(changed) of \(runs)" : nil
    case .string: message = changed > 0 ? "is another text in \(changed) of \(runs)" : nil
    case .number, .sequence, .estimate:
      measure(text, notation, value, nudged)
      if message == nil, changed > 0 { message = "does not hold in \(changed) of \(runs)" }
    case .table, .incomparable: return
    }
  }

  private mutating func measure(
    _ text: String, _ notation: Claim.Notation, _ value: ClaimValue, _ nudged: [ClaimValue]
  ) {
    let base = value.plainNumbers
    let others = nudged.map(\.plainNumbers)
    guard others.allSatisfy({ $0.count == base.count }) else {
      message = "has another count of numbers in some of \(nudged.count) runs with nudged literals"
      return
    }
    let statement = ClaimStatement(text: text, notation: notation)
    let movements = base.indices.map { index in
      others.map { Self.distance(base[index], $0[index]) }.max() ?? 0
    }
    deviation = movements.max()
    let judged = ClaimJudgement(text: text, notation: notation, value: value).numbers
    guard judged.count == base.count else { return }
    for (index, (number, movement)) in zip(judged, movements).enumerated() {
      guard let unit = number.written.unit?.double, statement.relation(for: number.written) == .approximately,
        movement * 2 > unit, digits == nil || movement > 0
      else { continue }
      let safe = Self.safe(number, base[index], movement, notation)
      guard message == nil || (safe?.digits ?? 0) < (digits ?? 0) else { continue }
      (digits, safeText, range) = (safe?.digits ?? 0, safe?.text, number.written.range)
      let head = judged.count > 1 ? "number \(index + 1) of \(judged.count): " : ""
      message =
        head
        + "the digits of \(number.written.text) are more than rounding allows: nudging the literals moves "
        + "\(base[index]) by \(Self.short(movement))"
    }
  }

  private static func distance(_ a: String, _ b: String) -> Double {
    if a == b { return 0 }
    guard let a = ComputedNumber(a), let b = ComputedNumber(b), case .finite(let x) = a.value,
      case .finite(let y) = b.value
    else { return .infinity }
    return (x - y).magnitude.double
  }

  /// As many places as half a unit of covers the movement.
  private static func safe(
    _ number: JudgedNumber, _ value: String, _ movement: Double, _ notation: Claim.Notation
  ) -> (text: String, digits: Int)? {
    guard movement.isFinite, let computed = ComputedNumber(value), case .finite(let exact) = computed.value
    else {
      return nil
    }
    for decimals in (0..<max(0, number.written.form.decimals)).reversed() {
      var form = number.written.form
      form.decimals = decimals
      let text = form.write(exact)
      let stated = ClaimStatement(text: "≈ " + text, notation: notation).numbers
      guard stated.count == 1, stated[0].text == text, let unit = stated[0].unit?.double,
        case .finite(let written) = stated[0].value, !written.isZero
      else { continue }
      if movement * 2 <= unit { return (text, SupportedDigits.significant(text)) }
    }
    return nil
  }

  private static func short(_ value: Double) -> String {
    guard value.isFinite else { return "more than can be said" }
    guard let decimal = RoundedDecimal("\(value)"), let power = decimal.powerOfFirstDigit(roundedTo: 2) else {
      return "0"
    }
    return power > -5 ? decimal.text(decimals: max(0, 1 - power)) : ProbabilityText.scientific(value)
  }
}

extension ClaimValue {
  fileprivate var plainNumbers: [String] {
    switch self {
    case .number(let number): [number]
    case .sequence(let numbers): numbers
    case .estimate(let estimate): estimate.means
    case .boolean, .string, .table, .incomparable: []
    }
  }
}
