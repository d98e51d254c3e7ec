extension DiagnosticRule {
  // MARK: How pages are made

  static let pages: [DiagnosticRule] = [
    DiagnosticRule(
      .error, "tex-error", "A formula cannot be typeset",
      help: "KaTeX does not read this TeX, or it is not allowed on a page. The place is that of the first "
        + "trouble."),
    DiagnosticRule(
      .error, "katex-missing", "KaTeX is not installed",
      help: "Debian has it as libjs-katex; `make deps` installs it."),
    DiagnosticRule(
      .warning, "highlighter-missing", "highlight.js is not installed",
      help: "Code in other languages than Swift is shown without colours. Debian has it as "
        + "libjs-highlight.js."),
    DiagnosticRule(
      .error, "unsafe-figure", "A figure holds what no page may",
      help: "Figures may hold shapes and text only: no scripts, links, images or styles from elsewhere."),
    DiagnosticRule(
      .error, "templates-missing", "The templates were not found",
      help: "Give their folder with --templates, or install Lectern with `make install`."),
    DiagnosticRule(
      .error, "missing-template", "A template or a part of one is missing",
      help: "The message has its name."),
    DiagnosticRule(
      .error, "unknown-template-key", "A template uses a key that there is not",
      help: "The message has the key and the ones that there are."),
    DiagnosticRule(
      .error, "template-recursion", "Templates include each other without end",
      help: "Remove one of the inclusions."),
    DiagnosticRule(
      .error, "template-syntax", "A template is not valid Mustache",
      help: "The message says what is wrong at its place."),
    DiagnosticRule(
      .error, "asset-missing", "A file that pages need could not be read",
      help: "Install Lectern again; `lectern doctor` says what is there."),
    DiagnosticRule(
      .error, "same-page", "Two lessons would become the same page",
      help: "Rename one of them."),
    DiagnosticRule(
      .error, "out-of-date", "The site is not what the lessons give",
      help: "`lectern build --check` found a file that differs. Run `lectern build` and commit what it "
        + "writes."),
    DiagnosticRule(
      .error, "cannot-write", "A file of the site could not be written",
      help: "The message has the system’s reason."),
  ]
}
