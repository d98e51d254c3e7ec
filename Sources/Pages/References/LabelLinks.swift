package import Lessons

/// The way from a page to what other pages of its course hold.
package struct LabelLinks: Equatable, Sendable {
  let index: CourseIndex
  private let pages: [String]
  private let anchors: [AnchorPlan]
  /// The pages of solutions, and the names on them.
  private let solutions: [SolutionAnchors?]

  /// - Parameters:
  ///   - index: Of the same lessons in the same order.
  ///   - pages: Where the page of each lesson lies in the site.
  ///   - solutions: Where that of its solutions lies, if they have one of their own.
  package init(_ index: CourseIndex, lessons: [Lesson], pages: [String], solutions: [String?] = []) {
    self.index = index
    self.pages = pages
    let plans = lessons.map(AnchorPlan.init)
    anchors = plans
    self.solutions = lessons.indices.map { number in
      guard solutions.indices.contains(number), let page = solutions[number] else { return nil }
      return SolutionAnchors(lessons[number], plans[number], page: page)
    }
  }

  struct Target: Equatable {
    var address: String
    var words: ReferenceWords
    /// Of the lesson that it stands in.
    var title: String
    /// Its number in the course.
    var lesson: Int
  }

  func target(ofLabel label: String, from page: String) -> Target? {
    guard let entry = index.entries[label], let anchor = anchors[entry.lesson].labels[label] else {
      return nil
    }
    return target(entry.lesson, anchor, entry.words, from: page)
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

  /// Whether a solution stands on the page.
  func stands(_ solution: CourseIndex.SolutionPlace, on page: String) -> Bool {
    pages[solution.lesson] == page
  }

  private func target(_ lesson: Int, _ anchor: String?, _ words: ReferenceWords, from page: String) -> Target
  {
    if let anchor, let solutions = solutions[lesson], solutions.names.contains(anchor) {
      let way = PageContext.rootPrefix(of: page) + PageAddress.encoded(solutions.page)
      return Target(
        address: way + "#" + PageAddress.encoded(anchor), words: words, title: index.titles[lesson],
        lesson: lesson)
    }
    let way = PageContext.rootPrefix(of: page) + PageAddress.encoded(pages[lesson])
    let path = pages[lesson] == page && anchor != nil ? "" : way
    return Target(
      address: path + (anchor.map { "#" + PageAddress.encoded($0) } ?? ""), words: words,
      title: index.titles[lesson], lesson: lesson)
  }
}
