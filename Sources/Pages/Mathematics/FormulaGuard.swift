/// What an author's TeX must not contain, found before KaTeX sees it.
///
/// KaTeX 0.16.4, which Debian 12 has, prints untrusted commands in red instead of refusing them, and does
/// not bound the expansions of `\edef` (CVE-2024-28243) nor of definitions used within superscript
/// characters (CVE-2024-28244).
enum FormulaGuard {
  private static let forbidden: Set<String> = [
    "htmlClass", "htmlId", "htmlStyle", "htmlData", "href", "url", "includegraphics",
  ]
  private static let unbounded: Set<String> = ["edef", "xdef"]
  private static let defining: Set<String> = [
    "def", "gdef", "newcommand", "renewcommand", "providecommand", "let", "futurelet", "global", "long",
  ]

  static func check(_ tex: String) throws(MathProblem) {
    guard tex.utf8.count <= MathTypesetter.longestFormula else {
      throw MathProblem(.tooLong(limit: MathTypesetter.longestFormula))
    }
    var definition: (command: String, offset: Int)?
    var hasModifiers = false
    var offset = 0
    var scalars = tex.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      let start = offset
      offset += UTF16.width(scalar)
      if isModifier(scalar) { hasModifiers = true }
      guard scalar == "\\" else { continue }
      let name = String(String.UnicodeScalarView(scalars.prefix(while: isLetter)))
      if name.isEmpty {
        if let next = scalars.popFirst() { offset += UTF16.width(next) }
        continue
      }
      scalars = scalars.dropFirst(name.unicodeScalars.count)
      offset += name.utf16.count
      if forbidden.contains(name) { throw MathProblem(.forbidden(command: "\\" + name), offset: start) }
      if unbounded.contains(name) { throw MathProblem(.unbounded(command: "\\" + name), offset: start) }
      if definition == nil, defining.contains(name) { definition = ("\\" + name, start) }
    }
    if hasModifiers, let definition {
      throw MathProblem(.unbounded(command: definition.command), offset: definition.offset)
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "@"
  }

  /// The characters that KaTeX reads as raised or lowered ones.
  private static func isModifier(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB2, 0xB3, 0xB9, 0x2B0...0x2FF, 0x1D2C...0x1D7F, 0x1D9B...0x1DBF, 0x2070...0x209F, 0x2C7C...0x2C7D:
      true
    default: false
    }
  }
}
