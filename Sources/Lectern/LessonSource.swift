/// One lesson to be read: where it lies, what it is called, and which page it becomes.
package struct LessonSource: Equatable, Sendable {
  /// The file to read.
  package var path: String
  /// What reports call it: the path as the author gave it.
  package var displayName: String
  /// Relative to the source folder, with `/`: `course/temperature.md`.
  package var name: String
  /// What the configuration of its course says.
  package var settings = LessonSettings()
  /// Whether the order of its course names it or its folder.
  package var isPlaced = false

  package init(path: String, displayName: String, name: String) {
    self.path = path
    self.displayName = displayName
    self.name = name
  }

  /// `a` of `a/b.md`; empty at the top.
  package var folder: Substring { name[..<(name.lastIndex(of: "/") ?? name.startIndex)] }

  /// `a/b.md` becomes `a/b.html`.
  package var page: String {
    name.hasSuffix(".md") ? String(name.dropLast(3)) + ".html" : name + ".html"
  }

  /// The folder that its name starts at.
  var folderOfCourse: String {
    let folder = path.hasSuffix(name) ? path.dropLast(name.count) : path.prefix { _ in false }
    if folder.isEmpty { return "." }
    return folder == "/" ? "/" : String(folder.dropLast())
  }

  /// What reports call another file of the course.
  func displayName(of file: String) -> String {
    displayName.hasSuffix(name) ? displayName.dropLast(name.count) + file : file
  }
}
