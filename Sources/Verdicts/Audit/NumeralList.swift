/// The numbers of a text as they are found. Each digit belongs to one of them, whatever is added.
struct NumeralList {
  private let bytes: [UInt8]
  private var isTaken: [Bool]
  private var isClaimed: [Bool]
  private(set) var found: [(range: Range<Int>, kind: Numeral.Kind)] = []

  /// - Parameter claimed: Bytes that a claim compares.
  init(_ bytes: [UInt8], claimed: [Range<Int>] = []) {
    self.bytes = bytes
    isTaken = Array(repeating: false, count: bytes.count)
    isClaimed = isTaken
    for range in claimed {
      for index in range.clamped(to: bytes.indices) { isClaimed[index] = true }
    }
  }

  /// The numbers that overlap what a claim compares.
  mutating func addClaimed(_ candidates: [Range<Int>]) {
    for range in candidates where isClaimed[range].contains(true) { add(range, .claimed) }
  }

  func isFree(_ range: Range<Int>) -> Bool { !isTaken[range].contains(true) }

  /// Of a range that is partly taken, the digits that are left.
  mutating func add(_ range: Range<Int>, _ kind: Numeral.Kind) {
    for part in isFree(range) ? [range] : freeRuns(range) {
      found.append((part, kind))
      for index in part { isTaken[index] = true }
    }
  }

  /// The digits that nothing has taken, `0.8` as one.
  func freeNumbers() -> [Range<Int>] {
    freeRuns().reduce(into: []) { numbers, run in
      if let last = numbers.last, last.upperBound + 1 == run.lowerBound,
        isFree(last.upperBound..<run.lowerBound),
        bytes[last.upperBound] == UInt8(ascii: ".")
      {
        numbers[numbers.count - 1] = last.lowerBound..<run.upperBound
      } else {
        numbers.append(run)
      }
    }
  }

  private func freeRuns(_ range: Range<Int>? = nil) -> [Range<Int>] {
    let range = range ?? bytes.indices
    return bytes[range].digitRuns.flatMap { run in
      run.reduce(into: [Range<Int>]()) { runs, index in
        guard !isTaken[index] else { return }
        if let last = runs.last, last.upperBound == index {
          runs[runs.count - 1] = last.lowerBound..<index + 1
        } else {
          runs.append(index..<index + 1)
        }
      }
    }
  }
}

extension StatementToken {
  /// Where digits stand that the reader of claims takes for a number, whether it can read it or not.
  func numeralRange(in bytes: [UInt8]) -> Range<Int>? {
    switch self {
    case .number(let number):
      guard number.kind != .infinity, number.kind != .notANumber else { return nil }
      return number.range.clamped(to: bytes.indices)
    case .problem(let problem):
      let range = problem.range.clamped(to: bytes.indices)
      return bytes[range].hasDigit ? range : nil
    default: return nil
    }
  }
}
