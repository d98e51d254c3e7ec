/// The runs of backticks in a text, found by length: what closes a code span or a role (CommonMark §6.1).
struct BacktickRuns {
  private var starts: [Int: [Int]] = [:]
  /// How many runs of a length lie behind the reader. Questions come in the order of the text, so that all of them
  /// together take linear time.
  private var passed: [Int: Int] = [:]

  /// libcmark gives up on longer runs.
  private static let longest = 1000

  init(_ text: [UInt8]) {
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, text[index] == UInt8(ascii: "`") { index += 1 }
      if index > start { starts[index - start, default: []].append(start) }
      index += 1
    }
  }

  /// The next whole run of a length that begins at or behind an offset.
  mutating func next(length: Int, from offset: Int) -> Int? {
    guard length <= Self.longest, let starts = starts[length] else { return nil }
    var index = passed[length] ?? 0
    while index < starts.count, starts[index] < offset { index += 1 }
    passed[length] = index
    return index < starts.count ? starts[index] : nil
  }
}
