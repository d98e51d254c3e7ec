internal import Diagnostics
internal import Markdown

/// A formula in pieces: TeX, and the claims that stand in it as `\claim{text}{expression}` or
/// `\claim[label]{text}{expression}`.
struct FormulaSplitter {
  enum Piece: Equatable {
    case tex(SourceText)
    case claim(SplitClaim, SourceRange)
  }

  private let source: SourceBytes
  private var index = 0
  private(set) var pieces: [Piece] = []
  private(set) var problems: [LessonProblem] = []

  private static let command = Array(#"\claim"#.utf8)

  init(_ formula: SourceText) {
    source = SourceBytes(formula)
    split()
  }

  private mutating func split() {
    let bytes = source.bytes
    var pending = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "%"):
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
      case UInt8(ascii: "\\"):
        guard startsClaim else {
          index += 2
          continue
        }
        let start = index
        let claim = readClaim()
        guard let claim else { continue }
        if pending < start { pieces.append(.tex(source.text(pending..<start))) }
        pieces.append(.claim(claim, source.range(start..<index)))
        pending = index
      default: index += 1
      }
    }
    if pending < bytes.count { pieces.append(.tex(source.text(pending..<bytes.count))) }
  }

  private var startsClaim: Bool {
    let end = index + Self.command.count
    guard end <= source.bytes.count, source.bytes[index..<end].elementsEqual(Self.command) else {
      return false
    }
    return end == source.bytes.count || !source.bytes[end].isASCIILetter
  }

  /// Stands at `\claim`. Afterwards it stands behind the claim, or where reading went wrong.
  private mutating func readClaim() -> SplitClaim? {
    let start = index
    index += Self.command.count
    let name = start..<index
    var label: Role.Label?
    guard readLabel(into: &label),
      let text = readGroup(start, missing: .texClaimWithoutExpression, at: name),
      let expression = readGroup(start, missing: .texClaimWithoutExpression, at: name)
    else { return nil }
    let whole = source.range(start..<index)
    if contains(Self.command, in: text) {
      problems.append(LessonProblem(.claimInClaim, at: whole))
      return nil
    }
    guard text.contains(where: { !source.bytes[$0].isBlank }) else {
      problems.append(LessonProblem(.claimWithoutText, at: whole))
      return nil
    }
    guard expression.contains(where: { !source.bytes[$0].isBlank }) else {
      problems.append(LessonProblem(.claimWithEmptyExpression, at: whole))
      return nil
    }
    return SplitClaim(
      text: source.text(trimmed(text)), expression: source.text(trimmed(expression)), label: label)
  }

  /// `[label]`, if one stands there; false if what stands there is none.
  private mutating func readLabel(into label: inout Role.Label?) -> Bool {
    let bytes = source.bytes
    var open = index
    while open < bytes.count, bytes[open].isBlank { open += 1 }
    guard open < bytes.count, bytes[open] == UInt8(ascii: "[") else { return true }
    let end = bytes[open...].firstIndex { "]{}\n".utf8.contains($0) } ?? bytes.count
    let text = source.string(open + 1..<end)
    let range = source.range(open + 1..<end)
    guard end < bytes.count, bytes[end] == UInt8(ascii: "]"), Role.Label.isValid(text) else {
      problems.append(LessonProblem(.labelMiswritten(text), at: range))
      return false
    }
    label = Role.Label(text: text, range: range)
    index = end + 1
    return true
  }

  /// What stands between balanced braces; an escaped brace counts as none.
  private mutating func readGroup(_ start: Int, missing: LessonProblem.Kind, at name: Range<Int>) -> Range<
    Int
  >? {
    let bytes = source.bytes
    var position = index
    while position < bytes.count, bytes[position].isBlank { position += 1 }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "{") else {
      problems.append(LessonProblem(missing, at: source.range(name)))
      return nil
    }
    let open = position
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 {
          index = position + 1
          return open + 1..<position
        }
      default: break
      }
      position += 1
    }
    problems.append(LessonProblem(.texClaimNotClosed, at: source.range(start..<open + 1)))
    // Everything up to the end belongs to this claim.
    index = bytes.count
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (from, to) = (range.lowerBound, range.upperBound)
    while from < to, source.bytes[from].isBlank { from += 1 }
    while from < to, source.bytes[to - 1].isBlank { to -= 1 }
    return from..<to
  }

  private func contains(_ part: [UInt8], in range: Range<Int>) -> Bool {
    guard range.count >= part.count else { return false }
    return (range.lowerBound...range.upperBound - part.count).contains {
      source.bytes[$0..<$0 + part.count].elementsEqual(part)
    }
  }
}

extension FormulaSplitter {
  /// The TeX with the texts of its claims.
  var plainText: String {
    pieces.map { piece in
      switch piece {
      case .tex(let source): source.joinedLines
      case .claim(let claim, _): claim.text.joinedLines
      }
    }.joined()
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
  }
}
