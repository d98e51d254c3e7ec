import Foundation

/// TeX as it stands in bibliographies → plain text: accents, signs, dashes and quotation marks; other commands leave their
/// arguments.
package enum TeXText {
  package static func plain(_ tex: String) -> String {
    var reader = Reader(Array(tex.unicodeScalars))
    return reader.read().joinedBlanks.precomposedStringWithCanonicalMapping
  }

  private static let accents: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\u{308}", "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}",
    ".": "\u{307}", "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}", "c": "\u{327}", "k": "\u{328}",
    "r": "\u{30A}", "b": "\u{331}", "d": "\u{323}", "t": "\u{361}",
  ]

  private static let signs: [String: String] = [
    "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å",
    "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ",
    "ldots": "…", "dots": "…", "textendash": "–", "textemdash": "—", "S": "§", "P": "¶", "copyright": "©",
    "textquoteright": "’", "textquoteleft": "‘", "TeX": "TeX", "LaTeX": "LaTeX", "textbackslash": "\\",
    "textasciitilde": "~", "textdegree": "°", "pounds": "£", "alpha": "α", "beta": "β", "gamma": "γ",
    "delta": "δ", "epsilon": "ε", "lambda": "λ", "mu": "μ", "pi": "π", "sigma": "σ", "tau": "τ", "ell": "ℓ",
    "times": "×", "infty": "∞",
  ]

  private struct Reader {
    let scalars: [Unicode.Scalar]
    var index = 0

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func read() -> String {
      var text = String.UnicodeScalarView()
      // An accent waits for the letter that it belongs to, which may stand in braces.
      var pending: Unicode.Scalar?
      func add(_ string: String) {
        text.append(contentsOf: string.unicodeScalars)
      }
      while index < scalars.count {
        let scalar = scalars[index]
        index += 1
        switch scalar {
        case "{", "}", "$": continue
        case "\\":
          let name = command()
          if let first = name.unicodeScalars.first, name.unicodeScalars.count == 1,
            let accent = TeXText.accents[first], isAccent(first)
          {
            pending = accent
            continue
          }
          var sign = TeXText.signs[name] ?? (isSymbol(name) ? name : "")
          // An accent stands on an i without its dot.
          if pending != nil, sign == "ı" { sign = "i" }
          if pending != nil, sign == "ȷ" { sign = "j" }
          add(sign)
        case "~": add("\u{A0}")
        case "-": add(dash())
        case "`" where peek == "`":
          index += 1
          add("“")
        case "'" where peek == "'":
          index += 1
          add("”")
        default: text.append(scalar)
        }
        if let accent = pending, let last = text.last, last.properties.isAlphabetic {
          text.append(accent)
          pending = nil
        }
      }
      return String(text)
    }

    private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    /// The name of a command: letters, or one other sign. Blanks behind letters belong to it.
    private mutating func command() -> String {
      guard let first = peek else { return "" }
      index += 1
      guard Self.isLetter(first) else { return String(Character(first)) }
      var name = String.UnicodeScalarView([first])
      while let scalar = peek, Self.isLetter(scalar) {
        name.append(scalar)
        index += 1
      }
      while peek == " " { index += 1 }
      return String(name)
    }

    /// `\c{c}` is an accent; so is every accent that is no letter. A letter before a blank, as in `\d a`, too.
    private func isAccent(_ name: Unicode.Scalar) -> Bool {
      !Self.isLetter(name) || peek == "{" || (index > 0 && scalars[index - 1] == " ")
    }

    private func isSymbol(_ name: String) -> Bool {
      guard let scalar = name.unicodeScalars.first, name.unicodeScalars.count == 1 else { return false }
      return !Self.isLetter(scalar) && scalar != "/" && scalar != "-" && scalar != "!"
    }

    private mutating func dash() -> String {
      guard peek == "-" else { return "-" }
      index += 1
      guard peek == "-" else { return "–" }
      index += 1
      return "—"
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
  }
}
