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

  private static let pagesAtOnce = 64

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
    let renderer = try Self.rendering { () throws(PageProblem) in
      try PageRenderer(templates: templates.templates)
    }
    var sidebar = Sidebar(plan.outline, overview: plan.frame.overview)
    var assets = PageAssets()
    var search = SearchIndex(lessons: plan.lessons.count)
    // Some at a time: a page holds its whole sidebar.
    for start in stride(from: 0, to: plan.lessons.count, by: Self.pagesAtOnce) {
      var pages: [Page] = []
      for index in start..<min(start + Self.pagesAtOnce, plan.lessons.count) {
        for var page in [plan.page(index), plan.solutions(index)].compactMap({ $0 }) {
          guard plan.isWritten[index] else {
            kept.insert(page.path)
            continue
          }
          page.sidebar = sidebar.nodes(for: page.path, prefix: page.rootPrefix)
          pages.append(page)
        }
      }
      let rendering = ConcurrentMap.map(pages, chunk: 4) { Self.data(of: $0, renderer, rendered) }
      for (page, data) in zip(pages, rendering) {
        files[page.path] = try data.get()
        assets = assets.union(page.assets)
        search.add(path: page.path, title: page.title, description: page.description, text: page.text)
      }
    }
    try addPages(of: plan, renderer, &sidebar, search)
    try addFiles(of: plan, course)
    if assets.katex || !kept.isEmpty { try addKaTeX() }
  }

  private static func data(
    of page: Page, _ renderer: PageRenderer, _ rendered: RenderedPages?
  ) -> Result<Data, SiteProblem> {
    if let known = rendered?.data(of: page) { return .success(known) }
    return Result { () throws(SiteProblem) in
      let data = try text { () throws(PageProblem) in try renderer.render(page) }
      rendered?.keep(data, of: page)
      return data
    }
  }

  /// The pages that are about all lessons.
  private mutating func addPages(
    of plan: SitePlan, _ renderer: PageRenderer, _ sidebar: inout Sidebar, _ search: SearchIndex
  ) throws(SiteProblem) {
    func isFree(_ name: String) -> Bool { files[name] == nil && !kept.contains(name) }
    let frame = plan.frame
    if isFree(frame.overview) {
      var index = plan.overview
      index.sidebar = sidebar.nodes(for: frame.overview, prefix: "")
      files[frame.overview] = try Self.text { () throws(PageProblem) in try renderer.render(index) }
    }
    if frame.hasSearch {
      var page = SearchPage(frame: frame, lessons: plan.searchable)
      page.sidebar = sidebar.nodes(for: SiteFrame.searchName, prefix: "")
      files[SiteFrame.searchName] = try Self.text { () throws(PageProblem) in try renderer.render(page) }
      files[SiteFrame.searchIndex] = Data(search.script.utf8)
    } else {
      files[SiteFrame.searchScript] = nil
    }
    if frame.hasVerified {
      var page = VerifiedPage(frame: frame, lessons: plan.verified)
      page.sidebar = sidebar.nodes(for: SiteFrame.verifiedName, prefix: "")
      files[SiteFrame.verifiedName] = try Self.text { () throws(PageProblem) in try renderer.render(page) }
    }
    if isFree(SiteFrame.notFoundName) {
      files[SiteFrame.notFoundName] = try Self.text { () throws(PageProblem) in
        try renderer.render(NotFoundPage(frame: frame))
      }
    }
  }

  private static func text(_ step: () throws(PageProblem) -> String) throws(SiteProblem) -> Data {
    try Data(rendering(step).utf8)
  }

  /// A fault of a template as a reason why the site was not written.
  private static func rendering<Result>(
    _ step: () throws(PageProblem) -> Result
  ) throws(SiteProblem) -> Result {
    do {
      return try step()
    } catch {
      throw .templates([error])
    }
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
