import Diagnostics
import Pages

/// Why a site was not written.
enum SiteProblem: Error, Equatable, Sendable {
  case templatesMissing(String?)
  case templates([PageProblem])
  case asset(String)
  case output(OutputFolder.Failure)
  /// Two lessons become the same page.
  case samePage(String, lessons: [String])

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
    case .templates(let problems): return problems.map(\.diagnostic)
    case .asset(let name):
      return [error("asset-missing", name, "a file that pages need could not be read")]
    case .output(.unwritable(let name, let reason)):
      return [error("cannot-write", name, "the file could not be written: \(reason)")]
    case .samePage(let page, let lessons):
      return [
        error(
          "same-page", lessons[0], "\(lessons.joined(separator: " and ")) would both become \(page)",
          hint: "Rename one of them.")
      ]
    }
  }
}
