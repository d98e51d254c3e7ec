package import Diagnostics

extension MarkdownProblem {
  package var code: String {
    switch kind {
    case .unclosedMathematics: "unclosed-mathematics"
    case .unclosedDirective: "unclosed-directive"
    case .unclosedRole: "unclosed-role"
    case .malformedOption: "malformed-option"
    case .unclosedOptions: "unclosed-options"
    case .malformedDirective, .strayFence: "malformed-directive"
    case .tooLong: "text-too-long"
    case .nestedTooDeeply, .footnotesNestedTooDeeply: "nested-too-deeply"
    case .inlineNestedTooDeeply: "markup-nested-too-deeply"
    case .tooManyImageOpenings: "too-many-image-openings"
    case .cellsBeyondHeader: "cells-beyond-header"
    case .tooManyMissingCells: "too-many-missing-cells"
    }
  }

  package var severity: Diagnostic.Severity {
    switch kind {
    case .malformedDirective, .strayFence, .inlineNestedTooDeeply, .cellsBeyondHeader: .warning
    default: .error
    }
  }

  package var message: String {
    switch kind {
    case .unclosedMathematics(let opening, let closing):
      "the mathematics that `\(opening)` opens is never closed by `\(closing)`"
    case .unclosedDirective(let name, _): "the directive `{\(name)}` is never closed"
    case .unclosedRole(let name, _): "the role `{\(name)}` is never closed"
    case .malformedOption(let directive, let line):
      "`\(Self.excerpt(of: line))` is not an option of the directive `{\(directive)}`"
    case .unclosedOptions(let directive):
      "the options of the directive `{\(directive)}` are never closed by `---`"
    case .malformedDirective(let info, let isCode):
      "`\(Self.excerpt(of: info))` begins like a directive but is shown as \(isCode ? "code" : "text")"
    case .strayFence(let fence): "`\(fence)` closes nothing and is shown as text"
    case .tooLong(let bytes):
      "the text has \(bytes) bytes; at most \(MarkdownLimits.bytes) are read"
    case .nestedTooDeeply:
      "block quotes and list items are nested more than \(MarkdownLimits.containerDepth) deep"
    case .footnotesNestedTooDeeply:
      "footnotes, definitions and directives are nested more than \(MarkdownLimits.directiveDepth) deep"
    case .inlineNestedTooDeeply:
      "emphasis and links are nested more than \(MarkdownLimits.inlineDepth) deep; the innermost are left out"
    case .tooManyImageOpenings:
      "too many `![` in paragraphs that have many links"
    case .cellsBeyondHeader(let count, let columns):
      "the row has \(columns + count) cells, its header \(columns): "
        + (count == 1 ? "the last is left out" : "the last \(count) are left out")
    case .tooManyMissingCells:
      "rows of tables lack more than \(MarkdownLimits.missingCells) cells of their headers"
    }
  }

  package var hint: String? {
    switch kind {
    case .unclosedMathematics(let opening, _):
      opening == "$$" ? "Close it, or write `\\$\\$` for two dollar signs." : nil
    case .unclosedDirective(_, let fence):
      "Write a line of \(fence.count) \(Self.name(of: fence)) behind it, indented like its opening."
    case .unclosedRole(_, let backticks):
      "Close it with \(backticks == 1 ? "a backtick" : "\(backticks) backticks"), or write `\\{` for a brace."
    case .malformedOption:
      "Write `:name: value`, and a blank line between the options and a body that begins with a colon."
    case .unclosedOptions: nil
    case .malformedDirective:
      "Write `{name}` with a name of letters, digits, `_`, `:`, `.` and `-`."
    case .strayFence: "A fence that holds others needs more colons than they have."
    case .tooLong: "Split the lesson."
    case .cellsBeyondHeader: "Write `\\|` for a bar that ends no cell, in code and formulas too."
    case .nestedTooDeeply, .footnotesNestedTooDeeply, .inlineNestedTooDeeply, .tooManyImageOpenings,
      .tooManyMissingCells:
      nil
    }
  }

  package func diagnostic(in file: String) -> Diagnostic {
    Diagnostic(severity, code: code, file: file, range: range, message: message, hint: hint)
  }

  private static func name(of fence: String) -> String {
    switch fence.first {
    case "~": "tildes"
    case ":": "colons"
    default: "backticks"
    }
  }

  private static func excerpt(of text: String) -> String {
    text.count > 60 ? text.prefix(57) + "…" : text
  }
}
