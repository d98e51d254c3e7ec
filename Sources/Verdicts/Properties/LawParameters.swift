internal import Diagnostics
internal import Lessons

/// The names that a law gives its arguments: `z` and `c` in `forAll(…) { z, c in … }`, or `$0` and so on.
///
/// Reads the text, since a closure does not know its parameters when it runs. Where the text is anything
/// but a call with a trailing closure that names as many parameters as there are arguments, there are no
/// names.
struct LawParameters {
  private let bytes: [UInt8]
  private let braces: [(offset: Int, depth: Int)]
  private let count: Int
  private var index: Int

  /// - Parameters:
  ///   - position: where the call was made, as the compiler has it: at its opening parenthesis.
  ///   - count: how many arguments there are.
  static func names(in source: SourceText, at position: SourcePosition, count: Int) -> [String] {
    guard count > 0, let reader = LawParameters(source, position, count) else { return [] }
    var copy = reader
    let names = copy.read()
    return names.count == count ? names : []
  }

  private init?(_ source: SourceText, _ position: SourcePosition, _ count: Int) {
    let text = SwiftText(source)
    guard let start = text.offset(of: position) else { return nil }
    var scanner = SwiftScanner(bytes: text.bytes)
    // Comments are blanks from here on.
    scanner.scan()
    self.bytes = scanner.bytes
    braces = scanner.changes
    self.count = count
    index = start
  }

  private var next: UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

  private mutating func read() -> [String] {
    while let byte = next, byte.isPartOfSwiftName { index += 1 }
    guard next == UInt8(ascii: "("), skipParentheses() else { return [] }
    while let byte = next, byte.isBlank { index += 1 }
    guard next == UInt8(ascii: "{") else { return [] }
    index += 1
    let named = namedParameters()
    return named.isEmpty && usesNumberedParameters ? (0..<count).map { "$\($0)" } : named
  }

  /// From behind the opening brace.
  private func namedParameters() -> [String] {
    guard let parameters = textBeforeIn() else { return [] }
    let names = Self.withoutParentheses(parameters).split(separator: ",", omittingEmptySubsequences: false)
      .map { parameter in
        // A type may follow the name.
        String(decoding: parameter.utf8.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self).trimmed
      }
    return names.allSatisfy(Self.isName) ? names : []
  }

  /// Whether `$0` stands in the closure that has just been opened.
  private var usesNumberedParameters: Bool {
    guard let opening = braces.firstIndex(where: { $0.offset == index - 1 }) else { return false }
    let closing = braces[opening...].dropFirst().first { $0.depth < braces[opening].depth }
    let body = bytes[index..<max(index, closing?.offset ?? bytes.count)]
    return body.firstRange(of: Array("$0".utf8)) != nil
  }

  /// To behind the parenthesis that closes the one here.
  private mutating func skipParentheses() -> Bool {
    var open = 0
    while let byte = next {
      index += 1
      switch byte {
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"):
        open -= 1
        if open == 0 { return true }
      case UInt8(ascii: "\""): skipString()
      default: break
      }
    }
    return false
  }

  private mutating func skipString() {
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\n") {
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    index += 1
  }

  /// What stands before the word `in`, unless that is more than parameters are.
  private func textBeforeIn() -> String? {
    let text = bytes[index...].prefix(500).prefix {
      $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: "=")
    }
    var start = text.startIndex
    while let found = text[start...].firstRange(of: Array("in".utf8)) {
      let before = found.lowerBound > text.startIndex ? text[found.lowerBound - 1] : UInt8(ascii: " ")
      let after = found.upperBound < text.endIndex ? text[found.upperBound] : UInt8(ascii: " ")
      if !before.isPartOfSwiftName, !after.isPartOfSwiftName {
        return String(decoding: text[..<found.lowerBound], as: UTF8.self).trimmed
      }
      start = found.upperBound
    }
    return nil
  }

  private static func withoutParentheses(_ text: String) -> String {
    text.hasPrefix("(") && text.hasSuffix(")") ? String(text.dropFirst().dropLast()) : text
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(\.isPartOfSwiftName) && text.first?.isNumber == false
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\t")
  }
}
