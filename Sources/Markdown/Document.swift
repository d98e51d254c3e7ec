package import Diagnostics

/// A Markdown text as a tree of values; every node knows where it stands in the file.
package struct Document: Equatable, Sendable {
  package var blocks: [Block]

  package init(blocks: [Block] = []) {
    self.blocks = blocks
  }
}

/// A block of CommonMark (§4, §5), a table, or one that lessons add: display mathematics, and MyST's blocks.
package struct Block: Equatable, Sendable {
  package indirect enum Kind: Equatable, Sendable {
    case paragraph([Inline])
    case heading(level: Int, [Inline])
    case blockQuote([Block])
    case list(List)
    case code(CodeBlock)
    case html(String)
    case thematicBreak
    case table(Table)
    case math(Mathematics)
    case directive(Directive)
    case footnote(FootnoteDefinition)
    case definitionList(DefinitionList)
    case target(Target)
    /// `% …`: dropped from pages.
    case comment(String)
    /// `+++`, which divides a notebook into cells, with what stands behind it.
    case blockBreak(metadata: String)
  }

  package var kind: Kind
  package var range: SourceRange

  package init(_ kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

/// `[^label]: …`: what a footnote says. It stands at the end of the page, wherever it is written.
package struct FootnoteDefinition: Equatable, Sendable {
  package var label: String
  package var labelRange: SourceRange
  package var blocks: [Block]

  package init(label: String, labelRange: SourceRange, blocks: [Block]) {
    self.label = label
    self.labelRange = labelRange
    self.blocks = blocks
  }
}

/// Terms, each with one definition or more: `: …` below the term.
package struct DefinitionList: Equatable, Sendable {
  package struct Definition: Equatable, Sendable {
    package var blocks: [Block]
    /// With its mark.
    package var range: SourceRange

    package init(blocks: [Block], range: SourceRange) {
      self.blocks = blocks
      self.range = range
    }
  }

  package struct Item: Equatable, Sendable {
    package var term: [Inline]
    /// Of the term.
    package var range: SourceRange
    package var definitions: [Definition]

    package init(term: [Inline], range: SourceRange, definitions: [Definition]) {
      self.term = term
      self.range = range
      self.definitions = definitions
    }
  }

  package var isTight: Bool
  package var items: [Item]

  package init(isTight: Bool, items: [Item]) {
    self.isTight = isTight
    self.items = items
  }
}

/// `(label)=`: names the next block beside it.
package struct Target: Equatable, Sendable {
  package var label: String
  package var labelRange: SourceRange

  package init(label: String, labelRange: SourceRange) {
    self.label = label
    self.labelRange = labelRange
  }
}

package struct List: Equatable, Sendable {
  /// The number of the first item, or nothing for a bullet list.
  package var start: Int?
  package var isTight: Bool
  package var items: [Item]

  package struct Item: Equatable, Sendable {
    package var blocks: [Block]
    package var range: SourceRange
    /// Of a task, `[x]` or `[ ]`, which the blocks are without.
    package var isDone: Bool?

    package init(blocks: [Block], range: SourceRange, isDone: Bool? = nil) {
      self.blocks = blocks
      self.range = range
      self.isDone = isDone
    }
  }

  package init(start: Int?, isTight: Bool, items: [Item]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

/// An indented or fenced code block that is no directive.
package struct CodeBlock: Equatable, Sendable {
  /// The fence's info string, with escapes and entities resolved; empty for an indented block.
  package var info: String
  package var text: String

  /// The first word of the info string: the language.
  package var language: String {
    String(info.prefix { !$0.isWhitespace })
  }

  package init(info: String, text: String) {
    self.info = info
    self.text = text
  }
}

/// A piece of TeX, exactly as written, without its delimiters.
package struct Mathematics: Equatable, Sendable {
  package var source: SourceText
  package var isDisplay: Bool
  /// `$$ … $$ (label)`.
  package var label: String?

  package init(source: SourceText, isDisplay: Bool, label: String? = nil) {
    self.source = source
    self.isDisplay = isDisplay
    self.label = label
  }
}

/// A fence whose info string is `{name} argument`: MyST's directive, read generally.
package struct Directive: Equatable, Sendable {
  package struct Option: Equatable, Sendable {
    package var name: String
    package var value: String
    package var range: SourceRange
    package var valueRange: SourceRange

    package init(name: String, value: String, range: SourceRange, valueRange: SourceRange) {
      self.name = name
      self.value = value
      self.range = range
      self.valueRange = valueRange
    }
  }

  package var name: String
  package var nameRange: SourceRange
  package var argument: String
  package var argumentRange: SourceRange
  /// In the order written; a name may stand twice, which is for the reader of the options to report.
  package var options: [Option]
  /// What follows the options, not yet read: code for some directives, Markdown for others.
  package var body: SourceText

  package init(
    name: String, nameRange: SourceRange, argument: String, argumentRange: SourceRange, options: [Option],
    body: SourceText
  ) {
    self.name = name
    self.nameRange = nameRange
    self.argument = argument
    self.argumentRange = argumentRange
    self.options = options
    self.body = body
  }
}
