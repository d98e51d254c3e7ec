import Diagnostics
import Pages

/// The problems of a build by the page that tells them.
struct ServedProblems: Equatable, Sendable {
  /// Told on every page.
  var general: [ErrorOverlay.Problem] = []
  /// By the page of the lesson, in the order of the lessons.
  private var lessons: [Lesson] = []
  private var numbers: [String: Int] = [:]

  private struct Lesson: Equatable, Sendable {
    var page: String
    var name: String
    var problems: [ErrorOverlay.Problem]
  }

  init(general: [ErrorOverlay.Problem] = []) { self.general = general }

  init(_ report: BuildReport, pages: [String]) {
    let renderer = DiagnosticRenderer(files: report.files)
    func failing(_ diagnostics: [Diagnostic]) -> [ErrorOverlay.Problem] {
      diagnostics.ordered().filter(report.fails).map { ErrorOverlay.Problem($0, renderer) }
    }
    general = failing(report.general)
    for (entry, page) in zip(report.entries, pages) {
      let problems = failing(entry.problems.map(\.shown))
      guard !problems.isEmpty else { continue }
      numbers[page] = lessons.count
      lessons.append(Lesson(page: page, name: entry.path, problems: problems))
    }
  }

  /// The pages of lessons that have problems.
  var pages: [String] { lessons.map(\.page) }

  func overlay(on page: String) -> ErrorOverlay {
    let own = numbers[page].map { lessons[$0].problems } ?? []
    let others = lessons.filter { $0.page != page }.map {
      ErrorOverlay.Other(name: $0.name, address: PageAddress.encoded($0.page), count: $0.problems.count)
    }
    return ErrorOverlay(problems: general + own, others: others)
  }
}
