import Foundation
import Lessons
import Pages

/// What a site has beside its pages.
extension Site {
  /// The files that lessons and the configuration name, the colours of the course, and the sitemap.
  mutating func addFiles(of plan: SitePlan, _ course: Course) throws(SiteProblem) {
    for lesson in plan.lessons {
      for file in lesson.linkedFiles { try copy(file, for: lesson.source.displayName) }
    }
    let configuration = course.configuration
    let named = [configuration.logo].compactMap(\.self) + configuration.links.map(\.address)
    for place in named {
      guard case .path(let path, _) = LinkTarget(place.value), !path.hasSuffix(".md"),
        let file = try? course.files.resolve(path, from: CourseConfiguration.fileName)
      else { continue }
      try copy(file, for: CourseConfiguration.fileName)
    }
    if plan.frame.hasTheme {
      let css = Theme.stylesheet(
        accent: configuration.accent?.value, darkAccent: configuration.darkAccent?.value)
      files[SiteFrame.themeName] = Data(css.utf8)
    }
    if let url = configuration.url {
      let pages = (Array(files.keys) + kept).filter {
        $0.hasSuffix(".html") && $0 != SiteFrame.notFoundName && $0 != SiteFrame.searchName
      }
      let sorted = Set(pages).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      files["sitemap.xml"] = Data(Sitemap.xml(of: sorted, at: url).utf8)
    }
  }

  /// A file of the course goes where it lies in the course, so that links to it stay what they are.
  private mutating func copy(_ file: CourseFiles.File, for origin: String) throws(SiteProblem) {
    let reading: Data.ReadingOptions = mapsFiles ? .mappedIfSafe : []
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: file.path), options: reading) else {
      throw .unreadable(file.name, origin: origin)
    }
    if let other = files[file.name], other != data { throw .sameFile(file.name, origin: origin) }
    if kept.contains(file.name) || file.name == OutputFolder.manifestName {
      throw .sameFile(file.name, origin: origin)
    }
    files[file.name] = data
  }

  mutating func addKaTeX() throws(SiteProblem) {
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
