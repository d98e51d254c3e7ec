package import Diagnostics

/// `(label)=` and the block that it names.
package struct LabelledBlock: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case heading, paragraph, quote, list, definitionList, code, table, formula, html, thematicBreak, footnote
    /// With its name.
    case directive(String)
  }

  package var label: String
  /// The label itself, without its parentheses.
  package var range: SourceRange
  package var kind: Kind
  /// The block.
  package var block: SourceRange

  package init(label: String, range: SourceRange, kind: Kind, block: SourceRange) {
    self.label = label
    self.range = range
    self.kind = kind
    self.block = block
  }
}
