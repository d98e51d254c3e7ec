internal import Events
import Synchronization

/// TeX → HTML with MathML, by KaTeX.
///
/// Formulas are remembered, so a formula that stands on twenty pages is typeset once.
package final class MathTypesetter: Sendable {
  /// More is no formula that a person reads; KaTeX's time grows with the length.
  package static let longestFormula = 20_000
  /// The macro expansions that one formula may take.
  static let mostExpansions = 1_000

  private struct Formula: Hashable {
    var tex: String
    var isDisplay: Bool
  }

  private let engine: ScriptEngine
  private let library: ScriptLibrary
  private let macros: MathMacros
  private let known = Mutex<[Formula: Result<String, MathProblem>]>([:])

  /// - Parameters:
  ///   - katexSource: the text of `katex.min.js`.
  ///   - macros: those of the course, which every formula may use and none can change for another.
  package init(katexSource: String, macros: MathMacros = .none, engine: ScriptEngine = ScriptEngine()) {
    self.engine = engine
    self.macros = macros
    library = ScriptLibrary(name: "katex", source: katexSource + "\n" + Self.glue)
  }

  /// Reads KaTeX now rather than at the first formula.
  package func prepare() { engine.prepare(library) }

  package func typeset(_ tex: String, display: Bool) throws(MathProblem) -> String {
    try FormulaGuard.check(tex)
    return try typeset(trusted: tex, display: display)
  }

  /// For TeX in which the author's part has passed `FormulaGuard` and `\htmlClass` is our own.
  func typeset(trusted tex: String, display: Bool) throws(MathProblem) -> String {
    let formula = Formula(tex: tex, isDisplay: display)
    if let result = known.withLock({ $0[formula] }) { return try result.get() }
    let result: Result<String, MathProblem>
    do throws(ScriptProblem) {
      result = .success(
        try engine.call("lecternTypeset", of: library, [tex, display ? "display" : "text", macros.json]))
    } catch {
      result = .failure(Self.problem(error))
    }
    known.withLock { $0[formula] = result }
    return try result.get()
  }

  /// `strict` only decides about warnings on a console that nobody reads. An operator and its sign of application
  /// become one element of MathML, since KaTeX puts both where one must stand: as in `p_\\max`.
  private static let glue = """
    function lecternTypeset(tex, style, macros) {
      try {
        var markup = katex.renderToString(tex, {
          macros: JSON.parse(macros), displayMode: style === "display", output: "htmlAndMathml", throwOnError: true, strict: "ignore",
          maxExpand: \(mostExpansions), maxSize: 50,
          trust: function (context) {
            return context.command === "\\\\htmlClass" && /^\(ClaimMark.classPattern)$/.test(context.class);
          }
        });
        return markup.replace(/<mi[^>]*>[^<]*<\\/mi><mo>\u{2061}<\\/mo>/g, "<mrow>$&</mrow>");
      } catch (error) {
        if (error instanceof katex.ParseError) { throw error; }
        if (error instanceof RangeError) {
          throw { message: "the formula is nested too deeply", position: 0 };
        }
        throw { message: "KaTeX failed: " + error };
      }
    }
    """

  private static func problem(_ problem: ScriptProblem) -> MathProblem {
    let prefix = "KaTeX parse error: "
    guard problem.position != nil || problem.message.hasPrefix(prefix) else {
      return MathProblem(.engine(problem.message))
    }
    var message = problem.message
    if message.hasPrefix(prefix) { message.removeFirst(prefix.count) }
    // "… at position 3: \\fo̲o̲" repeats what the diagnostic shows, with combining lines below.
    for end in [" at position ", " at end of input: "] {
      if let found = message.range(of: end) { message = String(message[..<found.lowerBound]) }
    }
    return MathProblem(.tex(message), offset: problem.position)
  }
}

/// How the part of a formula that a claim states is marked.
enum ClaimMark {
  static let classPattern = "claim-part claim-(passed|failed|error)"

  static func tex(_ text: String, status: String) -> String {
    "\\htmlClass{claim-part claim-\(status)}{\(text)}"
  }
}
