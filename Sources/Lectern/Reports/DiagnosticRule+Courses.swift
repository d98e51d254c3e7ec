extension DiagnosticRule {
  // MARK: How courses are put together

  static let courses: [DiagnosticRule] = [
    DiagnosticRule(
      .error, "configuration", "lectern.yml cannot be read",
      help: "It is YAML in UTF-8: keys with values. docs/reference/configuration.md lists the keys."),
    DiagnosticRule(
      .error, "configuration-key", "lectern.yml has a key that there is not",
      help: "The message has the nearest one; docs/reference/configuration.md lists them all."),
    DiagnosticRule(
      .error, "configuration-value", "A value in lectern.yml is not what its key takes",
      help: "The message says what it must be."),
    DiagnosticRule(
      .error, "configuration-file", "lectern.yml names a lesson or a file that is not there",
      help: "Paths start at the folder of lectern.yml and do not lead out of it. A pattern of `exclude` that "
        + "excludes nothing is a warning."),
    DiagnosticRule(
      .warning, "faint-colour", "A colour of the theme is hard to read",
      help:
        "WCAG 2.2 asks a contrast of 4.5 : 1 of text. Choose a darker one for light ground, a lighter one for "
        + "dark ground."),
    DiagnosticRule(
      .error, "broken-link", "A link or an image leads nowhere",
      help: "There is no such lesson, file, heading or label in the course. The message has the nearest name."
    ),
    DiagnosticRule(
      .error, "link-outside", "A link leads out of the course’s folder",
      help:
        "A site holds only what lies in its course, whatever symbolic links say. Copy the file into the course, or "
        + "link to the web."),
  ]
}
