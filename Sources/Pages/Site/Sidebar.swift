/// The list of lessons beside every page, with the page's own one marked.
///
/// Each entry is written once for each depth of folders. What a page takes of them is bounded, so that a site's size and
/// time stay linear in its lessons, however many there are.
package struct Sidebar: Sendable {
  /// A course with more lessons shows each page those around it.
  static let mostLessons = 200
  static let mostBeside = 40
  static let mostGroups = 60

  private let outline: CourseOutline
  private let overview: String
  /// The group of each lesson by its path, and its place there.
  private let places: [String: (group: Int, place: Int)]
  /// What stands for each lesson, from each depth of folders.
  private let links: [String: [String]]

  /// - Parameters:
  ///   - overview: The page that lists all lessons, from the root of the site.
  ///   - prefixes: From the pages to the root of the site.
  package init(_ outline: CourseOutline, overview: String, prefixes: Set<String>) {
    self.outline = outline
    self.overview = overview
    var places: [String: (group: Int, place: Int)] = [:]
    for (number, group) in outline.groups.enumerated() {
      for (place, lesson) in group.lessons.enumerated() {
        places[outline.lessons[lesson].path] = (number, place)
      }
    }
    self.places = places
    links = Dictionary(
      uniqueKeysWithValues: prefixes.map { prefix in
        (prefix, outline.lessons.map { Self.link(to: $0, prefix) })
      })
  }

  /// - Parameters:
  ///   - path: That of the page, which need not be a lesson's.
  ///   - prefix: From the page to the root of the site, one of those that the sidebar was made for.
  package func nodes(for path: String, prefix: String) -> [HTMLNode] {
    guard outline.lessons.count > 1, let links = links[prefix] else { return [] }
    let here = places[path]
    let isShort = outline.lessons.count <= Self.mostLessons
    var text = ""
    for number in Self.window(outline.groups.count, around: here?.group, most: Self.mostGroups) {
      let group = outline.groups[number]
      let isHere = here?.group == number
      guard isShort || isHere else {
        text += "<p class=\"sidebar-group\"><a href=\"\(escaped(prefix + overview))#\(group.anchor)\">"
        text += escaped(group.title ?? "First pages") + "</a></p>\n"
        continue
      }
      let shown =
        isShort
        ? group.lessons.indices
        : Self.window(group.lessons.count, around: here?.place, most: Self.mostBeside)
      let isFolded = group.title != nil && outline.groups.count > 1
      if isFolded, let title = group.title {
        text += "<details\(isHere || here == nil && isShort && outline.lessons.count <= 30 ? " open" : "")>"
        text += "<summary>\(escaped(title))</summary>\n"
      }
      text += "<ul>\n"
      if shown.lowerBound > 0 { text += more(prefix, group) }
      for place in shown {
        let lesson = group.lessons[place]
        text += isHere && here?.place == place ? current(outline.lessons[lesson]) : links[lesson]
      }
      if shown.upperBound < group.lessons.count { text += more(prefix, group) }
      text += isFolded ? "</ul></details>\n" : "</ul>\n"
    }
    return [.trusted(text)]
  }

  private static func link(to lesson: CourseOutline.Lesson, _ prefix: String) -> String {
    let title = HTMLWriter.escaped(lesson.title)
    guard lesson.hasPage else { return "<li><span>\(title)</span></li>\n" }
    return "<li><a href=\"\(prefix)\(PageAddress.encoded(lesson.path))\">\(title)</a></li>\n"
  }

  private func current(_ lesson: CourseOutline.Lesson) -> String {
    "<li><a href=\"#content\" aria-current=\"page\">\(escaped(lesson.title))</a></li>\n"
  }

  private func more(_ prefix: String, _ group: CourseOutline.Group) -> String {
    "<li><a href=\"\(escaped(prefix + overview))#\(group.anchor)\" aria-label=\"All of these lessons\">"
      + "…</a></li>\n"
  }

  private func escaped(_ text: String) -> String { HTMLWriter.escaped(text) }

  /// As many of `count` things as allowed, with one in their middle where that is possible.
  static func window(_ count: Int, around place: Int?, most: Int) -> Range<Int> {
    guard count > most else { return 0..<count }
    let start = min(max(0, (place ?? 0) - most / 2), count - most)
    return start..<(start + most)
  }
}
