import Diagnostics
import Foundation
import Pages

/// A course that is built again and again by one process.
struct LiveBuild {
  let source: String
  let options: BuildOptions
  /// The folder that is written to as well, which nobody else writes to.
  let output: (folder: OutputFolder, lock: OutputLock)?
  private let checker: LessonChecker
  private let lessons = LessonMemory()
  private let pages = RenderedPages()
  private let running = RunningLessons()

  init(source: String, options: BuildOptions, output: (folder: OutputFolder, lock: OutputLock)?) {
    self.source = source
    self.options = options
    self.output = output
    checker = LessonChecker(options: options.check, pages: PageFactory())
  }

  struct Outcome: Sendable {
    /// Nothing if no site could be made.
    var files: OutputFolder.Files?
    var kept: Set<String> = []
    var problems: ServedProblems
    var report: BuildReport
    /// The folders of the files that lessons include, or would if they were there.
    var includedFolders: Set<String> = []
    /// Whether a text changed while its lesson ran, which was then ended: nothing of this is to be shown.
    var isOutdated = false
  }

  /// Something may have changed while a build runs.
  func noteChange() { running.abandonOutdated() }

  /// - Parameters:
  ///   - hasPage: Whether a page of an earlier build is served.
  func run(hasPage: (String) -> Bool) async throws(LessonFolder.Failure) -> Outcome {
    running.begin()
    let course = try Course.load(source, excluding: output?.folder.path)
    let checked = await Verify.check(
      [course], checker.remembering(lessons, running: running), jobs: options.check.jobs, ended: { _ in })
    lessons.keepOnly(Set(course.lessons.map(\.name)))
    var report = BuildReport(lessons: checked, courses: [course], isStrict: options.isStrict)
    var files: OutputFolder.Files?
    var kept: Set<String> = []
    if !running.hasAbandoned, course.isSound || options.keepsGoing {
      do throws(SiteProblem) {
        (files, kept) = try site(of: checked, course, hasPage)
      } catch {
        report.add(error)
      }
    }
    let problems = ServedProblems(report, pages: checked.map(\.source.page))
    let included = checked.flatMap(\.lesson.includedFiles).map(\.path.parentPath)
    return Outcome(
      files: files, kept: kept, problems: problems, report: report, includedFolders: Set(included),
      isOutdated: running.hasAbandoned)
  }

  private func site(
    of checked: [CheckedLesson], _ course: Course, _ hasPage: (String) -> Bool
  ) throws(SiteProblem) -> (OutputFolder.Files, Set<String>) {
    let folder = output?.folder
    var (files, kept) = try withoutActuallyEscaping(hasPage) { hasPage throws(SiteProblem) in
      try Build.files(
        of: checked, course, options: options, templates: nil, rendered: pages,
        hasPage: { hasPage($0) || folder?.contains($0) == true })
    }
    pages.keepOnly(Set(files.keys).union(kept))
    if let output {
      try Build.write(files, keeping: kept, to: output.folder, locked: output.lock)
      // A page that only an earlier process could make.
      for page in kept where !hasPage(page) {
        files[page] = FileManager.default.contents(atPath: output.folder.path + "/" + page)
      }
    }
    return (files, kept)
  }
}
