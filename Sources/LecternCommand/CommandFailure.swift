import ArgumentParser
import Diagnostics
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
      case .missing(let path): throw ValidationError("There is no file or folder \(path.printable).")
      case .noLessons(let path): throw ValidationError("There are no lessons (*.md) in \(path.printable).")
      case .unreadable(let path, let reason):
        throw ValidationError("\(path.printable) cannot be read: \(reason)")
      case .isOutput(let path):
        throw ValidationError(
          "The lessons are in \(path.printable), so the site cannot be written there: give another --output.")
      }
    }
  }
}

enum StandardError {
  static func write(_ text: String) {
    // Where nobody listens, there is nobody to tell; the exit status says the rest.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}

enum StandardOutput {
  /// A report that does not arrive must not look like one that says that all is well. Who reads no further, such as
  /// `head`, is told nothing; the status is the one of a process that a pipe has ended.
  static func write(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var descriptor = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        poll(&descriptor, 1, -1)
      } else if errno == EPIPE {
        throw ExitCode(128 + SIGPIPE)
      } else if errno != EINTR {
        StandardError.write("lectern: the report could not be written to standard output\n")
        throw ExitCode(2)
      }
    }
  }
}
