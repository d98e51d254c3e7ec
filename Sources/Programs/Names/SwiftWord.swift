internal import Diagnostics
internal import Lessons

/// A name or keyword in Swift code, outside of comments and strings.
struct SwiftWord: Equatable {
  var text: String
  var position: SourcePosition
  /// Bytes of the code.
  var range: Range<Int>
  /// How many braces, and how many parentheses and brackets, are open around it.
  var braces: Int
  var brackets: Int
}

/// Swift code as words, with blanks in place of comments and of strings that are not interpolated.
struct SwiftWords {
  let code: [UInt8]
  private(set) var words: [SwiftWord] = []

  init(_ source: SourceText) {
    let text = SwiftText(source)
    var scanner = SwiftScanner(bytes: text.bytes)
    scanner.scan()
    code = scanner.code
    read(text)
  }

  private mutating func read(_ text: SwiftText) {
    var (index, braces, brackets) = (0, 0, 0)
    while index < code.count {
      switch code[index] {
      case UInt8(ascii: "{"): braces += 1
      case UInt8(ascii: "}"): braces = max(0, braces - 1)
      case UInt8(ascii: "("), UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): brackets = max(0, brackets - 1)
      case let byte where byte.isPartOfSwiftName:
        let start = index
        while index < code.count, code[index].isPartOfSwiftName { index += 1 }
        let isNumber = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        if !isNumber, let position = text.position(of: start) {
          words.append(
            SwiftWord(
              text: String(decoding: code[start..<index], as: UTF8.self),
              position: position, range: start..<index,
              braces: braces, brackets: brackets))
        }
        continue
      default: break
      }
      index += 1
    }
  }

  /// The nearest byte before a place that is no blank, on any line.
  func byte(before offset: Int) -> UInt8? {
    var end = offset
    while end > 0, code[end - 1] == UInt8(ascii: " ") || code[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    return end > 0 ? code[end - 1] : nil
  }

  /// The nearest byte from a place on that is no blank, on the same line.
  func byte(from offset: Int) -> UInt8? {
    var index = offset
    while index < code.count, code[index] == UInt8(ascii: " ") { index += 1 }
    return index < code.count ? code[index] : nil
  }

  /// `.name`, but not the end of a range, `..<name`.
  func isMember(_ word: SwiftWord) -> Bool {
    let start = word.range.lowerBound
    guard start > 0, code[start - 1] == UInt8(ascii: ".") else { return false }
    return start < 2 || code[start - 2] != UInt8(ascii: ".")
  }

  /// `(name: …` or `, name: …`.
  func isLabel(_ word: SwiftWord) -> Bool {
    let end = word.range.upperBound
    guard end < code.count, code[end] == UInt8(ascii: ":") else { return false }
    let before = byte(before: word.range.lowerBound)
    return before == UInt8(ascii: "(") || before == UInt8(ascii: ",")
  }

  /// Behind the brace that closes the one at `offset`.
  func end(ofBraceAt offset: Int) -> Int {
    var depth = 0
    for index in offset..<code.count {
      if code[index] == UInt8(ascii: "{") { depth += 1 }
      if code[index] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    return code.count
  }
}
