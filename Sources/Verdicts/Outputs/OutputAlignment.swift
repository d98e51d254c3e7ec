/// The lines of a block beside those of an output.
struct OutputAlignment: Sendable {
  enum Step: Equatable, Sendable {
    case same(stated: Int, printed: Int)
    case otherNumbers(stated: Int, printed: Int, [OutputPattern.Pair])
    case otherLine(stated: Int, printed: Int)
    /// In the block and not in the output.
    case missing(stated: Int)
    /// In the output and not in the block.
    case extra(printed: Int)
    /// An ellipsis alone on its line.
    case anyLines(stated: Int)
  }

  /// More pairs of lines than can be told apart in a moment.
  static let mostPairs = 4_000_000

  private let stated: [OutputPattern]
  private let printed: [OutputLine]
  private let units: [[OutputUnit]]

  init(stated: [OutputPattern], printed: [OutputLine]) {
    self.stated = stated
    self.printed = printed
    let reader = stated.first ?? OutputPattern("", readsNumbers: false)
    units = printed.map(reader.units)
  }

  private func match(_ row: Int, _ column: Int) -> OutputPattern.Match {
    if !stated[row].hasEllipsis, stated[row].text == printed[column].text { return .same }
    return stated[row].match(units[column], kind: printed[column].kind)
  }

  /// Whether every line of the output stands in the block, in order, and the other way round. Stretches between ellipses
  /// go where they fit first, which finds a way if there is one.
  var isSame: Bool {
    let stretches = stated.indices.split(omittingEmptySubsequences: false) { stated[$0].isAnyLines }
    var start = 0
    for (index, stretch) in stretches.enumerated() {
      let last = printed.count - stretch.count
      guard start <= last else { return false }
      var places = start...last
      if index == stretches.count - 1 { places = last...last }
      if index == 0 { places = start...start }
      guard stretches.count > 1 || stretch.count == printed.count else { return false }
      let place = places.first { place in
        zip(stretch, place...).allSatisfy { match($0, $1) == .same }
      }
      guard let place else { return false }
      start = place + stretch.count
    }
    return true
  }

  // MARK: - Where they differ

  private enum Move: UInt8 {
    case same, otherNumbers, otherLine, missing, extra, taken, passed

    var cost: UInt32 {
      switch self {
      case .same, .taken, .passed: 0
      case .otherNumbers: 2
      case .missing, .extra: 4
      // Than one line that is missing and another that is too many; a line that is nearly the same costs less.
      case .otherLine: 6
      }
    }

    static let costOfSimilarLine: UInt32 = 3
  }

  /// The way from one to the other that changes least; nothing where there is too much to compare.
  func steps() -> [Step]? {
    let width = printed.count + 1
    guard (stated.count + 1).multipliedReportingOverflow(by: width).partialValue <= Self.mostPairs,
      stated.count < Self.mostPairs, width < Self.mostPairs
    else { return nil }
    var moves = [Move](repeating: .extra, count: (stated.count + 1) * width)
    var costs = (0..<width).map { UInt32($0) * Move.extra.cost }
    for row in stated.indices {
      var diagonal = costs[0]
      let start = (row + 1) * width
      moves[start] = stated[row].isAnyLines ? .passed : .missing
      costs[0] += moves[start].cost
      for column in printed.indices {
        let above = costs[column + 1]
        var options: [(Move, UInt32)]
        if stated[row].isAnyLines {
          options = [(.passed, above), (.taken, costs[column])]
        } else {
          let (move, cost) = move(row, column)
          options = [(move, diagonal &+ cost &- move.cost), (.missing, above), (.extra, costs[column])]
        }
        options = options.map { ($0.0, $0.1 &+ $0.0.cost) }
        let best = options.min { $0.1 < $1.1 } ?? (.extra, 0)
        moves[start + column + 1] = best.0
        costs[column + 1] = best.1
        diagonal = above
      }
    }
    return trace(moves, width)
  }

  private func move(_ row: Int, _ column: Int) -> (Move, UInt32) {
    switch match(row, column) {
    case .same: (.same, Move.same.cost)
    case .otherNumbers: (.otherNumbers, Move.otherNumbers.cost)
    case .different:
      isSimilar(row, column) ? (.otherLine, Move.costOfSimilarLine) : (.otherLine, Move.otherLine.cost)
    }
  }

  /// Whether two lines begin and end alike for half of their length.
  private func isSimilar(_ row: Int, _ column: Int) -> Bool {
    let (a, b) = (stated[row].text.utf8, printed[column].text.utf8)
    let shorter = min(a.count, b.count)
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a.reversed(), b.reversed()).prefix(shorter - start).prefix { $0 == $1 }.count
    return 2 * (start + end) >= max(a.count, b.count)
  }

  private func trace(_ moves: [Move], _ width: Int) -> [Step] {
    var steps: [Step] = []
    var (row, column) = (stated.count, printed.count)
    while row > 0 || column > 0 {
      let move = row == 0 ? .extra : moves[row * width + column]
      switch move {
      case .same: steps.append(.same(stated: row - 1, printed: column - 1))
      case .otherNumbers:
        guard case .otherNumbers(let pairs) = match(row - 1, column - 1) else { break }
        steps.append(.otherNumbers(stated: row - 1, printed: column - 1, pairs))
      case .otherLine: steps.append(.otherLine(stated: row - 1, printed: column - 1))
      case .missing: steps.append(.missing(stated: row - 1))
      case .extra: steps.append(.extra(printed: column - 1))
      case .passed: steps.append(.anyLines(stated: row - 1))
      case .taken: break
      }
      switch move {
      case .same, .otherNumbers, .otherLine: (row, column) = (row - 1, column - 1)
      case .missing, .passed: row -= 1
      case .extra, .taken: column -= 1
      }
    }
    return steps.reversed()
  }
}
