import Diagnostics
package import Events
import Foundation
package import Lessons
import Markdown
package import Programs
package import Runner
package import Verdicts

/// The stages that every lesson goes through before anything is rendered.
package struct LessonChecker: Sendable {
  /// How programs run; a problem with the machine is told at each lesson that needs it.
  private let results: Result<ProgramResults, RunnerProblem>
  /// Whether results may be earlier ones, and are kept.
  private var usesStore = true
  private let options: CheckOptions
  private let pages: PageFactory

  package init(options: CheckOptions, pages: PageFactory) {
    self.options = options
    self.pages = pages
    results = Result { () throws(RunnerProblem) in
      let environment = ProcessInfo.processInfo.environment
      return ProgramResults(
        toolchain: try Toolchain.locate(searchPath: environment["PATH"]),
        runtime: try RuntimeInstallation.locate(executable: options.executable),
        caches: CacheFolder.path(environment: environment), isConfined: options.isConfined,
        policy: options.results)
    }
  }

  /// The same for programs that nobody will ask for again, such as those of lessons with changed numbers.
  package var withoutStore: LessonChecker {
    var checker = self
    checker.usesStore = false
    return checker
  }

  package func check(_ source: LessonSource) async -> CheckedLesson {
    await check(read(source))
  }

  package func check(_ read: CheckedLesson) async -> CheckedLesson {
    var checked = read
    guard checked.isReadable else { return checked }
    // Formulas are typeset while the lesson runs, and remembered.
    let unchecked = checked
    async let formulas: Void = pages.prepare(unchecked)
    let outcome = await run(checked.program, of: checked.lesson)
    await formulas
    checked.outcome = outcome
    checked.verification = checked.judged(outcome)
    checked.verification.diagnostics += pages.problems(of: checked)
    return checked
  }

  /// The same lesson with another text, judged by the run that there was; nothing where that text is another program, or
  /// the same on other lines, to which the places that the run reported do not belong.
  package func judge(_ text: String, in place: CheckedLesson) -> CheckedLesson? {
    guard let outcome = place.outcome else { return nil }
    var checked = read(place.source, SourceFile(name: place.lesson.file.name, text: text))
    guard checked.program.runsLike(place.program), checked.lesson.isPlacedLike(place.lesson) else {
      return nil
    }
    checked.outcome = outcome
    checked.verification = checked.judged(outcome)
    checked.verification.diagnostics += pages.problems(of: checked)
    return checked
  }

  /// The stages that run nothing.
  package func read(_ source: LessonSource) -> CheckedLesson {
    let (file, problem) = LessonReader.read(source)
    guard problem == nil else { return CheckedLesson(source: source, file: file, problem: problem) }
    return read(source, file)
  }

  func read(_ source: LessonSource, _ file: SourceFile) -> CheckedLesson {
    let lesson = LessonParser.parse(file: file)
    let program = ProgramBuilder.build(lesson)
    return CheckedLesson(
      source: source, isReadable: true, lesson: lesson, program: program, outcome: nil,
      verification: Verification(diagnostics: lesson.problems + program.problems))
  }

  private func run(_ program: Program, of lesson: Lesson) async -> ProgramRunner.Outcome {
    guard !program.isEmpty else {
      let nothing = Transcript(started: true, finished: true)
      return ProgramRunner.Outcome(transcript: nothing, events: [], problems: [])
    }
    let ranges = lesson.parts.map(\.range) + lesson.claims.map(\.range)
    let fallback = SourceRange((ranges.min() ?? SourceRange(.start)).start)
    let (file, limits) = (lesson.file.name, limits(for: lesson))
    switch results {
    case .success(let results) where usesStore:
      return await results.outcome(of: program, file: file, fallback: fallback, limits: limits)
    case .success(let results):
      return await results.run(program, file: file, fallback: fallback, limits: limits)
    case .failure(let problem):
      let diagnostic = problem.diagnostic(file: lesson.file.name, at: fallback)
      return ProgramRunner.Outcome(transcript: nil, events: [], problems: [diagnostic])
    }
  }

  /// Whether the lesson would be run, and why.
  func explainStore(_ checked: CheckedLesson) -> Result<ProgramResults.Explanation, RunnerProblem> {
    results.map { $0.explanation(of: checked.program, lesson: checked.lesson.file.name) }
  }

  private func limits(for lesson: Lesson) -> RunLimits {
    var limits = options.limits
    if let timeout = lesson.frontMatter.timeout, !options.overridesTimeout {
      limits.wallClock = .seconds(min(timeout, 86_400))
    }
    return limits
  }
}

package struct CheckOptions: Sendable {
  /// The path of the running tool, beside which its parts lie.
  package var executable: String
  package var isConfined = true
  package var limits = RunLimits()
  /// Whether the time limit was given for this run, and so goes before a lesson's own.
  package var overridesTimeout = false
  /// Whether results are kept, and taken from where they are kept.
  package var results = ProgramResults.Policy.running
  /// How many lessons run at the same time.
  package var jobs: Int

  package init(executable: String, jobs: Int) {
    self.executable = executable
    self.jobs = max(1, jobs)
  }
}

/// A lesson with everything that is known about it.
package struct CheckedLesson: Sendable {
  package var source: LessonSource
  package var isReadable: Bool
  package var lesson: Lesson
  package var program: Program
  /// Nothing if nothing was run.
  package var outcome: ProgramRunner.Outcome?
  package var verification: Verification

  package var events: [Event] { outcome?.events ?? [] }

  /// Whether its program ran to its end, so that what it computed is all there.
  package var ran: Bool { isReadable && outcome?.transcript?.finished == true }

  /// Where the results are from; nothing if there was nothing to run.
  package var origin: ProgramRunner.Outcome.Origin? { program.isEmpty ? nil : outcome?.origin }

  fileprivate func judged(_ outcome: ProgramRunner.Outcome) -> Verification {
    Verifier.verify(
      lesson: lesson, transcript: outcome.transcript, problems: program.problems + outcome.problems)
  }
}

extension CheckedLesson {
  /// A lesson that could not even be read.
  init(source: LessonSource, file: SourceFile, problem: Diagnostic?) {
    let lesson = Lesson(file: file, frontMatter: FrontMatter(), document: Document())
    self.init(
      source: source, isReadable: false, lesson: lesson, program: Program(text: "", parts: [], claims: []),
      outcome: nil, verification: Verification(diagnostics: problem.map { [$0] } ?? []))
  }
}
