package import Diagnostics

/// Markup of the author's that stands in a document.
package struct RawHTML: Equatable, Sendable {
  package var text: String
  package var range: SourceRange

  /// Whether a piece of raw HTML is one comment and nothing else: shown nowhere, warned about nowhere.
  package static func isComment(_ text: String) -> Bool {
    let bytes = Array(text.utf8)[...].trimmed
    guard bytes.count >= 7, bytes.starts(with: "<!--".utf8), bytes.suffix(3).elementsEqual("-->".utf8) else {
      return false
    }
    // The first `-->` must be the last one.
    let inner = bytes.dropFirst(4).dropLast(1)
    return !zip(inner, zip(inner.dropFirst(), inner.dropFirst(2))).contains {
      $0 == UInt8(ascii: "-") && $1.0 == UInt8(ascii: "-") && $1.1 == UInt8(ascii: ">")
    }
  }
}

extension Document {
  /// All raw HTML but comments, in the order of the text. Bodies of directives are not looked into.
  package var rawHTML: [RawHTML] {
    var found: [RawHTML] = []
    for block in blocks { block.collectRawHTML(&found) }
    return found
  }
}

extension Block {
  fileprivate func collectRawHTML(_ found: inout [RawHTML]) {
    switch kind {
    case .html(let text): if !RawHTML.isComment(text) { found.append(RawHTML(text: text, range: range)) }
    case .paragraph(let content), .heading(_, let content):
      for inline in content { inline.collectRawHTML(&found) }
    case .blockQuote(let blocks): for block in blocks { block.collectRawHTML(&found) }
    case .list(let list): for block in list.items.flatMap(\.blocks) { block.collectRawHTML(&found) }
    case .table(let table):
      for inline in table.allRows.flatMap(\.cells).flatMap(\.content) { inline.collectRawHTML(&found) }
    case .code, .thematicBreak, .math, .directive, .target, .comment, .blockBreak: break
    case .footnote(let footnote): for block in footnote.blocks { block.collectRawHTML(&found) }
    case .definitionList(let list):
      for item in list.items {
        for inline in item.term { inline.collectRawHTML(&found) }
        for block in item.definitions.flatMap(\.blocks) { block.collectRawHTML(&found) }
      }
    }
  }
}

extension Inline {
  fileprivate func collectRawHTML(_ found: inout [RawHTML]) {
    switch kind {
    case .html(let text): if !RawHTML.isComment(text) { found.append(RawHTML(text: text, range: range)) }
    case .emphasis(let content), .strong(let content), .strikethrough(let content):
      for inline in content { inline.collectRawHTML(&found) }
    case .link(let link), .image(let link): for inline in link.content { inline.collectRawHTML(&found) }
    case .text, .softBreak, .lineBreak, .code, .math, .role, .footnote: break
    }
  }
}
