extension IndexPage {
  /// The lessons of one folder, in the order of the course.
  struct Group: Equatable, Sendable {
    /// Nothing for the lessons that stand before all folders.
    var title: String?
    var anchor: String
    var lessons: [Entry]
  }

  /// The folder that comes first, whatever the others are called.
  private static let firstFolder = "course"

  /// The lessons by folder: the course, then what lies in no folder, then the other folders by name.
  var groups: [Group] {
    var lessonsByFolder: [String: [Entry]] = [:]
    for lesson in lessons { lessonsByFolder[Self.folder(of: lesson.path), default: []].append(lesson) }
    let folders = lessonsByFolder.keys.sorted { Self.rank($0) < Self.rank($1) }
    return folders.enumerated().map { number, folder in
      Group(
        title: number == 0 && folder.isEmpty ? nil : Self.title(ofFolder: folder),
        anchor: "group-\(number + 1)", lessons: lessonsByFolder[folder] ?? [])
    }
  }

  private static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  private static func rank(_ folder: String) -> (Int, String) {
    if folder == firstFolder || folder.hasPrefix(firstFolder + "/") { return (0, folder) }
    return (folder.isEmpty ? 1 : 2, folder)
  }

  /// `02-deep-learning/a_b` is read as "Deep learning: a b".
  static func title(ofFolder folder: String) -> String {
    let parts = folder.split(separator: "/").map { part in
      let digits = part.prefix { $0.isNumber }
      let rest = part.dropFirst(digits.count)
      let isNumbered = !digits.isEmpty && rest.first.map { "-_. ".contains($0) } == true && rest.count > 1
      let name = isNumbered ? rest.dropFirst() : part
      return String(name.map { "-_".contains($0) ? " " : $0 })
    }
    let words = parts.joined(separator: ": ")
    return words.isEmpty ? "Other pages" : words.prefix(1).uppercased() + words.dropFirst()
  }
}
