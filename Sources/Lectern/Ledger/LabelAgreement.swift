import Diagnostics
import Events
import Lessons
import Verdicts

/// A label is one claim, on however many pages it stands: the pages must state the same numbers, of the same value.
enum LabelAgreement {
  private struct Place {
    var lesson: Int
    var verdict: ClaimVerdict
  }

  /// The lessons with an error at each claim whose label another one states differently.
  static func checked(_ lessons: [CheckedLesson]) -> [CheckedLesson] {
    var places: [String: [Place]] = [:]
    var tables: [String: [Place]] = [:]
    for (index, lesson) in lessons.enumerated() {
      for verdict in lesson.verification.claims {
        // A table and a claim in a sentence may have the same label: they are numbered and linked apart.
        if let label = verdict.claim.label {
          places[label, default: []].append(Place(lesson: index, verdict: verdict))
        } else if let label = verdict.claim.table?.label {
          tables[label, default: []].append(Place(lesson: index, verdict: verdict))
        }
      }
    }
    var lessons = lessons
    for (label, places) in places.sorted(by: { $0.key < $1.key }) + tables.sorted(by: { $0.key < $1.key }) {
      // Two in one lesson are an error of that lesson already.
      guard let first = places.first else { continue }
      let others = places.filter { $0.lesson != first.lesson }
      var isFirstTold = false
      for other in others {
        guard let conflict = conflict(first.verdict, other.verdict) else { continue }
        report(conflict, label, at: other, first, in: &lessons)
        if !isFirstTold { report(conflict.reversed, label, at: first, other, in: &lessons) }
        isFirstTold = true
      }
    }
    return lessons
  }

  private enum Conflict {
    case texts(String, String)
    case values(String, String)

    var reversed: Conflict {
      switch self {
      case .texts(let a, let b): .texts(b, a)
      case .values(let a, let b): .values(b, a)
      }
    }
  }

  private static func conflict(_ first: ClaimVerdict, _ other: ClaimVerdict) -> Conflict? {
    if first.claim.table != nil || other.claim.table != nil {
      if let conflict = tableConflict(first, other) { return conflict }
      return valueConflict(first, other)
    }
    let statements = [first, other].map { ClaimStatement(text: $0.claim.text, notation: $0.claim.notation) }
    if !statements[0].statesTheSame(as: statements[1]) {
      return .texts(other.claim.text, first.claim.text)
    }
    return valueConflict(first, other)
  }

  /// Cell by cell, by the entries that they state: columns may be labelled otherwise, and stand elsewhere.
  private static func tableConflict(_ first: ClaimVerdict, _ other: ClaimVerdict) -> Conflict? {
    guard first.claim.table != nil, other.claim.table != nil else {
      return .texts(other.claim.text, first.claim.text)
    }
    let cells = Dictionary(
      Ledger.cells(of: first).map { ($0.entry, $0) }, uniquingKeysWith: { first, _ in first })
    for cell in Ledger.cells(of: other) {
      guard let match = cells[cell.entry] else { continue }
      let isSame =
        cell.statement.numbers.isEmpty && match.statement.numbers.isEmpty
        ? cell.text == match.text : cell.statement.statesTheSame(as: match.statement)
      if !isSame { return .texts(cell.text, match.text) }
    }
    return nil
  }

  private static func valueConflict(_ first: ClaimVerdict, _ other: ClaimVerdict) -> Conflict? {
    // Of a claim that did not run there is nothing to compare, and its lesson says so.
    guard let value = first.computed, let otherValue = other.computed, !value.isNearly(otherValue) else {
      return nil
    }
    return .values(otherValue.reportText, value.reportText)
  }

  private static func report(
    _ conflict: Conflict, _ label: String, at place: Place, _ other: Place, in lessons: inout [CheckedLesson]
  ) {
    let start = other.verdict.claim.range.start
    let file = lessons[other.lesson].lesson.file
    let there = file.place(of: start)
    let message =
      switch conflict {
      case .texts(let here, let elsewhere):
        "the label “\(label)” is stated differently at \(there): “\(here)” here, “\(elsewhere)” there"
      case .values(let here, let elsewhere):
        "the label “\(label)” has another value at \(there): \(here) here, \(elsewhere) there"
      }
    lessons[place.lesson].verification.diagnostics.append(
      Diagnostic(
        .error, code: "label-conflict", file: lessons[place.lesson].lesson.file.name,
        range: place.verdict.claim.range, message: message,
        hint: "Make them agree, or give one of them another label."))
  }
}

extension ClaimValue {
  /// Equal to one part in 10⁹, as `=` means it: two programs may round differently.
  fileprivate func isNearly(_ other: ClaimValue) -> Bool {
    if self == other { return true }
    guard let numbers, let otherNumbers = other.numbers, numbers.count == otherNumbers.count else {
      return false
    }
    return zip(numbers, otherNumbers).allSatisfy { a, b in
      if a == b { return true }
      guard let a = Double(a), let b = Double(b), a.isFinite, b.isFinite else { return false }
      return (a - b).magnitude <= 1e-9 * max(a.magnitude, b.magnitude)
    }
  }
}
