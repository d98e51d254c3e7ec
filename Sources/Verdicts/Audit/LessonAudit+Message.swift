package import Diagnostics

extension LessonAudit {
  /// One warning for each number that nothing compares.
  package func uncovered(in file: String) -> [Diagnostic] {
    numerals.compactMap { numeral in
      switch numeral.kind {
      case .uncovered:
        Diagnostic(
          .warning, code: "uncovered-number", file: file, range: numeral.range,
          message: "no claim covers \(numeral.text)")
      case .uncompared:
        Diagnostic(
          .warning, code: "uncovered-number", file: file, range: numeral.range,
          message: "\(numeral.text) stands before the relation of its claim, and nothing compares it",
          hint: "Claim it by itself, or say it outside the claim.")
      default: nil
      }
    }
  }
}

extension ExemptionList {
  func problems(in file: String) -> [Diagnostic] {
    let unused = exemptions.filter { !$0.isUsed }.map { exemption in
      let message =
        switch exemption.origin {
        case .comment: "this comment exempts no number"
        case .frontMatter(let text): "“\(text)” in “not-claims” exempts no number"
        }
      return Diagnostic(
        .warning, code: "unused-exemption", file: file, range: exemption.range, message: message,
        hint: exemption.origin == .comment
          ? "It exempts the block behind it, or the line that it ends. Remove it if there is nothing to exempt."
          : "Write the words as they stand on one line of the lesson, or remove them.")
    }
    return unused
      + unknown.map { range in
        Diagnostic(
          .warning, code: "unknown-comment", file: file, range: range,
          message: "this comment is meant for Lectern and says nothing to it",
          hint: "Write <!-- lectern: not a claim --> or <!-- lectern: not a claim: the reason -->.")
      }
  }
}
