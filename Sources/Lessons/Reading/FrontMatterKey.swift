/// The keys of the front matter that mean something to Lectern. A test holds docs/reference/lesson-format.md to them.
enum FrontMatterKey: String, CaseIterable {
  case title, author, authors, date, description, tags, categories, difficulty, requires, timeout, seed
  case bibliography, citations, solutions, numbering, data, allow
  case notClaims = "not-claims"
  case numberSourceLines = "number_source_lines"
  /// MyST-NB's settings, of which one is read.
  case mystnb
}
