import Diagnostics
import Pages

/// Why a site was not written.
enum SiteProblem: Error, Equatable, Sendable {
  case templatesMissing(String?)
  case templates([PageProblem], TemplateSet)
  case asset(String)
  case output(OutputFolder.Failure)
  /// A file of the output would take the place of a lesson.
  case overwritesLesson(String)
  /// Two lessons become the same page.
  case samePage(String, lessons: [String])
  /// A lesson's page has the name of the folder that another page lies in.
  case pageIsFolder(String, lessons: [String])
  /// A file that is linked to has the name of something else in the site.
  case sameFile(String, origin: String)
  /// A file that is linked to cannot be read.
  case unreadable(String, origin: String)

  var diagnostics: [Diagnostic] {
    func error(_ code: String, _ file: String, _ message: String, hint: String? = nil) -> Diagnostic {
      Diagnostic(.error, code: code, file: file, range: SourceRange(.start), message: message, hint: hint)
    }
    switch self {
    case .templatesMissing(let folder):
      return [
        error(
          "templates-missing", (folder ?? "templates") + "/page.mustache", "the templates were not found",
          hint: "Give their folder with --templates, or install Lectern with `make install`.")
      ]
    case .templates(let problems, let templates): return problems.map(templates.diagnostic)
    case .asset(let name):
      return [error("asset-missing", name, "a file that pages need could not be read")]
    case .output(.unwritable(let name, let reason)):
      return [error("cannot-write", name, "the file could not be written: \(reason)")]
    case .output(.locked(let folder, let writer)):
      return [
        error(
          "cannot-write", folder, "\(writer) is writing to this folder",
          hint: "Wait until it has ended, or give another folder with --output.")
      ]
    case .overwritesLesson(let lesson):
      return [
        error(
          "cannot-write", lesson, "what is written would take the place of this lesson",
          hint: "Give another folder with --output.")
      ]
    case .samePage(let page, let lessons):
      return [
        error(
          "same-page", lessons[0], "\(lessons.joined(separator: " and ")) would both become \(page)",
          hint: "Rename one of them.")
      ]
    case .pageIsFolder(let page, let lessons):
      return [
        error(
          "same-page", lessons[0], "\(lessons[0]) would become \(page), a folder for that of \(lessons[1])",
          hint: "Rename one of them.")
      ]
    case .sameFile(let name, let origin):
      return [
        error(
          "same-page", origin,
          "the file \(name), to which it links, has the name of another file where it would lie",
          hint: "Rename it.")
      ]
    case .unreadable(let name, let origin):
      return [error("asset-missing", origin, "the file \(name), to which it links, could not be read")]
    }
  }

  /// The texts that the problems lie in, beside those of lessons.
  var files: [SourceFile] {
    if case .templates(_, let templates) = self { templates.files } else { [] }
  }
}

extension BuildReport {
  /// Puts in why the site was not written.
  mutating func add(_ problem: SiteProblem) {
    general += problem.diagnostics
    configurations += problem.files
  }
}
