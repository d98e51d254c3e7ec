internal import Diagnostics

extension Document {
  /// The tree, a node to a line with its range: what tests and `lectern explain` show.
  package var dump: String {
    var dump = DumpWriter()
    dump.write(blocks)
    return dump.text
  }
}

private struct DumpWriter {
  private(set) var text = ""
  private var depth = 0

  private mutating func line(_ content: String) {
    text += String(repeating: "  ", count: depth) + content + "\n"
  }

  private mutating func indented(_ body: (inout DumpWriter) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    let range = block.range
    switch block.kind {
    case .paragraph(let content): node("paragraph \(range)", content)
    case .heading(let level, let content): node("heading \(level) \(range)", content)
    case .blockQuote(let blocks):
      line("quote \(range)")
      indented { $0.write(blocks) }
    case .list(let list):
      let kind = list.start.map { "from \($0)" } ?? "bullet"
      line("list \(kind) \(list.isTight ? "tight" : "loose") \(range)")
      indented { dump in
        for item in list.items {
          dump.line("item\(item.isDone.map { $0 ? " done" : " to do" } ?? "") \(item.range)")
          dump.indented { $0.write(item.blocks) }
        }
      }
    case .code(let code): line("code \(range) \(quoted(code.info)) \(quoted(code.text))")
    case .html(let text): line("html \(range) \(quoted(text))")
    case .thematicBreak: line("break \(range)")
    case .table(let table): write(table, range)
    case .math(let mathematics): write(mathematics, range)
    case .directive(let directive): write(directive, range)
    case .footnote(let footnote):
      line("footnote \(quoted(footnote.label)) \(footnote.labelRange) in \(range)")
      indented { $0.write(footnote.blocks) }
    case .definitionList(let list): write(list, range)
    case .target(let target): line("target \(quoted(target.label)) \(target.labelRange) in \(range)")
    case .comment(let text): line("comment \(range) \(quoted(text))")
    case .blockBreak(let metadata): line("block break \(range) \(quoted(metadata))")
    }
  }

  private mutating func write(_ list: DefinitionList, _ range: SourceRange) {
    line("definitions \(list.isTight ? "tight" : "loose") \(range)")
    indented { dump in
      for item in list.items {
        dump.node("term \(item.range)", item.term)
        for definition in item.definitions {
          dump.line("definition \(definition.range)")
          dump.indented { $0.write(definition.blocks) }
        }
      }
    }
  }

  private mutating func write(_ table: Table, _ range: SourceRange) {
    line("table \(table.alignments.map { $0?.rawValue ?? "-" }.joined(separator: " ")) \(range)")
    indented { dump in
      for (number, row) in table.allRows.enumerated() {
        dump.line("\(number == 0 ? "header" : "row") \(row.range)")
        dump.indented { for cell in row.cells { $0.node("cell \(cell.range)", cell.content) } }
      }
    }
  }

  private mutating func node(_ head: String, _ content: [Inline]) {
    line(head)
    indented { $0.write(content) }
  }

  private mutating func write(_ content: [Inline]) {
    for inline in content { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    let range = inline.range
    switch inline.kind {
    case .text(let text): line("text \(range) \(quoted(text))")
    case .softBreak: line("softbreak \(range)")
    case .lineBreak: line("linebreak \(range)")
    case .code(let text): line("code \(range) \(quoted(text))")
    case .emphasis(let content): node("emphasis \(range)", content)
    case .strong(let content): node("strong \(range)", content)
    case .strikethrough(let content): node("strikethrough \(range)", content)
    case .link(let link): write("link", link, range)
    case .image(let link): write("image", link, range)
    case .html(let text): line("html \(range) \(quoted(text))")
    case .math(let mathematics): write(mathematics, range)
    case .footnote(let footnote): line("footnote \(range) \(quoted(footnote.label))")
    case .role(let role):
      let label = role.label.map { " #\($0.text) \($0.range)" } ?? ""
      let classes = role.classes.map { " .\($0)" }.joined()
      line("role \(role.name)\(label)\(classes) \(range) \(placed(role.content))")
    }
  }

  private mutating func write(_ name: String, _ link: Link, _ range: SourceRange) {
    node("\(name) \(range) \(quoted(link.destination)) \(quoted(link.title))", link.content)
  }

  private mutating func write(_ mathematics: Mathematics, _ range: SourceRange) {
    let kind = mathematics.isDisplay ? "display" : "inline"
    let label = mathematics.label.map { " (\($0))" } ?? ""
    line("math \(kind)\(label) \(range) \(placed(mathematics.source))")
  }

  private mutating func write(_ directive: Directive, _ range: SourceRange) {
    line("directive \(directive.name) \(directive.nameRange) in \(range)")
    indented { dump in
      if !directive.argument.isEmpty {
        dump.line("argument \(directive.argumentRange) \(dump.quoted(directive.argument))")
      }
      for option in directive.options {
        dump.line("option \(option.name) \(option.range) \(dump.quoted(option.value)) \(option.valueRange)")
      }
      for line in directive.body.lines {
        dump.line("body \(line.position.line):\(line.position.column) \(dump.quoted(line.text))")
      }
    }
  }

  /// Each line with its place.
  private func placed(_ text: SourceText) -> String {
    text.lines.map { "\($0.position.line):\($0.position.column) \(quoted($0.text))" }.joined(separator: " ")
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\"", "\\": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
