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
    let bounds = whole ?? startIndex..<endIndex
    return self[bounds].firstRange(of: text)
  }
}
