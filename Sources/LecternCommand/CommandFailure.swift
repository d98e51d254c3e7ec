import ArgumentParser
import Foundation
import Lectern

/// How commands end.
enum CommandFailure {
  /// The lessons of a source in the order of its course. What is wrong with the configuration is told on standard error.
  static func lessons(in source: String) throws -> [LessonSource] {
    let course = try course(in: source)
    if !course.problems.isEmpty { StandardError.write(course.problemText) }
    guard course.isSound else { throw ExitCode(2) }
    return course.lessons
  }

  static func course(in source: String, excluding output: String? = nil) throws -> Course {
    do {
      return try Course.load(source, excluding: output)
    } catch {
      switch error {
      case .missing(let path): throw ValidationError("There is no file or folder \(path).")
      case .noLessons(let path): throw ValidationError("There are no lessons (*.md) in \(path).")
      case .unreadable(let path, let reason): throw ValidationError("\(path) cannot be read: \(reason)")
      }
    }
  }
}

enum StandardError {
  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}

enum StandardOutput {
  /// A report that does not arrive must not look like one that says that all is well.
  static func write(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      StandardError.write("lectern: the report could not be written to standard output\n")
      throw ExitCode(2)
    }
  }
}
