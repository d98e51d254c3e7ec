import Lessons

/// Puts the lessons into the order that the configuration gives.
enum CourseOrder {
  /// Lessons that it names, in its order; then the others as they were.
  static func apply(
    _ configuration: CourseConfiguration, to lessons: inout [LessonSource]
  ) -> [ConfigurationProblem] {
    guard !configuration.order.isEmpty else { return [] }
    var problems: [ConfigurationProblem] = []
    let byName = Dictionary(
      lessons.enumerated().map { (key(of: $1.name), $0) }, uniquingKeysWith: { first, _ in first })
    var byFolder: [String: [Int]] = [:]
    for (index, lesson) in lessons.enumerated() {
      var folder = lesson.folder
      while !folder.isEmpty {
        byFolder[String(folder), default: []].append(index)
        folder = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
      }
    }
    // A lesson that is named by itself stands where it is named, not where its folder is.
    let single = Set(configuration.order.compactMap { byName[key(of: $0.name)] })
    var placed: Set<Int> = []
    var ordered: [Int] = []
    var folders: Set<String> = []
    for entry in configuration.order {
      if let index = byName[key(of: entry.name)] {
        if placed.insert(index).inserted {
          ordered.append(index)
        } else {
          problems.append(ConfigurationProblem(.repeatedLesson(entry.name), at: entry.range))
        }
      } else if let members = byFolder[entry.name] {
        guard folders.insert(entry.name).inserted else {
          problems.append(ConfigurationProblem(.repeatedLesson(entry.name), at: entry.range))
          continue
        }
        for index in members where !single.contains(index) && placed.insert(index).inserted {
          ordered.append(index)
        }
      } else {
        let known = (Array(byName.keys) + byFolder.keys).sorted()
        problems.append(
          ConfigurationProblem(
            .unknownLesson(entry.name, nearest: nearestName(to: entry.name, among: known)), at: entry.range))
      }
    }
    let named = ordered.count
    ordered += lessons.indices.filter { !placed.contains($0) }
    lessons = ordered.enumerated().map { place, index in
      var lesson = lessons[index]
      lesson.isPlaced = place < named
      return lesson
    }
    return problems
  }

  private static func key(of name: String) -> String {
    name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }
}
