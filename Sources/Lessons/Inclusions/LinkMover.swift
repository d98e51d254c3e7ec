internal import Markdown

/// Makes the addresses in a file of another folder start at the lesson's folder.
struct LinkMover {
  /// What leads from the lesson's folder to the file's: `../shared/`.
  let folder: String

  func moved(_ block: Block) -> Block {
    var block = block
    switch block.kind {
    case .paragraph(let content): block.kind = .paragraph(moved(content))
    case .heading(let level, let content): block.kind = .heading(level: level, moved(content))
    case .blockQuote(let blocks): block.kind = .blockQuote(blocks.map(moved))
    case .list(var list):
      for index in list.items.indices { list.items[index].blocks = list.items[index].blocks.map(moved) }
      block.kind = .list(list)
    case .table(var table):
      for index in table.header.cells.indices {
        table.header.cells[index].content = moved(table.header.cells[index].content)
      }
      for row in table.rows.indices {
        for index in table.rows[row].cells.indices {
          table.rows[row].cells[index].content = moved(table.rows[row].cells[index].content)
        }
      }
      block.kind = .table(table)
    case .footnote(var footnote):
      footnote.blocks = footnote.blocks.map(moved)
      block.kind = .footnote(footnote)
    case .definitionList(var list):
      for index in list.items.indices {
        list.items[index].term = moved(list.items[index].term)
        for number in list.items[index].definitions.indices {
          let blocks = list.items[index].definitions[number].blocks
          list.items[index].definitions[number].blocks = blocks.map(moved)
        }
      }
      block.kind = .definitionList(list)
    case .code, .html, .thematicBreak, .math, .directive, .target, .comment, .blockBreak: break
    }
    return block
  }

  private func moved(_ content: [Inline]) -> [Inline] {
    content.map { inline in
      var inline = inline
      switch inline.kind {
      case .emphasis(let inner): inline.kind = .emphasis(moved(inner))
      case .strong(let inner): inline.kind = .strong(moved(inner))
      case .strikethrough(let inner): inline.kind = .strikethrough(moved(inner))
      case .link(let link): inline.kind = .link(moved(link))
      case .image(let link): inline.kind = .image(moved(link))
      case .text, .code, .softBreak, .lineBreak, .html, .math, .role, .footnote: break
      }
      return inline
    }
  }

  private func moved(_ link: Link) -> Link {
    var link = link
    link.content = moved(link.content)
    link.destination = moved(address: link.destination)
    return link
  }

  func moved(address: String) -> String {
    guard isRelative(address) else { return address }
    return joined(folder.replacing("%", with: "%25").replacing(" ", with: "%20"), address)
  }

  /// A path as it is written in a directive, without percent escapes.
  func moved(path: String) -> String { isRelative(path) ? joined(folder, path) : path }

  /// `../a/` and `../b.md` are `../b.md`.
  private func joined(_ folder: String, _ address: String) -> String {
    var parts = folder.split(separator: "/")
    var rest = address[...]
    while true {
      if rest.hasPrefix("./") {
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("../") {
        if let last = parts.last, last != ".." { parts.removeLast() } else { parts.append("..") }
        rest = rest.dropFirst(3)
      } else {
        return parts.map { $0 + "/" }.joined() + rest
      }
    }
  }

  /// Neither on this page, nor from the top of the course, nor elsewhere.
  private func isRelative(_ address: String) -> Bool {
    guard let first = address.first, first != "#", first != "/", first != "?" else { return false }
    return !address.hasURLScheme
  }
}
