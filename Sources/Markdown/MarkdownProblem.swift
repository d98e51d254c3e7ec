package import Diagnostics

/// What is wrong with a Markdown text, as facts; `MarkdownProblem+Message` has the sentences.
package struct MarkdownProblem: Error, Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// `$$`, `\[` or `\begin{…}` without its end.
    case unclosedMathematics(opening: String, closing: String)
    case unclosedDirective(name: String, fence: String)
    /// `` {name}` `` without a run of as many backticks after it.
    case unclosedRole(name: String, backticks: Int)
    /// A line among the options of a directive that is none.
    case malformedOption(directive: String, line: String)
    /// A `---` block of options without its second `---`.
    case unclosedOptions(directive: String)
    /// A fence whose info string begins like a directive and is none.
    case malformedDirective(info: String, isCode: Bool)
    /// A line of colons that closes nothing, behind a fence of colons.
    case strayFence(fence: String)
    case tooLong(bytes: Int)
    case nestedTooDeeply
    case footnotesNestedTooDeeply
    case inlineNestedTooDeeply
    case tooManyImageOpenings
    /// Filled cells at the end of a row that its table's header has no columns for.
    case cellsBeyondHeader(count: Int, columns: Int)
    case tooManyMissingCells
  }

  package var kind: Kind
  package var range: SourceRange

  package init(_ kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}
