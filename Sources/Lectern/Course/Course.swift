package import Diagnostics
import Foundation
package import Lessons

/// The lessons of a folder, with what its `lectern.yml` says.
package struct Course: Sendable {
  /// As typed.
  package var folder: String
  /// Whether these are all lessons of the folder, and not one that somebody picked.
  package var isWhole: Bool
  package var configuration: CourseConfiguration
  /// The text of `lectern.yml`, if there is one.
  package var configurationFile: SourceFile?
  /// What is wrong with it.
  package var problems: [Diagnostic]
  package var lessons: [LessonSource]

  package init(
    folder: String, lessons: [LessonSource], isWhole: Bool = true,
    configuration: CourseConfiguration = CourseConfiguration(), configurationFile: SourceFile? = nil,
    problems: [Diagnostic] = []
  ) {
    self.folder = folder
    self.lessons = lessons
    self.isWhole = isWhole
    self.configuration = configuration
    self.configurationFile = configurationFile
    self.problems = problems
  }

  /// A lesson by itself, in the folder that it lies in.
  package init(pickedOut lesson: LessonSource) {
    let folder = lesson.path.parentPath.orPoint
    self.init(folder: folder, lessons: [lesson], isWhole: false)
  }

  /// Whether there is nothing wrong with the configuration that would change the site.
  package var isSound: Bool { !problems.contains { $0.severity == .error } }

  /// What is wrong with the configuration, as people read it.
  package var problemText: String {
    let renderer = DiagnosticRenderer(files: [configurationFile].compactMap(\.self))
    return problems.map { renderer.render($0).printable + "\n\n" }.joined()
  }

  package var files: CourseFiles { CourseFiles(root: folder) }

  /// Reads the configuration, and finds the lessons in its order.
  ///
  /// - Parameters:
  ///   - source: A folder, or a lesson: as typed. A lesson has the configuration of the nearest folder above it, as far as
  ///     the path says.
  ///   - output: A folder that is not searched, such as the site itself.
  package static func load(
    _ source: String, excluding output: String? = nil
  ) throws(LessonFolder.Failure) -> Course {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: source, isDirectory: &isFolder) else {
      throw .missing(source)
    }
    let home = isFolder.boolValue ? source : ConfigurationFile.folder(of: source)
    let file = home.map { ConfigurationFile.read(in: $0) } ?? ConfigurationFile()
    var lessons = try LessonFolder.lessons(in: source, excluding: output)
    var problems = file.problems
    if isFolder.boolValue {
      problems += CourseExclusion.apply(file.configuration, to: &lessons)
      guard !lessons.isEmpty else { throw .noLessons(source) }
      problems += CourseOrder.apply(file.configuration, to: &lessons)
    }
    if let home {
      problems += ConfigurationCheck.problems(of: file.configuration, in: CourseFiles(root: home))
    }
    let settings = LessonSettings(file.configuration, in: home ?? ".")
    for index in lessons.indices { lessons[index].settings = settings }
    let name = file.source?.name ?? CourseConfiguration.fileName
    return Course(
      folder: isFolder.boolValue ? source : source.parentPath.orPoint,
      lessons: lessons, isWhole: isFolder.boolValue, configuration: file.configuration,
      configurationFile: file.source,
      problems: problems.sorted { $0.range < $1.range }.map { $0.diagnostic(in: name) })
  }
}

extension String {
  /// The folder of a path without one.
  fileprivate var orPoint: String { isEmpty ? "." : self }
}

/// What the configuration of a course says about how each lesson is run and shown.
package struct LessonSettings: Equatable, Sendable {
  /// Seconds.
  package var timeout: Double?
  /// Mebibytes.
  package var memory: Int?
  /// TeX by name.
  package var macros: [String: String] = [:]
  /// The folder of the configuration, from which the names of bibliographies start.
  package var folder = "."
  package var bibliography: [String] = []
  package var citations = CourseConfiguration.CitationStyle.numbered
  package var solutions = SolutionPlace.here

  package init() {}

  init(_ configuration: CourseConfiguration, in folder: String) {
    self.folder = folder
    bibliography = configuration.bibliography.map(\.value)
    citations = configuration.citations
    solutions = configuration.solutions
    timeout = configuration.timeout
    memory = configuration.memory
    macros = Dictionary(
      configuration.macros.map { ($0.name, $0.tex.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// What reports call a file of the course.
  func displayName(of file: String) -> String {
    LessonFolder.displayName(of: folder == "." ? file : folder + "/" + file) ?? file
  }
}
