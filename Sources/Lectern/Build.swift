import Diagnostics
import Foundation
import Pages

/// Reading, running, checking, and writing a site.
package enum Build {
  /// - Parameter ended: Called for each lesson as it ends, in any order.
  package static func run(
    _ lessons: [LessonSource], options: BuildOptions, ended: (CheckedLesson) -> Void
  ) async -> BuildReport {
    let pages = PageFactory()
    let checker = LessonChecker(options: options.check, pages: pages)
    let checked = LabelAgreement.checked(
      await LessonQueue.map(
        lessons, jobs: options.check.jobs, each: { await checker.check($0) }, ended: ended))
    var report = BuildReport(lessons: checked, isStrict: options.isStrict)
    do throws(SiteProblem) {
      let templates = try TemplateFolder.load(options)
      let site = try Site(checked, pages: pages, templates: templates, options: options)
      let folder = OutputFolder(path: options.output)
      if options.writes {
        try site.write(to: folder)
      } else {
        report.general += site.differences(from: folder)
      }
    } catch {
      report.general += error.diagnostics
    }
    return report
  }
}
