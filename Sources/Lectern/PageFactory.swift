import Diagnostics
import Pages

/// Makes pages, with what is on this machine to make them with.
package struct PageFactory: Sendable {
  private let typesetter: MathTypesetter?
  private let highlighter: ScriptHighlighter?

  package init() {
    typesetter = WebAssets.katex.text.map { MathTypesetter(katexSource: $0) }
    highlighter = WebAssets.highlighter.text.map { ScriptHighlighter(source: $0) }
  }

  typealias Neighbours = (previous: PageLink?, next: PageLink?)

  func page(for checked: CheckedLesson, courseTitle: String, neighbours: Neighbours) -> Page {
    build(checked, courseTitle: courseTitle, neighbours: neighbours).page
  }

  /// What goes wrong when a lesson becomes a page: TeX that cannot be typeset, figures that are not safe.
  func problems(of checked: CheckedLesson) -> [Diagnostic] {
    build(checked, courseTitle: "", neighbours: (nil, nil)).problems
  }

  /// Does the part of the work that does not depend on results.
  func prepare(_ checked: CheckedLesson) async {
    _ = problems(of: checked)
  }

  private func build(
    _ checked: CheckedLesson, courseTitle: String, neighbours: Neighbours
  ) -> (page: Page, problems: [Diagnostic]) {
    let context = PageContext(
      courseTitle: courseTitle, path: checked.source.page, previous: neighbours.previous,
      next: neighbours.next, typesetter: typesetter, highlighter: highlighter)
    let result = PageBuilder(
      lesson: checked.lesson, verification: checked.verification, context: context
    ).build()
    return (result.page, result.diagnostics)
  }
}
