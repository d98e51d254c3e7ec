/// One lesson to be read: where it lies, what it is called, and which page it becomes.
package struct LessonSource: Equatable, Sendable {
  /// The file to read.
  package var path: String
  /// What reports call it: the path as the author gave it.
  package var displayName: String
  /// Relative to the source folder, with `/`: `course/temperature.md`.
  package var name: String

  /// `a` of `a/b.md`; empty at the top.
  package var folder: Substring { name[..<(name.lastIndex(of: "/") ?? name.startIndex)] }

  /// `a/b.md` becomes `a/b.html`.
  package var page: String {
    name.hasSuffix(".md") ? String(name.dropLast(3)) + ".html" : name + ".html"
  }
}
