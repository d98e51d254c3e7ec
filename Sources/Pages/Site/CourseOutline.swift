/// The lessons of a course by folder, in the order in which they are read.
package struct CourseOutline: Equatable, Sendable {
  package struct Lesson: Equatable, Sendable {
    package var title: String
    /// Where the page lies in the site: `a/b.html`.
    package var path: String
    /// Whether there is a page; a lesson that failed before it ever had one has none.
    package var hasPage: Bool

    package init(title: String, path: String, hasPage: Bool) {
      self.title = title
      self.path = path
      self.hasPage = hasPage
    }
  }

  package struct Group: Equatable, Sendable {
    /// Nothing for the lessons that stand before all folders.
    package var title: String?
    /// Where the overview has the group.
    package var anchor: String
    /// Indices of lessons.
    package var lessons: [Int]
  }

  package let lessons: [Lesson]
  package let groups: [Group]

  /// The folder that comes first, whatever the others are called, where the course has no order of its own.
  private static let firstFolder = "course"

  /// - Parameters:
  ///   - titles: What folders are called, by their names.
  ///   - isOrdered: Whether the order of the lessons is also that of the folders.
  package init(_ lessons: [Lesson], titles: [String: String] = [:], isOrdered: Bool = false) {
    self.lessons = lessons
    var folders: [String] = []
    var members: [String: [Int]] = [:]
    for (index, lesson) in lessons.enumerated() {
      var folder = Self.folder(of: lesson.path)
      if isOrdered, folder.isEmpty, let last = folders.last, !last.isEmpty { folder = Self.afterFolders }
      if members[folder] == nil { folders.append(folder) }
      members[folder, default: []].append(index)
    }
    if !isOrdered { folders.sort { Self.rank($0) < Self.rank($1) } }
    groups = folders.enumerated().map { number, folder in
      let title = titles[folder] ?? Self.title(ofFolder: folder)
      return Group(
        title: number == 0 && folder.isEmpty ? nil : title, anchor: "group-\(number + 1)",
        lessons: members[folder] ?? [])
    }
  }

  /// Stands for the lessons in no folder that an order puts behind those in folders.
  private static let afterFolders = "/"

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
