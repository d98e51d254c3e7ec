package import Lessons

/// The way from a page to what other pages of its course hold.
package struct LabelLinks: Equatable, Sendable {
  let index: CourseIndex
  private let pages: [String]
  private let anchors: [AnchorPlan]
  /// The pages of solutions, and the names on them.
  private let solutions: [SolutionAnchors?]
  /// The lessons that have one, by their page as addresses write it.
  private let dividedLessons: [String: Int]

  /// - Parameters:
  ///   - index: Of the same lessons in the same order.
  ///   - pages: Where the page of each lesson lies in the site.
  ///   - solutions: Where that of its solutions lies, if they have one of their own.
  package init(_ index: CourseIndex, lessons: [Lesson], pages: [String], solutions: [String?] = []) {
    self.index = index
    self.pages = pages
    let plans = lessons.map(AnchorPlan.init)
    anchors = plans
    let divided = lessons.indices.map { number -> SolutionAnchors? in
      guard solutions.indices.contains(number), let page = solutions[number] else { return nil }
      return SolutionAnchors(lessons[number], plans[number], page: page)
    }
    self.solutions = divided
    dividedLessons = Dictionary(
      zip(pages, divided).enumerated().compactMap { number, lesson in
        lesson.1.map { _ in (PageAddress.encoded(lesson.0), number) }
      }, uniquingKeysWith: { first, _ in first })
  }

  struct Target: Equatable {
    var address: String
    var words: ReferenceWords
    /// Of the page that it stands on.
    var title: String
    /// Its number in the course.
    var lesson: Int
    /// The anchor of the heading that it is.
    var heading: String?
  }

  func target(ofLabel label: String, from page: String) -> Target? {
    guard let entry = index.entries[label], let anchor = anchors[entry.lesson].labels[label] else {
      return nil
    }
    var target = target(entry.lesson, anchor, entry.words, from: page)
    target.heading = anchors[entry.lesson].labelsOfHeadings[label]
    return target
  }

  func target(ofTerm key: String, from page: String) -> Target? {
    guard let term = index.terms[key] else { return nil }
    return target(term.lesson, term.anchor, ReferenceWords(), from: page)
  }

  func target(ofLesson name: String, from page: String, of own: String) -> Target? {
    guard let lesson = index.names.index(of: name, from: own) else { return nil }
    return target(lesson, nil, ReferenceWords(title: index.titles[lesson]), from: page)
  }

  func target(of solution: CourseIndex.SolutionPlace, from page: String) -> Target? {
    guard anchors[solution.lesson].solutions.indices.contains(solution.solution) else { return nil }
    return target(
      solution.lesson, anchors[solution.lesson].solutions[solution.solution], ReferenceWords(), from: page)
  }

  /// A heading of a lesson, with its text for its words.
  func target(ofHeading anchor: String, inLesson lesson: Int, from page: String) -> Target? {
    anchors[lesson].headings[anchor].map { text in
      var target = target(lesson, anchor, ReferenceWords(title: text), from: page)
      target.heading = anchor
      return target
    }
  }

  /// The anchor of the heading that a label or an anchor of a lesson stands for.
  func heading(_ name: String, inLesson lesson: Int) -> String? {
    anchors[lesson].headings[name] == nil ? anchors[lesson].labelsOfHeadings[name] : name
  }

  /// Where an address that leads to the page of a lesson must lead, since what it names stands with the
  /// lesson's solutions.
  ///
  /// - Parameter page: What the address stands on, and starts beside.
  func divided(_ address: String, on page: String) -> String {
    guard !dividedLessons.isEmpty, let mark = address.firstIndex(of: "#"), mark > address.startIndex,
      let name = LessonAddress.name(
        LinkAddress.percentEncoded(String(address[..<mark])), from: PageAddress.encoded(page)),
      let lesson = dividedLessons[name], let there = solutions[lesson],
      there.contains(fragment: address[mark...].dropFirst())
    else { return address }
    return PageContext.rootPrefix(of: page) + PageAddress.encoded(there.page) + address[mark...]
  }

  /// Whether a solution stands on the page.
  func stands(_ solution: CourseIndex.SolutionPlace, on page: String) -> Bool {
    pages[solution.lesson] == page
  }

  private func target(_ lesson: Int, _ anchor: String?, _ words: ReferenceWords, from page: String) -> Target
  {
    if let anchor, let solutions = solutions[lesson], solutions.names.contains(anchor) {
      let way = PageContext.rootPrefix(of: page) + PageAddress.encoded(solutions.page)
      return Target(
        address: way + "#" + PageAddress.encoded(anchor), words: words,
        title: SolutionSection.pageTitle(index.titles[lesson]), lesson: lesson)
    }
    let way = PageContext.rootPrefix(of: page) + PageAddress.encoded(pages[lesson])
    let path = pages[lesson] == page && anchor != nil ? "" : way
    return Target(
      address: path + (anchor.map { "#" + PageAddress.encoded($0) } ?? ""), words: words,
      title: index.titles[lesson], lesson: lesson)
  }
}
