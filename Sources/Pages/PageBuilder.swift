package import Diagnostics
internal import Events
package import Lessons
internal import Markdown
package import Verdicts

/// A lesson and what became of it → its page.
package struct PageBuilder: Sendable {
  package struct Result: Sendable {
    package var page: Page
    /// That of the solutions, if they have one of their own.
    package var solutions: Page?
    /// What came up while the page was made: TeX errors, figures that are not shown.
    package var diagnostics: [Diagnostic]
    /// What links to the page may name.
    package var anchors: Set<String>
  }

  private let lesson: Lesson
  private let verification: Verification
  let context: PageContext

  package init(lesson: Lesson, verification: Verification, context: PageContext) {
    self.lesson = lesson
    self.verification = verification
    self.context = context
  }

  package func build() -> Result {
    let headings = HeadingPlan(lesson)
    let anchors = AnchorPlan(lesson)
    let notes = PageNotes(anchors)
    let works = PageWorks(lesson, context, notes)
    let embedding = LessonEmbedding(
      lesson: lesson, context: context, results: LessonResults(verification), headings: headings,
      notes: notes,
      anchors: anchors, works: works)
    let prose = embedding.prose
    var blocks = lesson.document.blocks
    var heading: [HTMLNode] = [.text(lesson.title)]
    if headings.title != nil, let first = blocks.firstIndex(where: { !$0.isUnseen }),
      case .heading(_, let content) = blocks[first].kind
    {
      heading = prose.html(of: content)
      blocks.remove(at: first)
    }
    var body = prose.html(of: headings.applied(to: blocks))
    body += FootnotesView(embedding: embedding).list()
    var contents = headings.contents
    if works.standsAtTheEnd {
      let anchor = notes.anchor("references")
      body += WorksView(works: works, notes: notes).section(anchor: anchor)
      contents.append(ContentsEntry(text: WorksView.title, anchor: anchor, children: []))
    }
    let problems = verification.diagnostics + notes.diagnostics
    var page = Page(
      frame: context.frame, path: context.path,
      rootPrefix: context.rootPrefix, title: lesson.title, heading: heading,
      headingAnchor: headings.title?.anchor ?? notes.anchor("top"),
      description: lesson.frontMatter.description, authors: lesson.frontMatter.authors,
      date: lesson.frontMatter.date, difficulty: lesson.frontMatter.difficulty, contents: contents,
      body: body, problems: Self.notices(problems, of: lesson.file), summary: summary(notes, problems),
      previous: context.previous, next: context.next, assets: PageAssets(katex: notes.usesMathematics),
      text: PageText(body))
    let solutions = divide(&page, notes)
    return Result(page: page, solutions: solutions, diagnostics: notes.diagnostics, anchors: notes.anchors)
  }

  static func notices(_ diagnostics: [Diagnostic], of file: SourceFile) -> [PageNotice] {
    diagnostics.filter { $0.severity == .error }.ordered().map { found in
      let diagnostic = found.located(in: file)
      let isHere = diagnostic.file == file.name
      let start = diagnostic.range.start
      return PageNotice(
        isError: true, place: isHere ? "Line \(start.line)" : "\(diagnostic.file):\(start.line)",
        message: diagnostic.message, hint: diagnostic.hint)
    }
  }

  // MARK: - What was verified

  /// Failures that are in the lists already.
  private static let listed: Set<String> = [
    "claim-failed", "check-failed", "property-failed", "output-failed",
  ]

  static func hasErrors(_ problems: [Diagnostic]) -> Bool {
    problems.contains { $0.severity == .error && !listed.contains($0.code) }
  }

  private func summary(_ notes: PageNotes, _ problems: [Diagnostic]) -> PageSummary {
    let results = LessonResults(verification)
    let claimAnchors = notes.claimAnchors
    let propertyAnchors = notes.propertyAnchors
    let outputAnchors = notes.outputAnchors
    return PageSummary(
      claims: lesson.claims.map { row(results.verdict(on: $0), anchor: claimAnchors[$0.id]) },
      checks: verification.checks.map(row),
      properties: (verification.properties + missingProperties(results)).map {
        row($0, anchor: $0.part.flatMap { propertyAnchors[$0] })
      },
      outputs: lesson.expectedOutputs.map { row(results.verdict(on: $0), anchors: outputAnchors) },
      hasErrors: Self.hasErrors(problems))
  }

  /// A property without a verdict is one that did not run; it must not be missing from the list.
  private func missingProperties(_ results: LessonResults) -> [PropertyVerdict] {
    lesson.parts.compactMap { part in
      guard case .property(let property) = part, results.property(property.id) == nil else { return nil }
      return PropertyVerdict(notRun: property)
    }
  }

  /// Nothing for a quantifier in a cell.
  private func property(_ part: Int) -> PropertyBlock? {
    guard lesson.parts.indices.contains(part), case .property(let property) = lesson.parts[part] else {
      return nil
    }
    return property
  }

  /// The line, and the file if it is one that the lesson includes.
  private func place(of position: SourcePosition) -> String {
    let origin = lesson.file.origin(of: SourceRange(position))
    let line = String(origin.range.start.line)
    return origin.file.name == lesson.file.name ? line : "\(origin.file.name):\(line)"
  }

  private func row(_ verdict: ClaimVerdict, anchor: String?) -> PageSummary.Row {
    var expression = verdict.claim.expression.text
    if expression.hasSuffix("\n") { expression.removeLast() }
    return PageSummary.Row(
      place: place(of: verdict.claim.range.start), text: verdict.claim.text, expression: expression,
      value: verdict.computed?.fullText, status: verdict.status,
      message: verdict.status == .passed ? nil : verdict.message, anchor: anchor)
  }

  private func row(_ verdict: OutputVerdict, anchors: [Int: String]) -> PageSummary.Row {
    PageSummary.Row(
      place: place(of: verdict.output.range.start),
      text: OutputView.subject(of: verdict.output, in: lesson), expression: nil,
      value: nil, status: verdict.status, message: verdict.status == .passed ? nil : verdict.message,
      anchor: anchors[verdict.output.id])
  }

  private func row(_ verdict: CheckVerdict) -> PageSummary.Row {
    PageSummary.Row(
      place: place(of: verdict.position), text: verdict.name, expression: nil,
      value: verdict.message.isEmpty ? nil : verdict.message, status: verdict.status, message: nil,
      anchor: nil)
  }

  private func row(_ verdict: PropertyVerdict, anchor: String?) -> PageSummary.Row {
    let property = verdict.part.flatMap { self.property($0) }
    let number = property.map { "Property \($0.number)" }
    return PageSummary.Row(
      place: place(of: verdict.position), text: verdict.title.isEmpty ? number ?? "property" : verdict.title,
      expression: nil,
      value: PropertyWords(verdict: verdict, expectation: property?.expectation ?? .holds).badge,
      status: verdict.status,
      message: verdict.status == .passed || verdict.message.isEmpty ? nil : verdict.message, anchor: anchor)
  }
}
