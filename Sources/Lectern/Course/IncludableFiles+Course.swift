import Diagnostics
import Foundation
import Lessons
import Runner

extension IncludableFiles {
  /// The files of a course.
  ///
  /// - Parameter texts: What to read in place of files, by the names that reports have for them.
  init(in home: CourseHome, replacing texts: [String: String]) {
    let files = CourseFiles(root: home.folder)
    self.init { path, origin throws(InclusionFailure) in
      do throws(CourseFiles.Failure) {
        let file = try files.resolve(path, from: origin)
        let found = IncludedFile(name: file.name, path: file.path)
        return Found(file: found, text: Self.read(found, as: home.displayName(of: file.name), path, texts))
      } catch {
        switch error {
        case .outside: throw .outside(path)
        case .linkedOutside: throw .linkedOutside(path)
        case .folder: throw .folder(path)
        case .missing(let nearest):
          let name = CourseFiles.name(of: path, from: origin) ?? path
          return Found(
            file: IncludedFile(name: name, path: home.folder + "/" + name),
            text: .failure(.missing(path, nearest: nearest)))
        }
      }
    }
  }

  private static func read(
    _ file: IncludedFile, as name: String, _ path: String, _ texts: [String: String]
  ) -> Result<SourceFile, InclusionFailure> {
    if let text = texts[name] { return .success(SourceFile(name: name, text: text)) }
    if let stamp = FileStamp(of: file.path, followsLinks: true) {
      // A pipe has no end, and a file of many gigabytes is not read to be refused.
      guard stamp.kind == .file else {
        return .failure(.unreadable(path, reason: "it is not a file that can be used"))
      }
      guard stamp.size <= LessonReader.largest else {
        return .failure(.tooLarge(path, bytes: stamp.size))
      }
    }
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: file.path))
      guard data.count <= LessonReader.largest else {
        return .failure(.tooLarge(path, bytes: data.count))
      }
      guard let text = LessonReader.text(of: data) else { return .failure(.notUTF8(path)) }
      return .success(SourceFile(name: name, text: text))
    } catch {
      return .failure(.unreadable(path, reason: FileFailure.reason(of: error)))
    }
  }
}

/// The folder out of which a lesson includes nothing: that of its course's configuration, else the one that was given.
struct CourseHome {
  let folder: String
  /// The lesson's name relative to it.
  let name: String
  /// What reports write before names.
  private let shown: String

  init(of source: LessonSource) {
    let settings = source.settings.folder
    let isConfigured = FileManager.default.fileExists(
      atPath: settings + "/" + CourseConfiguration.fileName)
    let prefix = settings == "." ? "" : settings.hasSuffix("/") ? settings : settings + "/"
    if isConfigured, source.path.hasPrefix(prefix), prefix.hasPrefix("/") == source.path.hasPrefix("/") {
      folder = settings
      name = CourseFiles.name(of: String(source.path.dropFirst(prefix.count)), from: "") ?? source.name
    } else {
      folder = source.folderOfCourse
      name = source.name
    }
    let display = source.displayName
    shown = display.hasSuffix(name) ? String(display.dropLast(name.count)) : ""
  }

  func displayName(of name: String) -> String { shown + name }
}

extension LessonReader {
  /// A lesson's text with those that it includes.
  static func text(
    _ file: SourceFile, of source: LessonSource, replacing texts: [String: String] = [:]
  ) -> LessonText {
    let home = CourseHome(of: source)
    return LessonText(file, name: home.name, files: IncludableFiles(in: home, replacing: texts))
  }
}
