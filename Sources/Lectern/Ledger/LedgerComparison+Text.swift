import Events

extension LedgerComparison {
  /// Each claim that changed, with its changes below it, then their sum.
  package var text: String {
    var lines: [String] = []
    var head = ""
    for item in items {
      let next = item.entry.heading
      if next != head { lines.append(next) }
      head = next
      lines.append("  " + item.change.sentence)
    }
    for lesson in unknown {
      lines.append("\(lesson)\n  unknown: it did not run to its end in one of the two")
    }
    if !lines.isEmpty { lines.append("") }
    return (lines + [sum]).joined(separator: "\n") + "\n"
  }

  private var sum: String {
    guard !items.isEmpty || !unknown.isEmpty else { return "nothing moved" }
    let counts = self.counts
    var parts: [String] = []
    if counts.moved > 0 { parts.append("\(counts.moved) moved, \(counts.movedInPrint) of them in print") }
    for (count, word) in [
      (counts.restated, "restated"), (counts.added, "added"), (counts.removed, "removed"),
    ] where count > 0 {
      parts.append("\(count) \(word)")
    }
    if !unknown.isEmpty {
      parts.append(unknown.count == 1 ? "1 lesson unknown" : "\(unknown.count) lessons unknown")
    }
    return parts.joined(separator: ", ")
  }

  struct Counts {
    var moved = 0
    var movedInPrint = 0
    var restated = 0
    var added = 0
    var removed = 0
  }

  var counts: Counts {
    items.reduce(into: Counts()) { counts, item in
      switch item.change {
      case .moved(let movement):
        counts.moved += 1
        if movement.changesPrint { counts.movedInPrint += 1 }
      case .restated: counts.restated += 1
      case .added: counts.added += 1
      case .removed: counts.removed += 1
      }
    }
  }
}

extension Ledger.Entry {
  /// `course/temperature.md #hottest “66.5%” <p[0]>`, and which of several it is.
  fileprivate var heading: String {
    let name = label.map { " #" + $0 } ?? ""
    let place = ordinal == 1 ? "" : " (\(ordinal))"
    return "\(lesson)\(name) “\(text)” <\(expression.split(separator: "\n").joined(separator: " "))>\(place)"
  }
}

extension LedgerComparison.Change {
  fileprivate var sentence: String {
    switch self {
    case .moved(let movement): "moved: \(movement.sentence)"
    case .restated(let old, let new): "restated: “\(old)” → “\(new)”"
    case .added: "added"
    case .removed: "removed"
    }
  }
}

extension Movement {
  fileprivate var sentence: String {
    var sentence = "\(value(old)) → \(value(new))"
    if let element { sentence = "number \(element): " + sentence }
    if let relativeText { sentence += ", \(relativeText)" }
    if isWithinError { sentence += ", within the error" }
    guard changesPrint else { return sentence + "; the printed digits stay" }
    return sentence + (printed.map { "; in print “\($0)”" } ?? "; the text no longer fits")
  }

  /// The number that moved most, or the whole value.
  private func value(_ value: ClaimValue?) -> String {
    guard let value else { return "nothing that a text could state" }
    guard let element, let numbers = value.numbers, numbers.indices.contains(element - 1) else {
      return value.reportText
    }
    return numbers[element - 1]
  }
}
