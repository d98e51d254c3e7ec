import Diagnostics
import Foundation
import Lessons
import Runner
import Synchronization

/// The files that a lesson declares with `data`, and what is wrong with them.
struct LessonData {
  /// More of them, or more in them, is not copied for each run of a lesson.
  static let mostFiles = 1000
  static let mostBytes = 256 << 20

  private(set) var files: [DataFile] = []
  private(set) var problems: [Diagnostic] = []
  private let source: LessonSource
  private let folder: CourseFiles
  private let shelf: DataShelf
  private let fileName: String

  /// - Parameter folder: That of the course.
  init(_ lesson: Lesson, _ source: LessonSource, in folder: CourseFiles, _ shelf: DataShelf) {
    (self.source, self.folder, self.shelf, fileName) = (source, folder, shelf, lesson.file.name)
    for (path, range) in zip(lesson.frontMatter.data, lesson.frontMatter.dataRanges) {
      do throws(DataProblem) {
        try add(path)
      } catch {
        report(error, at: range)
      }
    }
    files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private mutating func report(_ problem: DataProblem, at range: SourceRange) {
    problems.append(
      Diagnostic(
        .error, code: "data-file", file: fileName, range: range, message: problem.message, hint: problem.hint)
    )
  }

  private mutating func add(_ path: String) throws(DataProblem) {
    let parts = path.split(separator: "/").filter { $0 != "." }
    guard !parts.isEmpty, !path.utf8.contains(where: { $0 < 0x20 }) else { throw .noPath(path) }
    guard !parts.contains("..") else {
      let name = CourseFiles.name(of: path, from: source.name)
      throw .aboveLesson(path, inCourse: name.flatMap { $0.isEmpty ? nil : "/" + $0 })
    }
    let name = parts.joined(separator: "/")
    let entry: CourseFiles.Entry
    do throws(CourseFiles.Failure) {
      entry = try folder.entry(path, from: source.name)
    } catch {
      throw .unresolved(path, error)
    }
    guard entry.isFolder else { return try add(entry.file, as: name) }
    for inner in try Self.contents(of: entry.file.path, called: path) {
      let file: CourseFiles.File
      do throws(CourseFiles.Failure) {
        file = try folder.resolve("/" + entry.file.name + "/" + inner, from: "")
      } catch {
        throw .unresolved(path + "/" + inner, error)
      }
      try add(file, as: name + "/" + inner)
    }
  }

  private mutating func add(_ file: CourseFiles.File, as name: String) throws(DataProblem) {
    guard !files.contains(where: { $0.name == name }) else { throw .repeated(name) }
    guard files.count < Self.mostFiles else { throw .tooMany(Self.mostFiles) }
    // Only how large it is, before it is read.
    let size = FileStamp(of: file.path, followsLinks: false)?.size ?? 0
    guard files.reduce(size, { $0 + $1.size }) <= Self.mostBytes else { throw .tooLarge(Self.mostBytes) }
    do throws(DataFile.Failure) {
      files.append(try shelf.read(file).named(name))
    } catch {
      throw error == .changing ? .changing(name) : .unreadable(name)
    }
  }

  /// The files in a folder, by path from there, without those that are hidden.
  private static func contents(of folder: String, called path: String) throws(DataProblem) -> [String] {
    var names: [String] = []
    var waiting = [""]
    while let inner = waiting.popLast() {
      guard let entries = try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + inner) else {
        throw .unreadable(inner.isEmpty ? path : path + "/" + inner)
      }
      for entry in entries where !entry.hasPrefix(".") {
        let name = inner.isEmpty ? entry : inner + "/" + entry
        if FileStamp(of: folder + "/" + name, followsLinks: false)?.kind == .folder {
          waiting.append(name)
        } else {
          names.append(name)
        }
        guard names.count + waiting.count <= mostFiles else { throw .tooMany(mostFiles) }
      }
    }
    return names
  }
}

/// Data files that have been read, so that those of a course are read once and not for each lesson.
final class DataShelf: Sendable {
  private let files = Mutex<[String: Result<DataFile, DataFile.Failure>]>([:])

  func read(_ file: CourseFiles.File) throws(DataFile.Failure) -> DataFile {
    if let known = files.withLock({ $0[file.path] }) { return try known.get() }
    let read = Result { () throws(DataFile.Failure) in try DataFile(file.name, at: file.path) }
    files.withLock { $0[file.path] = read }
    return try read.get()
  }
}
