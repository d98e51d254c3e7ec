import Diagnostics
import Foundation
import Lessons
import Pages
import Verdicts

/// Everything that a build writes, by name.
struct Site: Sendable {
  static let indexName = SiteFrame.indexName
  /// Pages that are there whatever lessons there are; a lesson of that name takes the place of one.
  static let generatedPages: Set<String> = [
    SiteFrame.indexName, SiteFrame.searchName, SiteFrame.verifiedName, SiteFrame.notFoundName,
  ]

  var files: OutputFolder.Files
  /// The pages of lessons that failed, which stay as an earlier build left them.
  private(set) var kept: Set<String> = []
  let mapsFiles: Bool

  /// - Parameters:
  ///   - rendered: The pages of earlier builds of this process.
  ///   - exists: Whether there is a page from an earlier build; by default, in the output folder.
  init(
    _ lessons: [CheckedLesson], of course: Course, templates: TemplateFolder.Contents, options: BuildOptions,
    rendered: RenderedPages? = nil, hasPage exists: ((String) -> Bool)? = nil
  ) throws(SiteProblem) {
    files = templates.assets
    mapsFiles = options.mapsFiles
    rendered?.begin(with: templates.templates)
    try Self.refuseClashes(lessons)
    let folder = OutputFolder(path: options.output)
    let plan = SitePlan(
      lessons, of: course, writesAll: options.keepsGoing, hasPage: exists ?? { folder.contains($0) })
    let pages = SitePages(plan, templates: templates, rendered: rendered)
    for index in plan.lessons.indices where !plan.isWritten[index] { kept.formUnion(plan.paths(of: index)) }
    let known = kept.union(plan.lessons.indices.flatMap(plan.paths)).union(files.keys)
    let items = pages.items { !known.contains($0) }
    var assets = PageAssets()
    var search = SearchIndex(lessons: plan.lessons.count)
    for page in ConcurrentMap.map(items, chunk: 2, { item in pages.page(of: item) }) {
      guard let page = try page.get() else { continue }
      files[page.path] = page.data
      guard let lesson = page.lesson else { continue }
      assets = assets.union(lesson.assets)
      search.add(path: page.path, title: lesson.title, description: lesson.description, text: lesson.text)
    }
    if plan.frame.hasSearch {
      files[SiteFrame.searchIndex] = Data(search.script.utf8)
    } else {
      files[SiteFrame.searchScript] = nil
    }
    try addFiles(of: plan, course)
    if assets.katex || !kept.isEmpty { try addKaTeX() }
  }

  private static func refuseClashes(_ lessons: [CheckedLesson]) throws(SiteProblem) {
    // Folders that do not tell cases apart would let one page overwrite the other.
    let all = lessons.flatMap { lesson in
      [lesson.source.page, lesson.solutionsPage?.path].compactMap { $0 }.map { (page: $0, lesson.source) }
    }
    let pages = Dictionary(grouping: all, by: { $0.page.lowercased() })
    let clashes = pages.values.filter { $0.count > 1 }
    if let clash = clashes.min(by: { $0[0].page < $1[0].page }) {
      throw .samePage(clash[0].page, lessons: clash.map(\.1.displayName))
    }
    for lesson in lessons {
      var folder = lesson.source.page.parentPath
      while !folder.isEmpty {
        if let page = pages[folder.lowercased()]?.first {
          throw .pageIsFolder(folder, lessons: [page.1, lesson.source].map(\.displayName))
        }
        folder = folder.parentPath
      }
    }
  }
}
