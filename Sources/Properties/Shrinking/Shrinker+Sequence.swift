extension Shrinker {
  /// Leaves out runs of neighbours, long runs first, from the end to the start.
  ///
  /// An element of a collection is at least two choices (another one? and its value), so runs of one do not
  /// suffice.
  mutating func deleteChunks() {
    var size = max(8, best.count / 2)
    while size > 0 {
      var end = best.count
      while end >= size {
        var candidate = best
        candidate.removeSubrange((end - size)..<end)
        let isShorter = attempt(candidate)
        end = min(end - (isShorter ? size : 1), best.count)
      }
      size = size > 8 ? size / 2 : size - 1
    }
  }

  /// Makes runs of neighbours as simple as they can be, all at once first.
  mutating func simplifyChunks() {
    var size = best.count
    while size > 0 {
      var start = 0
      while start < best.count {
        let chunk = start..<min(start + size, best.count)
        var candidate = best
        for index in chunk { candidate[index] = candidate[index].simplest }
        _ = attempt(candidate)
        start += size
      }
      size /= 2
    }
  }

  /// Lowers an integer by one and leaves out what followed it: for generators that choose a length first.
  mutating func shortenByLowering() {
    var index = 0
    while index < best.count {
      if case .integer(let value, let range) = best[index] {
        let origin = ChoiceOrder.simplest(in: range)
        if value != origin {
          for size in 1...4 where index + size < best.count {
            var candidate = best
            candidate[index] = .integer(value > origin ? value - 1 : value + 1, in: range)
            candidate.removeSubrange((index + 1)...(index + size))
            if attempt(candidate) { break }
          }
        }
      }
      index += 1
    }
  }

  /// Lowers equal choices together, for laws that only fail while two values are the same.
  mutating func lowerTogether() {
    var index = 0
    while index < best.count {
      let choice = best[index]
      let twins = best.indices.filter { $0 >= index && best[$0] == choice }
      if twins.count > 1 && choice != choice.simplest {
        lower(choice) { shrinker, lowered in
          var candidate = shrinker.best
          for twin in twins where twin < candidate.count { candidate[twin] = lowered }
          return shrinker.attempt(candidate)
        }
      }
      index += 1
    }
  }

  /// Takes from one integer and gives to a later one, for laws about a sum.
  mutating func redistribute() {
    var index = 0
    while index < best.count {
      for other in (index + 1)..<max(index + 2, min(index + 5, best.count)) where other < best.count {
        guard case .integer(let value, let range) = best[index],
          case .integer(let receiver, let receiving) = best[other]
        else { continue }
        let origin = ChoiceOrder.simplest(in: range)
        guard value > origin else { continue }
        lowerMagnitude(from: UInt64(UInt(bitPattern: value &- origin))) { shrinker, distance in
          let lowered = origin &+ Int(truncatingIfNeeded: distance)
          let (raised, isTooLarge) = receiver.addingReportingOverflow(value &- lowered)
          var candidate = shrinker.best
          guard !isTooLarge, receiving.contains(raised), candidate.indices.contains(other) else {
            return false
          }
          candidate[index] = .integer(lowered, in: range)
          candidate[other] = .integer(raised, in: receiving)
          return shrinker.attempt(candidate)
        }
      }
      index += 1
    }
  }
}
