package import Diagnostics
package import Verdicts

/// What a run of the tool came to: the model of every form of report, and of the exit status.
package struct BuildReport: Sendable {
  package struct Entry: Sendable {
    package var path: String
    package var file: SourceFile
    package var verification: Verification
    /// Where the cells and properties stand that verdicts name by their index.
    package var partRanges: [SourceRange] = []
    /// Whether the lesson's program ran to its end.
    package var ran = false

    package init(
      path: String, file: SourceFile, verification: Verification, partRanges: [SourceRange] = [],
      ran: Bool = false
    ) {
      (self.path, self.file, self.verification) = (path, file, verification)
      (self.partRanges, self.ran) = (partRanges, ran)
    }

    /// Each problem as it was found, and at the place where its author finds it.
    var problems: [(found: Diagnostic, shown: Diagnostic)] {
      verification.diagnostics.ordered().map { ($0, $0.located(in: file)) }
    }
  }

  package var entries: [Entry]
  /// What belongs to no single lesson: a template's fault, a page that could not be written.
  package var general: [Diagnostic]
  /// Whether warnings fail.
  package var isStrict: Bool
  /// The codes of the warnings that fail even so.
  package var strictCodes: Set<String> = []
  /// Configurations, and templates that have a problem, whose lines reports show.
  package var configurations: [SourceFile] = []
  /// Where the lessons link to on the web; nothing unless asked for.
  var externalLinks: [CourseLinks.External]?
  private var foundLinks: [CourseLinks.External] = []

  package init(lessons: [CheckedLesson], courses: [Course], isStrict: Bool) {
    self.init(lessons: lessons, general: courses.flatMap(\.problems), isStrict: isStrict)
    configurations = courses.compactMap(\.configurationFile)
    foundLinks = lessons.flatMap(\.externalLinks)
    for course in courses {
      switch course.configuration.strictness {
      case .none: break
      case .all: self.isStrict = true
      case .codes(let codes): strictCodes.formUnion(codes.map(\.value))
      }
    }
  }

  /// Makes the report list where the lessons link to on the web.
  package mutating func listExternalLinks() { externalLinks = foundLinks }

  /// The texts that diagnostics stand in.
  var files: [SourceFile] { entries.flatMap(\.file.parts) + configurations }

  /// Whether a problem makes the run fail.
  func fails(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.severity == .error || isStrict || strictCodes.contains(diagnostic.code)
  }

  package init(entries: [Entry], general: [Diagnostic], isStrict: Bool) {
    (self.entries, self.general, self.isStrict) = (entries, general, isStrict)
  }

  package init(lessons: [CheckedLesson], general: [Diagnostic] = [], isStrict: Bool) {
    entries = lessons.map {
      Entry(
        path: $0.source.displayName, file: $0.lesson.file, verification: $0.verification,
        partRanges: $0.lesson.parts.map(\.range), ran: $0.ran)
    }
    self.general = general
    self.isStrict = isStrict
  }

  package var diagnostics: [Diagnostic] {
    (entries.flatMap { $0.problems.map(\.shown) } + general).ordered()
  }

  /// Design §4: 0 all well, 1 something said is not so, 2 something could not be found out.
  package var exitStatus: Int32 {
    let statuses = entries.map(\.verification.status)
    if statuses.contains(.error) || general.contains(where: { $0.severity == .error }) { return 2 }
    if diagnostics.contains(where: { $0.severity == .warning && fails($0) }) { return 2 }
    return statuses.contains(.failed) ? 1 : 0
  }

  package var summary: VerificationSummary {
    var sum = VerificationSummary.sum(of: entries.map(\.verification.summary))
    sum.errors += general.filter { $0.severity == .error }.count
    sum.warnings += general.filter { $0.severity == .warning }.count
    return sum
  }
}
