import Foundation
import Pages

/// The pages of a site, each rendered by itself, so that many can be at once.
struct SitePages: Sendable {
  /// A page that is rendered.
  enum Item: Sendable {
    case lesson(Int)
    case solutions(Int)
    case overview
    case search
    case verified
    case notFound
  }

  struct Rendered: Sendable {
    var path: String
    var data: Data
    /// What the site needs to know of a page of a lesson.
    var lesson: (assets: PageAssets, title: String, description: String?, text: PageText)?
  }

  private let plan: SitePlan
  private let sidebar: Sidebar
  private let templates: TemplateFolder.Contents
  private let rendered: RenderedPages?

  init(_ plan: SitePlan, templates: TemplateFolder.Contents, rendered: RenderedPages?) {
    (self.plan, self.templates, self.rendered) = (plan, templates, rendered)
    let prefixes = plan.lessons.map { PageContext.rootPrefix(of: $0.source.page) } + [""]
    sidebar = Sidebar(plan.outline, overview: plan.frame.overview, prefixes: Set(prefixes))
  }

  /// All that are to be written: first those that take long, being about all lessons.
  ///
  /// - Parameter isFree: Whether no lesson has a page of that name.
  func items(where isFree: (String) -> Bool) -> [Item] {
    var items: [Item] = []
    if isFree(plan.frame.overview) { items.append(.overview) }
    if plan.frame.hasVerified { items.append(.verified) }
    if plan.frame.hasSearch { items.append(.search) }
    if isFree(SiteFrame.notFoundName) { items.append(.notFound) }
    for index in plan.lessons.indices where plan.isWritten[index] {
      items.append(.lesson(index))
      if plan.lessons[index].solutionsPage != nil { items.append(.solutions(index)) }
    }
    return items
  }

  func page(of item: Item) -> Result<Rendered?, SiteProblem> {
    Result { () throws(SiteProblem) in try render(item) }
  }

  private func render(_ item: Item) throws(SiteProblem) -> Rendered? {
    switch item {
    case .lesson(let index): return try render(plan.page(index))
    case .solutions(let index): return try render(plan.solutions(index))
    case .overview:
      var page = plan.overview
      page.sidebar = sidebar.nodes(for: plan.frame.overview, prefix: "")
      return try file(plan.frame.overview) { renderer throws(PageProblem) in try renderer.render(page) }
    case .search:
      var page = SearchPage(frame: plan.frame, lessons: plan.searchable)
      page.sidebar = sidebar.nodes(for: SiteFrame.searchName, prefix: "")
      return try file(SiteFrame.searchName) { renderer throws(PageProblem) in try renderer.render(page) }
    case .verified:
      var page = VerifiedPage(frame: plan.frame, lessons: plan.verified)
      page.sidebar = sidebar.nodes(for: SiteFrame.verifiedName, prefix: "")
      return try file(SiteFrame.verifiedName) { renderer throws(PageProblem) in try renderer.render(page) }
    case .notFound:
      return try file(SiteFrame.notFoundName) { renderer throws(PageProblem) in
        try renderer.render(NotFoundPage(frame: plan.frame))
      }
    }
  }

  private func render(_ page: Page?) throws(SiteProblem) -> Rendered? {
    guard var page else { return nil }
    page.sidebar = sidebar.nodes(for: page.path, prefix: page.rootPrefix)
    let lesson = (page.assets, page.title, page.description, page.text)
    if let known = rendered?.data(of: page) {
      return Rendered(path: page.path, data: known, lesson: lesson)
    }
    var file = try file(page.path) { renderer throws(PageProblem) in try renderer.render(page) }
    rendered?.keep(file.data, of: page)
    file.lesson = lesson
    return file
  }

  /// A fault of a template is a reason why the site is not written.
  private func file(
    _ path: String, _ render: (PageRenderer) throws(PageProblem) -> String
  ) throws(SiteProblem) -> Rendered {
    do {
      return Rendered(path: path, data: Data(try render(templates.renderer).utf8))
    } catch {
      throw .templates([error], templates.templates)
    }
  }
}
