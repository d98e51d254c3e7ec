import Foundation
import Lessons
import Pages

/// What the pages of a site know of each other: collected from the lessons before any page is written.
struct SitePlan: Sendable {
  /// In the order of the course, without the one that only names it.
  let lessons: [CheckedLesson]
  /// Whether a lesson's page is written now.
  let isWritten: [Bool]
  /// Whether there is a page, written now or earlier: a link to one that never was would lead nowhere.
  let hasPage: [Bool]
  let outline: CourseOutline
  let frame: SiteFrame
  let requirements: [[Int]]
  private let description: String?
  private let neighbours: [(previous: Int?, next: Int?)]
  private let groups: [Int: Int]
  private let configuration: CourseConfiguration

  init(
    _ all: [CheckedLesson], of course: Course, writesAll: Bool, hasPage exists: (String) -> Bool
  ) {
    configuration = course.configuration
    let named = all.first(where: Self.namesTheCourse)
    let lessons = all.filter { !Self.namesTheCourse($0) }
    self.lessons = lessons
    isWritten = lessons.map { $0.verification.status == .passed || writesAll }
    hasPage = zip(lessons, isWritten).map { $1 || exists($0.source.page) }
    let titles = Dictionary(
      course.configuration.order.compactMap { entry in entry.title.map { (entry.name, $0) } },
      uniquingKeysWith: { first, _ in first })
    outline = CourseOutline(
      zip(lessons, hasPage).map { .init(title: $0.lesson.title, path: $0.source.page, hasPage: $1) },
      titles: titles, isOrdered: !course.configuration.order.isEmpty)
    groups = Dictionary(
      outline.groups.enumerated().flatMap { number, group in group.lessons.map { ($0, number) } },
      uniquingKeysWith: { first, _ in first })
    requirements = Prerequisites.indices(in: lessons)
    neighbours = Self.neighbours(in: lessons, hasPage: hasPage)
    let index = all.first { $0.source.page == SiteFrame.indexName }
    description = course.configuration.description ?? named?.lesson.frontMatter.description
    frame = Self.frame(
      course.configuration, title: index?.lesson.title, description: description,
      pages: Set(lessons.map(\.source.page)))
  }

  private static func frame(
    _ configuration: CourseConfiguration, title: String?, description: String?, pages: Set<String>
  ) -> SiteFrame {
    var frame = SiteFrame(
      title: configuration.title ?? title ?? "Lessons", language: configuration.language)
    frame.description = description
    frame.authors = configuration.authors
    frame.url = configuration.url
    frame.logo = configuration.logo.flatMap { siteAddress($0.value) }
    frame.links = configuration.links.compactMap { link in
      if case .external = LinkTarget(link.address.value) {
        return .init(text: link.text, address: link.address.value, isExternal: true)
      }
      return siteAddress(link.address.value).map { .init(text: link.text, address: $0, isExternal: false) }
    }
    frame.hasTheme = configuration.accent != nil || configuration.darkAccent != nil
    frame.overview = pages.contains(SiteFrame.indexName) ? SiteFrame.lessonsName : SiteFrame.indexName
    frame.hasSearch = !pages.contains(SiteFrame.searchName)
    frame.hasVerified = !pages.contains(SiteFrame.verifiedName)
    return frame
  }

  /// From the root of the site, `.md` becoming `.html`.
  private static func siteAddress(_ address: String) -> String? {
    guard case .path(let path, let anchor) = LinkTarget(address),
      let name = CourseFiles.name(of: path, from: CourseConfiguration.fileName)
    else { return nil }
    let page = name.hasSuffix(".md") ? name.dropLast(3) + ".html" : name
    return PageAddress.encoded(page) + (anchor.map { "#" + PageAddress.encoded($0) } ?? "")
  }

  /// An index that has a title and no text names the course; the list of lessons is left to the tool.
  private static func namesTheCourse(_ lesson: CheckedLesson) -> Bool {
    lesson.source.page == SiteFrame.indexName && lesson.lesson.document.blocks.isEmpty
      && lesson.verification.status == .passed
  }

  // MARK: - Pages

  /// Where the pages of a lesson lie.
  func paths(of index: Int) -> [String] {
    [lessons[index].source.page] + [lessons[index].solutionsPage?.path].compactMap(\.self)
  }

  /// A lesson's page with what the whole course knows of it; one that could not be read has a page that says so.
  func page(_ index: Int) -> Page? {
    guard var page = lessons[index].page ?? unreadable(lessons[index]) else { return nil }
    page.take(lessons[index].verification.diagnostics, of: lessons[index].lesson.file)
    page.frame = frame
    page.previous = link(from: index, to: neighbours[index].previous)
    page.next = link(from: index, to: neighbours[index].next)
    page.requirements = requirements[index].compactMap { link(from: index, to: $0) }
    page.sourceAddress = configuration.sourceAddress(of: lessons[index].source.name)
    page.editAddress = configuration.editAddress(of: lessons[index].source.name)
    if page.path != SiteFrame.indexName {
      page.breadcrumbs.append(PageLink(title: frame.title, address: page.rootPrefix + SiteFrame.indexName))
      if let number = groups[index], let title = outline.groups[number].title {
        let address = page.rootPrefix + frame.overview + "#" + outline.groups[number].anchor
        page.breadcrumbs.append(PageLink(title: title, address: address))
      }
    }
    return page
  }

  /// The page of a lesson's solutions with the same.
  func solutions(_ index: Int) -> Page? {
    guard var page = lessons[index].solutionsPage, let own = self.page(index) else { return nil }
    page.problems = []
    page.frame = frame
    page.breadcrumbs =
      own.breadcrumbs + [
        PageLink(title: own.title, address: page.rootPrefix + PageAddress.encoded(own.path))
      ]
    (page.sourceAddress, page.editAddress) = (own.sourceAddress, own.editAddress)
    return page
  }

  /// A page that says that the lesson could not be read.
  private func unreadable(_ lesson: CheckedLesson) -> Page? {
    var lesson = lesson
    let diagnostics = lesson.verification.diagnostics
    PageFactory.empty.build(&lesson)
    lesson.page?.take(diagnostics, of: lesson.lesson.file)
    return lesson.page
  }

  private func link(from index: Int, to other: Int?) -> PageLink? {
    guard let other, hasPage[other] else { return nil }
    let prefix = PageContext.rootPrefix(of: lessons[index].source.page)
    return PageLink(
      title: lessons[other].lesson.title, address: prefix + PageAddress.encoded(lessons[other].source.page))
  }

  var overview: IndexPage {
    let entries = lessons.indices.compactMap { index -> IndexPage.Entry? in
      guard let page = page(index) else { return nil }
      var entry = IndexPage.Entry(page)
      if !hasPage[index] { entry.address = nil }
      entry.requirements = requirements[index]
      return entry
    }
    return IndexPage(
      frame: frame, description: description, lessons: entries, outline: outline, path: frame.overview)
  }

  var searchable: [SearchPage.Lesson] {
    lessons.indices.filter { isWritten[$0] }.flatMap { index in
      [lessons[index].page, lessons[index].solutionsPage].compactMap { $0 }.map { SearchPage.Lesson($0) }
    }
  }

  var verified: [VerifiedPage.Lesson] {
    lessons.indices.compactMap { index in
      page(index).map { page in
        VerifiedPage.Lesson(
          title: page.title, address: hasPage[index] ? PageAddress.encoded(page.path) : nil,
          summary: page.summary)
      }
    }
  }

  /// For each lesson the one before and the one after it: in its folder, because a reader of the course does not go on to
  /// the page that happens to be next in another; where the course has an order, in that.
  private static func neighbours(
    in lessons: [CheckedLesson], hasPage: [Bool]
  ) -> [(previous: Int?, next: Int?)] {
    /// The nearest lesson with a page that came before in the order and stands in the same chain.
    func nearest(_ order: some Sequence<Int>) -> [Int: Int] {
      var nearest: [Int: Int] = [:]
      var latest: [Substring: Int] = [:]
      for index in order {
        let source = lessons[index].source
        let chain = source.isPlaced ? "/" : source.folder
        nearest[index] = latest[chain]
        if hasPage[index] { latest[chain] = index }
      }
      return nearest
    }
    let (previous, next) = (nearest(lessons.indices), nearest(lessons.indices.reversed()))
    return lessons.indices.map { (previous[$0], next[$0]) }
  }
}
