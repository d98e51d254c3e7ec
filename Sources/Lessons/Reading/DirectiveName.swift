/// The directives of the lesson language.
enum DirectiveName {
  static let codeCell = "code-cell"
  static let property = "property"
  static let math = "math"
  static let output = "output"
  static let table = "table"
  static let listTable = "list-table"

  static let admonitions: [String] = [
    "note", "tip", "important", "warning", "caution", "danger", "hint", "seealso", "attention", "error",
    "admonition",
  ]

  static let listings: [String] = ["code-block", "code"]

  /// In the language, and shown as a plain box so far.
  static let notShownYet: [String] =
    [
      "exercise", "solution", "figure", "image", "contents", "bibliography",
    ]
    + [
      "axiom", "theorem", "lemma", "definition", "proof", "proposition", "corollary", "property", "example",
      "remark",
      "algorithm",
    ].map { "prf:" + $0 }

  static let all =
    [codeCell, property, output, math, table, listTable] + admonitions + listings + notShownYet
}

/// The roles of the lesson language.
enum RoleName {
  static let claim = "claim"
  static let reference = "ref"
  static let propertyReference = "prf:ref"
  static let shown = [claim, "math", "sub", "sup", "abbr", reference, propertyReference]
  static let notShownYet = ["eval", "numref", "eq", "cite", "cite:p", "cite:t"]
  static let all = shown + notShownYet
}
