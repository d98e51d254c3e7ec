internal import Lessons

/// A character of a claim's text with the bytes that it came from; TeX commands have become the characters they set.
struct Glyph: Equatable, Sendable {
  var scalar: Unicode.Scalar
  /// In UTF-8 bytes of the claim's text.
  var start: Int
  var end: Int
}

extension Glyph {
  // Marks for what has no character of its own. They are private-use characters, which a text cannot smuggle in:
  // those in the text itself become U+FFFD.
  static let fractionStart: Unicode.Scalar = "\u{E000}"
  static let fractionBar: Unicode.Scalar = "\u{E001}"
  static let fractionEnd: Unicode.Scalar = "\u{E002}"
  /// `\sqrt`, `\ln`, …: the number that follows is an argument.
  static let function: Unicode.Scalar = "\u{E003}"
  /// `\not\approx` and the like.
  static let unknownSign: Unicode.Scalar = "\u{E004}"
  /// `{,}`, `\,`: between digits, a thousands separator.
  static let thinSpace: Unicode.Scalar = "\u{2009}"
  static let bracedComma: Unicode.Scalar = "\u{E005}"
  /// A symbol that stands for a quantity.
  static let symbol: Unicode.Scalar = "\u{E006}"

  static func glyphs(of text: String, notation: Claim.Notation) -> [Glyph] {
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(text.utf8.count)
    var offset = 0
    for scalar in text.unicodeScalars {
      let end = offset + UTF8.width(scalar)
      let isPrivate = (0xE000...0xF8FF).contains(scalar.value)
      glyphs.append(Glyph(scalar: isPrivate ? "\u{FFFD}" : scalar, start: offset, end: end))
      offset = end
    }
    switch notation {
    case .prose: return glyphs
    case .tex:
      var reader = TeXGlyphReader(source: glyphs)
      return reader.read()
    }
  }
}

extension Unicode.Scalar {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
  /// A letter, or a symbol that TeX writes as a command.
  var isLetter: Bool { properties.isAlphabetic || self == Glyph.symbol }
  var isBlank: Bool { properties.isWhitespace }
  var isOpening: Bool { "([{⟨|‖".unicodeScalars.contains(self) }
  var isClosing: Bool { ")]}⟩|‖".unicodeScalars.contains(self) }
  var isMinus: Bool { self == "-" || self == "−" || self == "–" }

  var superscriptDigit: Int? {
    switch self {
    case "⁰": 0
    case "¹": 1
    case "²": 2
    case "³": 3
    case "⁴"..."⁹": Int(value - 0x2070)
    default: nil
    }
  }

  var isSuperscript: Bool { superscriptDigit != nil || self == "⁻" || self == "⁺" }
  var isSubscript: Bool { ("₀"..."₉").contains(self) }
}
