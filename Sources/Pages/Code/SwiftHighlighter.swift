/// Swift → coloured pieces, by its lexical grammar (The Swift Programming Language, Lexical Structure).
///
/// Written here because the highlight.js that Debian has knows Swift as it was in 2018. Nested comments,
/// raw and multi-line strings and interpolations are read as the compiler reads them, by bytes and, outside of ASCII, by
/// scalars; time is linear, nesting is a stack.
struct SwiftHighlighter {
  private enum Mode {
    /// Code; inside of an interpolation with the number of parentheses still open.
    case code(parentheses: Int?)
    case string(hashes: Int, isMultiline: Bool)
  }

  private let text: [UInt8]
  private var offset = 0
  private var modes: [Mode] = [.code(parentheses: nil)]
  private var code = HighlightedCode()
  /// Whether an operand has just ended, after which `/` divides.
  private var followsOperand = false
  private var regexes = RegexSearch()

  static func highlighted(_ text: String) -> HighlightedCode {
    var highlighter = SwiftHighlighter(text: Array(text.utf8))
    highlighter.run()
    return highlighter.code
  }

  private init(text: [UInt8]) { self.text = text }

  private func peek(_ distance: Int = 0) -> UInt8? {
    offset + distance < text.count ? text[offset + distance] : nil
  }

  private func matches(_ word: String) -> Bool {
    text[offset...].starts(with: word.utf8)
  }

  private mutating func take(_ count: Int, as kind: HighlightedCode.Kind?) {
    let end = min(offset + count, text.count)
    code.append(kind, String(decoding: text[offset..<end], as: UTF8.self))
    offset = end
  }

  private func count(from start: Int, while holds: (UInt8) -> Bool) -> Int {
    var index = offset + start
    while index < text.count, holds(text[index]) { index += 1 }
    return index - offset - start
  }

  private mutating func run() {
    while offset < text.count {
      switch modes[modes.count - 1] {
      case .code(let parentheses): readCode(parentheses)
      case .string(let hashes, let isMultiline): readString(hashes, isMultiline)
      }
    }
    code.dropLastEmptyLine()
  }

  // MARK: - Code

  private mutating func readCode(_ parentheses: Int?) {
    guard let byte = peek() else { return }
    let hashes = count(from: 0) { $0 == UInt8(ascii: "#") }
    if matches("//") || offset == 0 && matches("#!") {
      take(count(from: 0) { !$0.isLineEnd }, as: .comment)
    } else if matches("/*") {
      readBlockComment()
    } else if peek(hashes) == UInt8(ascii: "\"") {
      openString(hashes)
    } else if peek(hashes) == UInt8(ascii: "/"), hashes > 0 || !followsOperand,
      let length = regexes.length(in: text, at: offset, hashes: hashes)
    {
      take(length, as: .string)
      followsOperand = true
    } else if byte == UInt8(ascii: "#") || byte == UInt8(ascii: "@") {
      let sign = max(1, hashes)
      take(sign + wordLength(from: sign), as: .attribute)
      followsOperand = true
    } else if Self.isDigit(byte) {
      readNumber()
    } else if isWordStart(0) {
      readWord()
    } else if byte == UInt8(ascii: "`") {
      let length = count(from: 1) { $0 != UInt8(ascii: "`") && !$0.isLineEnd }
      take(1 + length + (peek(1 + length) == UInt8(ascii: "`") ? 1 : 0), as: nil)
      followsOperand = true
    } else {
      readPunctuation(byte, parentheses)
    }
  }

  private mutating func readPunctuation(_ byte: UInt8, _ parentheses: Int?) {
    if let parentheses {
      if byte == UInt8(ascii: "(") { modes[modes.count - 1] = .code(parentheses: parentheses + 1) }
      if byte == UInt8(ascii: ")") {
        if parentheses == 1 {
          modes.removeLast()
        } else {
          modes[modes.count - 1] = .code(parentheses: parentheses - 1)
        }
      }
    }
    let scalar = scalar(at: 0)
    if !Self.isBlank(scalar.value) { followsOperand = ")]}".utf8.contains(byte) }
    take(scalar.length, as: nil)
  }

  private mutating func readBlockComment() {
    var depth = 0
    let start = offset
    while offset < text.count {
      if matches("/*") {
        depth += 1
        offset += 2
      } else if matches("*/") {
        depth -= 1
        offset += 2
        if depth == 0 { break }
      } else {
        offset += 1
      }
    }
    code.append(.comment, String(decoding: text[start..<offset], as: UTF8.self))
  }

  private mutating func readNumber() {
    var length = wordLength(from: 0)
    if peek(length) == UInt8(ascii: "."), let digit = peek(length + 1), Self.isDigit(digit) {
      length += 1 + wordLength(from: length + 1)
    }
    if let last = peek(length - 1), "eEpP".utf8.contains(last), !matches("0x") || "pP".utf8.contains(last),
      let sign = peek(length), "+-".utf8.contains(sign)
    {
      length += 1 + wordLength(from: length + 1)
    }
    take(length, as: .number)
    followsOperand = true
  }

  private mutating func readWord() {
    let length = wordLength(from: 0)
    let word = String(decoding: text[offset..<offset + length], as: UTF8.self)
    let dot = UInt8(ascii: ".")
    let isMember = offset > 0 && text[offset - 1] == dot && !(offset > 1 && text[offset - 2] == dot)
    let isCapitalized = Self.isUppercase(scalar(at: 0).value)
    followsOperand = true
    // `.double(in: 0...1)`: a label, whatever the word means elsewhere.
    let isLabel = peek(length) == UInt8(ascii: ":") && word != "default" && !isCapitalized
    if SwiftWords.literals.contains(word) && !isMember {
      take(length, as: .literal)
    } else if isLabel {
      take(length, as: nil)
      followsOperand = false
    } else if SwiftWords.keywords.contains(word) && (!isMember || word == "self" || word == "init")
      || SwiftWords.contextual.contains(word) && !isMember && isDeclarationModifier(word, after: length)
    {
      take(length, as: .keyword)
      followsOperand = word == "self" || word == "Self" || word == "super"
    } else if isCapitalized {
      take(length, as: .type)
    } else {
      take(length, as: peek(length) == UInt8(ascii: "(") ? .function : nil)
    }
  }

  /// `some View`, `async let`, `mutating func`: a word that is a keyword only before another word.
  private func isDeclarationModifier(_ word: String, after length: Int) -> Bool {
    let blanks = count(from: length) { $0 == UInt8(ascii: " ") }
    guard blanks > 0, let next = peek(length + blanks) else { return false }
    if next == UInt8(ascii: "}") { return word == "get" || word == "set" }
    return isWordStart(length + blanks) || "@{(-".utf8.contains(next)
  }

  // MARK: - Strings

  private mutating func openString(_ hashes: Int) {
    let isMultiline = peek(hashes + 1) == Self.quote && peek(hashes + 2) == Self.quote
    // `""` is an empty string and no opening of one with three marks.
    take(hashes + (isMultiline ? 3 : 1), as: .string)
    modes.append(.string(hashes: hashes, isMultiline: isMultiline))
  }

  private mutating func readString(_ hashes: Int, _ isMultiline: Bool) {
    let quotes = isMultiline ? 3 : 1
    if matches(isMultiline ? "\"\"\"" : "\""), hasHashes(hashes, from: quotes) {
      take(quotes + hashes, as: .string)
      modes.removeLast()
      followsOperand = true
    } else if peek() == Self.backslash, hasHashes(hashes, from: 1), peek(1 + hashes) == UInt8(ascii: "(") {
      take(hashes + 2, as: nil)
      modes.append(.code(parentheses: 1))
      followsOperand = false
    } else if peek() == Self.backslash, hasHashes(hashes, from: 1) {
      take(hashes + 1, as: .string)
      take(scalar(at: 0).length, as: .string)
    } else if !isMultiline, text[offset].isLineEnd {
      modes.removeLast()
    } else {
      let length = count(from: 0) {
        $0 != Self.backslash && $0 != Self.quote && (isMultiline || !$0.isLineEnd)
      }
      take(max(1, length), as: .string)
    }
  }

  private func hasHashes(_ count: Int, from start: Int) -> Bool {
    var index = offset + start
    let end = index + count
    guard end <= text.count else { return false }
    while index < end {
      guard text[index] == UInt8(ascii: "#") else { return false }
      index += 1
    }
    return true
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
}

// MARK: - Characters

extension SwiftHighlighter {
  /// The scalar that begins so many bytes behind the offset, and how many it has; NUL at the end. CRLF is one.
  private func scalar(at distance: Int) -> (value: Unicode.Scalar, length: Int) {
    guard let first = peek(distance) else { return ("\0", 0) }
    guard first >= 0x80 else {
      let isPair = first == 0x0D && peek(distance + 1) == 0x0A
      return (Unicode.Scalar(first), isPair ? 2 : 1)
    }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let bytes = text[(offset + distance)...].prefix(length)
    return (String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\0", bytes.count)
  }

  private func isWordStart(_ distance: Int) -> Bool {
    guard let byte = peek(distance) else { return false }
    guard byte >= 0x80 else {
      return (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
    }
    return scalar(at: distance).value.properties.isAlphabetic
  }

  /// How many bytes of a word, or of a number, stand there.
  private func wordLength(from start: Int) -> Int {
    var length = 0
    while let byte = peek(start + length) {
      if Self.isDigit(byte) || isWordStart(start + length) {
        length += scalar(at: start + length).length
      } else if byte >= 0x80, Self.continuesWord(scalar(at: start + length).value) {
        length += scalar(at: start + length).length
      } else {
        break
      }
    }
    return length
  }

  /// Marks that combine, and digits of other scripts.
  private static func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber: true
    default: false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  private static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
  }
}
