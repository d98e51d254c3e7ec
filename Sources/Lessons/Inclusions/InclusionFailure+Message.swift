extension InclusionFailure {
  var message: String {
    switch self {
    case .noPath: "no file stands behind the name of this directive"
    case .outside(let path), .linkedOutside(let path): "“\(path)” lies outside the course"
    case .missing(let path, _): "there is no file “\(path)”"
    case .folder(let path): "“\(path)” is a folder"
    case .unreadable(let path, let reason): "“\(path)” cannot be read: \(reason)"
    case .notUTF8(let path): "“\(path)” is not UTF-8"
    case .tooLarge(let path, let bytes): "“\(path)” has \(bytes >> 20) MiB and is not included"
    case .cycle(let names): "this file includes itself: \(names.joined(separator: " → "))"
    case .tooDeep(let depth): "files are included more than \(depth) deep"
    case .tooMany(let count): "more than \(count) files are included"
    case .tooLong(let bytes): "with this file the lesson is longer than \(bytes) bytes"
    case .textNotFound(let option, let text, let file):
      "no line of \(file) holds the “\(text)” of “\(option)”"
    case .noSuchLine(let option, let file, let count):
      "\(file) has \(count == 1 ? "1 line" : "\(count) lines"), and “\(option)” asks for another"
    case .nothingSelected(let file): "no line of \(file) is left to include"
    case .invalidOptions: "nothing is included, because an option cannot be read"
    case .misplaced: "no file can be included here"
    }
  }

  var hint: String? {
    switch self {
    case .noPath: "Write its path from the file that you are writing: {include} parts/a.md"
    case .outside, .linkedOutside: "Put the file into a folder of the course."
    case .missing(_, let nearest):
      nearest.map { "Did you mean “\($0)”?" }
        ?? "Paths start beside the file that they are written in, or with “/” at the top of the course."
    case .folder: "Name a file in it."
    case .notUTF8: "Save the file as UTF-8."
    case .cycle: "Remove one of these inclusions."
    case .tooLarge, .tooMany, .tooLong, .tooDeep: "Divide the lesson, or link to the file."
    case .textNotFound(let option, _, _) where option.hasPrefix("end"):
      "It is looked for behind the line where the part begins."
    case .misplaced: "Put the directive on lines of its own."
    case .unreadable, .textNotFound, .noSuchLine, .nothingSelected, .invalidOptions: nil
    }
  }

  /// The option that it is about.
  var option: String? {
    switch self {
    case .textNotFound(let option, _, _), .noSuchLine(let option, _, _): option
    default: nil
    }
  }
}
