import Diagnostics
import Foundation
import Lessons

/// `lectern.yml` as a file.
struct ConfigurationFile {
  var source: SourceFile?
  var configuration = CourseConfiguration()
  var problems: [ConfigurationProblem] = []

  /// The nearest folder above a lesson that has a configuration, as far as the path of the lesson says.
  static func folder(of lesson: String) -> String? {
    var folder = lesson.parentPath
    while true {
      let place = folder.isEmpty ? "." : folder
      if FileManager.default.fileExists(atPath: place + "/" + CourseConfiguration.fileName) { return place }
      guard !folder.isEmpty, folder != "/", folder != ".", folder != ".." else { return nil }
      folder = folder.parentPath
    }
  }

  static func read(in folder: String) -> ConfigurationFile {
    let path = folder + "/" + CourseConfiguration.fileName
    guard FileManager.default.fileExists(atPath: path) else { return ConfigurationFile() }
    let name = LessonFolder.displayName(of: path) ?? CourseConfiguration.fileName
    func failure(_ kind: ConfigurationProblem.Kind) -> ConfigurationFile {
      let problem = ConfigurationProblem(kind, at: SourceRange(.start))
      return ConfigurationFile(source: SourceFile(name: name, text: ""), problems: [problem])
    }
    // A larger one is not read at all: the reader would refuse it.
    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    guard size.map({ $0 < 1 << 20 }) ?? true else { return failure(.tooComplex) }
    guard let data = FileManager.default.contents(atPath: path), let text = LessonReader.text(of: data)
    else { return failure(.notText) }
    let source = SourceFile(name: name, text: text)
    let reader = ConfigurationReader(source.content)
    return ConfigurationFile(source: source, configuration: reader.configuration, problems: reader.problems)
  }
}
