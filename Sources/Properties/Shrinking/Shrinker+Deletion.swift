// Passes that make the list of choices shorter.

extension Shrinker {
  /// Leaves out elements of collections: of each collection all at once, then runs of neighbours from the
  /// end to the start, as long as they can be. Outer collections come first.
  mutating func deleteElements() {
    var number = 0
    while number < outline.collections.count, !isExhausted {
      let collection = outline.collections[number]
      let removable = collection.elements.count { $0.continuation != nil }
      if removable > 1, collection.elements.count == removable {
        attempt(without(0..<removable, of: collection, in: best))
      }
      deleteRuns(ofCollection: number)
      number += 1
    }
  }

  private mutating func deleteRuns(ofCollection number: Int) {
    guard number < outline.collections.count else { return }
    var end = outline.collections[number].elements.count
    while end > 0, !isExhausted {
      guard number < outline.collections.count else { return }
      let collection = outline.collections[number]
      let removable = collection.elements.count { $0.continuation != nil }
      end = min(end, collection.elements.count)
      let limit = min(end, removable)
      if limit == 0 { return }
      let base = best
      let last = end
      let count = largest(upTo: UInt64(limit)) { shrinker, count in
        let run = (last - Int(count))..<last
        return shrinker.attempt(without(run, of: collection, in: base))
      }
      end -= max(1, Int(count))
    }
  }

  /// Joins neighbouring collections: leaves out the end of one and what begins the next.
  ///
  /// Where both are elements of the same collection the list becomes shorter; where both stand side by
  /// side, all elements go to the second.
  mutating func joinCollections() {
    var number = 0
    while number < outline.collections.count, !isExhausted {
      let first = outline.collections[number]
      let next = outline.collections.first { $0.range.lowerBound >= first.range.upperBound }
      if let end = first.end, let next, !first.elements.isEmpty {
        var candidate = best
        candidate.removeSubrange(end..<next.range.lowerBound)
        if !attempt(candidate), next.range.lowerBound == end + 1 {
          candidate = best
          candidate.remove(at: end)
          candidate.insert(best[end], at: first.range.lowerBound)
          attempt(candidate)
        }
      }
      number += 1
    }
  }

  /// Puts a part of a value in its place, as a subtree for its tree: a span is replaced by one inside it
  /// whose generator makes values of the same type and begins with the same kind of choice.
  mutating func replaceByDescendants() {
    var outer = 0
    while outer < outline.parts.count, !isExhausted {
      var inner = outer + 1
      while outer < outline.parts.count, inner < outline.parts.count,
        outline.parts[inner].range.lowerBound < outline.parts[outer].range.upperBound
      {
        let (whole, part) = (outline.parts[outer], outline.parts[inner])
        if part.type == whole.type, part.range.count < whole.range.count,
          begins(part.range.lowerBound, like: whole.range.lowerBound)
        {
          var candidate = best
          candidate.replaceSubrange(whole.range, with: best[part.range])
          if attempt(candidate) {
            inner = outer + 1
            continue
          }
        }
        inner += 1
      }
      outer += 1
    }
  }

  private func begins(_ index: Int, like other: Int) -> Bool {
    switch (best[index], best[other]) {
    case (.integer(_, let a), .integer(_, let b)):
      a.lowerBound == b.lowerBound || a.upperBound == b.upperBound
    case (.float, .float): true
    default: false
    }
  }

  /// Leaves out an element and lowers by one all numbers of its collection that are larger than its
  /// position, as if they pointed to elements behind it.
  mutating func deleteShiftingReferences() {
    var number = 0
    while number < outline.collections.count, !isExhausted {
      var position = outline.collections[number].elements.count - 1
      while position >= 0, number < outline.collections.count, !isExhausted {
        let collection = outline.collections[number]
        let removable = collection.elements.contains { $0.continuation != nil }
        guard removable, position < collection.elements.count else { break }
        var shifted = best
        for leaf in outline.leaves where collection.range.contains(leaf) {
          if case .integer(let value, let range) = best[leaf], value > position, value > range.lowerBound {
            shifted[leaf] = .integer(value - 1, in: range)
          }
        }
        attempt(without(position..<(position + 1), of: collection, in: shifted))
        position -= 1
      }
      number += 1
    }
  }

  /// Leaves out the same element of all collections that are equal.
  mutating func deleteFromTwins() {
    var number = 0
    while number < outline.collections.count, !isExhausted {
      var twins = twins(ofCollection: number)
      var position = twins.first?.elements.count ?? 0
      while position > 0, twins.count > 1, !isExhausted {
        position -= 1
        var candidate = best
        for twin in twins.reversed() {
          candidate = without(position..<(position + 1), of: twin, in: candidate)
        }
        if attempt(candidate) { twins = self.twins(ofCollection: number) }
        position = min(position, twins.first?.elements.count ?? 0)
      }
      number += 1
    }
  }

  /// A collection and those after it that are equal to it.
  private func twins(ofCollection number: Int) -> [Outline.Collection] {
    guard number < outline.collections.count else { return [] }
    let collection = outline.collections[number]
    return outline.collections[number...].filter {
      $0.elements.count == collection.elements.count && isEqual($0.range, collection.range)
    }
  }

  private func isEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { best[$0] == best[$1] }
  }

  /// Leaves out runs of one to four choices wherever they stand: for generators whose structure no
  /// collection shows.
  mutating func deleteRuns() {
    for size in stride(from: 4, through: 1, by: -1) {
      var end = best.count
      while end >= size, !isExhausted {
        let base = best
        let last = end
        let count = largest(upTo: UInt64(end / size)) { shrinker, count in
          var candidate = base
          candidate.removeSubrange((last - size * Int(count))..<last)
          return shrinker.attempt(candidate)
        }
        end = min(end - max(1, size * Int(count)), best.count)
      }
    }
  }
}

/// The choices without some elements of a collection. Where it must have elements, another choice to go on
/// is left out instead of theirs; where it had all it may have, it needs a choice to end.
private func without(
  _ elements: Range<Int>, of collection: Outline.Collection, in choices: [Choice]
) -> [Choice] {
  var isLeftOut = Array(repeating: false, count: choices.count)
  var owed = 0
  for element in collection.elements[elements] {
    for index in element.body { isLeftOut[index] = true }
    if let continuation = element.continuation { isLeftOut[continuation] = true } else { owed += 1 }
  }
  for element in collection.elements where owed > 0 {
    if let continuation = element.continuation, !isLeftOut[continuation] {
      isLeftOut[continuation] = true
      owed -= 1
    }
  }
  var rest: [Choice] = []
  rest.reserveCapacity(choices.count)
  for index in choices.indices {
    if index == collection.range.upperBound, collection.end == nil { rest.append(.integer(0, in: 0...1)) }
    if !isLeftOut[index] { rest.append(choices[index]) }
  }
  return rest
}
