package import Diagnostics

/// What is wrong with `lectern.yml`.
package struct ConfigurationProblem: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case invalid(String)
    case noMapping
    case tooComplex
    case notText
    case unknownKey(String, nearest: String?)
    case wrongValue(key: String, expected: Expected)
    /// A file that the configuration names.
    case missingFile(String, nearest: String?)
    /// A path that leads out of the course.
    case outside(String)
    /// An entry of `order` that is neither a lesson nor a folder with lessons.
    case unknownLesson(String, nearest: String?)
    case repeatedLesson(String)
    case unknownCode(String, nearest: String?)
    /// A macro whose TeX is not allowed; the reason.
    case macro(String, reason: String)
    /// A colour that cannot be told from the ground; the contrast in tenths.
    case faintColour(tenths: Int, ground: String)
    case excludesNothing(String)
  }

  package enum Expected: Equatable, Sendable {
    case text, texts, names, order, links, theme, macros, language, webAddress, address, pattern, colour
    case oneOf([String])
    case strictness, seconds, mebibytes
  }

  package var kind: Kind
  package var range: SourceRange

  package init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  package func diagnostic(in file: String) -> Diagnostic {
    Diagnostic(severity, code: code, file: file, range: range, message: message, hint: hint)
  }

  package var severity: Diagnostic.Severity {
    switch kind {
    case .faintColour, .excludesNothing: .warning
    default: .error
    }
  }
}
