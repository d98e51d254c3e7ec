/// Which numbers in sentences state nothing, by the words and signs around them.
///
/// A number that is wrongly taken for a year goes unchecked, and a year that is wrongly taken for a number is exempted
/// once: each rule therefore asks for more than the form of the number.
struct ProseRules {
  let context: TextContext
  private let arguments: [Range<Int>]
  /// `(n)` of an enumeration, by the place of the number.
  private let enumerated: Set<Int>
  /// The last number that was told apart, which one after a comma or a dash may continue.
  private(set) var last: (end: Int, kind: Numeral.Apart, isPlural: Bool)?

  init(_ context: TextContext) {
    self.context = context
    arguments = context.argumentLists()
    enumerated = Self.enumeration(in: context)
  }

  /// - Parameters:
  ///   - range: Of the number with its sign and what else belongs to it. Ask in the order of the text.
  mutating func kind(of range: Range<Int>) -> Numeral.Apart? {
    let written = context.bytes[range]
    let isPlain = written.allSatisfy { $0.isDigitByte || $0 == UInt8(ascii: ".") }
    let isWhole = isPlain && !written.contains(UInt8(ascii: "."))
    var isPlural = false
    let found: Numeral.Apart?
    if arguments.hold(range.lowerBound) {
      found = .formula
    } else if isSize(range) {
      found = .size
    } else if isName(range, isWhole: isWhole) {
      found = .name
    } else if isPlain, let kind = continuation(range) {
      found = kind
      isPlural = true
    } else if isPlain, let isOfSeveral = isReferenceOfSeveral(range) {
      found = .reference
      isPlural = isOfSeveral
    } else if isPlain, isVersion(range) {
      found = .version
    } else if isTime(range) {
      found = .time
    } else if isWhole, isDate(range) {
      found = .date
    } else if isWhole, enumerated.contains(range.lowerBound) || beginsItem(range) {
      found = .enumeration
    } else {
      found = nil
    }
    if let found { last = (range.upperBound, found, isPlural) }
    return found
  }

  /// What digits are that belong to no number.
  func leftover(_ run: Range<Int>) -> Numeral.Kind {
    let bytes = context.bytes
    if let first = context.byte(run.upperBound), let second = context.byte(run.upperBound + 1),
      ["st", "nd", "rd", "th"].contains(String(decoding: [first | 0x20, second | 0x20], as: UTF8.self)),
      context.byte(run.upperBound + 2).map({ !$0.isLetterByte && !$0.isDigitByte }) ?? true
    {
      return .apart(.ordinal)
    }
    switch context.byte(run.lowerBound - 1) {
    case UInt8(ascii: "_"), UInt8(ascii: "^"): return .apart(.index)
    case nil: return .uncovered
    default: break
    }
    // Scripts without blanks between words: 共5个.
    let before = String(decoding: bytes[max(0, run.lowerBound - 4)..<run.lowerBound], as: UTF8.self)
    if let scalar = before.unicodeScalars.last, scalar.value > 0x2E80, scalar.properties.isAlphabetic {
      return .uncovered
    }
    return .apart(.name)
  }

  // MARK: - Signs

  /// `3 × 4`, `28x28`, `n × 3`.
  private func isSize(_ range: Range<Int>) -> Bool {
    let written = Array(context.bytes[range])
    if let cross = written.firstIndex(of: UInt8(ascii: "x")), cross > 0, cross + 1 < written.count {
      return written.allSatisfy { $0.isDigitByte || $0 == UInt8(ascii: "x") }
    }
    guard written.allSatisfy(\.isDigitByte) else { return false }
    let after = context.next(range.upperBound)
    if context.byte(after) == 0xC3, context.byte(after + 1) == 0x97 {
      let other = context.next(after + 2)
      if isWholeOperand(context.byte(other), end: endOfDigits(other)) { return true }
    }
    let before = context.last(range.lowerBound)
    guard context.byte(before - 1) == 0x97, context.byte(before - 2) == 0xC3 else { return false }
    let other = context.last(before - 2)
    return isWholeOperand(context.byte(other - 1), end: range.upperBound)
  }

  private func endOfDigits(_ start: Int) -> Int {
    var end = start
    while context.byte(end)?.isDigitByte ?? false { end += 1 }
    return end
  }

  private func isWholeOperand(_ byte: UInt8?, end: Int) -> Bool {
    guard let byte, byte.isDigitByte || byte.isLetterByte else { return false }
    return context.byte(end) != UInt8(ascii: ".") || !(context.byte(end + 1)?.isDigitByte ?? false)
  }

  /// `GPT-2`, `2D`, `C++20`, `x[0]`.
  private func isName(_ range: Range<Int>, isWhole: Bool) -> Bool {
    let first = context.bytes[range.lowerBound]
    let before = context.byte(range.lowerBound - 1)
    if first == UInt8(ascii: "+"), before == UInt8(ascii: "+") { return true }
    guard isWhole else { return false }
    if before == UInt8(ascii: "-"), context.byte(range.lowerBound - 2)?.isLetterByte ?? false { return true }
    if before == UInt8(ascii: "["), let name = context.byte(range.lowerBound - 2),
      name.isLetterByte || name == UInt8(ascii: ")"), context.byte(range.upperBound) == UInt8(ascii: "]")
    {
      return true
    }
    let letter = context.byte(range.upperBound) == UInt8(ascii: "-") ? range.upperBound + 1 : range.upperBound
    guard let dimension = context.byte(letter), dimension | 0x20 == UInt8(ascii: "d") else { return false }
    return context.byte(letter + 1).map { !$0.isLetterByte && !$0.isDigitByte } ?? true
  }

  // MARK: - References and versions

  private static let referenceWords: Set<String> = [
    "equation", "eq", "eqn", "figure", "fig", "table", "tab", "section", "sec", "sect", "page", "chapter",
    "chap", "ch", "theorem", "thm", "lemma", "definition", "def", "proposition", "prop", "corollary", "cor",
    "remark", "property", "exercise", "problem", "algorithm", "alg", "listing", "appendix", "footnote",
    "line",
    "lesson", "part", "step", "item", "volume", "vol", "§",
  ]
  /// Words of other meanings but before a point: `p. 3`, `no. 5`.
  private static let abbreviations: Set<String> = ["p", "pp", "no", "nr", "n"]

  /// Nothing if the number is no reference.
  private func isReferenceOfSeveral(_ range: Range<Int>) -> Bool? {
    if context.byte(range.lowerBound - 1) == UInt8(ascii: "#") { return false }
    guard let word = context.word(before: range.lowerBound) else { return nil }
    if word.hasParenthesis, context.byte(range.upperBound) != UInt8(ascii: ")") { return nil }
    let lower = word.lowercased
    if word.hasPoint, Self.abbreviations.contains(lower) { return lower == "pp" }
    // A sentence may end before the number.
    if word.hasPoint, lower.utf8.count > 4 { return nil }
    if Self.referenceWords.contains(lower) { return false }
    guard lower.hasSuffix("s") || lower == "§§" else { return nil }
    let singular = lower == "§§" ? "§" : lower == "properties" ? "property" : String(lower.dropLast())
    return Self.referenceWords.contains(singular) ? true : nil
  }

  /// `figures 1 and 2`, `page 3–7`.
  private func continuation(_ range: Range<Int>) -> Numeral.Apart? {
    guard let last, last.kind == .reference, last.end <= range.lowerBound, range.lowerBound - last.end <= 12
    else { return nil }
    let between = String(decoding: context.bytes[last.end..<range.lowerBound], as: UTF8.self)
    if between == "–" || between == "-" { return .reference }
    guard last.isPlural else { return nil }
    let joints: Set<String> = ["and", "or", "to", "&", "–", "-", ",", "through"]
    let words = between.split { " ()\u{1}".contains($0) }.flatMap {
      $0.hasSuffix(",") && $0.count > 1 ? [$0.dropLast(), $0.suffix(1)] : [$0]
    }
    return !words.isEmpty && words.allSatisfy { joints.contains(String($0)) } ? .reference : nil
  }

  private static let versionedNames: Set<String> = [
    "version", "versions", "release", "revision", "schema",
    "swift", "python", "java", "javascript", "ruby", "rust", "node", "julia", "scala", "kotlin", "fortran",
    "debian", "ubuntu", "fedora", "macos", "ios", "android", "windows", "linux", "xcode", "clang", "gcc",
    "llvm",
    "cuda", "pytorch", "tensorflow", "jax", "numpy", "scipy", "pandas", "unicode", "html", "css", "http",
    "tls",
    "iso", "rfc", "ieee", "din", "iec", "ecma", "ansi", "posix", "pep", "commonmark", "sarif", "katex",
    "posix",
  ]

  /// `Swift 6.3`, `1.2.3`.
  private func isVersion(_ range: Range<Int>) -> Bool {
    if context.bytes[range].count(where: { $0 == UInt8(ascii: ".") }) > 1 { return true }
    guard let word = context.word(before: range.lowerBound), !word.hasParenthesis, !word.hasPoint else {
      return false
    }
    return Self.versionedNames.contains(word.lowercased)
  }

  // MARK: - Enumerations

  /// `(1) … (2) …`, counted from one.
  private static func enumeration(in context: TextContext) -> Set<Int> {
    var places: [Int] = []
    for run in context.bytes.digitRuns
    where context.byte(run.lowerBound - 1) == UInt8(ascii: "(")
      && context.byte(run.upperBound) == UInt8(ascii: ")")
      && run.count <= 2
      && (context.byte(run.lowerBound - 2).map { $0.isBlankByte || $0.isMarkupByte } ?? true)
    {
      let value = context.bytes[run].reduce(0) { $0 * 10 + Int($1 - 0x30) }
      if value == places.count + 1 { places.append(run.lowerBound) }
    }
    return places.count > 1 ? Set(places) : []
  }

  /// `1. Text` and `2) Text` at the start.
  private func beginsItem(_ range: Range<Int>) -> Bool {
    guard context.last(range.lowerBound) == 0, range.count <= 2 else { return false }
    var end = range.upperBound
    if context.byte(end) == UInt8(ascii: "\\") { end += 1 }
    guard let sign = context.byte(end), ".)".utf8.contains(sign) else { return false }
    return (context.byte(end + 1)?.isBlankByte ?? false) && context.word(after: end + 1) != nil
  }
}
