internal import Events

/// The macros of a course: short names for what its formulas often say, such as `\R` for `\mathbb{R}`.
package struct MathMacros: Equatable, Sendable {
  /// A macro that formulas cannot use.
  package struct Problem: Error, Equatable, Sendable {
    package var name: String
    package var reason: Reason

    package enum Reason: Equatable, Sendable {
      /// A name is a backslash and letters.
      case name
      case expansion(MathProblem)
    }
  }

  package static let none = MathMacros()

  /// As KaTeX reads them: a JSON object.
  let json: String

  private init() { json = "{}" }

  /// - Parameter macros: what stands for each name; `#1` to `#9` are arguments.
  package init(_ macros: [String: String]) throws(Problem) {
    for (name, expansion) in macros.sorted(by: { $0.key < $1.key }) {
      guard name.hasPrefix("\\"), name.utf8.count > 1,
        name.dropFirst().allSatisfy({ $0.isASCII && $0.isLetter })
      else { throw Problem(name: name, reason: .name) }
      do throws(MathProblem) {
        // A macro must not bring in what a formula must not have, nor give one of the guarded names another meaning.
        try FormulaGuard.check(name)
        try FormulaGuard.check(expansion)
      } catch {
        throw Problem(name: name, reason: .expansion(error))
      }
    }
    json = JSONWriter.text(of: .object(macros.mapValues(JSONValue.string)))
  }
}

extension MathMacros.Problem.Reason {
  package var message: String {
    switch self {
    case .name: "a name is a backslash and letters"
    case .expansion(let problem): problem.message
    }
  }
}
