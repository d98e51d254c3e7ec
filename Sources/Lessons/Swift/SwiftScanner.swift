/// Finds the braces of a Swift text in one pass.
package struct SwiftScanner {
  package private(set) var bytes: [UInt8]
  /// Whether a byte is code: no comment, and no part of a string that is not interpolated.
  package private(set) var isCode: [Bool]
  /// The depth after each brace.
  package private(set) var changes: [(offset: Int, depth: Int)] = []

  /// The text with blanks in place of all that is no code, at the same offsets.
  package var code: [UInt8] { zip(bytes, isCode).map { $1 ? $0 : UInt8(ascii: " ") } }

  private enum Context {
    /// Code in the parentheses of an interpolation: how many are open.
    case interpolation(parentheses: Int)
    case string(pounds: Int, isMultiline: Bool)
  }

  private var index = 0
  private var depth = 0
  private var contexts: [Context] = []
  /// The last byte of code that is no blank, to tell a regular expression from a division.
  private var lastCode: UInt8 = UInt8(ascii: "\n")

  package init(bytes: [UInt8]) {
    self.bytes = bytes
    isCode = Array(repeating: false, count: bytes.count)
  }

  package mutating func scan() {
    while index < bytes.count {
      if case .string(let pounds, let isMultiline) = contexts.last {
        scanString(pounds: pounds, isMultiline: isMultiline)
      } else {
        let start = index
        scanCode()
        // Strings, comments and regular expressions are passed over at once.
        if index == start + 1 { isCode[start] = true }
      }
    }
  }

  private func peek(_ distance: Int = 0) -> UInt8? {
    bytes.indices.contains(index + distance) ? bytes[index + distance] : nil
  }

  private func count(of byte: UInt8, from start: Int, atMost limit: Int = .max) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == byte, end - start < limit { end += 1 }
    return end - start
  }

  // MARK: - Code

  private mutating func scanCode() {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): blankLineComment()
    case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): blankComment()
    case UInt8(ascii: "/") where startsRegex: skipRegex(pounds: 0)
    case UInt8(ascii: "\""): openString(pounds: 0)
    case UInt8(ascii: "#"):
      let pounds = count(of: byte, from: index)
      switch peek(pounds) {
      case UInt8(ascii: "\""):
        index += pounds
        openString(pounds: pounds)
      case UInt8(ascii: "/"):
        index += pounds
        skipRegex(pounds: pounds)
      default: index += pounds
      }
      lastCode = byte
    case UInt8(ascii: "{"):
      depth += 1
      note(byte)
    case UInt8(ascii: "}"):
      depth = max(0, depth - 1)
      note(byte)
    case UInt8(ascii: "("), UInt8(ascii: ")"): scanParenthesis(byte)
    case UInt8(ascii: "`"):
      // An escaped name.
      index += 1
      while let next = peek(), next != byte, next != UInt8(ascii: "\n") { index += 1 }
      index += 1
      lastCode = byte
    default:
      if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") { lastCode = byte }
      index += 1
    }
  }

  private mutating func note(_ byte: UInt8) {
    changes.append((index, depth))
    lastCode = byte
    index += 1
  }

  private mutating func scanParenthesis(_ byte: UInt8) {
    lastCode = byte
    index += 1
    guard case .interpolation(let open) = contexts.last else { return }
    contexts.removeLast()
    let now = byte == UInt8(ascii: "(") ? open + 1 : open - 1
    if now > 0 { contexts.append(.interpolation(parentheses: now)) }
  }

  // MARK: - Comments

  private mutating func blankLineComment() {
    while let byte = peek(), byte != UInt8(ascii: "\n") { blank() }
  }

  private mutating func blankComment() {
    var open = 0
    while let byte = peek() {
      let next = peek(1)
      if byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
        open += 1
        blank()
      } else if byte == UInt8(ascii: "*"), next == UInt8(ascii: "/") {
        open -= 1
        blank()
      }
      blank()
      if open == 0 { return }
    }
  }

  private mutating func blank() {
    guard index < bytes.count else { return }
    if bytes[index] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: " ") }
    index += 1
  }

  // MARK: - Strings

  private mutating func openString(pounds: Int) {
    let quotes = count(of: UInt8(ascii: "\""), from: index, atMost: 3)
    let isMultiline = quotes == 3
    index += isMultiline ? 3 : 1
    contexts.append(.string(pounds: pounds, isMultiline: isMultiline))
  }

  private mutating func scanString(pounds: Int, isMultiline: Bool) {
    switch bytes[index] {
    case UInt8(ascii: "\\"):
      let escape = index + 1
      guard count(of: UInt8(ascii: "#"), from: escape, atMost: pounds) == pounds else {
        index += 1
        return
      }
      index = escape + pounds
      if peek() == UInt8(ascii: "(") { contexts.append(.interpolation(parentheses: 1)) }
      index += 1
    case UInt8(ascii: "\""):
      let quotes = isMultiline ? 3 : 1
      guard count(of: UInt8(ascii: "\""), from: index, atMost: quotes) == quotes,
        count(of: UInt8(ascii: "#"), from: index + quotes, atMost: pounds) == pounds
      else {
        index += 1
        return
      }
      index += quotes + pounds
      closeString()
    case UInt8(ascii: "\n") where !isMultiline:
      // An open string ends with its line, as the compiler has it.
      closeString()
    default: index += 1
    }
  }

  private mutating func closeString() {
    contexts.removeLast()
    lastCode = UInt8(ascii: "\"")
  }

  // MARK: - Regular expressions

  /// A slash begins a regular expression where an operand is expected, no blank follows, and another slash ends it on
  /// the same line.
  private var startsRegex: Bool {
    guard let next = peek(1), next != UInt8(ascii: " "), next != UInt8(ascii: "\t"),
      next != UInt8(ascii: "\n"),
      next != UInt8(ascii: "=")
    else { return false }
    guard "(,=:[{!&|?;\n".utf8.contains(lastCode) else { return false }
    var position = index + 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
      if bytes[position] == UInt8(ascii: "\\") {
        position += 1
      } else if bytes[position] == UInt8(ascii: "/") {
        return true
      }
      position += 1
    }
    return false
  }

  private mutating func skipRegex(pounds: Int) {
    index += 1
    while let byte = peek() {
      if byte == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      index += 1
      guard byte == UInt8(ascii: "/"), count(of: UInt8(ascii: "#"), from: index, atMost: pounds) == pounds
      else {
        continue
      }
      index += pounds
      lastCode = UInt8(ascii: "/")
      return
    }
  }
}

extension UInt8 {
  /// A letter, a digit, an underscore, or a part of a character beyond ASCII.
  package var isPartOfSwiftName: Bool {
    self == UInt8(ascii: "_") || self >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
