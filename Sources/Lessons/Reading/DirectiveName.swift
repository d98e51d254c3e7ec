/// The directives of the lesson language.
enum DirectiveName {
  static let codeCell = "code-cell"
  static let property = "property"
  static let math = "math"
  static let output = "output"

  static let admonitions: [String] = [
    "note", "tip", "important", "warning", "caution", "danger", "hint", "seealso", "attention", "error",
    "admonition",
  ]

  static let listings: [String] = ["code-block", "code"]

  /// In the language, and shown as a plain box so far.
  static let notShownYet: [String] =
    [
      "output", "exercise", "solution", "figure", "image", "table", "list-table", "contents", "bibliography",
    ]
    + [
      "axiom", "theorem", "lemma", "definition", "proof", "proposition", "corollary", "property", "example",
      "remark",
      "algorithm",
    ].map { "prf:" + $0 }

  /// Directives whose body is no Markdown.
  static let verbatim: Set<String> = ["output"]

  static let all = [codeCell, property, math] + admonitions + listings + notShownYet
}

/// The roles of the lesson language.
enum RoleName {
  static let shown = ["claim", "math", "sub", "sup", "abbr"]
  static let notShownYet = ["eval", "ref", "numref", "eq", "prf:ref", "cite", "cite:p", "cite:t"]
  static let all = shown + notShownYet
}
