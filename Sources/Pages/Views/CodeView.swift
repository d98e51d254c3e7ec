/// Listings. Numbers of lines come from a counter of the stylesheet, so copying code copies code alone.
enum CodeView {
  /// - Parameter beside: what stands to the right of a line, by its index.
  static func listing(
    _ code: HighlightedCode, language: String, isNumbered: Bool, beside: [Int: [HTMLNode]] = [:]
  ) -> HTMLNode {
    var children: [HTMLNode] = []
    for (index, line) in code.lines.enumerated() {
      let pieces = line.map(piece)
      if isNumbered || !beside.isEmpty {
        children.append(.element("span", ["class": "line"], pieces))
      } else {
        children += pieces
      }
      if let values = beside[index] {
        children.append(.element("span", ["class": "beside"], values))
      }
      children.append(.text("\n"))
    }
    let name = languageClass(language)
    return .element(
      "pre", ["class": isNumbered ? "code numbered" : "code", "tabindex": "0"],
      [.element("code", name.map { ["class": "language-\($0)"] } ?? [:], children)])
  }

  static func inline(_ code: HighlightedCode) -> [HTMLNode] {
    Array(code.lines.map { $0.map(piece) }.joined(separator: [.text("\n")]))
  }

  private static func piece(_ token: HighlightedCode.Token) -> HTMLNode {
    guard let kind = token.kind else { return .text(token.text) }
    return .element("span", ["class": "tok-\(kind.rawValue)"], text: token.text)
  }

  /// The class that the CommonMark examples give a listing, where the language is one word.
  private static func languageClass(_ language: String) -> String? {
    language.isEmpty || language.contains(where: \.isWhitespace) ? nil : language
  }
}
