import Diagnostics
import Foundation
import Pages

/// Reading, running, checking, and writing a site.
package enum Build {
  package struct Outcome: Sendable {
    package var report: BuildReport
    /// All files of the site that stands in the output now, where the same build would come to the same again: each lesson was
    /// read, what it computed is stored, and nothing of an earlier build stays.
    var repeatable: OutputFolder.Files?
  }

  package static func run(
    _ course: Course, options: BuildOptions, ended: (CheckedLesson) -> Void
  ) async -> BuildReport {
    await outcome(of: course, options: options, ended: ended).report
  }

  /// - Parameter ended: Called for each lesson as it ends, in any order.
  package static func outcome(
    of course: Course, options: BuildOptions, ended: (CheckedLesson) -> Void
  ) async -> Outcome {
    let scripts = ScriptShelf(options.check)
    defer { scripts?.save() }
    let checker = LessonChecker(options: options.check, pages: PageFactory(scripts: scripts?.memory))
    // While lessons are checked, which does not need them.
    async let templates = options.form == .html ? TemplateFolder.loaded(options) : nil
    let checked = await Verify.check([course], checker, jobs: options.check.jobs, ended: ended)
    var report = BuildReport(lessons: checked, courses: [course], isStrict: options.isStrict)
    // A site without its title, its order or the lessons that it leaves out would be another site.
    guard course.isSound || options.keepsGoing else { return Outcome(report: report) }
    var repeatable: OutputFolder.Files?
    do throws(SiteProblem) {
      let (files, kept) = try await files(of: checked, course, options: options, templates: templates)
      let folder = OutputFolder(path: options.output)
      var isWritten = true
      if options.writes {
        try write(files, keeping: kept, to: folder)
      } else {
        let differences = differences(from: folder, files, keeping: kept)
        report.general += differences
        isWritten = differences.isEmpty
      }
      if isWritten, kept.isEmpty, checked.allSatisfy(\.isRepeatable) {
        repeatable = files
        repeatable?[OutputFolder.manifestName] = OutputFolder.manifest(of: files.keys)
      }
    } catch {
      report.add(error)
    }
    return Outcome(report: report, repeatable: repeatable)
  }

  static func files(
    of lessons: [CheckedLesson], _ course: Course, options: BuildOptions,
    templates: Result<TemplateFolder.Contents, SiteProblem>?, rendered: RenderedPages? = nil,
    hasPage: ((String) -> Bool)? = nil
  ) throws(SiteProblem) -> (files: OutputFolder.Files, kept: Set<String>) {
    switch options.form {
    case .html:
      let templates = try (templates ?? TemplateFolder.loaded(options)).get()
      // An order that the author gives goes before what lessons require.
      let ordered = course.configuration.order.isEmpty ? CourseReferences.inReadingOrder(lessons) : lessons
      let site = try Site(
        ordered, of: course, templates: templates, options: options, rendered: rendered, hasPage: hasPage)
      return (site.files, site.kept)
    case .md:
      let site = try MarkdownSite(lessons, of: course, options: options)
      return (site.files, site.kept)
    }
  }

  static func write(
    _ files: OutputFolder.Files, keeping kept: Set<String>, to folder: OutputFolder, locked: OutputLock? = nil
  ) throws(SiteProblem) {
    do throws(OutputFolder.Failure) {
      let lock = locked == nil ? try folder.lock() : nil
      defer { lock?.release() }
      try folder.write(files, keeping: kept)
    } catch {
      throw .output(error)
    }
  }

  /// One problem for each file that is not what would be written.
  private static func differences(
    from folder: OutputFolder, _ files: OutputFolder.Files, keeping kept: Set<String>
  ) -> [Diagnostic] {
    folder.differences(from: files, keeping: kept).map { name in
      Diagnostic(
        .error, code: "out-of-date", file: name, range: SourceRange(.start),
        message: "the site has another version of this file than the lessons give",
        hint: "Run `lectern build` and commit what it writes.")
    }
  }
}
