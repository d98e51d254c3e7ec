internal import Lessons

/// Listings. Numbers of lines come from a counter of the stylesheet, so copying code copies code alone.
enum CodeView {
  /// - Parameter beside: what stands to the right of a line, by its index.
  static func listing(
    _ code: HighlightedCode, language: String, lines: LineMarks, beside: [Int: [HTMLNode]] = [:]
  ) -> HTMLNode {
    let hasMarks = lines.firstNumber != nil || !lines.emphasized.isEmpty || !beside.isEmpty
    var children: [HTMLNode] = []
    var emphasized = lines.emphasized[...]
    for (index, tokens) in code.lines.enumerated() {
      var pieces = tokens.map(piece)
      guard hasMarks else {
        children += pieces + [.text("\n")]
        continue
      }
      if let values = beside[index] { pieces.append(.element("span", ["class": "beside"], values)) }
      while let range = emphasized.first, range.upperBound < index + 1 { emphasized.removeFirst() }
      let isEmphasized = emphasized.first?.contains(index + 1) == true
      children.append(.element("span", ["class": isEmphasized ? "line emphasized" : "line"], pieces))
      children.append(.text("\n"))
    }
    var classes = ["code"]
    if hasMarks { classes.append("lined") }
    if lines.firstNumber != nil { classes.append("numbered") }
    return .element(
      "pre", ["class": classes.joined(separator: " "), "tabindex": "0"],
      [.element("code", attributes: attributes(language, lines), children: children)])
  }

  static func inline(_ code: HighlightedCode) -> [HTMLNode] {
    Array(code.lines.map { $0.map(piece) }.joined(separator: [.text("\n")]))
  }

  private static func piece(_ token: HighlightedCode.Token) -> HTMLNode {
    guard let kind = token.kind else { return .text(token.text) }
    return .element("span", ["class": "tok-\(kind.rawValue)"], text: token.text)
  }

  private static func attributes(_ language: String, _ lines: LineMarks) -> [HTMLNode.Attribute] {
    var attributes: [HTMLNode.Attribute] = []
    if let name = languageClass(language) { attributes.append(.init("class", "language-\(name)")) }
    if let first = lines.firstNumber, first != 1 {
      attributes.append(.init("style", "counter-reset: line \(first - 1)"))
    }
    return attributes
  }

  /// The class that the CommonMark examples give a listing, where the language is one word.
  private static func languageClass(_ language: String) -> String? {
    language.isEmpty || language.contains(where: \.isWhitespace) ? nil : language
  }
}
