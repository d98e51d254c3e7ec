package import Diagnostics
import Foundation
package import Lessons
package import Runner
import Synchronization

/// The works that a lesson may cite and the data that it reads, and what is wrong with the files that they are in.
package struct LessonFiles: Equatable, Sendable {
  package private(set) var bibliography = Bibliography()
  package private(set) var data: [DataFile] = []
  package private(set) var problems: [Diagnostic] = []
  /// Those of them that are about data: the lesson cannot run as it should.
  package var dataProblems: [Diagnostic] { problems.filter { $0.code == "data-file" } }

  package init() {}

  init(_ lesson: Lesson, _ source: LessonSource, _ shelf: BibliographyShelf, _ dataShelf: DataShelf) {
    let ranges = lesson.frontMatter.bibliographyRanges
    let files = CourseFiles(root: source.folderOfCourse)
    for (index, name) in lesson.frontMatter.bibliography.enumerated() {
      let range = ranges.indices.contains(index) ? ranges[index] : SourceRange(.start)
      do throws(CourseFiles.Failure) {
        add(try Self.find(name, files, for: source), shelf, source.displayName(of:))
      } catch {
        problems.append(
          Diagnostic(
            .error, code: "bibliography", file: lesson.file.name, range: range, message: error.message(name),
            hint: error.hint))
      }
    }
    // What is wrong with those of the configuration is told where they are named.
    let settings = source.settings
    let course = CourseFiles(root: settings.folder)
    for name in settings.bibliography {
      guard let file = try? course.resolve(name, from: CourseConfiguration.fileName) else { continue }
      add(file, shelf, { settings.displayName(of: $0) })
    }
    problems += bibliography.problems(of: lesson)
    let read = LessonData(lesson, source, in: files, dataShelf)
    data = read.files
    problems += read.problems
  }

  /// Beside the lesson, else at the top of the course.
  private static func find(
    _ name: String, _ files: CourseFiles, for source: LessonSource
  ) throws(CourseFiles.Failure) -> CourseFiles.File {
    do {
      return try files.resolve(name, from: source.name)
    } catch {
      guard let file = try? files.resolve("/" + name, from: source.name) else { throw error }
      return file
    }
  }

  private mutating func add(
    _ file: CourseFiles.File, _ shelf: BibliographyShelf, _ displayName: (String) -> String
  ) {
    let read = shelf.read(file, called: displayName(file.name))
    bibliography.add(read.entries)
    problems += read.problems
  }
}

extension CourseFiles.Failure {
  fileprivate func message(_ name: String) -> String {
    switch self {
    case .outside, .linkedOutside: "“\(name)” lies outside the course"
    case .missing: "there is no file “\(name)”"
    case .folder: "“\(name)” is a folder"
    }
  }

  fileprivate var hint: String? {
    switch self {
    case .outside, .linkedOutside: "Put the file into a folder of the course."
    case .missing(let nearest):
      nearest.map { "Did you mean “\($0)”?" }
        ?? "Bibliographies are found beside the lesson or at the top of the course."
    case .folder: nil
    }
  }
}

/// Bibliographies that have been read, so that those of a course are read once and not for each lesson.
final class BibliographyShelf: Sendable {
  struct Book: Sendable {
    var entries: [String: BibliographyEntry] = [:]
    var problems: [Diagnostic] = []
  }

  private let books = Mutex<[String: Book]>([:])

  func read(_ file: CourseFiles.File, called name: String) -> Book {
    books.withLock { books in
      if let book = books[file.path] { return book }
      let book = Self.read(file.path, name)
      books[file.path] = book
      return book
    }
  }

  private static func read(_ path: String, _ name: String) -> Book {
    func failure(_ message: String) -> Book {
      Book(problems: [
        Diagnostic(.error, code: "bibliography", file: name, range: SourceRange(.start), message: message)
      ])
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      return failure("the file cannot be read")
    }
    guard data.count <= LessonReader.largest else { return failure("the file is too large to be read") }
    guard let text = LessonReader.text(of: data) else { return failure("the file is not UTF-8") }
    let reader = BibliographyReader(file: name, text: text)
    let entries = Dictionary(
      reader.entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    return Book(entries: entries, problems: reader.problems)
  }
}
