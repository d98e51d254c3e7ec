extension Lesson {
  /// The same lesson with other random cases: `seed` stands in place of its front matter's, and is part of the seed of
  /// each property. A property that has a seed of its own keeps it.
  package func reseeded(by seed: String) -> Lesson {
    var lesson = self
    lesson.frontMatter.seed = seed
    lesson.parts = parts.map { part in
      guard case .property(var property) = part, property.seed == nil else { return part }
      property.seed = .text("\(seed) \(property.seedText)")
      return .property(property)
    }
    return lesson
  }
}
