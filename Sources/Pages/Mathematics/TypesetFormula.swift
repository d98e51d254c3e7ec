/// KaTeX's markup with the lesson's own TeX as its annotation.
enum TypesetFormula {
  private static let opening = "<annotation encoding=\"application/x-tex\">"
  private static let closing = "</annotation>"

  /// KaTeX writes the TeX it was given between the tags, escaped, so neither tag can stand inside.
  static func markup(_ markup: String, annotatedWith tex: String) -> String {
    guard let start = markup.range(of: opening),
      let end = markup.range(of: closing, in: start.upperBound..<markup.endIndex)
    else { return markup }
    return String(markup[..<start.upperBound]) + HTMLWriter.escaped(tex) + markup[end.lowerBound...]
  }
}

extension String {
  /// The first place of a text, compared byte by byte.
  func range(of text: String, in whole: Range<Index>? = nil) -> Range<Index>? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return nil }
    var rest = self[whole ?? startIndex..<endIndex].utf8
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: wanted) { return start..<rest.index(start, offsetBy: wanted.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
