import Foundation
import Pages

/// What is served: the files of the last build that could be made, with the problems of the last build, and when each page
/// last became another.
///
/// A request can only name what is in here, so nothing of the disk can be reached by it.
struct ServedSite: Sendable {
  /// Where the page's script and its events are; no file of a site begins with a point.
  static let script = ".lectern/serve.js"
  static let events = ".lectern/events"

  private(set) var files: OutputFolder.Files = [:]
  private(set) var problems = ServedProblems()
  /// The number of the last build that changed something.
  private(set) var generation = 0
  private var changed: [String: Int] = [:]
  private var othersChanged = 0

  /// Puts a build in the place of the last one.
  ///
  /// - Parameters:
  ///   - next: All files; nothing if no site could be made.
  ///   - kept: Pages that stay as they are.
  /// - Returns: How many pages look different now.
  mutating func take(
    _ next: OutputFolder.Files?, keeping kept: Set<String> = [], problems: ServedProblems
  ) -> Int {
    var following = next ?? files
    for page in kept { following[page] = following[page] ?? files[page] }
    let pages = Set(files.keys).union(following.keys).union(problems.pages).union(self.problems.pages)
      .filter { $0.hasSuffix(".html") }
    let isStyled = Self.isSame(files, following) { !$0.hasSuffix(".html") && !Self.isData($0) }
    let different =
      isStyled
      ? pages.filter {
        files[$0] != following[$0] || self.problems.overlay(on: $0) != problems.overlay(on: $0)
      } : pages
    let isOther = self.problems != problems || !isStyled
    guard !different.isEmpty || isOther || !Self.isSame(files, following, where: Self.isData) else {
      return 0
    }
    generation += 1
    for page in different { changed[page] = generation }
    if isOther { othersChanged = generation }
    files = following
    self.problems = problems
    return different.count
  }

  /// The build that last changed how a page looks; for one that is not there, what is said in its place.
  func version(of page: String) -> Int { changed[page] ?? othersChanged }

  /// Read by search alone, and by search engines: a change of theirs is none of a page.
  private static func isData(_ name: String) -> Bool {
    name == SiteFrame.searchIndex || name == "sitemap.xml"
  }

  private static func isSame(
    _ a: OutputFolder.Files, _ b: OutputFolder.Files, where isCounted: (String) -> Bool
  ) -> Bool {
    let (a, b) = (a.filter { isCounted($0.key) }, b.filter { isCounted($0.key) })
    return a == b
  }
}

// MARK: - Pages as they are served

extension ServedSite {
  /// A page with the script that reloads it, and with the problems of the last build.
  func page(_ name: String, token: String) -> Data? {
    if let data = files[name] { return inject(into: data, name, token) }
    guard problems.pages.contains(name) else { return nil }
    return inject(into: Self.blank("This lesson has no page yet."), name, token)
  }

  /// What stands where nothing is: it reloads when something comes.
  func notFound(_ name: String, token: String) -> Data {
    let page = files[SiteFrame.notFoundName] ?? Self.blank("There is no such page.")
    return inject(into: page, name, token)
  }

  private static func blank(_ sentence: String) -> Data {
    Data(
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>\(sentence)</title></head>
      <body><p>\(sentence)</p></body></html>

      """.utf8)
  }

  private func inject(into page: Data, _ name: String, _ token: String) -> Data {
    let overlay = problems.overlay(on: name).html
    let (path, version) = (HTMLWriter.escaped(name), "\(token)-\(version(of: name))")
    let script =
      "<script src=\"/\(Self.script)\" data-page=\"\(path)\" data-version=\"\(version)\"></script>\n"
    let addition = Data((overlay + script).utf8)
    guard let end = page.range(of: Data("</body>".utf8), options: .backwards) else { return page + addition }
    return page[page.startIndex..<end.lowerBound] + addition + page[end.lowerBound...]
  }
}
