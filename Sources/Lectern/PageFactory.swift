import Diagnostics
import Dispatch
package import Pages
import Synchronization

/// Makes pages, with what is on this machine to make them with.
package final class PageFactory: Sendable {
  private let katex: String?
  private let highlighter: ScriptHighlighter?
  private let engine: ScriptEngine
  private let scripts: ScriptMemory?
  private let isPrepared = Atomic(false)
  /// One for each set of macros: formulas are remembered by their text.
  private let typesetters = Mutex<[[String: String]: MathTypesetter]>([:])

  /// For lessons without text.
  static let empty = PageFactory(katex: nil, highlighter: nil)

  private init(katex: String?, highlighter: ScriptHighlighter?) {
    self.katex = katex
    self.highlighter = highlighter
    engine = ScriptEngine()
    scripts = nil
  }

  /// - Parameter scripts: What scripts answered earlier.
  package init(scripts: ScriptMemory? = nil) {
    katex = WebAssets.katex.text
    highlighter = WebAssets.highlighter.text.map {
      ScriptHighlighter(source: $0, engine: ScriptEngine(memory: scripts))
    }
    engine = ScriptEngine(memory: scripts)
    self.scripts = scripts
  }

  /// While a lesson runs, makes ready what its formulas will need; where earlier answers are known, that is probably nothing.
  func prepare(for checked: CheckedLesson) {
    guard scripts?.isEmpty != false, checked.lesson.file.content.text.utf8.contains(UInt8(ascii: "$")),
      let typesetter = typesetter(checked.source.settings.macros),
      !isPrepared.exchange(true, ordering: .relaxed)
    else { return }
    // Not in a task: those that wait for the lesson's process would wait for the script.
    DispatchQueue.global().async { typesetter.prepare() }
  }

  /// Builds the page of a lesson, with all that can be known before the other lessons have run, and adds what goes wrong on the
  /// way: TeX that cannot be typeset, figures that are not safe.
  func build(_ checked: inout CheckedLesson, in references: CourseReferences? = nil) {
    var context = PageContext(
      courseTitle: "", path: checked.source.page, typesetter: typesetter(checked.source.settings.macros),
      highlighter: highlighter)
    context.course = references?.links
    context.bibliography = checked.files.bibliography
    context.solutionsPath = checked.solutionsPath
    context.citationStyle = checked.source.settings.citations
    let result = PageBuilder(
      lesson: checked.lesson, verification: checked.verification, context: context
    ).build()
    checked.page = result.page
    checked.solutionsPage = result.solutions
    checked.anchors = result.anchors
    checked.verification.diagnostics += result.diagnostics
  }

  private func typesetter(_ macros: [String: String]) -> MathTypesetter? {
    guard let katex else { return nil }
    return typesetters.withLock { known in
      if let typesetter = known[macros] { return typesetter }
      // A macro that must not be used is reported where it stands; it does not reach any formula.
      let allowed = macros.filter { (try? MathMacros([$0.key: $0.value])) != nil }
      let typesetter = MathTypesetter(
        katexSource: katex, macros: (try? MathMacros(allowed)) ?? .none, engine: engine)
      known[macros] = typesetter
      return typesetter
    }
  }
}
