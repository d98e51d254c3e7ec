package import Events
import Foundation
import Verdicts

/// A value that is another one than it was.
package struct Movement: Equatable, Sendable {
  package var old: ClaimValue?
  package var new: ClaimValue?
  /// The number that moved most, from 1, of a value with several.
  package var element: Int?
  /// The difference as a part of the old number; nothing where there is no such number.
  package var relative: Double?
  /// Whether the digits that the text prints are others: those of the old value, rounded as the text rounds, and those of
  /// the new one.
  package var changesPrint: Bool
  /// Of two estimates: whether a test would not tell them apart.
  package var isWithinError: Bool
  /// The text with the digits of the new value, where only digits change.
  package var printed: String?

  /// Nothing if it did not move.
  init?(_ before: Ledger.Entry, _ after: Ledger.Entry) {
    guard before.computed != after.computed else { return nil }
    old = before.computed
    new = after.computed
    let prints = [old, new].map { Print(before, $0) }
    changesPrint = prints[0] != prints[1]
    printed = changesPrint ? prints[1].text : nil
    isWithinError = MeanComparison.areAlike(before.computed, after.computed)
    guard let old = old?.numbers, let new = new?.numbers, old.count == new.count else { return }
    var largest = -1.0
    for (index, (a, b)) in zip(old, new).enumerated() where a != b {
      guard let x = Double(a), let y = Double(b) else { continue }
      let difference = (y - x) / x.magnitude
      let size = difference.isNaN ? .infinity : difference.magnitude
      guard size > largest else { continue }
      largest = size
      relative = difference.isFinite ? difference : nil
      element = old.count > 1 ? index + 1 : nil
    }
  }

  /// `+0.88 %`, `−2.2e-16 of it`; nothing where no part of the old number says it.
  package var relativeText: String? {
    guard let relative else { return nil }
    let sign = relative < 0 ? "−" : "+"
    let size = relative.magnitude
    guard size >= 1e-4, size < 100 else { return sign + String(format: "%.1e", size) + " of it" }
    return sign + String(format: size < 0.1 ? "%.2g" : "%.0f", size * 100) + " %"
  }
}

/// What a text prints of a value.
private struct Print: Equatable {
  var holds: Bool
  var numbers: [String?]
  var text: String?

  /// Each cell by itself; where that cannot be, whatever moved may be seen.
  private init(table entry: Ledger.Entry, _ value: ClaimValue) {
    if !entry.cells.isEmpty, case .table(let table) = value,
      entry.cells.allSatisfy({ table.entries.indices.contains($0.entry - 1) })
    {
      let prints = entry.cells.map { cell in
        let value: ClaimValue =
          switch table.entries[cell.entry - 1] {
          case .number(let number): .number(number)
          case .text(let text): .string(text)
          }
        return Print(ClaimJudgement(text: cell.text, notation: cell.notation, value: value), cell.text)
      }
      (holds, numbers, text) = (prints.allSatisfy(\.holds), prints.flatMap(\.numbers), nil)
      return
    }
    let computed = value.numbers ?? []
    guard computed.count == entry.stated.count, case .table(let table) = value,
      computed.count == table.entries.count
    else {
      (holds, numbers, text) = (false, [value.reportText], nil)
      return
    }
    let prints = zip(entry.stated, computed).map { stated, number in
      Print(ClaimJudgement(text: stated, notation: entry.notation, value: .number(number)), stated)
    }
    (holds, numbers, text) = (prints.allSatisfy(\.holds), prints.flatMap(\.numbers), nil)
  }

  private init(holds: Bool, numbers: [String?], text: String?) {
    self.holds = holds
    self.numbers = numbers
    self.text = text
  }

  private init(_ judgement: ClaimJudgement, _ stated: String) {
    holds = judgement.status == .passed
    numbers = judgement.numbers.map { $0.holds ? $0.written.text : $0.correction }
    text = holds ? stated : judgement.correctedText
  }

  init(_ entry: Ledger.Entry, _ value: ClaimValue?) {
    guard let value else {
      self.init(holds: false, numbers: [], text: nil)
      return
    }
    guard !entry.isTable else {
      self.init(table: entry, value)
      return
    }
    self.init(ClaimJudgement(text: entry.text, notation: entry.notation, value: value), entry.text)
    if case .string(let string) = value { text = string }
  }

  /// A text that was wrong before, and is wrong in the same way now, prints the same.
  static func == (a: Print, b: Print) -> Bool {
    a.holds == b.holds && a.numbers == b.numbers && (a.holds || a.text == b.text)
  }
}
