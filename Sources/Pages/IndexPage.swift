/// The overview of a course: its lessons with their state, what leads to what, and how far each difficulty has come.
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
    /// How long it takes to read.
    package var minutes: Int?
    /// Indices of the lessons to read first.
    package var requirements: [Int] = []

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
      minutes = page.text.minutes
    }
  }

  package var frame: SiteFrame
  package var description: String?
  package var path: String
  package var outline: CourseOutline
  package var lessons: [Entry]
  package var sidebar: [HTMLNode] = []

  package init(
    courseTitle: String, description: String? = nil, lessons: [Entry], language: String = "en"
  ) {
    self.init(
      frame: SiteFrame(title: courseTitle, language: language), description: description, lessons: lessons,
      outline: CourseOutline(
        lessons.map { .init(title: $0.title, path: $0.path, hasPage: $0.address != nil) }))
  }

  package init(
    frame: SiteFrame, description: String?, lessons: [Entry], outline: CourseOutline,
    path: String = SiteFrame.indexName
  ) {
    self.frame = frame
    self.description = description
    self.lessons = lessons
    self.outline = outline
    self.path = path
  }

  /// How far the lessons of one difficulty have come.
  struct Progress: Equatable {
    /// Nothing for the lessons that say none.
    var difficulty: Int?
    var lessons = 0
    var passed = 0
    var minutes = 0
    var verified = 0
    var total = 0
  }

  /// By difficulty, the lessons without one last.
  var progress: [Progress] {
    var found: [Int: Progress] = [:]
    for lesson in lessons {
      let key = lesson.difficulty ?? 6
      var progress = found[key] ?? Progress(difficulty: lesson.difficulty)
      progress.lessons += 1
      progress.passed += lesson.summary.status == .passed ? 1 : 0
      progress.minutes += lesson.minutes ?? 0
      progress.verified += lesson.summary.verified
      progress.total += lesson.summary.total
      found[key] = progress
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }
}
