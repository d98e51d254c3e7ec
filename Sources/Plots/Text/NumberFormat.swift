/// How the numbers along an axis, in a cell or in an annotation are written.
///
/// ```swift
/// chart.chartYAxis { AxisMarks(format: .percent) }            // 0%, 20%, 40%
/// chart.chartXAxis { AxisMarks(format: .si.suffix("s")) }     // 1 ms, 10 ms, 100 ms
/// ```
///
/// - The minus is U+2212, thousands are set apart by thin spaces from five digits on, powers are raised.
/// - Where two ticks would read the same, as many decimals are added as tell them apart.
public struct NumberFormat: Sendable, Hashable {
  enum Notation: Hashable {
    case automatic, si, percent, scientific
    case decimals(Int)
  }

  let notation: Notation
  var unit = ""

  /// All digits the numbers need, up to a million; beyond that, and below 10⁻⁴, powers of ten.
  public static let automatic = NumberFormat(notation: .automatic)

  /// Prefixes of the International System of Units in steps of a thousand: 1.5k, 2M, 30µ.
  public static let si = NumberFormat(notation: .si)

  /// A hundred times the number with a percent sign, in as many decimals as it needs.
  public static let percent = NumberFormat(notation: .percent)

  /// One digit before the point and a raised power of ten: 4.5×10⁻⁵, 10⁶.
  public static let scientific = NumberFormat(notation: .scientific)

  /// A fixed number of decimals, from 0 to 20.
  public static func decimals(_ count: Int) -> NumberFormat {
    NumberFormat(notation: .decimals(min(max(count, 0), 20)))
  }

  /// All digits and a unit: 5 ms.
  public static func suffix(_ unit: String) -> NumberFormat { automatic.suffix(unit) }

  /// The same with a unit behind every number, after a thin space; a unit that begins with a sign such as `%`
  /// or `°` or `×` stands close.
  public func suffix(_ unit: String) -> NumberFormat {
    var copy = self
    copy.unit = unit
    return copy
  }
}

extension NumberFormat {
  /// The numbers of one axis, written alike.
  func labels(_ numbers: [DecimalNumber], isEven: Bool) -> [String] {
    var labels = plainLabels(numbers, decimals: nil, isEven: isEven)
    // Two ticks that read the same would be a lie; a few more digits tell them apart.
    if case .decimals(let count) = notation {
      var more = count
      while Set(labels).count < numbers.count, more < 20 {
        more += 1
        labels = plainLabels(numbers, decimals: more, isEven: isEven)
      }
    }
    return labels
  }

  /// One number on its own, to four digits unless the format says otherwise.
  func text(_ value: Double, significantDigits: Int = 4) -> String {
    guard value.isFinite else { return numberText(value) }
    let number = DecimalNumber(value)
    let rounded = number.rounded(significantDigits: significantDigits)
    switch notation {
    case .automatic: return withUnit(numberText(value, significantDigits: significantDigits))
    case .decimals(let count):
      let fixed = number.fixed(decimals: count)
      // A number that rounds to nothing is not nothing.
      return withUnit(fixed)
    case .si, .percent, .scientific: return plainLabels([rounded], decimals: nil, isEven: false).first ?? ""
    }
  }

  private func plainLabels(_ numbers: [DecimalNumber], decimals: Int?, isEven: Bool) -> [String] {
    switch notation {
    case .automatic: automatic(numbers, isEven: isEven).map { withUnit($0) }
    case .decimals(let count): numbers.map { withUnit($0.fixed(decimals: decimals ?? count)) }
    case .percent:
      numbers.map { $0.timesPowerOfTen(2) }.map { number in
        let places = isEven ? numbers.map { max(0, -$0.exponent - 2) }.max() ?? 0 : max(0, -number.exponent)
        return number.fixed(decimals: min(places, 20)) + "%" + (unit.isEmpty ? "" : "\u{2009}" + unit)
      }
    case .scientific: numbers.map { withUnit($0.scientific) }
    case .si: numbers.map(prefixed)
    }
  }

  /// One form for the whole axis: mixing 0.0001 and 5×10⁻⁵ would hide that they are neighbours.
  private func automatic(_ numbers: [DecimalNumber], isEven: Bool) -> [String] {
    let others = numbers.filter { !$0.digits.isEmpty }
    let lowest = (isEven ? others.map(\.exponent) : others.map(\.magnitude)).min() ?? 0
    let largest = others.map(\.magnitude).max() ?? 0
    // On a logarithmic axis powers of ten read better sooner.
    let range = isEven ? positionalMagnitudes : -3..<5
    // 1.00005 is read sooner than its power of ten, 1.0000000000005 is not.
    let isClose = isEven && (0..<4).contains(largest) && lowest >= -6
    guard largest < range.upperBound && (lowest >= range.lowerBound || isClose) else {
      if !isEven { return numbers.map(\.scientific) }
      return largest - lowest > 7 ? distances(numbers) : withPower(numbers, largest, lowest)
    }
    let decimals = isEven ? max(0, -lowest) : nil
    return numbers.map { number in
      number.digits.isEmpty ? "0" : decimals.map(number.fixed) ?? number.positional
    }
  }

  /// Numbers with one power of ten: 0.5×10⁷, 1.0×10⁷.
  private func withPower(_ numbers: [DecimalNumber], _ largest: Int, _ lowest: Int) -> [String] {
    let decimals = largest - lowest
    guard decimals > 0, decimals < 16 else { return numbers.map(\.scientific) }
    return numbers.map { number in
      number.digits.isEmpty
        ? "0" : number.timesPowerOfTen(-largest).fixed(decimals: decimals) + "×10" + superscript(largest)
    }
  }

  /// Numbers of more digits than can be compared, as distances from the roundest: −5×10⁻¹³, 1, +5×10⁻¹³.
  private func distances(_ numbers: [DecimalNumber]) -> [String] {
    let plain = numbers.map { $0.rounded(significantDigits: 19) }
    guard let base = plain.min(by: { $0.digits.count < $1.digits.count }) else { return [] }
    let distances = numbers.compactMap { $0.minus(base) }
    let others = distances.filter { !$0.digits.isEmpty }
    guard distances.count == numbers.count, let largest = others.map(\.magnitude).max(),
      let lowest = others.map(\.exponent).min()
    else { return numbers.map(\.scientific) }
    return zip(distances, withPower(distances, largest, lowest)).map { distance, words in
      if distance.digits.isEmpty {
        return base.digits.isEmpty ? "0" : numberText(base.nearestDouble, significantDigits: 17)
      }
      return distance.isNegative ? words : "+" + words
    }
  }

  private func prefixed(_ number: DecimalNumber) -> String {
    let prefixes = [
      "q", "r", "y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y", "R", "Q",
    ]
    let third = Int((Double(number.magnitude) / 3).rounded(.down))
    guard prefixes.indices.contains(third + 10) else { return withUnit(number.scientific) }
    let prefix = prefixes[third + 10]
    let plain = number.timesPowerOfTen(-3 * third).rounded(significantDigits: max(number.digits.count, 1))
    let text = plain.positional
    return unit.isEmpty ? text + prefix : "\(text)\u{2009}\(prefix)\(unit)"
  }

  private func withUnit(_ text: String) -> String {
    guard let first = unit.first else { return text }
    return text + (first.isLetter || first.isNumber ? "\u{2009}" : "") + unit
  }
}
