import Diagnostics
import Foundation
import Pages
import Verdicts

/// Everything that a build writes, by name.
struct Site: Sendable {
  static let indexName = "index.html"

  private(set) var files: OutputFolder.Files
  /// The pages of lessons that failed, which stay as an earlier build left them.
  private(set) var kept: Set<String>

  init(
    _ lessons: [CheckedLesson], pages: PageFactory, templates: TemplateFolder.Contents, options: BuildOptions
  ) throws(SiteProblem) {
    files = templates.assets
    kept = []
    try Self.refuseClashes(lessons)
    let folder = OutputFolder(path: options.output)
    let title = Self.courseTitle(of: lessons)
    let named = lessons.first(where: Self.namesTheCourse)
    let lessons = lessons.filter { !Self.namesTheCourse($0) }
    let renderer = try Self.rendering { () throws(PageProblem) in
      try PageRenderer(templates: templates.templates)
    }
    var assets = PageAssets()
    var entries: [IndexPage.Entry] = []
    let isWritten = lessons.map { $0.verification.status == .passed || options.keepsGoing }
    // A link to a page that was never written would lead nowhere.
    let hasPage = zip(lessons, isWritten).map { $1 || folder.contains($0.source.page) }
    let neighbours = Self.neighbours(in: lessons, hasPage: hasPage)
    for (index, lesson) in lessons.enumerated() {
      let page = pages.page(for: lesson, courseTitle: title, neighbours: neighbours[index])
      var entry = IndexPage.Entry(page)
      if isWritten[index] {
        let text = try Self.rendering { () throws(PageProblem) in try renderer.render(page) }
        files[lesson.source.page] = Data(text.utf8)
        assets = assets.union(page.assets)
      } else {
        kept.insert(lesson.source.page)
        if !hasPage[index] { entry.address = nil }
      }
      entries.append(entry)
    }
    if files[Self.indexName] == nil && !kept.contains(Self.indexName) {
      let index = IndexPage(
        courseTitle: title, description: named?.lesson.frontMatter.description, lessons: entries)
      let text = try Self.rendering { () throws(PageProblem) in try renderer.render(index) }
      files[Self.indexName] = Data(text.utf8)
    }
    if assets.katex || !kept.isEmpty { try addKaTeX() }
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

  func write(to folder: OutputFolder) throws(SiteProblem) {
    do {
      try folder.write(files, keeping: kept)
    } catch {
      throw .output(error)
    }
  }

  /// One problem for each file that is not what would be written.
  func differences(from folder: OutputFolder) -> [Diagnostic] {
    folder.differences(from: files, keeping: kept).map { name in
      Diagnostic(
        .error, code: "out-of-date", file: name, range: SourceRange(.start),
        message: "the site has another version of this file than the lessons give",
        hint: "Run `lectern build` and commit what it writes.")
    }
  }

  private static func refuseClashes(_ lessons: [CheckedLesson]) throws(SiteProblem) {
    // Folders that do not tell cases apart would let one page overwrite the other.
    let pages = Dictionary(grouping: lessons, by: { $0.source.page.lowercased() })
    let clashes = pages.values.filter { $0.count > 1 }.map { $0.map(\.source) }
    if let clash = clashes.min(by: { $0[0].page < $1[0].page }) {
      throw .samePage(clash[0].page, lessons: clash.map(\.displayName))
    }
  }

  /// An index that has a title and no text names the course; the list of lessons is left to the tool.
  private static func namesTheCourse(_ lesson: CheckedLesson) -> Bool {
    lesson.source.page == indexName && lesson.lesson.document.blocks.isEmpty
      && lesson.verification.status == .passed
  }

  /// The title of the lesson that is the index, else a word.
  private static func courseTitle(of lessons: [CheckedLesson]) -> String {
    lessons.first { $0.source.page == indexName }?.lesson.title ?? "Lessons"
  }

  /// For each lesson the one before and the one after it in its folder: a reader of the course does not go on to the page
  /// that happens to be next in another folder.
  private static func neighbours(
    in lessons: [CheckedLesson], hasPage: [Bool]
  ) -> [PageFactory.Neighbours] {
    func link(from index: Int, to other: Int?) -> PageLink? {
      guard let other else { return nil }
      let prefix = PageContext.rootPrefix(of: lessons[index].source.page)
      let address = PageAddress.encoded(lessons[other].source.page)
      return PageLink(title: lessons[other].lesson.title, address: prefix + address)
    }
    /// The nearest lesson with a page that came before in the order and stands in the same folder.
    func nearest(_ order: some Sequence<Int>) -> [Int: Int] {
      var nearest: [Int: Int] = [:]
      var latest: [Substring: Int] = [:]
      for index in order {
        let folder = lessons[index].source.folder
        nearest[index] = latest[folder]
        if hasPage[index] { latest[folder] = index }
      }
      return nearest
    }
    let (previous, next) = (nearest(lessons.indices), nearest(lessons.indices.reversed()))
    return lessons.indices.map {
      (previous: link(from: $0, to: previous[$0]), next: link(from: $0, to: next[$0]))
    }
  }

  private mutating func addKaTeX() throws(SiteProblem) {
    guard let folder = WebAssets.katex.folder else { return }
    func add(_ name: String) throws(SiteProblem) {
      guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { throw .asset(name) }
      files[PageAssets.katexFolder + "/" + name] = data
    }
    try add("katex.min.css")
    guard let fonts = try? FileManager.default.contentsOfDirectory(atPath: folder + "/fonts") else {
      throw .asset("fonts")
    }
    // Every browser that shows these pages reads WOFF2, which is half the size of the others.
    for font in fonts.sorted() where font.hasSuffix(".woff2") { try add("fonts/" + font) }
  }
}
