/// The numbers of a formula, and what each is.
///
/// A formula states a number where one side of a relation, or one element of a list there, is made of numbers alone:
/// `p = 0.665`, `0 ≤ p`, `p ≈ (0.665, 0.245)`. One that is no more than numbers states them. Everything else belongs to the
/// formula: factors, arguments, limits, domains, the values of a definition by cases.
struct FormulaNumerals {
  private(set) var list: NumeralList
  private let bytes: [UInt8]

  init(_ bytes: [UInt8], claimed: [Range<Int>] = []) {
    self.bytes = bytes
    list = NumeralList(bytes, claimed: claimed)
    let parts = TeXParts(bytes)
    let text = String(decoding: parts.formula, as: UTF8.self)
    var scanner = StatementScanner(text: text, notation: .tex)
    let tokens = scanner.scan()
    list.addClaimed(tokens.compactMap { $0.numeralRange(in: bytes) })
    for words in parts.words {
      let inner = Array(bytes[words])
      let prose = ProseNumerals(inner, text: String(decoding: inner, as: UTF8.self))
      for (range, kind) in prose.list.found {
        list.add(range.lowerBound + words.lowerBound..<range.upperBound + words.lowerBound, kind)
      }
    }
    var sides = FormulaSides()
    for token in tokens { sides.read(token, in: bytes) }
    for (range, isStated) in sides.finish() {
      if isSize(range) {
        list.add(range, .apart(.size))
      } else {
        let isPart = !isStated || parts.cases.hold(range.lowerBound) || isBesideEllipsis(range)
        list.add(range, isPart ? .apart(.formula) : .uncovered)
      }
    }
    for run in list.freeNumbers() { list.add(run, .apart(.index)) }
  }

  // MARK: - Signs around

  private func next(_ index: Int) -> Int {
    bytes[index...].firstIndex { !$0.isBlankByte } ?? bytes.endIndex
  }

  private func last(_ index: Int) -> Int {
    bytes[..<index].lastIndex { !$0.isBlankByte }.map { $0 + 1 } ?? 0
  }

  /// `3 \times 4`, `n \times 3`
  private func isSize(_ range: Range<Int>) -> Bool {
    guard bytes[range].allSatisfy(\.isDigitByte) else { return false }
    for cross in [#"\times"#, "×"].map({ Array($0.utf8) }) {
      let after = next(range.upperBound)
      if bytes[after...].starts(with: cross), let other = bytes[next(after + cross.count)...].first,
        other.isDigitByte || other.isLetterByte
      {
        return true
      }
      let before = last(range.lowerBound)
      if bytes[..<before].suffix(cross.count).elementsEqual(cross),
        let other = bytes[..<last(before - cross.count)].last, other.isDigitByte || other.isLetterByte
      {
        return true
      }
    }
    return false
  }

  private static let ellipses = [#"\ldots"#, #"\dots"#, #"\cdots"#, "…", "..."].map { Array($0.utf8) }

  /// How far from a number its ellipsis may stand, in bytes.
  private static let reach = 64

  /// `k = 1, 2, \ldots, 5`: the range of an index.
  private func isBesideEllipsis(_ range: Range<Int>) -> Bool {
    func isFiller(_ byte: UInt8) -> Bool { byte.isBlankByte || byte.isDigitByte || byte == UInt8(ascii: ",") }
    let after = bytes[range.upperBound...].prefix(Self.reach).drop(while: isFiller)
    if Self.ellipses.contains(where: { after.starts(with: $0) }) { return true }
    let before = bytes[..<range.lowerBound].suffix(Self.reach).reversed().drop(while: isFiller)
    return Self.ellipses.contains { before.starts(with: $0.reversed()) }
  }
}

/// The parts of a formula that are no mathematics.
private struct TeXParts {
  /// With words and units replaced by a comma, and a name in words by a letter.
  private(set) var formula: [UInt8]
  /// The contents of `\text{…}`.
  private(set) var words: [Range<Int>] = []
  /// From `\begin{cases}` to its end.
  private(set) var cases: [Range<Int>] = []

  private static let textCommands: Set<String> = ["text", "textrm", "textbf", "textit", "textnormal", "mbox"]
  private static let unitCommands: Set<String> = ["mathrm", "operatorname", "mathsf", "rm"]

  init(_ bytes: [UInt8]) {
    formula = bytes
    var index = 0
    var openCases: Int?
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      let name = bytes[(index + 1)...].prefix(while: \.isLetterByte)
      let start = index
      // A control symbol has one character.
      index = name.isEmpty ? index + 2 : name.endIndex
      guard let group = Self.group(in: bytes, at: index) else { continue }
      let command = String(decoding: name, as: UTF8.self)
      let content = String(decoding: bytes[group], as: UTF8.self)
      if Self.textCommands.contains(command) {
        words.append(group)
        let isName = bytes[group].first?.isLetterByte ?? false && bytes[group].last?.isLetterByte ?? false
        let follows = Self.followsNumber(bytes, start)
        replace(start..<group.upperBound + 1, by: isName && !follows ? UInt8(ascii: "x") : UInt8(ascii: ","))
        index = group.upperBound + 1
      } else if Self.unitCommands.contains(command), !bytes[group].hasDigit, Self.followsNumber(bytes, start)
      {
        replace(start..<group.upperBound + 1, by: UInt8(ascii: ","))
        index = group.upperBound + 1
      } else if command == "begin", content.hasSuffix("cases") {
        openCases = openCases ?? start
      } else if command == "end", content.hasSuffix("cases"), let open = openCases {
        cases.append(open..<start)
        openCases = nil
      }
    }
  }

  /// A comma parts what stands around it; a letter is a name.
  private mutating func replace(_ range: Range<Int>, by mark: UInt8) {
    for index in range { formula[index] = index == range.lowerBound ? mark : UInt8(ascii: " ") }
  }

  /// More than anybody writes inside a formula; it keeps a text of open braces from being read over and over.
  private static let longestGroup = 1000

  /// What stands between the braces that begin here.
  private static func group(in bytes: [UInt8], at start: Int) -> Range<Int>? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return nil }
    var depth = 0
    var index = start
    while index < min(bytes.count, start + longestGroup) {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return start + 1..<index }
      default: break
      }
      index += 1
    }
    return nil
  }

  private static func followsNumber(_ bytes: [UInt8], _ end: Int) -> Bool {
    var rest = bytes[..<end]
    while let last = rest.last, last.isBlankByte || "~\\,;:".utf8.contains(last) { rest.removeLast() }
    return rest.last?.isDigitByte ?? false
  }
}
