internal import Diagnostics

/// The blocks that MyST adds and that take one line: targets, comments and block breaks. Each ends a paragraph.
extension BlockScanner {
  /// The block that begins at a byte of the current line.
  mutating func lineBlock(at start: Int) -> Block? {
    let line = lines[index]
    guard let kind = Self.lineBlock(line, at: start, blockBreaks: readsBlockBreaks) else { return nil }
    let end = line[start...].trimmed.endIndex
    let whole = range(line: index, start..<max(start, end))
    switch kind {
    case .target(let offsets):
      let target = Target(label: line[offsets].text, labelRange: range(line: index, offsets))
      return Block(.target(target), range: whole)
    case .comment:
      return Block(.comment(line[(start + 1)...].trimmed.text), range: whole)
    case .blockBreak(let metadata):
      return Block(.blockBreak(metadata: line[metadata].text), range: whole)
    }
  }

  enum LineBlock {
    /// With the offsets of the label.
    case target(Range<Int>)
    case comment
    case blockBreak(metadata: Range<Int>)
  }

  static func lineBlock(_ line: [UInt8], at start: Int, blockBreaks: Bool) -> LineBlock? {
    guard start < line.count else { return nil }
    switch line[start] {
    case UInt8(ascii: "%"): return .comment
    case UInt8(ascii: "("): return targetLabel(line, at: start).map(LineBlock.target)
    case UInt8(ascii: "+") where blockBreaks:
      guard line[start...].starts(with: "+++".utf8) else { return nil }
      // `++++` is text, as it is to mystmd.
      let rest = line[(start + 3)...]
      guard rest.first.isSpaceOrEnd else { return nil }
      let metadata = rest.trimmed
      return .blockBreak(metadata: metadata.startIndex..<max(metadata.startIndex, metadata.endIndex))
    default: return nil
    }
  }

  /// `(label)=` alone on a line.
  private static func targetLabel(_ line: [UInt8], at start: Int) -> Range<Int>? {
    let label = line[(start + 1)...].prefix { $0.isTargetLabel }
    guard (1...100).contains(label.count), line[label.endIndex...].starts(with: ")=".utf8),
      line[(label.endIndex + 2)...].allSatisfy(\.isASCIISpace)
    else { return nil }
    return label.startIndex..<label.endIndex
  }
}

extension UInt8 {
  /// mystmd's `[a-zA-Z0-9|@<>*./_\-+:]`, and letters beyond ASCII.
  fileprivate var isTargetLabel: Bool {
    self >= 0x80 || isASCIIAlphanumeric || "|@<>*./_-+:".utf8.contains(self)
  }
}
