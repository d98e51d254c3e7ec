/// The address of a lesson in a link, `../a/b.md#c`, taken apart.
package struct LessonAddress: Equatable, Sendable {
  package var path: String
  /// A label or the anchor of a heading.
  package var fragment: String?

  /// Nothing for an address that leads to no lesson.
  package init?(_ address: String) {
    let path = address.prefix { $0 != "#" && $0 != "?" }
    guard path.hasSuffix(".md"), !path.hasPrefix("/"), !path.contains(":") else { return nil }
    self.path = String(path)
    let rest = address[path.endIndex...].drop { $0 != "#" }.dropFirst()
    fragment = rest.isEmpty ? nil : String(rest)
  }

  /// `../a/b.md` seen from `c/d.md` is `a/b.md`; nothing where that lies outside the course.
  package static func name(_ path: String, from lesson: String) -> String? {
    var parts = path.hasPrefix("/") ? [] : Array(lesson.split(separator: "/").dropLast())
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(part)
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }
}

/// The lessons of a course by name, as authors name them: with `.md` or without, from the lesson's own folder or from the
/// top of the course.
package struct LessonNames: Equatable, Sendable {
  package let names: [String]
  private let indices: [String: Int]

  package init(_ names: [String]) {
    self.names = names
    indices = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func index(of text: String, from lesson: String) -> Int? {
    let file = text.hasSuffix(".md") ? text : text + ".md"
    for name in [LessonAddress.name(file, from: lesson), LessonAddress.name(file, from: "")] {
      if let name, let index = indices[name] { return index }
    }
    return nil
  }

  func nearest(to text: String) -> String? {
    let known = names.map { $0.hasSuffix(".md") ? String($0.dropLast(3)) : $0 }
    return nearestName(to: text.hasSuffix(".md") ? String(text.dropLast(3)) : text, among: known)
  }
}
