internal import Lessons

/// A piece of a line that is compared as a whole.
enum OutputUnit: Equatable, Sendable {
  case character(Character)
  /// Blanks whose number does not matter.
  case gap
  case number(WrittenNumber)
  /// In a block only, beside an ellipsis: one blank or a gap.
  case blank
}

extension OutputUnit {
  /// - Parameters:
  ///   - readsNumbers: Else every character counts by itself.
  ///   - isRow: Blanks between the columns of a table may be more or fewer.
  static func units(of text: String, readsNumbers: Bool, isRow: Bool) -> [OutputUnit] {
    guard readsNumbers else { return text.map(OutputUnit.character) }
    var scanner = StatementScanner(text: text, notation: .prose)
    let bytes = scanner.bytes
    var units: [OutputUnit] = []
    var index = 0
    for case .number(let number) in scanner.scan() where number.offset >= index {
      units += characters(bytes[index..<number.offset])
      units.append(.number(number))
      index = number.range.upperBound
    }
    units += characters(bytes[min(index, bytes.count)...])
    return withGaps(units, isRow: isRow)
  }

  private static func characters(_ bytes: ArraySlice<UInt8>) -> [OutputUnit] {
    String(decoding: bytes, as: UTF8.self).map(OutputUnit.character)
  }

  /// Blanks beside a number become a gap: columns are as wide as their numbers. None is left at the start.
  private static func withGaps(_ units: [OutputUnit], isRow: Bool) -> [OutputUnit] {
    var result: [OutputUnit] = []
    var index = 0
    while index < units.count {
      guard units[index].isBlank else {
        result.append(units[index])
        index += 1
        continue
      }
      let end = units[index...].firstIndex { !$0.isBlank } ?? units.count
      let isBesideNumber =
        (index > 0 && units[index - 1].isNumber) || (end < units.count && units[end].isNumber)
      if !isBesideNumber, !isRow {
        result += units[index..<end]
      } else if index > 0 {
        result.append(.gap)
      }
      index = end
    }
    return result
  }

  /// Beside an ellipsis nobody can tell whether a number follows the blanks.
  static func withBlanks(_ units: [OutputUnit], atStart: Bool, atEnd: Bool) -> [OutputUnit] {
    var units = units[...]
    let (first, last) = (units.first?.isBlank == true, units.last?.isBlank == true)
    if atStart { units = units.drop(while: \.isBlank) }
    while atEnd, units.last?.isBlank == true { units.removeLast() }
    return (atStart && first ? [.blank] : []) + units + (atEnd && last ? [.blank] : [])
  }

  var isNumber: Bool { if case .number = self { true } else { false } }

  var isBlank: Bool { self == .character(" ") || self == .character("\t") }
}

extension WrittenNumber {
  /// Whether a number that a cell printed is the one that the block states.
  func isPrinted(as printed: WrittenNumber, isCutOff: Bool) -> Bool {
    guard form.scale == printed.form.scale else { return false }
    if isCutOff, kind == .decimal, form.exponent == nil, form.suffix.isEmpty {
      return printed.digits.hasPrefix(digits)
    }
    // Two whole numbers are counts, or digits that mean something else: the slightest difference is one.
    if kind.isExact, printed.kind.isExact { return value == printed.value }
    return holds(printed.value, kind == .decimal ? .approximately : .equal)
  }

  /// What is written, with a plain minus sign.
  private var digits: String { text.replacing("−", with: "-") }

  /// The digits that would be right in place of these.
  func corrected(to printed: WrittenNumber, isCutOff: Bool) -> String {
    if isCutOff, let point = printed.text.firstIndex(of: "."), printed.form.exponent == nil {
      return String(printed.text[...point] + printed.text[point...].dropFirst().prefix(form.decimals))
    }
    guard let computed = ComputedNumber(printed.text), form.scale == 0, kind == .decimal || kind == .whole,
      printed.form.exponent != nil || form.decimals <= printed.form.decimals
    else { return printed.text }
    return rewritten(for: computed, rounding: kind == .decimal, notation: .prose)
  }
}

extension WrittenNumber.Kind {
  fileprivate var isExact: Bool { self == .whole || self == .fraction }
}
