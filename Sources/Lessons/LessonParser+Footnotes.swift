internal import Diagnostics
internal import Markdown

/// `[^label]` or `[^label]: …`, in the order of reading, before all of them are known.
struct PendingFootnote {
  var label: String
  var range: SourceRange
  /// Of a definition: where its label stands, and what it says.
  var definition: (label: SourceRange, blocks: [Block])?
}

extension LessonParser {
  mutating func read(_ footnote: FootnoteDefinition, at range: SourceRange, depth: Int) {
    pendingFootnotes.append(
      PendingFootnote(
        label: footnote.label, range: range, definition: (footnote.labelRange, footnote.blocks)))
    walk.push(footnote.blocks, depth: depth + 1)
  }

  mutating func read(_ footnote: FootnoteReference, at range: SourceRange) {
    pendingFootnotes.append(PendingFootnote(label: footnote.label, range: range))
  }

  /// Numbers the footnotes in the order in which a reader of the page comes to them: those of the text, then those of the
  /// first footnote, and so on.
  mutating func resolveFootnotes() {
    guard !pendingFootnotes.isEmpty else { return }
    var definitions: [Footnote] = []
    var byLabel: [String: Int] = [:]
    for pending in pendingFootnotes {
      guard let definition = pending.definition else { continue }
      if let first = byLabel[pending.label] {
        reportRepeatedFootnote(pending.label, at: definition.label, first: definitions[first].range)
      } else {
        byLabel[pending.label] = definitions.count
      }
      definitions.append(
        Footnote(label: pending.label, number: 0, content: definition.blocks, range: pending.range))
    }
    // The uses in the text, and those in each footnote.
    var uses: [Int?: [PendingFootnote]] = [:]
    let owners = FootnoteOwners(definitions.map(\.range))
    for pending in pendingFootnotes where pending.definition == nil {
      uses[owners.owner(of: pending.range.start), default: []].append(pending)
    }
    var order: [Int] = []
    number(uses[nil] ?? [], byLabel, &definitions, &order)
    var next = 0
    while next < order.count {
      number(uses[order[next]] ?? [], byLabel, &definitions, &order)
      next += 1
    }
    for index in definitions.indices where definitions[index].number == 0 {
      if byLabel[definitions[index].label] == index {
        problems.append(
          LessonProblem(.unusedFootnote(definitions[index].label), at: labelRange(of: definitions[index])))
      }
      order.append(index)
      definitions[index].number = order.count
      number(uses[index] ?? [], byLabel, &definitions, &order)
    }
    lesson.footnotes = order.map { definitions[$0] }
  }

  private mutating func number(
    _ uses: [PendingFootnote], _ byLabel: [String: Int], _ definitions: inout [Footnote], _ order: inout [Int]
  ) {
    for use in uses {
      guard let index = byLabel[use.label] else {
        // With more labels than anybody looks through, comparing each use with each would take too long.
        let nearest = byLabel.count > 100 ? nil : nearestName(to: use.label, among: byLabel.keys.sorted())
        problems.append(LessonProblem(.unknownFootnote(use.label, nearest: nearest), at: use.range))
        continue
      }
      if definitions[index].number == 0 {
        order.append(index)
        definitions[index].number = order.count
      }
      definitions[index].uses.append(use.range.start)
      lesson.footnoteUses[use.range.start] = FootnoteUse(
        number: definitions[index].number, occurrence: definitions[index].uses.count)
    }
  }

  private mutating func reportRepeatedFootnote(_ label: String, at range: SourceRange, first: SourceRange) {
    problems.append(LessonProblem(.repeatedFootnote(label, other: first.start, isFirst: false), at: range))
    guard reportedFootnotes.insert(label).inserted else { return }
    let start = first.start.advanced(byColumns: 2)
    let place = SourceRange(start, start.advanced(byColumns: label.utf8.count))
    problems.append(LessonProblem(.repeatedFootnote(label, other: range.start, isFirst: true), at: place))
  }

  private func labelRange(of footnote: Footnote) -> SourceRange {
    let start = footnote.range.start.advanced(byColumns: 2)
    return SourceRange(start, start.advanced(byColumns: footnote.label.utf8.count))
  }
}

/// Which footnote a place stands in; of several, the innermost.
private struct FootnoteOwners {
  /// Disjoint stretches by where they begin, each with the footnote that it belongs to.
  private var stretches: [(start: SourcePosition, owner: Int?)] = []

  init(_ ranges: [SourceRange]) {
    var open: [(end: SourcePosition, owner: Int)] = []
    for (index, range) in ranges.enumerated().sorted(by: { $0.element < $1.element }) {
      close(&open, before: range.start)
      stretches.append((range.start, index))
      open.append((range.end, index))
    }
    close(&open, before: SourcePosition(line: .max, column: 1))
  }

  private mutating func close(_ open: inout [(end: SourcePosition, owner: Int)], before start: SourcePosition)
  {
    while let last = open.last, last.end <= start {
      open.removeLast()
      stretches.append((last.end, open.last?.owner))
    }
  }

  func owner(of position: SourcePosition) -> Int? {
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].start <= position { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? stretches[low - 1].owner : nil
  }
}
