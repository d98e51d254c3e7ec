import Diagnostics

extension Diagnostic {
  /// The words of a run name lines of the text that ran; those of an included file have other numbers for its author.
  func namingLines(of text: SourceFile) -> Diagnostic {
    guard text.map != nil, let hint else { return self }
    var named = self
    named.hint = hint.replacing(/of the property on line (\d+)/) { match in
      guard let line = Int(match.1) else { return String(match.0) }
      return "of the property on \(text.words(forLine: line, seenFrom: range.start))"
    }
    return named
  }
}
