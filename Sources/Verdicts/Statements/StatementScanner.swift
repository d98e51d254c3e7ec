internal import Lessons

/// A claim's text → tokens, in one pass.
struct StatementScanner {
  let bytes: [UInt8]
  let notation: Claim.Notation
  let glyphs: [Glyph]
  var index = 0
  var tokens: [StatementToken] = []

  init(text: String, notation: Claim.Notation) {
    bytes = Array(text.utf8)
    self.notation = notation
    glyphs = Glyph.glyphs(of: text, notation: notation)
  }

  mutating func scan() -> [StatementToken] {
    while let scalar = peek() {
      if scalar.isBlank {
        index += 1
      } else if scalar == "_" || scalar == "^" {
        index += 1
        skipScript()
      } else if scalar == Glyph.function || scalar == "√" {
        tokens.append(.function)
        index += 1
      } else if startsNumber(index) {
        append(readNumber(from: index, isNegative: false))
      } else if scalar.isMinus || scalar == "+" {
        scanSign()
      } else if scalar.isLetter || scalar.isSubscript {
        scanWord()
      } else {
        scanSymbol(scalar)
      }
    }
    return tokens
  }

  func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    glyphs.indices.contains(index + distance) ? glyphs[index + distance].scalar : nil
  }

  func scalar(at index: Int) -> Unicode.Scalar? {
    glyphs.indices.contains(index) ? glyphs[index].scalar : nil
  }

  /// The text that a stretch of glyphs came from.
  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last, glyphs.indices.contains(last) else { return "" }
    let (start, end) = (glyphs[first].start, glyphs[last].end)
    return start <= end && end <= bytes.count ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
  }

  func offset(_ index: Int) -> Int {
    glyphs.indices.contains(index) ? glyphs[index].start : bytes.count
  }

  func problem(_ kind: StatementProblem.Kind, _ range: Range<Int>) -> StatementToken {
    .problem(StatementProblem(kind: kind, text: text(range), offset: offset(range.lowerBound)))
  }

  /// A number after a function is the function's argument.
  private mutating func append(_ token: StatementToken) {
    guard case .number(let number) = token, isArgument else {
      tokens.append(token)
      return
    }
    tokens.append(.problem(StatementProblem(kind: .argument, text: number.text, offset: number.offset)))
  }

  private var isArgument: Bool {
    // A slice without its last token would copy all of them.
    var last = tokens.count - 1
    if last >= 0, case .opening = tokens[last] { last -= 1 }
    guard last >= 0 else { return false }
    switch tokens[last] {
    case .function: return true
    case .word(let word, _): return Self.functionWords.contains(word)
    default: return false
    }
  }

  private static let functionWords: Set<String> = ["sqrt", "ln", "log", "exp"]

  /// A sign after one of these belongs to the number that follows.
  private static let rangeWords: Set<String> = ["between", "and", "from", "to"]

  // MARK: - Signs

  /// A sign belongs to the number right after it, unless it stands right after something that it could be subtracted from.
  private mutating func scanSign() {
    let start = index
    if scanRelation() { return }
    index += 1
    let isBinary =
      start > 0
      && (glyphs[start - 1].scalar.isLetter || glyphs[start - 1].scalar.isASCIIDigit
        || glyphs[start - 1].scalar.isClosing || glyphs[start - 1].scalar.isSuperscript
        || glyphs[start - 1].scalar.isSubscript || glyphs[start - 1].scalar == "%"
        || glyphs[start - 1].scalar == Glyph.fractionEnd)
    var next = index
    while let scalar = scalar(at: next), scalar.isBlank { next += 1 }
    let isDetached = next > index
    let startsOperand = startsOperand
    if isBinary, glyphs[start].scalar == "–", startsNumber(index) {
      tokens.append(.dash)
      return
    }
    guard !isBinary, !isDetached || startsOperand else {
      tokens.append(.other)
      return
    }
    let isNegative = glyphs[start].scalar.isMinus
    if startsNumber(next) {
      index = next
      append(readNumber(from: start, isNegative: isNegative))
    } else if let word = wordNumber(at: next) {
      index = next + word.length
      append(word.number(from: start, isNegative: isNegative, in: self))
    } else if isNegative, let scalar = scalar(at: next), scalar.isOpening || scalar == Glyph.function {
      tokens.append(problem(.signBeforeBracket, start..<next + 1))
    } else {
      tokens.append(.other)
    }
  }

  /// Whether what comes next stands where a number would begin: after a relation, a bracket, a comma, or at the start.
  private var startsOperand: Bool {
    switch tokens.last {
    case nil, .relation, .opening, .comma, .plusMinus, .elementOf: true
    case .word(let word, _): Self.rangeWords.contains(word)
    default: false
    }
  }

  private mutating func scanRelation() -> Bool {
    for (sign, meaning) in Relation.signs where matches(sign) {
      let start = index
      // `p <-1.5` compares with a negative number.
      index += sign.unicodeScalars.count
      if let meaning {
        tokens.append(.relation(meaning, offset: offset(start)))
      } else if Relation.ornaments.contains(sign) {
        tokens.append(.other)
      } else {
        tokens.append(problem(.unknownSign, start..<index))
      }
      return true
    }
    return false
  }

  private func matches(_ sign: String) -> Bool {
    var position = index
    for scalar in sign.unicodeScalars {
      guard self.scalar(at: position) == scalar else { return false }
      position += 1
    }
    return true
  }

  private mutating func scanSymbol(_ scalar: Unicode.Scalar) {
    if scanRelation() { return }
    let start = index
    index += 1
    if Relation.minusLookalikes.contains(scalar), startsOperand, startsNumber(index) {
      tokens.append(problem(.unknownSign, start..<index))
    } else if scalar == "±" {
      tokens.append(.plusMinus(offset: offset(start)))
    } else if scalar == "∈" {
      tokens.append(.elementOf(offset: offset(start)))
    } else if Relation.unknownSigns.contains(scalar) || scalar == Glyph.unknownSign {
      tokens.append(problem(.unknownSign, start..<index))
    } else if scalar.properties.numericType == .decimal {
      // A digit of another script.
      while let next = peek(), next.properties.numericType == .decimal { index += 1 }
      tokens.append(problem(.malformed, start..<index))
    } else if scalar == "," || scalar == ";" {
      tokens.append(.comma)
    } else if scalar.isOpening {
      tokens.append(.opening(scalar))
    } else if scalar.isClosing {
      tokens.append(.closing(scalar, end: offset(start) + UTF8.width(scalar)))
    } else {
      tokens.append(.other)
    }
  }

  // MARK: - Words and names

  private mutating func scanWord() {
    if let word = wordNumber(at: index) {
      let start = index
      index += word.length
      append(word.number(from: start, isNegative: false, in: self))
      return
    }
    let start = index
    skipName()
    let isWord = glyphs[start..<index].allSatisfy {
      $0.scalar.isLetter || $0.scalar == "'" || $0.scalar == "’"
    }
    guard isWord, peek() != "_", peek() != "^" else {
      tokens.append(.name)
      return
    }
    tokens.append(.word(text(start..<index).lowercased(), offset: offset(start)))
  }

  /// Letters, and the digits, points between digits, subscripts and superscripts that belong to them.
  mutating func skipName() {
    while let scalar = peek() {
      if scalar.isLetter || scalar.isASCIIDigit || scalar.isSubscript || scalar.isSuperscript {
        index += 1
      } else if scalar == "_" || scalar == "^" {
        index += 1
        skipScript()
      } else if scalar == "." || scalar == "'" || scalar == "’", let next = peek(1),
        scalar == "." ? next.isASCIIDigit : next.isLetter
      {
        index += 2
      } else {
        return
      }
    }
  }

  /// What `_` or `^` applies to: a group, or a run of digits with its sign, or one character.
  mutating func skipScript() {
    while notation == .tex, let scalar = peek(), scalar.isBlank { index += 1 }
    guard let first = peek() else { return }
    if first == "{" || first == "(" {
      let close: Unicode.Scalar = first == "{" ? "}" : ")"
      var depth = 0
      while let scalar = peek() {
        index += 1
        if scalar == first { depth += 1 }
        if scalar == close { depth -= 1 }
        if depth == 0 { return }
      }
      return
    }
    if first.isMinus, let next = peek(1), next.isASCIIDigit { index += 1 }
    guard let scalar = peek(), !scalar.isBlank else { return }
    index += 1
    // TeX takes one character where people who write prose mean the number.
    while notation == .prose, scalar.isASCIIDigit, let next = peek(), next.isASCIIDigit { index += 1 }
  }
}
