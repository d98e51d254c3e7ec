/// What is wrong with a file or a folder that a lesson declares.
enum DataProblem: Error, Equatable, Sendable {
  case noPath(String)
  /// - Parameter inCourse: The same path from the top of the course, if it is in there.
  case aboveLesson(String, inCourse: String?)
  case unresolved(String, CourseFiles.Failure)
  case unreadable(String)
  case changing(String)
  /// Two would lie at the same place.
  case repeated(String)
  case tooMany(Int)
  case tooLarge(Int)

  var message: String {
    switch self {
    case .noPath(let path): "“\(path)” names no file"
    case .aboveLesson(let path, _): "“\(path)” leads out of the lesson’s folder"
    case .unresolved(let path, .outside), .unresolved(let path, .linkedOutside):
      "“\(path)” leads out of the course’s folder"
    case .unresolved(let path, _): "there is no file or folder “\(path)”"
    case .unreadable(let path): "the data file “\(path)” cannot be read"
    case .changing(let path): "the data file “\(path)” changed while it was read"
    case .repeated(let path): "two data files would lie at “\(path)” where the lesson runs"
    case .tooMany(let count): "the lesson declares more than \(count) data files"
    case .tooLarge(let bytes): "the lesson’s data files come to more than \(bytes >> 20) MiB"
    }
  }

  var hint: String? {
    switch self {
    case .noPath: "Write the path of a file or a folder beside the lesson."
    case .aboveLesson(_, let path?):
      "Write it from the top of the course, “\(path)”; the lesson reads it as “\(path.dropFirst())”."
    case .aboveLesson, .unresolved(_, .outside), .unresolved(_, .linkedOutside):
      "Copy it into the course, or ask for it with `allow: {read: /its/path}`, which `--allow read` permits."
    case .unresolved(_, .missing(let nearest?)): "Did you mean “\(nearest)”?"
    case .unresolved:
      "Data files are found beside the lesson, and with “/” in front at the top of the course."
    case .unreadable: "It must be a file that you may read."
    case .changing: "Run the command again."
    case .repeated: "Declare each file once."
    case .tooMany, .tooLarge:
      "Put them into fewer or smaller files, or read them with `allow: {read: /their/path}`."
    }
  }
}
