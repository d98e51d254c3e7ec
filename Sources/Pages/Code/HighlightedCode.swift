/// A listing as lines of coloured pieces.
package struct HighlightedCode: Equatable, Sendable {
  /// What a piece of code is; the name is its CSS class.
  package enum Kind: String, Equatable, Sendable {
    case keyword, type, string, number, comment, attribute, function, literal
    /// What an interpreter writes before a command.
    case prompt
  }

  package struct Token: Equatable, Sendable {
    package var kind: Kind?
    package var text: String

    package init(_ kind: Kind?, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  package private(set) var lines: [[Token]] = [[]]

  package init() {}

  /// Code without colours.
  package init(plain text: String) {
    append(nil, text)
    dropLastEmptyLine()
  }

  /// A token may go over several lines; neighbours of one kind become one.
  package mutating func append(_ kind: Kind?, _ text: String) {
    // Most tokens are a word.
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return appendToLine(kind, text[...]) }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { lines.append([]) }
      appendToLine(kind, line)
    }
  }

  private mutating func appendToLine(_ kind: Kind?, _ text: Substring) {
    guard !text.isEmpty else { return }
    let row = lines.count - 1
    if let last = lines[row].indices.last, lines[row][last].kind == kind {
      lines[row][last].text += text
    } else {
      lines[row].append(Token(kind, String(text)))
    }
  }

  /// The lines of other code, the first one after what stands here.
  package mutating func append(_ code: HighlightedCode) {
    for (index, line) in code.lines.enumerated() {
      if index > 0 { lines.append([]) }
      for token in line { append(token.kind, token.text) }
    }
  }

  /// The text without its colours.
  package var text: String {
    lines.map { $0.map(\.text).joined() }.joined(separator: "\n")
  }

  /// Text that ends with a line feed has no empty line after it.
  package mutating func dropLastEmptyLine() {
    if lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
  }
}
