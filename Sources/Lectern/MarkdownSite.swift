import Foundation
import Pages
import Verdicts

/// Everything that a build to Markdown writes, by name.
struct MarkdownSite: Sendable {
  private(set) var files: OutputFolder.Files = [:]
  /// The files of lessons that failed, which stay as an earlier build left them.
  private(set) var kept: Set<String> = []

  init(_ lessons: [CheckedLesson], of course: Course, options: BuildOptions) throws(SiteProblem) {
    let links = CourseReferences(lessons, isWhole: course.isWhole, dividesSolutions: false).links
    let folder = OutputFolder(path: options.output)
    for lesson in lessons where !lesson.lesson.document.blocks.isEmpty || !lesson.isReadable {
      let name = lesson.source.name
      let path = Self.resolved(options.output + "/" + name)
      guard !lessons.contains(where: { Self.resolved($0.source.path) == path }) else {
        throw .overwritesLesson(lesson.source.displayName)
      }
      guard lesson.verification.status == .passed || options.keepsGoing else {
        let figures = name.hasSuffix(".md") ? String(name.dropLast(3)) + "-figures/" : name + "-figures/"
        kept.formUnion(folder.earlierNames { $0 == name || $0.hasPrefix(figures) })
        continue
      }
      let page = MarkdownBuilder.build(lesson.lesson, lesson.verification, path: name, course: links).page
      files[page.path] = Data(page.text.utf8)
      for (path, svg) in page.figures { files[path] = Data(svg.utf8) }
    }
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }
}
