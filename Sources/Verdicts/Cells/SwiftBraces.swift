internal import Diagnostics
internal import Lessons

/// How deep in braces each place of a cell stands, read as Swift: braces in strings, comments and regular expressions
/// do not count, those in interpolations do.
struct SwiftBraces {
  private struct Change {
    var offset: Int
    var depth: Int
  }

  private let text: SwiftText
  /// The code with blanks in place of comments.
  private let code: [UInt8]
  private let changes: [Change]

  init(_ source: SourceText) {
    text = SwiftText(source)
    var scanner = SwiftScanner(bytes: text.bytes)
    scanner.scan()
    code = scanner.bytes
    changes = scanner.changes.map { Change(offset: $0.offset, depth: $0.depth) }
  }

  /// Nothing for a place outside the cell.
  func depth(at position: SourcePosition) -> Int? {
    guard let offset = text.offset(of: position) else { return nil }
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : changes[low - 1].depth
  }

  /// Whether the expression that begins here is what an `=` assigns: the compiler reports it without a name.
  func followsAssignment(_ position: SourcePosition) -> Bool {
    guard var end = text.offset(of: position) else { return false }
    skipBlanks(&end)
    while let keyword = Self.prefixes.first(where: { isWord($0, before: end) }) {
      end -= keyword.count
      skipBlanks(&end)
    }
    guard end > 0, code[end - 1] == UInt8(ascii: "=") else { return false }
    var start = end - 1
    while start > 0, Self.operatorBytes.contains(code[start - 1]) { start -= 1 }
    return !Self.comparisons.contains(String(decoding: code[start..<end], as: UTF8.self))
  }

  private static let prefixes: [[UInt8]] = ["try?", "try!", "try", "await"].map { Array($0.utf8) }
  private static let operatorBytes = Set("=<>!+-*/%&|^~".utf8)
  private static let comparisons: Set<String> = ["==", "!=", "<=", ">=", "===", "!==", "~="]

  private func skipBlanks(_ end: inout Int) {
    while end > 0, [UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t")].contains(code[end - 1]) {
      end -= 1
    }
  }

  private func isWord(_ word: [UInt8], before end: Int) -> Bool {
    guard end >= word.count, code[end - word.count..<end].elementsEqual(word) else { return false }
    return end == word.count || !code[end - word.count - 1].isPartOfSwiftName
  }
}
