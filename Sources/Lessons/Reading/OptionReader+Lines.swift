/// The options about lines, which cells and listings share.
extension OptionReader {
  static let lineOptions = ["linenos", "lineno-start", "number-lines", "emphasize-lines"]

  /// - Parameter count: How many lines the listing has.
  mutating func lineMarks(count: Int) -> LineMarks {
    let start = positiveNumber("lineno-start")
    let isNumbered = flag("linenos")
    // A flag in Sphinx and a number to start from in MyST.
    let counted = text("number-lines").flatMap { Int($0) }
    let countsLines = counted == nil ? flag("number-lines") : true
    if let counted, counted < 1 { reject("number-lines", .positiveWholeNumber) }
    let first = start ?? counted.map { max(1, $0) } ?? (isNumbered || countsLines ? 1 : nil)
    return LineMarks(firstNumber: first, emphasized: emphasizedLines(count: count))
  }

  private mutating func emphasizedLines(count: Int) -> [ClosedRange<Int>] {
    guard valueRange("emphasize-lines") != nil else { return [] }
    guard let text = text("emphasize-lines"), let ranges = Self.lines(text, count: count) else {
      reject("emphasize-lines", .lines(max(1, count)))
      return []
    }
    return ranges
  }

  /// `2,4-6`, and as in Sphinx `-3` and `5-` for all lines up to one and from one on.
  static func lines(_ text: String, count: Int) -> [ClosedRange<Int>]? {
    guard count > 0 else { return nil }
    var ranges: [ClosedRange<Int>] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map(\.trimmingBlanks)
      guard ends.count <= 2, let first = ends.first, let last = ends.last, !(first + last).isEmpty,
        let start = first.isEmpty ? 1 : Int(first), let end = last.isEmpty ? count : Int(last),
        start >= 1, start <= end, end <= count
      else { return nil }
      ranges.append(start...end)
    }
    return merged(ranges)
  }

  private static func merged(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var merged: [ClosedRange<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
