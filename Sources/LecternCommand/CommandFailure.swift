import ArgumentParser
import Foundation
import Lectern

/// How commands end.
enum CommandFailure {
  static func lessons(in source: String, excluding output: String? = nil) throws -> [LessonSource] {
    do {
      return try LessonFolder.lessons(in: source, excluding: output)
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
