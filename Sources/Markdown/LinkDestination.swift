/// The address of an inline link, `](address` (CommonMark §6.3): its backslashes and dollars are no mathematics.
enum LinkDestination {
  /// As in libcmark; it also keeps a text of openings from being read over and over.
  private static let deepestParentheses = 32

  /// The offset behind an address whose opening parenthesis stands at `start`, if a link may end or go on there.
  static func end(_ text: [UInt8], at start: Int) -> Int? {
    guard start < text.count, text[start] == UInt8(ascii: "(") else { return nil }
    var depth = 0
    var index = start + 1
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("):
        depth += 1
        if depth > deepestParentheses { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { return index }
        depth -= 1
      case let byte where byte.isASCIISpace: return depth == 0 && goesOn(text[index...]) ? index : nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether a title or the closing parenthesis follows.
  private static func goesOn(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.first { !$0.isASCIISpace }.map { "\"'()".utf8.contains($0) } ?? false
  }
}
