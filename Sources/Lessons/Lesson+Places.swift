extension Lesson {
  /// Whether what runs stands on the same lines in another text, so that the places that a run reported are still right.
  package func isPlacedLike(_ other: Lesson) -> Bool { linesOfSteps == other.linesOfSteps }

  private var linesOfSteps: [Int] {
    (parts.map(\.range) + claims.map(\.range) + evaluations.map(\.range)).sorted().map(\.start.line)
  }
}
