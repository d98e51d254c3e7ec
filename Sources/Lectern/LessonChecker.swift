import Diagnostics
package import Events
import Foundation
package import Lessons
import Markdown
package import Pages
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
  private var shelf = BibliographyShelf()
  private var dataShelf = DataShelf()
  /// What earlier builds of this process found out.
  private(set) var memory: LessonMemory?
  /// What somebody may want to end before it is over.
  private var running: RunningLessons?

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

  /// The same for one more build: files are read anew, and of lessons whose inputs are the same nothing else is done.
  func remembering(_ memory: LessonMemory, running: RunningLessons? = nil) -> LessonChecker {
    var checker = self
    checker.shelf = BibliographyShelf()
    checker.dataShelf = DataShelf()
    checker.memory = memory
    checker.running = running
    return checker
  }

  package func check(_ source: LessonSource) async -> CheckedLesson {
    await check(read(source))
  }

  /// - Parameter references: Where labels of other lessons lead; nothing for a lesson by itself.
  package func check(
    _ read: CheckedLesson, in references: CourseReferences? = nil
  ) async -> CheckedLesson {
    var checked = read
    // Nobody waits for what a cancelled task finds out.
    guard checked.isReadable, !Task.isCancelled else { return checked }
    let problems = references?.problems(of: checked) ?? []
    if let known = memory?.checked(like: checked, problems) { return known }
    var account = account(before: checked)
    let start = ContinuousClock.now
    let outcome = await outcome(of: checked)
    account?.results = start.duration(to: .now)
    checked.outcome = outcome
    checked.verification = checked.judged(outcome)
    checked.verification.diagnostics += problems
    let judged = ContinuousClock.now
    pages.build(&checked, in: references)
    account?.page = judged.duration(to: .now)
    checked.account = account
    if options.measuresNoise { await measureNoise(of: &checked) }
    // What it reads elsewhere nobody looks at.
    if !checked.lesson.frontMatter.readsElsewhere { memory?.keep(checked, problems) }
    return checked
  }

  /// The same lesson with another text, judged by the run that there was; nothing where that text is another program, or
  /// the same on other lines, to which the places that the run reported do not belong.
  package func judge(_ text: String, in place: CheckedLesson) -> CheckedLesson? {
    judge([place.lesson.file.name: text], in: place)
  }

  /// - Parameter texts: Of the lesson and of files that it includes, by their names in reports; the others stay.
  func judge(_ texts: [String: String], in place: CheckedLesson) -> CheckedLesson? {
    guard let outcome = place.outcome else { return nil }
    var checked = read(place, replacing: texts)
    guard checked.program.runsLike(place.program), checked.lesson.isPlacedLike(place.lesson) else {
      return nil
    }
    checked.outcome = outcome
    checked.verification = checked.judged(outcome)
    pages.build(&checked)
    return checked
  }

  /// The stages that run nothing.
  package func read(_ source: LessonSource) -> CheckedLesson {
    let (file, problem) = LessonReader.read(source)
    guard problem == nil else { return CheckedLesson(source: source, file: file, problem: problem) }
    return read(source, file)
  }

  /// The same lesson with other texts of its files.
  func read(_ place: CheckedLesson, replacing texts: [String: String]) -> CheckedLesson {
    let own = place.lesson.file.parts.first ?? place.lesson.file
    let file = texts[own.name].map { SourceFile(name: own.name, text: $0) } ?? own
    return read(place.source, file, replacing: texts)
  }

  private func read(
    _ source: LessonSource, _ file: SourceFile, replacing texts: [String: String] = [:]
  ) -> CheckedLesson {
    let text = LessonReader.text(file, of: source, replacing: texts)
    let known = memory?.read(source, text)
    let lesson = known?.lesson ?? parse(text)
    let program = known?.program ?? ProgramBuilder.build(lesson)
    let files = LessonFiles(lesson, source, shelf, dataShelf)
    return CheckedLesson(
      source: source, isReadable: true, lesson: lesson, program: program, outcome: nil,
      verification: Verification(diagnostics: lesson.problems + program.problems + files.problems),
      files: files)
  }

  private func account(before checked: CheckedLesson) -> LessonAccount? {
    guard options.isVerbose else { return nil }
    guard !checked.program.isEmpty else { return LessonAccount() }
    return LessonAccount(reason: try? explainStore(checked).get().state)
  }

  private func parse(_ text: LessonText) -> Lesson {
    let lesson = LessonParser.parse(text)
    return options.seed.map(lesson.reseeded) ?? lesson
  }

  /// Runs the lesson again with nudged literals, if it has a claim that passes.
  private func measureNoise(of checked: inout CheckedLesson) async {
    guard checked.ran, !checked.program.isEmpty, case .success(let results) = results,
      checked.verification.claims.contains(where: { $0.status == .passed })
    else { return }
    let fallback = checked.lesson.firstPlace
    let file = checked.lesson.file.name
    let noise = await results.noise(
      checked.program, file: file, fallback: fallback, limits: LessonPermissions(checked, options).limits)
    switch noise {
    case .success(let runs):
      checked.verification.judgeNoise(runs.claims, started: runs.started, file: file)
    case .failure(let problem): checked.verification.diagnostics.append(problem.diagnostic)
    }
  }

  private func outcome(of checked: CheckedLesson) async -> ProgramRunner.Outcome {
    guard let running, !checked.program.isEmpty else { return await run(checked.program, of: checked) }
    return await running.outcome(of: checked) { await run(checked.program, of: checked) }
  }

  private func run(_ program: Program, of checked: CheckedLesson) async -> ProgramRunner.Outcome {
    let lesson = checked.lesson
    guard !program.isEmpty else {
      let nothing = Transcript(started: true, finished: true)
      return ProgramRunner.Outcome(transcript: nothing, events: [], problems: [])
    }
    pages.prepare(for: checked)
    let fallback = lesson.firstPlace
    let permissions = LessonPermissions(checked, options)
    let (file, limits) = (lesson.file.name, permissions.limits)
    let problems = options.results.runs ? permissions.problems + checked.files.dataProblems : []
    guard problems.isEmpty else { return .refused(problems) }
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
    let limits = LessonPermissions(checked, options).limits
    return results.map {
      $0.explanation(of: checked.program, limits: limits, lesson: checked.lesson.file.name)
    }
  }
}

package struct CheckOptions: Sendable {
  /// The path of the running tool, beside which its parts lie.
  package var executable: String
  package var isConfined = true
  package var limits = RunLimits()
  /// Whether the time limit was given for this run, and so goes before a lesson's own.
  package var overridesTimeout = false
  /// The same for the memory.
  package var overridesMemory = false
  /// What lessons that ask for it are permitted.
  package var allowances = Allowances()
  /// Whether results are kept, and taken from where they are kept.
  package var results = ProgramResults.Policy.running
  /// Whether lessons run again with nudged literals, to see which digits stay.
  package var measuresNoise = false
  /// What random cases are made from, in place of what lessons say.
  package var seed: String?
  /// Whether lessons give an account of how they came by their results.
  package var isVerbose = false
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
  /// The bibliographies that it names.
  package var files = LessonFiles()
  /// What it becomes, without what only the whole course knows.
  package var page: Page?
  /// The page of its solutions, if they have one of their own.
  package var solutionsPage: Page?
  /// What links to the page may name.
  package var anchors: Set<String>?
  /// Files of the course that it links to.
  package var linkedFiles: [CourseFiles.File] = []
  /// Only if it was asked for.
  package var account: LessonAccount?
  /// Where it links to on the web.
  var externalLinks: [CourseLinks.External] = []

  /// Where the page of its solutions lies, if they are to have one.
  var solutionsPath: String? {
    guard (lesson.frontMatter.solutionPlace ?? source.settings.solutions) == .page,
      lesson.solutions.contains(where: { !$0.isHidden })
    else { return nil }
    return PageBuilder.solutionsPath(of: source.page)
  }

  package var events: [Event] { outcome?.events ?? [] }

  /// Whether its program ran to its end, so that what it computed is all there.
  package var ran: Bool { isReadable && outcome?.transcript?.finished == true }

  /// Whether the same lesson will come to the same again: nothing ran, or what it computed is stored.
  var isRepeatable: Bool { isReadable && (program.isEmpty || outcome?.isKept == true) }

  /// Where the results are from; nothing if there was nothing to run.
  package var origin: ProgramRunner.Outcome.Origin? { program.isEmpty ? nil : outcome?.origin }

  fileprivate func judged(_ outcome: ProgramRunner.Outcome) -> Verification {
    var verification = Verifier.verify(
      lesson: lesson, transcript: outcome.transcript, problems: program.problems + outcome.problems)
    // Those that kept it from running are there already.
    let others = files.problems.filter { !outcome.problems.contains($0) }
    verification.diagnostics = (verification.diagnostics + others).ordered()
      .map { $0.namingLines(of: lesson.file) }
    return verification
  }
}

extension Lesson {
  /// Where its code begins, for problems without a place of their own.
  fileprivate var firstPlace: SourceRange {
    let ranges = parts.map(\.range) + claims.map(\.range) + evaluations.map(\.range)
    return SourceRange((ranges.min() ?? SourceRange(.start)).start)
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
