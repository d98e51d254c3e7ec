/// HTML tags and autolinks (CommonMark §6.5, §6.6): where one that begins at a `<` ends.
///
/// One scanner per text. It remembers which endings are missing, so that a text of openings takes linear time.
struct TagScanner {
  private var missing: Set<String> = []

  /// The offset behind an autolink or a piece of raw HTML.
  mutating func end(_ text: [UInt8], at start: Int) -> Int? {
    guard start + 1 < text.count else { return nil }
    switch text[start + 1] {
    case UInt8(ascii: "!"): return endOfDeclaration(text, at: start)
    case UInt8(ascii: "?"): return find("?>", in: text, from: start + 2)
    default: return Self.endOfAutolink(text, at: start) ?? Self.endOfTag(text, at: start)
    }
  }

  private mutating func endOfDeclaration(_ text: [UInt8], at start: Int) -> Int? {
    let rest = text[(start + 2)...]
    if rest.starts(with: "--".utf8) {
      let content = rest.dropFirst(2)
      guard !content.starts(with: ">".utf8), !content.starts(with: "->".utf8),
        let end = find("--", in: text, from: start + 4), end < text.count, text[end] == UInt8(ascii: ">")
      else { return nil }
      return end + 1
    }
    if rest.starts(with: "[CDATA[".utf8) { return find("]]>", in: text, from: start + 9) }
    guard rest.first?.isASCIILetter == true else { return nil }
    return find(">", in: text, from: start + 3)
  }

  /// The offset behind the next occurrence of a short word.
  private mutating func find(_ word: String, in text: [UInt8], from start: Int) -> Int? {
    guard !missing.contains(word) else { return nil }
    let bytes = Array(word.utf8)
    var index = start
    while index + bytes.count <= text.count {
      if text[index] == bytes[0], text[index..<(index + bytes.count)].elementsEqual(bytes) {
        return index + bytes.count
      }
      index += 1
    }
    missing.insert(word)
    return nil
  }

  // MARK: - Autolinks

  static func endOfAutolink(_ text: [UInt8], at start: Int) -> Int? {
    endOfAddress(text, at: start) ?? endOfMailAddress(text, at: start)
  }

  private static func endOfAddress(_ text: [UInt8], at start: Int) -> Int? {
    var index = start + 1
    guard index < text.count, text[index].isASCIILetter else { return nil }
    while index < text.count, text[index].isASCIIAlphanumeric || "+.-".utf8.contains(text[index]) {
      index += 1
      if index - start > 33 { return nil }
    }
    guard index - start >= 3, index < text.count, text[index] == UInt8(ascii: ":") else { return nil }
    while index < text.count, text[index] > 0x20, text[index] != UInt8(ascii: "<") {
      if text[index] == UInt8(ascii: ">") { return index + 1 }
      index += 1
    }
    return nil
  }

  /// Not quite as strict as the rule in §6.5: what is no mail address is no mathematics either.
  private static func endOfMailAddress(_ text: [UInt8], at start: Int) -> Int? {
    var index = start + 1
    var hasAt = false
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: ">") { return hasAt && text[index - 1] != UInt8(ascii: "@") ? index + 1 : nil }
      if byte == UInt8(ascii: "@") {
        guard !hasAt, index > start + 1 else { return nil }
        hasAt = true
      } else if hasAt {
        guard byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") else {
          return nil
        }
      } else {
        guard byte.isASCIIAlphanumeric || ".!#$%&'*+/=?^_`{|}~-".utf8.contains(byte) else { return nil }
      }
      index += 1
    }
    return nil
  }

  // MARK: - Tags

  /// The offset behind an opening or closing tag.
  static func endOfTag(_ text: [UInt8], at start: Int) -> Int? {
    var index = start + 1
    let isClosing = index < text.count && text[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    guard index < text.count, text[index].isASCIILetter else { return nil }
    while index < text.count, text[index].isASCIIAlphanumeric || text[index] == UInt8(ascii: "-") {
      index += 1
    }
    while true {
      let afterSpace = endOfSpace(text, at: index)
      guard afterSpace < text.count else { return nil }
      if text[afterSpace] == UInt8(ascii: ">") { return afterSpace + 1 }
      if isClosing { return nil }
      if text[afterSpace] == UInt8(ascii: "/") {
        let end = afterSpace + 1
        return end < text.count && text[end] == UInt8(ascii: ">") ? end + 1 : nil
      }
      guard afterSpace > index, let end = endOfAttribute(text, at: afterSpace) else { return nil }
      index = end
    }
  }

  private static func endOfAttribute(_ text: [UInt8], at start: Int) -> Int? {
    guard text[start].isASCIILetter || "_:".utf8.contains(text[start]) else { return nil }
    var end = start
    while end < text.count, text[end].isASCIIAlphanumeric || "_:.-".utf8.contains(text[end]) { end += 1 }
    let equals = endOfSpace(text, at: end)
    guard equals < text.count, text[equals] == UInt8(ascii: "=") else { return end }
    var value = endOfSpace(text, at: equals + 1)
    guard value < text.count else { return nil }
    let quote = text[value]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      return text[(value + 1)...].firstIndex(of: quote).map { $0 + 1 }
    }
    let first = value
    while value < text.count, text[value] > 0x20, !"\"'=<>`".utf8.contains(text[value]) { value += 1 }
    return value > first ? value : nil
  }

  private static func endOfSpace(_ text: [UInt8], at start: Int) -> Int {
    var end = start
    while end < text.count, text[end].isASCIISpace { end += 1 }
    return end
  }
}
