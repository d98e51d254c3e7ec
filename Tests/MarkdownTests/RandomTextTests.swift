import Diagnostics
import Markdown
import Randomness
import Testing

/// Whatever the text, ranges lie in it, and children lie in their parents.
@Suite struct RandomTextTests {
  static let pieces = [
    "a", "b c", " ", "  ", "    ", "\t", "\n", "\n", "\n\n", "> ", "- ", "1. ", "# ", "```", "```\n",
    "~~~ {n} a\n",
    "```{note} t\n", ":k: v\n", "---\n", "===\n", "<div>", "<!-- ", "-->", "`", "``", "*", "**", "_", "[",
    "](", ")",
    "]", "![", "<", ">", "\\", "$", "$$", "$$\n", "$$ (l)", "\\(", "\\)", "\\[", "\\]", "\\begin{align}",
    "\\end{align}", "{a}`", "{b}``", "⸨", "⸩", "⸨0x0a⸩", "é", "\u{0}", "&amp;", "[x]: y\n", "\r\n", "\"",
    "'", "~~", "|", "|", "\n|-|\n", "\n|-|-|\n", "\\|",
    "[^a]", "[^a]: ", "\n[^a]: b\n", "\n\n    c", "\n: ", "\na\n: b\n", "\n:::{n} a\n", "\n:::\n", ":::",
    "(a)=\n", "% c\n",
    "- [ ] ", "- [x] a\n",
  ]

  @Test(arguments: 0..<40)
  func ranges_LieInTheTextAndInTheirParents(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(1000 + seed))
    for _ in 0..<100 {
      let text = random.text(of: Self.pieces, count: Int.random(in: 1...40, using: &random))
      let source = SourceText(text, firstLine: 7)
      let parsed = MarkdownParser.parse(source)
      var checker = RangeChecker(source: source)
      checker.check(parsed.document)
      for problem in parsed.problems { checker.check(problem.range, in: nil) }
      #expect(checker.faults.isEmpty, "\(text.debugDescription)\n\(parsed.document.dump)")
      #expect(parsed == MarkdownParser.parse(source))
    }
  }
}

private struct RangeChecker {
  let source: SourceText
  private(set) var faults: [String] = []

  mutating func check(_ range: SourceRange, in parent: SourceRange?) {
    for position in [range.start, range.end] {
      let index = position.line - 7
      let length = source.lines.indices.contains(index) ? source.lines[index].text.utf8.count : -1
      if position.column < 1 || position.column > length + 1 {
        faults.append("\(range) lies outside of the text")
      }
    }
    if let parent, !parent.encloses(range) { faults.append("\(range) lies outside of \(parent)") }
  }

  mutating func check(_ document: Document) {
    for block in document.blocks { check(block, in: nil) }
  }

  private mutating func check(_ block: Block, in parent: SourceRange?) {
    check(block.range, in: parent)
    switch block.kind {
    case .paragraph(let content), .heading(_, let content): check(content, in: block.range)
    case .blockQuote(let blocks): for inner in blocks { check(inner, in: block.range) }
    case .list(let list):
      for item in list.items {
        check(item.range, in: block.range)
        for inner in item.blocks { check(inner, in: item.range) }
      }
    case .table(let table):
      for row in table.allRows {
        check(row.range, in: block.range)
        if row.cells.count != table.alignments.count { faults.append("a row of \(row.cells.count) cells") }
        for cell in row.cells {
          check(cell.range, in: row.range)
          check(cell.content, in: cell.range)
        }
      }
    case .footnote(let footnote):
      check(footnote.labelRange, in: block.range)
      for inner in footnote.blocks { check(inner, in: block.range) }
    case .definitionList(let list):
      for item in list.items {
        check(item.range, in: block.range)
        check(item.term, in: item.range)
        for definition in item.definitions {
          check(definition.range, in: block.range)
          for inner in definition.blocks { check(inner, in: definition.range) }
        }
      }
    case .target(let target): check(target.labelRange, in: block.range)
    default: break
    }
  }

  private mutating func check(_ content: [Inline], in parent: SourceRange) {
    for inline in content {
      check(inline.range, in: parent)
      switch inline.kind {
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
        check(inner, in: inline.range)
      case .link(let link), .image(let link): check(link.content, in: inline.range)
      case .role(let role):
        if let first = role.content.lines.first, !inline.range.contains(first.position) {
          faults.append("the content of a role lies outside of \(inline.range)")
        }
      default: break
      }
    }
  }
}
