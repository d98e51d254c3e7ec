/// The seven kinds of HTML block and how each ends (CommonMark §4.6).
enum HTMLBlockKind {
  /// `<script`, `<pre`, `<style`, `<textarea`.
  case verbatim
  case comment, instruction, declaration, characterData
  /// A block-level tag, or any complete tag on a line of its own; both end before a blank line.
  case tag

  init?(_ line: [UInt8], at start: Int, interruptsParagraph: Bool) {
    guard start < line.count, line[start] == UInt8(ascii: "<") else { return nil }
    let rest = line[(start + 1)...]
    if rest.starts(with: "!--".utf8) {
      self = .comment
    } else if rest.starts(with: "?".utf8) {
      self = .instruction
    } else if rest.starts(with: "![CDATA[".utf8) {
      self = .characterData
    } else if rest.first == UInt8(ascii: "!"), rest.dropFirst().first?.isASCIILetter == true {
      self = .declaration
    } else if Self.beginsWithBlockTag(rest, among: Self.verbatimTags, closing: false) {
      self = .verbatim
    } else if Self.beginsWithBlockTag(rest, among: Self.blockTags, closing: true) {
      self = .tag
    } else if !interruptsParagraph, Self.isLoneTag(line, at: start) {
      self = .tag
    } else {
      return nil
    }
  }

  var acceptsBlankLines: Bool { if case .tag = self { false } else { true } }

  func ends(in line: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .verbatim: Self.verbatimTags.contains { line.containsFolded("</\($0)>") }
    case .comment: line.containsFolded("-->")
    case .instruction: line.containsFolded("?>")
    case .declaration: line.contains(UInt8(ascii: ">"))
    case .characterData: line.containsFolded("]]>")
    case .tag: false
    }
  }

  private static func beginsWithBlockTag(
    _ rest: ArraySlice<UInt8>, among names: Set<String>, closing: Bool
  ) -> Bool {
    var rest = rest
    if closing, rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    // The longest name has ten letters.
    let name = rest.prefix(11).prefix { $0.isASCIIAlphanumeric }
    guard names.contains(name.map(\.lowercased).text) else { return false }
    let after = rest[name.endIndex...]
    guard let next = after.first else { return true }
    return next.isASCIISpace || next == UInt8(ascii: ">") || (closing && after.starts(with: "/>".utf8))
  }

  /// A complete opening or closing tag with nothing behind it.
  private static func isLoneTag(_ line: [UInt8], at start: Int) -> Bool {
    guard let end = TagScanner.endOfTag(line, at: start) else { return false }
    return line[end...].allSatisfy { $0.isASCIISpace }
  }

  private static let verbatimTags: Set<String> = ["script", "pre", "style", "textarea"]

  private static let blockTags: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col",
    "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html",
    "iframe", "legend", "li", "link", "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup",
    "option", "p", "param", "section", "source", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "title", "tr", "track", "ul",
  ]
}

extension ArraySlice<UInt8> {
  /// Whether the bytes contain an ASCII word, in upper or lower case.
  fileprivate func containsFolded(_ word: String) -> Bool {
    let word = Array(word.utf8)
    guard count >= word.count else { return false }
    for start in startIndex...(endIndex - word.count)
    where self[start] == word[0] && self[start..<(start + word.count)].map(\.lowercased) == word {
      return true
    }
    return false
  }
}
