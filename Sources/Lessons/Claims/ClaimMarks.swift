internal import Diagnostics

/// Where a text has what begins a claim: `{claim}` or `{claim #label}` with a backtick right behind it, `\claim{` and
/// `\claim[`.
///
/// Knows nothing of Markdown: it finds every claim that somebody may have meant, so that none is lost.
struct ClaimMarks {
  private(set) var ranges: [SourceRange] = []

  private static let role = Array("{claim".utf8)
  private static let command = Array(#"\claim"#.utf8)

  init(in lines: some Sequence<SourceText.Line>, commandsOnly: Bool = false) {
    for line in lines where line.text.utf8.count > Self.role.count { add(line, commandsOnly) }
  }

  static func isIn(_ text: String) -> Bool {
    guard text.contains("claim") else { return false }
    return !ClaimMarks(in: SourceText(text).lines).ranges.isEmpty
  }

  private mutating func add(_ line: SourceText.Line, _ commandsOnly: Bool) {
    let bytes = Array(line.text.utf8)
    var index = 0
    while index + Self.role.count < bytes.count {
      let end: Int? =
        switch bytes[index] {
        case UInt8(ascii: "{") where !commandsOnly: Self.endOfRole(bytes, index)
        case UInt8(ascii: "\\"): Self.endOfCommand(bytes, index)
        default: nil
        }
      guard let end else {
        index += 1
        continue
      }
      ranges.append(
        SourceRange(line.position.advanced(byColumns: index), line.position.advanced(byColumns: end)))
      index = end
    }
  }

  private static func endOfRole(_ bytes: [UInt8], _ start: Int) -> Int? {
    let rest = bytes[start...]
    guard rest.starts(with: role) else { return nil }
    let name = start + role.count
    var end = name
    if end < bytes.count, bytes[end] == UInt8(ascii: " ") {
      while end < bytes.count, bytes[end] != UInt8(ascii: "}"), bytes[end] != UInt8(ascii: "`") { end += 1 }
    }
    guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: "}"), bytes[end + 1] == UInt8(ascii: "`") else {
      return nil
    }
    return end + 2
  }

  private static func endOfCommand(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard bytes[start...].starts(with: command) else { return nil }
    var end = start + command.count
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    return end < bytes.count && "{[".utf8.contains(bytes[end]) ? end + 1 : nil
  }
}

/// Stretches of a file, to ask whether a place lies in one.
struct SourceRangeSet {
  /// Disjoint, in order.
  private let ranges: [SourceRange]

  init(_ all: [SourceRange]) {
    var merged: [SourceRange] = []
    for range in all.sorted() {
      if let last = merged.last, range.start <= last.end {
        merged[merged.count - 1] = SourceRange(last.start, max(last.end, range.end))
      } else {
        merged.append(range)
      }
    }
    ranges = merged
  }

  func contains(_ position: SourcePosition) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].start <= position { low = middle + 1 } else { high = middle }
    }
    return low > 0 && ranges[low - 1].contains(position)
  }
}
