/// Swift → coloured pieces, by its lexical grammar (The Swift Programming Language, Lexical Structure).
///
/// Written here because the highlight.js that Debian has knows Swift as it was in 2018. Nested comments,
/// raw and multi-line strings and interpolations are read as the compiler reads them; time is linear,
/// nesting is a stack.
struct SwiftHighlighter {
  private enum Mode {
    /// Code; inside of an interpolation with the number of parentheses still open.
    case code(parentheses: Int?)
    case string(hashes: Int, isMultiline: Bool)
  }

  private let text: [Character]
  private var offset = 0
  private var modes: [Mode] = [.code(parentheses: nil)]
  private var code = HighlightedCode()
  /// Whether an operand has just ended, after which `/` divides.
  private var followsOperand = false
  private var regexes = RegexSearch()

  static func highlighted(_ text: String) -> HighlightedCode {
    var highlighter = SwiftHighlighter(text: Array(text))
    highlighter.run()
    return highlighter.code
  }

  private init(text: [Character]) { self.text = text }

  private func peek(_ distance: Int = 0) -> Character? {
    offset + distance < text.count ? text[offset + distance] : nil
  }

  private func matches(_ word: String) -> Bool {
    var index = offset
    for character in word {
      guard index < text.count, text[index] == character else { return false }
      index += 1
    }
    return true
  }

  private mutating func take(_ count: Int, as kind: HighlightedCode.Kind?) {
    let end = min(offset + count, text.count)
    code.append(kind, String(text[offset..<end]))
    offset = end
  }

  private func count(from start: Int, while holds: (Character) -> Bool) -> Int {
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
    guard let character = peek() else { return }
    let hashes = character == "#" ? count(from: 0) { $0 == "#" } : 0
    if matches("//") || offset == 0 && matches("#!") {
      take(count(from: 0) { !$0.isNewline }, as: .comment)
    } else if matches("/*") {
      readBlockComment()
    } else if peek(hashes) == "\"" {
      openString(hashes)
    } else if peek(hashes) == "/", hashes > 0 || !followsOperand,
      let length = regexes.length(in: text, at: offset, hashes: hashes)
    {
      take(length, as: .string)
      followsOperand = true
    } else if character == "#" || character == "@" {
      let sign = max(1, hashes)
      take(sign + count(from: sign, while: Self.isWordCharacter), as: .attribute)
      followsOperand = true
    } else if character.isASCII, character.isNumber {
      readNumber()
    } else if Self.isWordStart(character) {
      readWord()
    } else if character == "`" {
      let length = count(from: 1) { $0 != "`" && !$0.isNewline }
      take(length + 2, as: nil)
      followsOperand = true
    } else {
      readPunctuation(character, parentheses)
    }
  }

  private mutating func readPunctuation(_ character: Character, _ parentheses: Int?) {
    if let parentheses {
      if character == "(" { modes[modes.count - 1] = .code(parentheses: parentheses + 1) }
      if character == ")" {
        if parentheses == 1 {
          modes.removeLast()
        } else {
          modes[modes.count - 1] = .code(parentheses: parentheses - 1)
        }
      }
    }
    if !character.isWhitespace { followsOperand = character == ")" || character == "]" || character == "}" }
    take(1, as: nil)
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
    code.append(.comment, String(text[start..<offset]))
  }

  private mutating func readNumber() {
    var length = count(from: 0, while: Self.isWordCharacter)
    if peek(length) == ".", let digit = peek(length + 1), digit.isNumber {
      length += 1 + count(from: length + 1, while: Self.isWordCharacter)
    }
    if let last = peek(length - 1), "eEpP".contains(last), !matches("0x") || "pP".contains(last),
      let sign = peek(length), "+-".contains(sign)
    {
      length += 1 + count(from: length + 1, while: Self.isWordCharacter)
    }
    take(length, as: .number)
    followsOperand = true
  }

  private mutating func readWord() {
    let length = count(from: 0, while: Self.isWordCharacter)
    let word = String(text[offset..<offset + length])
    let isMember = offset > 0 && text[offset - 1] == "." && !(offset > 1 && text[offset - 2] == ".")
    followsOperand = true
    // `.double(in: 0...1)`: a label, whatever the word means elsewhere.
    let isLabel = peek(length) == ":" && word != "default" && word.first?.isUppercase != true
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
    } else if let first = word.first, first.isUppercase {
      take(length, as: .type)
    } else {
      take(length, as: peek(length) == "(" ? .function : nil)
    }
  }

  /// `some View`, `async let`, `mutating func`: a word that is a keyword only before another word.
  private func isDeclarationModifier(_ word: String, after length: Int) -> Bool {
    let blanks = count(from: length) { $0 == " " }
    guard blanks > 0, let next = peek(length + blanks) else { return false }
    if next == "}" { return word == "get" || word == "set" }
    return Self.isWordStart(next) || next == "@" || next == "{" || next == "(" || next == "-"
  }

  // MARK: - Strings

  private mutating func openString(_ hashes: Int) {
    let isMultiline = peek(hashes + 1) == "\"" && peek(hashes + 2) == "\""
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
    } else if peek() == "\\", hasHashes(hashes, from: 1), peek(1 + hashes) == "(" {
      take(hashes + 2, as: nil)
      modes.append(.code(parentheses: 1))
      followsOperand = false
    } else if peek() == "\\", hasHashes(hashes, from: 1) {
      take(hashes + 2, as: .string)
    } else if !isMultiline, text[offset].isNewline {
      modes.removeLast()
    } else {
      let length = count(from: 0) { $0 != "\\" && $0 != "\"" && (isMultiline || !$0.isNewline) }
      take(max(1, length), as: .string)
    }
  }

  private func hasHashes(_ count: Int, from start: Int) -> Bool {
    var index = offset + start
    let end = index + count
    guard end <= text.count else { return false }
    while index < end {
      guard text[index] == "#" else { return false }
      index += 1
    }
    return true
  }

  private static func isWordStart(_ character: Character) -> Bool {
    if let byte = character.asciiValue {
      let letter = byte & 0xDF
      return (0x41...0x5A).contains(letter) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
    }
    return character.isLetter
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    if let byte = character.asciiValue, (0x30...0x39).contains(byte) { return true }
    return isWordStart(character) || !character.isASCII && character.isNumber
  }
}
