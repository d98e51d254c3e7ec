import Foundation

/// A course that builds and passes, to begin with.
package enum NewCourse {
  package enum Failure: Error, Equatable, Sendable {
    /// What is there already, and would have to be overwritten.
    case exists([String])
    case unwritable(String, reason: String)
  }

  /// Every file by its name.
  package static func files(title: String) -> [String: String] {
    [
      "lectern.yml": configuration(title: title), ".gitignore": ignored,
      "index.md": index(title: title), "lessons/softmax.md": softmax, "lessons/temperature.md": temperature,
      ".github/workflows/lectern.yml": github, ".gitlab-ci.yml": gitlab,
    ]
  }

  /// Writes the files, all or none: nothing that is there is overwritten.
  ///
  /// - Returns: The names of the files, sorted.
  package static func write(to folder: String, title: String?) throws(Failure) -> [String] {
    let name = URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent
    let files = files(title: title ?? readable(name))
    let names = files.keys.sorted()
    let manager = FileManager.default
    var taken = names.filter { manager.fileExists(atPath: folder + "/" + $0) }
    var isFolder: ObjCBool = true
    if manager.fileExists(atPath: folder, isDirectory: &isFolder), !isFolder.boolValue { taken = [folder] }
    guard taken.isEmpty else { throw .exists(taken) }
    for name in names {
      let path = folder + "/" + name
      do {
        try manager.createDirectory(
          atPath: path.parentPath, withIntermediateDirectories: true)
        try Data((files[name] ?? "").utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
      } catch {
        throw .unwritable(name, reason: FileFailure.reason(of: error))
      }
    }
    return names
  }

  /// `my-course` is read as "My course".
  private static func readable(_ name: String) -> String {
    let words = name.split(whereSeparator: { "-_ ".contains($0) }).joined(separator: " ")
    return words.isEmpty ? "A course" : words.prefix(1).uppercased() + words.dropFirst()
  }

  /// A text as a YAML scalar in double quotes.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n", "\r", "\t": result += " "
      default: if scalar.value >= 0x20 { result.unicodeScalars.append(scalar) }
      }
    }
    return result + "\""
  }
}
