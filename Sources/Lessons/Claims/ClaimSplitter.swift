internal import Diagnostics
internal import Markdown

/// A claim's text and its expression, cut out of what an author wrote.
struct SplitClaim: Equatable {
  var text: SourceText
  var expression: SourceText
  var label: Role.Label?
}

/// `` text <expression> `` → the two.
///
/// The expression ends at the last `>` and begins after the last ` <` before it that is directly followed by a character
/// other than a blank or `=`; so `p <= 3` and `a < b` stay what they are.
struct ClaimSplitter {
  private let source: SourceBytes

  init(_ content: SourceText) {
    source = SourceBytes(content)
  }

  enum Outcome: Equatable {
    case claim(SplitClaim)
    case problem(LessonProblem.Kind, SourceRange)
  }

  func split() -> Outcome {
    let bytes = source.bytes
    let whole = trimmed(0..<bytes.count)
    guard let close = bytes.lastIndex(of: UInt8(ascii: ">")), let open = open(before: close) else {
      return .problem(.claimWithoutExpression, source.range(whole))
    }
    let rest = trimmed(close + 1..<bytes.count)
    guard rest.isEmpty else { return .problem(.textAfterExpression, source.range(rest)) }
    let text = trimmed(0..<open)
    let expression = trimmed(open + 1..<close)
    guard !expression.isEmpty else {
      return .problem(.claimWithEmptyExpression, source.range(open..<close + 1))
    }
    guard !text.isEmpty else { return .problem(.claimWithoutText, source.range(whole)) }
    return .claim(SplitClaim(text: source.text(text), expression: source.text(expression)))
  }

  private func open(before close: Int) -> Int? {
    for index in source.bytes[..<close].indices.reversed() where source.bytes[index] == UInt8(ascii: "<") {
      let next = source.bytes[index + 1]
      let isDetached = index == 0 || source.bytes[index - 1].isBlank
      if isDetached, !next.isBlank, next != UInt8(ascii: "=") { return index }
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (from, to) = (range.lowerBound, range.upperBound)
    while from < to, source.bytes[from].isBlank { from += 1 }
    while from < to, source.bytes[to - 1].isBlank { to -= 1 }
    return from..<to
  }
}
