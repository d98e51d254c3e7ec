package import Diagnostics
package import Events
package import Lessons

/// Joins a lesson with what its run left: a verdict for everything in it that could be wrong.
///
/// Nothing passes that did not run.
package struct Verifier {
  let lesson: Lesson
  /// Nothing if nothing ran.
  let transcript: Transcript?
  var verification = Verification()
  /// What the verifier itself found.
  var findings: [Diagnostic] = []

  /// `problems` are the builder's and the runner's; the reader's come with the lesson.
  package static func verify(
    lesson: Lesson, transcript: Transcript?, problems: [Diagnostic]
  ) -> Verification {
    var verifier = Verifier(lesson: lesson, transcript: transcript)
    let known = lesson.problems + problems
    verifier.verifyParts()
    verifier.verifyBetween()
    let isExplained = problems.contains { $0.severity == .error }
    verifier.verifyEnd(isExplained: isExplained)
    verifier.verifyClaims(isExplained: isExplained || transcript?.finished != true)
    verifier.verifyEvaluations(isExplained: isExplained || transcript?.finished != true)
    verifier.verifyOutputs(isExplained: isExplained || transcript?.finished != true)
    verifier.verifyCalls()
    verifier.verification.cells = lesson.parts.filter { if case .cell = $0 { true } else { false } }.count
    verifier.verification.checks = verifier.verification.checks.inPlace(by: \.position)
    verifier.verification.diagnostics = (known + verifier.findings).ordered()
    return verifier.verification
  }

  private init(lesson: Lesson, transcript: Transcript?) {
    self.lesson = lesson
    self.transcript = transcript
  }

  mutating func report(_ code: String, at range: SourceRange, _ message: String, hint: String? = nil) {
    findings.append(
      Diagnostic(.error, code: code, file: lesson.file.name, range: range, message: message, hint: hint))
  }

  // MARK: - The end of the run

  /// A run that stopped early without a word must not look like one that said nothing was wrong.
  private mutating func verifyEnd(isExplained: Bool) {
    guard !isExplained else { return }
    if transcript?.finished != true, let place = firstUnfinished {
      report(
        "did-not-finish", at: place,
        transcript == nil ? "the lesson did not run" : "the lesson did not run to its end; it stopped here")
    } else if transcript != nil, let part = firstUnfinishedPart {
      report("did-not-finish", at: part.range, "the lesson ran to its end, and this part of it did not")
    }
  }

  private var firstUnfinishedPart: LessonPart? {
    lesson.parts.enumerated().first { $1.runs && transcript?.parts[$0]?.ended != true }?.element
  }

  /// The first part that did not reach its end, else the first claim without a value, else the last thing that ran.
  private var firstUnfinished: SourceRange? {
    if let part = firstUnfinishedPart { return part.range }
    if let claim = lesson.claims.first(where: { transcript?.claims[$0.id] == nil }) { return claim.range }
    if let evaluation = lesson.evaluations.first(where: { transcript?.claims[lesson.valueID(of: $0)] == nil })
    {
      return evaluation.range
    }
    return (lesson.parts.filter(\.runs).map(\.range) + lesson.claims.map(\.range)).max()
  }

  /// Checks and quantifiers in claims' expressions, and those of tasks that outlive the part that made them.
  private mutating func verifyBetween() {
    for (id, items) in (transcript?.claimItems ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard let source = lesson.valueSource(id) else { continue }
      for item in items { verify(item, source: source.expression, range: source.range) }
    }
    for item in transcript?.between ?? [] {
      verify(item, source: SourceText(lines: []), range: lesson.claims.first?.range ?? SourceRange(.start))
    }
  }

  private mutating func verify(_ item: Transcript.Item, source: SourceText, range: SourceRange) {
    switch item {
    case .check(let record): _ = verdict(record, in: range)
    case .property(let record):
      verification.properties.append(verdict(record, source: source, range: range, part: nil, label: ""))
    case .printed, .printedToError, .value: return
    }
  }
}

extension LessonPart {
  /// Whether it is part of the program.
  package var runs: Bool {
    switch self {
    case .cell(let cell): cell.execution == .runs || cell.execution == .mustFail
    case .property: true
    }
  }
}

extension Array {
  /// Sorted, with equals in the order in which they came.
  fileprivate func inPlace<Key: Comparable>(by key: (Element) -> Key) -> [Element] {
    enumerated().sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }.map(\.element)
  }
}
