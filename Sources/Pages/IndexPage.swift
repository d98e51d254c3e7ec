/// The list of the lessons with their state.
package struct IndexPage: Equatable, Sendable {
  static let template = "index"

  package struct Entry: Equatable, Sendable {
    package var title: String
    /// Where the page lies in the site, whether it is written or not: `a/b.html`.
    package var path: String
    /// From the index: `a/b.html`; nothing for a lesson that failed before it ever had a page.
    package var address: String?
    package var description: String?
    package var difficulty: Int?
    package var summary: PageSummary

    package init(
      title: String, path: String, address: String?, description: String?, difficulty: Int?,
      summary: PageSummary
    ) {
      self.title = title
      self.path = path
      self.address = address
      self.description = description
      self.difficulty = difficulty
      self.summary = summary
    }

    /// The entry of a page.
    package init(_ page: Page) {
      self.init(
        title: page.title, path: page.path, address: PageAddress.encoded(page.path),
        description: page.description,
        difficulty: page.difficulty, summary: page.summary)
    }
  }

  package var language: String
  package var courseTitle: String
  package var description: String?
  package var rootPrefix: String
  package var lessons: [Entry]

  package init(
    courseTitle: String, description: String? = nil, lessons: [Entry], language: String = "en",
    rootPrefix: String = ""
  ) {
    self.courseTitle = courseTitle
    self.description = description
    self.lessons = lessons
    self.language = language
    self.rootPrefix = rootPrefix
  }
}
