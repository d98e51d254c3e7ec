extension DiagnosticRule {
  // MARK: How lessons are written

  static let lessons: [DiagnosticRule] = [
    DiagnosticRule(
      .error, "unreadable-lesson", "A lesson could not be read",
      help: "The file is missing, cannot be opened, or is larger than any lesson."),
    DiagnosticRule(
      .error, "not-utf-8", "A lesson is not UTF-8",
      help: "Save the file as UTF-8. The column is that of the first byte that is not."),
    DiagnosticRule(
      .error, "front-matter", "The front matter is not valid",
      help: "It is YAML between two lines of three hyphens at the very start: keys and values, no deeper "
        + "and no longer than a lesson needs."),
    DiagnosticRule(
      .error, "front-matter-value", "A key of the front matter has a value that it cannot have",
      help: "The message says what the key takes."),
    DiagnosticRule(
      .warning, "unknown-directive", "A directive is unknown",
      help: "It is shown as a titled box with its content. If its name is misspelled, the hint has the "
        + "right one."),
    DiagnosticRule(
      .error, "malformed-directive", "Something begins like a directive and is none",
      help: "What stands in it is shown and not run. Write a fence of backticks or tildes, `{name}` with "
        + "letters, digits, “_”, “:”, “.” and “-”, and no backtick behind it on its first line."),
    DiagnosticRule(
      .error, "unclosed-directive", "A directive has no end",
      help: "Write a line of as many backticks or tildes behind it, indented like its opening."),
    DiagnosticRule(
      .warning, "unknown-option", "A directive or a role has no such option",
      help: "The hint lists what it has, or names the nearest."),
    DiagnosticRule(
      .error, "repeated-option", "An option stands twice in a directive",
      help: "The first one counts; remove the other."),
    DiagnosticRule(
      .error, "invalid-option", "An option has a value that it cannot have",
      help: "The message says what the option takes."),
    DiagnosticRule(
      .error, "malformed-option", "A line among the options of a directive is none",
      help: "Write `:name: value`, and a blank line between the options and a body that begins with a "
        + "colon."),
    DiagnosticRule(
      .error, "unclosed-options", "A block of options has no end",
      help: "Close the block with a second line of three hyphens."),
    DiagnosticRule(
      .warning, "unknown-tag", "A tag of a cell means nothing",
      help: "It looks like a misspelling of the tag in the hint."),
    DiagnosticRule(
      .warning, "unknown-language", "A cell is in a language that looks like a misspelling",
      help: "Cells in other languages than Swift are shown and not run."),
    DiagnosticRule(
      .warning, "empty-cell", "A cell or a property is empty",
      help: "Nothing is run. Fill it, or remove it."),
    DiagnosticRule(
      .error, "duplicate-label", "A label or a word of a glossary stands twice",
      help: "Each names one thing in a course. The message or the hint has the place of the other."),
    DiagnosticRule(
      .warning, "unused-footnote", "Nothing leads to a footnote",
      help:
        "It is shown behind the others, and its claims are checked. Write `[^label]` where it belongs, or "
        + "remove it."),
    DiagnosticRule(
      .warning, "lost-target", "A target names nothing",
      help:
        "No block stands behind `(label)=`. Put it right before the heading, paragraph, formula, table or directive "
        + "that it names, in the same list item or quote."),
    DiagnosticRule(
      .error, "expected-output", "An output belongs to no cell that it can be compared with",
      help:
        "No cell stands before it, its cell is skipped or in another language, or the output of the cell is stated "
        + "already. Put it behind its cell, or name the cell with `:cell:`."),
    DiagnosticRule(
      .warning, "alt-without-figure", "A description has no figure",
      help:
        "The cell with the option `alt` shows no figure. Show one as the value of an expression, or remove the "
        + "option."),
    DiagnosticRule(
      .warning, "unknown-role", "A role is unknown",
      help: "It is shown as code. If its name is misspelled, the hint has the right one."),
    DiagnosticRule(
      .error, "unclosed-role", "A role has no end",
      help: "Close it with as many backticks as open it, or write `\\{` for a brace."),
    DiagnosticRule(
      .error, "unclosed-mathematics", "Mathematics has no end",
      help: "Close it, or write `\\$` for a dollar sign."),
    DiagnosticRule(
      .warning, "raw-html", "Raw HTML is shown as text",
      help: "Write it in Markdown, or put it in a code span."),
    DiagnosticRule(
      .error, "include", "A file is not included",
      help:
        "The message says why: it is not there, it lies outside the course, it includes itself, or an option asks for lines that it does not have. What stands in the body of the directive is not shown."
    ),
    DiagnosticRule(
      .error, "nesting", "Directives are nested too deeply",
      help: "What stands deeper is left out."),
    DiagnosticRule(
      .error, "nested-too-deeply", "Blocks are nested too deeply",
      help: "Block quotes, list items and boxes have a limit that no page for people reaches."),
    DiagnosticRule(
      .warning, "markup-nested-too-deeply", "Emphasis and links are nested too deeply",
      help: "The innermost are left out."),
    DiagnosticRule(
      .error, "too-many-image-openings", "A paragraph has too many openings of images",
      help: "Put image markers that are meant as text into code spans."),
    DiagnosticRule(
      .warning, "cells-beyond-header", "A row of a table has more cells than its header",
      help: "The last are left out. Write `\\|` for a bar that ends no cell, in code and formulas too."),
    DiagnosticRule(
      .error, "malformed-table", "A table directive holds no table",
      help:
        "A `table` holds one pipe table and a `list-table` one bullet list of bullet lists, whose rows have as "
        + "many cells as the first."),
    DiagnosticRule(
      .error, "too-many-missing-cells", "Rows of tables lack too many cells of their headers",
      help: "Fill the rows, or make the header shorter."),
    DiagnosticRule(
      .error, "text-too-long", "A lesson is too long",
      help: "Split it into several lessons."),
  ]
}
