import Lessons

/// Leaves out what the configuration excludes.
enum CourseExclusion {
  static func apply(
    _ configuration: CourseConfiguration, to lessons: inout [LessonSource]
  ) -> [ConfigurationProblem] {
    var problems: [ConfigurationProblem] = []
    var excluded: Set<String> = []
    for pattern in configuration.excluded {
      let hit = lessons.filter { matches($0.name, pattern.value) }
      if hit.isEmpty {
        problems.append(ConfigurationProblem(.excludesNothing(pattern.value), at: pattern.range))
      }
      excluded.formUnion(hit.map(\.name))
    }
    if !excluded.isEmpty { lessons.removeAll { excluded.contains($0.name) } }
    return problems
  }

  /// Whether a pattern is the name of a lesson or of a folder above it. One without `/` is looked for at every depth.
  static func matches(_ name: String, _ pattern: String) -> Bool {
    let parts = name.split(separator: "/").map { Array($0.utf8) }
    let patterns = pattern.split(separator: "/").filter { $0 != "." }.map { Array($0.utf8) }
    guard !patterns.isEmpty, patterns.count <= parts.count else { return false }
    let starts = patterns.count == 1 && !pattern.hasPrefix("/") ? Array(parts.indices) : [0]
    return starts.contains { start in
      zip(parts[start...], patterns).allSatisfy { part, pattern in isLike(part, pattern) }
    }
  }

  /// `*` stands for any bytes. Linear in each stretch between two stars.
  private static func isLike(_ text: [UInt8], _ pattern: [UInt8]) -> Bool {
    var (i, j) = (0, 0)
    var star: (pattern: Int, text: Int)?
    while i < text.count {
      if j < pattern.count, pattern[j] == UInt8(ascii: "*") {
        star = (j, i)
        j += 1
      } else if j < pattern.count, pattern[j] == text[i] {
        i += 1
        j += 1
      } else if let last = star {
        star = (last.pattern, last.text + 1)
        (i, j) = (last.text + 1, last.pattern + 1)
      } else {
        return false
      }
    }
    return pattern[j...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
