import Diagnostics

/// Why a part of a lesson cannot become part of a program.
struct ProgramProblem: Equatable, Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case setsLocation = "#sourceLocation"
    /// The functions of the program around the cells.
    case postsRecords = "_Lesson"
    case namesScope = "_lecternScope"

    /// What the line must not contain, wherever in it: a directive may also stand behind a comment or a semicolon.
    init?(_ line: String) {
      guard let found = Self.allCases.first(where: { $0.isIn(line) }) else { return nil }
      self = found
    }

    private func isIn(_ line: String) -> Bool {
      guard line.holdsBytes(of: rawValue) else { return false }
      return line.ranges(of: rawValue).contains { found in
        let before = line[..<found.lowerBound].last
        let after = line[found.upperBound...].first
        return before?.isPartOfName != true && after?.isPartOfName != true
      }
    }
  }

  var kind: Kind
  var range: SourceRange

  init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  func diagnostic(file: String) -> Diagnostic {
    switch kind {
    case .setsLocation:
      Diagnostic(
        .error, code: "source-location", file: file, range: range,
        message: "a cell cannot set its own source location",
        hint: "Lectern places every line itself; remove the #sourceLocation directive.")
    case .postsRecords, .namesScope:
      Diagnostic(
        .error, code: "reserved-name", file: file, range: range,
        message: "a cell cannot use the name “\(kind.rawValue)”, which is Lectern's own",
        hint: "Show results with an expression, check(…), forAll(…) or exists(…).")
    }
  }
}

extension Character {
  var isPartOfName: Bool { isLetter || isNumber || self == "_" }
}
