extension CellText {
  /// What the text says as a name, however it is set: `$p_{1}$` and `p₁` are the same.
  package var nameKey: String { text.nameKey }
}

extension String {
  /// Names are the same that differ only in braces, in blanks around signs, and in the looks of letters,
  /// indices and exponents.
  package var nameKey: String {
    var key = NameKey()
    key.read(Array(unicodeScalars))
    return key.text
  }
}

private struct NameKey {
  private(set) var text = ""
  private var mark: Unicode.Scalar?
  /// A blank separates two words and two numbers, and nothing else.
  private var isBehindWord = false
  private var isBehindBlank = false

  private static let looks: Set<String> = [
    "mathrm", "mathbf", "mathit", "mathsf", "mathtt", "boldsymbol", "text", "textbf", "textit", "textrm",
    "operatorname", "left", "right", "displaystyle", "textstyle",
  ]
  private static let letters: [Unicode.Scalar: String] = [
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ϵ": "epsilon", "ζ": "zeta",
    "η": "eta", "θ": "theta", "κ": "kappa", "λ": "lambda", "μ": "mu", "µ": "mu", "ν": "nu", "ξ": "xi",
    "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau", "φ": "phi", "ϕ": "phi", "χ": "chi", "ψ": "psi",
    "ω": "omega", "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda", "Π": "Pi", "Σ": "Sigma",
    "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega", "∞": "infty", "≈": "approx", "≤": "leq", "≥": "geq", "×": "times",
    "·": "cdot", "−": "-", "–": "-",
  ]
  private static let synonyms: [String: String] = [
    "le": "leq", "ge": "geq", "varepsilon": "epsilon", "varphi": "phi",
  ]

  mutating func read(_ scalars: [Unicode.Scalar]) {
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if scalar == "\\" {
        let name = scalars[index...].prefix { $0.properties.isAlphabetic && $0.isASCII }
        if name.isEmpty {
          if index < scalars.count { add(command: scalars[index]) }
          index += 1
        } else {
          add(command: String(String.UnicodeScalarView(name)))
          index += name.count
        }
      } else if let (kind, digit) = scalar.script {
        if mark != kind { text.unicodeScalars.append(kind) }
        text.unicodeScalars.append(digit)
        (mark, isBehindWord, isBehindBlank) = (kind, true, false)
      } else if scalar.properties.isWhitespace {
        isBehindBlank = isBehindWord
      } else if let name = Self.letters[scalar] {
        add(command: name)
      } else if !"{}$".unicodeScalars.contains(scalar) {
        add(scalar)
      }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    if isBehindBlank, isWord { text += " " }
    text.unicodeScalars.append(scalar)
    (mark, isBehindWord, isBehindBlank) = (nil, isWord, false)
  }

  private mutating func add(command name: String) {
    guard !Self.looks.contains(name) else { return }
    text += Self.synonyms[name] ?? name
    (mark, isBehindWord, isBehindBlank) = (nil, false, false)
  }

  /// `\%` and `\_` are characters, `\,` and its like are blanks.
  private mutating func add(command scalar: Unicode.Scalar) {
    if "%_#&$".unicodeScalars.contains(scalar) { add(scalar) }
  }
}

extension Unicode.Scalar {
  /// The plain character of an index or an exponent, behind the mark that says which of the two it is.
  fileprivate var script: (Unicode.Scalar, Unicode.Scalar)? {
    switch value {
    case 0x2080...0x2089: Unicode.Scalar(0x30 + value - 0x2080).map { ("_", $0) }
    case 0x2070, 0x2074...0x2079: Unicode.Scalar(0x30 + value - 0x2070).map { ("^", $0) }
    case 0xB9: ("^", "1")
    case 0xB2: ("^", "2")
    case 0xB3: ("^", "3")
    case 0x2090: ("_", "a")
    case 0x1D62: ("_", "i")
    case 0x2C7C: ("_", "j")
    case 0x2096: ("_", "k")
    case 0x2099: ("_", "n")
    case 0x207F: ("^", "n")
    case 0x2071: ("^", "i")
    case 0x207B: ("^", "-")
    case 0x208B: ("_", "-")
    default: nil
    }
  }
}
