/// What TeX commands are to the reader of numbers.
enum TeXCommands {
  /// Commands that set one character.
  static let characters: [String: Unicode.Scalar] = [
    "approx": "≈", "sim": "∼", "simeq": "≃", "cong": "≅", "thickapprox": "≈",
    "le": "≤", "leq": "≤", "leqslant": "≤", "leqq": "≤", "ge": "≥", "geq": "≥", "geqslant": "≥", "geqq": "≥",
    "ne": "≠", "neq": "≠", "lt": "<", "gt": ">", "eq": "=",
    "times": "×", "cdot": "·", "infty": "∞", "pm": "±", "mp": "∓", "in": "∈", "notin": "∉",
    "ll": "≪", "gg": "≫", "equiv": "≡", "propto": "∝", "lesssim": "≲", "gtrsim": "≳",
    "to": "→", "rightarrow": "→", "mapsto": "→", "implies": "→", "Rightarrow": "→", "longrightarrow": "→",
    "langle": "⟨", "rangle": "⟩", "lbrace": "⟨", "rbrace": "⟩", "lbrack": "[", "rbrack": "]",
    "lvert": "(", "rvert": ")", "lVert": "(", "rVert": ")", "ldots": "…", "dots": "…", "cdots": "…",
    "thinspace": Glyph.thinSpace,
  ]

  static let spaces: Set<String> = [
    "quad", "qquad", "space", "enspace", "medspace", "thickspace", "negthinspace", "enskip", "nobreakspace",
  ]

  /// Commands that change how their argument looks, not what it says.
  static let formatting: Set<String> = [
    "left", "right", "middle", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "biggl", "biggr",
    "displaystyle", "textstyle", "scriptstyle", "limits", "nolimits",
    "text", "textrm", "textbf", "textit", "textsf", "texttt", "textnormal", "mbox", "hbox",
    "mathrm", "mathbf", "mathit", "mathsf", "mathtt", "mathnormal", "boldsymbol", "bm", "operatorname",
    "num", "boxed", "underline", "overline", "bf", "rm", "it",
  ]

  /// Commands whose first argument is no part of the statement.
  static let silent: Set<String> = [
    "begin", "end", "label", "tag", "ref", "eqref", "phantom", "hphantom", "vphantom", "hspace", "vspace",
    "color", "textcolor", "href", "class", "htmlClass", "htmlId", "mathbb", "mathcal", "mathfrak", "mathscr",
  ]

  static let fractions: Set<String> = ["frac", "dfrac", "tfrac", "cfrac"]

  /// A number after one of these is its argument, not its value.
  static let functions: Set<String> = [
    "sqrt", "ln", "log", "lg", "exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "max", "min", "sum",
    "prod",
    "binom", "Gamma", "det", "arcsin", "arccos", "arctan",
  ]
}
