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
      for file in lesson.linkedFiles { try copy(file, of: lesson, to: folder) }
    }
  }

  /// Pictures and other files that a text leads to lie beside it as they lie beside the lesson.
  private mutating func copy(
    _ file: CourseFiles.File, of lesson: CheckedLesson, to folder: OutputFolder
  ) throws(SiteProblem) {
    let place = folder.path + "/" + file.name
    guard Self.resolved(place) != Self.resolved(file.path) else { return }
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: file.path)) else {
      throw .unreadable(file.name, origin: lesson.source.displayName)
    }
    let isTaken = file.name == OutputFolder.manifestName || files[file.name].map { $0 != data } ?? false
    // Somebody's own file of that name stays.
    let isForeign =
      folder.earlierNames { $0 == file.name }.isEmpty
      && FileManager.default.contents(atPath: place).map { $0 != data } ?? false
    guard !isTaken, !isForeign else { throw .sameFile(file.name, origin: lesson.source.displayName) }
    files[file.name] = data
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }
}
