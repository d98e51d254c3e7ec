/// The page that searches, and that lists all lessons and headings where no script runs.
package struct SearchPage: Equatable, Sendable {
  static let template = "search"

  package struct Lesson: Equatable, Sendable {
    package var title: String
    package var address: String
    package var headings: [PageLink]

    package init(_ page: Page) {
      title = page.title
      address = PageAddress.encoded(page.path)
      headings = page.text.sections.compactMap { section in
        guard let heading = section.heading, let anchor = section.anchor else { return nil }
        return PageLink(title: heading, address: PageAddress.encoded(page.path) + "#" + anchor)
      }
    }
  }

  package var frame: SiteFrame
  package var lessons: [Lesson]
  package var sidebar: [HTMLNode] = []

  package init(frame: SiteFrame, lessons: [Lesson]) {
    self.frame = frame
    self.lessons = lessons
  }

  static let schema: [String: TemplateSchema] = SiteFrame.schema.merging(
    [
      "searchScript": .text, "searchIndex": .text,
      "lessons": .list([
        "title": .text, "address": .text, "headings": .object(["entries": .list(Page.linkSchema)]),
      ]),
    ]) { first, _ in first }

  var fields: TemplateFields {
    let own: TemplateFields = [
      "searchScript": .text(SiteFrame.searchScript), "searchIndex": .text(SiteFrame.searchIndex),
      "lessons": .list(
        lessons.map { lesson in
          [
            "title": .text(lesson.title), "address": .text(lesson.address),
            "headings": .object(
              lesson.headings.isEmpty ? nil : ["entries": .list(lesson.headings.map(Page.fields))]),
          ]
        }),
    ]
    return frame.fields(
      path: SiteFrame.searchName, prefix: "", title: "Search", description: nil, sidebar: sidebar
    ).merging(own) { first, _ in first }
  }
}

/// The page that a server shows for an address that leads nowhere.
package struct NotFoundPage: Equatable, Sendable {
  static let template = "404"

  package var frame: SiteFrame

  package init(frame: SiteFrame) {
    self.frame = frame
  }

  static let schema = SiteFrame.schema

  /// A server shows it at any depth, so its links need the place of the whole site.
  var fields: TemplateFields {
    frame.fields(
      path: SiteFrame.notFoundName, prefix: frame.url.map(Self.path) ?? "", title: "Page not found",
      description: nil)
  }

  /// `/softmax/` of `https://example.org/softmax/`.
  private static func path(of url: String) -> String {
    let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return "/" + (parts.count > 3 ? parts[3] : "")
  }
}
