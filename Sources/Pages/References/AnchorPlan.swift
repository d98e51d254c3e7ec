internal import Lessons

/// The names that the parts of a page have, which other pages must know before the page is made.
struct AnchorPlan: Equatable, Sendable {
  let labels: [String: String]
  /// One for each of the lesson's solutions.
  let solutions: [String]
  /// One for each word of its glossaries.
  let terms: [String]
  /// The same by what `{term}` finds them by.
  let anchorsOfTerms: [String: String]
  /// The solutions that are shown, by the label of their exercise.
  let solutionsOfExercises: [String: [Int]]
  /// The texts of headings by their anchors.
  let headings: [String: String]
  /// The anchors of headings by their labels.
  let labelsOfHeadings: [String: String]
  /// All names that are taken.
  let taken: Set<String>

  /// The ids that the templates give.
  private static let anchorsOfTemplates: Set<String> = ["content", "contents", "verified", "problems"]

  init(_ lesson: Lesson) {
    var taken = Set(lesson.headings.map(\.anchor)).union(Self.anchorsOfTemplates)
    var labels: [String: String] = [:]
    for label in lesson.labels.keys.sorted() {
      labels[label] = PageNotes.reserve(PageNotes.anchor(wishedBy: label), in: &taken)
    }
    var given: Set<String> = []
    solutions = lesson.solutions.enumerated().map { id, solution in
      // Of a label that stands twice, the first solution has the name.
      if let label = solution.label, let anchor = labels[label], given.insert(label).inserted {
        return anchor
      }
      return PageNotes.reserve("solution-\(id + 1)", in: &taken)
    }
    terms = lesson.terms.map { PageNotes.reserve($0.anchor, in: &taken) }
    anchorsOfTerms = Dictionary(zip(lesson.terms.map(\.key), terms), uniquingKeysWith: { first, _ in first })
    var shown: [String: [Int]] = [:]
    for (id, solution) in lesson.solutions.enumerated() where !solution.isHidden {
      shown[solution.exercise, default: []].append(id)
    }
    solutionsOfExercises = shown
    headings = Dictionary(
      lesson.headings.map { ($0.anchor, $0.text) }, uniquingKeysWith: { first, _ in first })
    labelsOfHeadings = lesson.labels.compactMapValues { target in
      guard case .heading(let index) = target, lesson.headings.indices.contains(index) else { return nil }
      return lesson.headings[index].anchor
    }
    self.labels = labels
    self.taken = taken
  }
}
