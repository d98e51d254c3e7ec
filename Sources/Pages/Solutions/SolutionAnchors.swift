internal import Diagnostics
internal import Lessons

/// The names that stand on the page of a lesson's solutions.
struct SolutionAnchors: Equatable, Sendable {
  let page: String
  let names: Set<String>
  /// The same as addresses write them.
  private let encodedNames: Set<String>

  init(_ lesson: Lesson, _ plan: AnchorPlan, page: String) {
    self.page = page
    let ranges = lesson.solutions.filter { !$0.isHidden }.map(\.range)
    func isInSolution(_ position: SourcePosition) -> Bool { ranges.contains { $0.contains(position) } }
    let labels = plan.labels.filter { label, _ in
      lesson.labelPlaces[label].map { isInSolution($0.start) } ?? false
    }
    let terms = zip(lesson.terms, plan.terms).filter { isInSolution($0.0.place.start) }.map(\.1)
    let headings = lesson.headings.filter { isInSolution($0.range.start) }.map(\.anchor)
    names = Set(plan.solutions).union(labels.values).union(terms).union(headings)
    encodedNames = Set(names.map(PageAddress.encoded))
  }

  /// Whether the fragment of an address, with escapes or without, is the name of something on the page.
  func contains(fragment: some StringProtocol) -> Bool {
    names.contains(String(fragment)) || encodedNames.contains(LinkAddress.percentEncoded(String(fragment)))
  }
}
