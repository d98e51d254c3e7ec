// Passes that simplify and reorder whole parts of a case.

extension Shrinker {
  /// Makes the values of everything as simple as they can be, in one step, if that is enough.
  mutating func simplifyAll() {
    attempt(best.map(\.simplest))
    var candidate = best
    for leaf in outline.leaves { candidate[leaf] = candidate[leaf].simplest }
    attempt(candidate)
  }

  /// Makes runs of neighbouring values as simple as they can be, each run as long as possible.
  mutating func simplifyRuns() {
    var position = 0
    while position < outline.leaves.count, !isExhausted {
      let leaves = outline.leaves
      if best[leaves[position]].isSimplest {
        position += 1
        continue
      }
      let base = best
      let start = position
      let count = largest(upTo: UInt64(leaves.count - position)) { shrinker, count in
        if count == 1 { return shrinker.attempt(base[leaves[start]].simplest, at: leaves[start]) }
        var candidate = base
        for leaf in leaves[start..<(start + Int(count))] { candidate[leaf] = candidate[leaf].simplest }
        // Where the run ends in values that are simplest already, nothing is left to be tried.
        return candidate == shrinker.best || shrinker.attempt(candidate)
      }
      position += max(1, Int(count))
    }
  }

  /// Makes all values of one generator as simple as they can be. If that takes fewer choices than before,
  /// what follows them is kept in step.
  mutating func simplifyParts() {
    var number = 0
    while number < outline.parts.count, !isExhausted {
      let range = outline.parts[number].range
      if range.count > 1, !best[range].allSatisfy(\.isSimplest) {
        var candidate = best
        for index in range { candidate[index] = candidate[index].simplest }
        if !attempt(candidate), let replay = lastReplay {
          realign(replay, after: range.lowerBound)
        }
      }
      number += 1
    }
  }

  /// Tries a candidate again whose replay has ended early or late in one of the generators that have drawn
  /// a certain choice, with what followed that generator in its old place.
  @discardableResult
  mutating func realign(_ replay: Choices, after index: Int) -> Bool {
    let (spans, before) = (outline.spans, best)
    // Spans opened up to the index have the same numbers in both.
    for number in spans.indices.reversed() where number < replay.spans.count {
      let (old, new) = (spans[number], replay.spans[number])
      guard old.start <= index, new.start == old.start, let oldEnd = old.end, let newEnd = new.end,
        index < oldEnd, newEnd != oldEnd
      else { continue }
      if attempt(Array(replay.recorded[..<newEnd] + before[oldEnd...])) { return true }
    }
    return false
  }

  /// Sorts parts that stand side by side and have values of one type: all at once, then by moving each to
  /// the front as far as it may.
  mutating func sortSiblings() {
    var group = 0
    while group < outline.siblings.count, !isExhausted {
      for type in types(ofGroup: group) {
        sortAll(group, type)
        insertionSort(group, type)
      }
      group += 1
    }
  }

  private func types(ofGroup group: Int) -> [ObjectIdentifier] {
    var types: [ObjectIdentifier] = []
    for part in outline.siblings[group] where !types.contains(part.type) { types.append(part.type) }
    return types
  }

  private func members(_ group: Int, _ type: ObjectIdentifier) -> [Range<Int>] {
    guard group < outline.siblings.count else { return [] }
    return outline.siblings[group].filter { $0.type == type }.map(\.range)
  }

  private mutating func sortAll(_ group: Int, _ type: ObjectIdentifier) {
    let members = members(group, type)
    guard members.count > 2 else { return }
    let parts = members.map { Array(best[$0]) }
    attempt(replacing(members, by: parts.sorted { isSimpler($0, than: $1) }))
  }

  private mutating func insertionSort(_ group: Int, _ type: ObjectIdentifier) {
    var members = members(group, type)
    var next = 1
    while next < members.count, !isExhausted {
      var position = next
      while position > 0, position < members.count {
        let (left, right) = (Array(best[members[position - 1]]), Array(best[members[position]]))
        guard isSimpler(right + left, than: left + right),
          attempt(replacing([members[position - 1], members[position]], by: [right, left]))
        else { break }
        members = self.members(group, type)
        position -= 1
      }
      next += 1
    }
  }

  /// Replaces parts by the simpler of their neighbours, for laws that need two values to be the same.
  mutating func copySiblings() {
    var group = 0
    while group < outline.siblings.count, !isExhausted {
      for type in types(ofGroup: group) {
        var position = 1
        var members = members(group, type)
        while position < members.count, !isExhausted {
          let (left, right) = (members[position - 1], members[position])
          for copy in [Array(best[right]), Array(best[left])] {
            if attempt(replacing([left, right], by: [copy, copy])) {
              members = self.members(group, type)
              break
            }
          }
          position += 1
        }
      }
      group += 1
    }
  }

  private func replacing(_ ranges: [Range<Int>], by parts: [[Choice]]) -> [Choice] {
    var candidate = best
    for (range, part) in zip(ranges, parts).reversed() { candidate.replaceSubrange(range, with: part) }
    return candidate
  }
}
