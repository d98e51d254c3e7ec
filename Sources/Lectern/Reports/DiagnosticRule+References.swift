extension DiagnosticRule {
  // MARK: How lessons refer to each other and to files

  static let references: [DiagnosticRule] = [
    DiagnosticRule(
      .error, "broken-reference", "A reference leads nowhere",
      help: "No label of the course has this name, or what it names is of another kind, or has no words that "
        + "could stand here."),
    DiagnosticRule(
      .warning, "unresolved-reference", "A reference leads to nothing in this lesson",
      help:
        "The lesson was verified by itself, and the label may be another lesson’s. Verify the folder of the "
        + "course to know."),
    DiagnosticRule(
      .error, "requires", "The order of the lessons cannot be told",
      help:
        "`requires` in the front matter names a lesson that there is not, or lessons require each other. The "
        + "message has the whole circle."),
    DiagnosticRule(
      .error, "broken-image", "A picture cannot be shown",
      help: "Its name is not that of a picture that browsers show."),
    DiagnosticRule(
      .warning, "remote-image", "A picture comes from elsewhere",
      help: "Pages need no network, so its description stands in its place. Put the file beside the lesson."),
    DiagnosticRule(
      .warning, "missing-alt", "Nothing describes a picture",
      help: "Write `:alt:`, or the words of the Markdown image, for those who cannot see it."),
    DiagnosticRule(
      .error, "malformed-figure", "A figure names no picture, or an image has a caption",
      help: "Write its path behind the name, or `#` and the label of a cell that draws it. `figure` has a "
        + "caption, `image` has none."),
    DiagnosticRule(
      .error, "bibliography", "A bibliography cannot be read",
      help: "The BibTeX file is missing, or one of its entries is malformed: the place is that of the entry."),
    DiagnosticRule(
      .warning, "unknown-citation", "A work is cited that is in no bibliography",
      help:
        "The page shows its key with a question mark. Name a BibTeX file with `bibliography` in the front "
        + "matter, or correct the key."),
    DiagnosticRule(
      .error, "empty-role", "A role that needs content has none",
      help: "`eval` needs an expression, `cite` the key of a work."),
    DiagnosticRule(
      .error, "empty-term", "A word of a glossary is not explained",
      help: "Write its meaning on the next line, indented."),
    DiagnosticRule(
      .error, "no-value", "A value cannot stand in a sentence",
      help: "The expression of `eval` did not run, or gave something else than a number, a text, a Bool or a "
        + "list of numbers."),
  ]
}
