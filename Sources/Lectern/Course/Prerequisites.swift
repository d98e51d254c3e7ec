import Lessons

/// The lessons that lessons say are to be read first.
enum Prerequisites {
  /// For each lesson those that it requires, as indices, each once. What names no lesson is left out.
  static func indices(in lessons: [CheckedLesson]) -> [[Int]] {
    let byPage = Dictionary(
      lessons.enumerated().map { ($1.source.page, $0) }, uniquingKeysWith: { first, _ in first })
    return lessons.enumerated().map { index, lesson in
      var seen: Set<Int> = [index]
      return lesson.lesson.frontMatter.requires.compactMap { required in
        guard let found = place(of: required, from: lesson.source.name, byPage), seen.insert(found).inserted
        else { return nil }
        return found
      }
    }
  }

  /// Beside the lesson that names it, else from the course's folder; `.md` may be left out.
  private static func place(of name: String, from origin: String, _ byPage: [String: Int]) -> Int? {
    let base = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    for path in [base, "/" + base] {
      if let page = CourseFiles.name(of: path, from: origin), let index = byPage[page + ".html"] {
        return index
      }
    }
    return nil
  }
}
