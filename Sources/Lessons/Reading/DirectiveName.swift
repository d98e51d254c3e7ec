/// The directives of the lesson language.
enum DirectiveName {
  static let codeCell = "code-cell"
  static let property = "property"
  static let math = "math"
  static let output = "output"
  static let table = "table"
  static let listTable = "list-table"
  static let admonition = "admonition"

  static let figure = "figure"
  static let image = "image"
  static let exercise = "exercise"
  static let solution = "solution"
  static let glossary = "glossary"
  static let contents = "contents"
  static let bibliography = "bibliography"
  static let include = "include"
  static let literalInclude = "literalinclude"

  static let inclusions = [include, literalInclude]

  /// Those whose body is no Markdown.
  static let verbatim = Set([codeCell, property, output, math, contents, bibliography] + listings)

  static let admonitions: [String] = [
    "note", "tip", "important", "warning", "caution", "danger", "hint", "seealso", "attention", "error",
    admonition, "takeaways", "mistakes", "worked-example",
  ]

  static let dropdown = "dropdown"
  /// Boxes beside the text.
  static let asides: [String] = ["margin", "aside", "sidebar", "topic"]
  static let quotations: [String] = ["epigraph", "blockquote", "pull-quote"]
  static let (tabSet, tabItem) = ("tab-set", "tab-item")

  /// Everything that is a box with Markdown in it.
  static let boxes = admonitions + [dropdown, tabSet, tabItem] + asides + quotations

  static let listings: [String] = ["code-block", "code"]

  static let statements = NumberedKind.statements.map { "prf:" + $0.rawValue }

  static let all =
    [codeCell, property, output, math, table, listTable, figure, image, exercise, solution, glossary]
    + [contents, bibliography] + inclusions + boxes + listings + statements
}

/// The roles of the lesson language.
enum RoleName {
  static let claim = "claim"
  static let reference = "ref"
  static let propertyReference = "prf:ref"
  static let evaluation = "eval"
  static let download = "download"
  static let references = [reference, propertyReference, "numref", "eq", "doc", "term"]
  static let citations = ["cite", "cite:p", "cite:t"]
  /// Words with a look or a meaning, by all the names that mystmd has for them.
  static let words = [
    "sub", "subscript", "sup", "superscript", "abbr", "abbreviation", "u", "underline", "del", "strike",
    "delete", "kbd", "keyboard", "sc", "smallcaps",
  ]
  static let all = [claim, evaluation, "math", download] + words + references + citations
}
