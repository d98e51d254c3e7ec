/// Where a lesson’s solutions are shown. They run and are checked with the lesson in either case.
package enum SolutionPlace: String, CaseIterable, Sendable {
  /// Where they are written, folded.
  case here
  /// On a page of their own beside the lesson’s.
  case page
}
