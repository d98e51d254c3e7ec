package import Diagnostics

/// The keys of the YAML at the head of a lesson that mean something to Lectern; the others are ignored.
package struct FrontMatter: Equatable, Sendable {
  /// Words whose numbers need no claim.
  package struct NotClaim: Equatable, Sendable {
    /// As they stand in the lesson.
    package var text: String
    package var range: SourceRange

    package init(text: String, range: SourceRange) {
      self.text = text
      self.range = range
    }
  }

  package var title: String?
  package var authors: [String]
  package var date: String?
  package var description: String?
  package var tags: [String]
  package var categories: [String]
  /// From 1 to 5.
  package var difficulty: Int?
  /// Lessons to read first.
  package var requires: [String]
  /// Seconds that the lesson may run.
  package var timeout: Double?
  package var seed: String?
  package var bibliography: [String]
  package var numberSourceLines: Bool
  package var notClaims: [NotClaim]
  /// Whether every formula on lines of its own has a number, and not only those with labels.
  package var numbersEquations = false
  /// Where the entries of `requires` and `bibliography` stand.
  package var requiresRanges: [SourceRange] = []
  package var bibliographyRanges: [SourceRange] = []
  /// Files and folders of the course that the lesson reads, and where they stand.
  package var data: [String] = []
  package var dataRanges: [SourceRange] = []
  /// What the lesson asks the command line for.
  package var requests: [PermissionRequest] = []
  package var timeoutRange = SourceRange(.start)

  /// Whether the lesson asks to read what lies outside of its course.
  package var readsElsewhere: Bool { requests.contains { $0.permission.kind == .read } }

  /// How the lesson writes citations, if not as its course does.
  package var citationStyle: CitationStyle?
  /// The same for its solutions.
  package var solutionPlace: SolutionPlace?

  package init(
    title: String? = nil, authors: [String] = [], date: String? = nil, description: String? = nil,
    tags: [String] = [], categories: [String] = [], difficulty: Int? = nil, requires: [String] = [],
    timeout: Double? = nil, seed: String? = nil, bibliography: [String] = [], numberSourceLines: Bool = false,
    notClaims: [NotClaim] = []
  ) {
    self.title = title
    self.authors = authors
    self.date = date
    self.description = description
    self.tags = tags
    self.categories = categories
    self.difficulty = difficulty
    self.requires = requires
    self.timeout = timeout
    self.seed = seed
    self.bibliography = bibliography
    self.numberSourceLines = numberSourceLines
    self.notClaims = notClaims
  }
}
