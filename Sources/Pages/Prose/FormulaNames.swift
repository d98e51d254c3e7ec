internal import Markdown

extension [Inline] {
  /// Whether the only words of a heading or of a header of a table are formulas.
  var isNothingButFormulas: Bool {
    contains(where: \.isFormula) && allSatisfy { $0.isFormula || $0.isBlank }
  }
}

extension Inline {
  fileprivate var isFormula: Bool {
    switch kind {
    case .math: true
    case .role(let role): role.name == "math"
    default: false
    }
  }

  fileprivate var isBlank: Bool {
    switch kind {
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .softBreak, .lineBreak: true
    default: false
    }
  }
}

extension [HTMLNode] {
  /// The same with formulas that say what they are called: the letters of their MathML, as in "p1".
  ///
  /// What stands around them is called after its content, and not every program takes names from MathML. The
  /// name stands around the formula, since HTML has none for MathML itself.
  var withNamedFormulas: [HTMLNode] {
    map { node in
      switch node {
      case .text: node
      case .trusted(let markup): .trusted(Self.named(markup))
      case .element(let name, let attributes, let children):
        .element(name, attributes: attributes, children: children.withNamedFormulas)
      }
    }
  }

  private static func named(_ markup: String) -> String {
    guard let start = markup.firstRange(of: "<math "),
      let end = markup[start.upperBound...].firstIndex(of: ">"),
      let note = markup[end...].firstRange(of: "<annotation")
    else { return markup }
    var name = ""
    var isTag = true
    for character in markup[end..<note.lowerBound].unicodeScalars {
      if character == "<" { isTag = true }
      if !isTag { name += character == "\"" ? "&quot;" : String(character) }
      if character == ">" { isTag = false }
    }
    return "<span role=\"math\" aria-label=\"\(name)\">\(markup)</span>"
  }
}
