/// How the lines of a listing are shown.
package struct LineMarks: Equatable, Sendable {
  /// The number of the first line; nothing where lines have no numbers.
  package var firstNumber: Int?
  /// The lines to look at, in order and apart, counted from 1 whatever number they bear.
  package var emphasized: [ClosedRange<Int>]

  package init(firstNumber: Int? = nil, emphasized: [ClosedRange<Int>] = []) {
    self.firstNumber = firstNumber
    self.emphasized = emphasized
  }

  /// The same, numbered from 1 if it has no numbers of its own.
  package func numbered(_ isNumbered: Bool) -> LineMarks {
    LineMarks(firstNumber: firstNumber ?? (isNumbered ? 1 : nil), emphasized: emphasized)
  }
}

extension LineMarks {
  var dump: [String] {
    var words: [String] = []
    if let firstNumber { words.append(firstNumber == 1 ? "numbered" : "numbered:\(firstNumber)") }
    if !emphasized.isEmpty {
      let ranges = emphasized.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      words.append("emphasized:" + ranges.joined(separator: ","))
    }
    return words
  }
}
