/// How a claim's text relates a value to the numbers it states.
package enum Relation: String, Equatable, Sendable {
  case approximately = "≈"
  case equal = "="
  case less = "<"
  case lessOrEqual = "≤"
  case greater = ">"
  case greaterOrEqual = "≥"
  case notEqual = "≠"
  /// The value lies in what follows, which is an interval.
  case member = "∈"
}

extension Relation {
  /// The signs, the longest first where one begins another; nothing for a sign that looks like a relation and is none
  /// that a claim can state.
  static let signs: [(sign: String, meaning: Relation?)] = [
    ("<=>", nil), ("<->", nil), ("-->", nil), ("==>", nil), ("===", nil),
    ("<=", .lessOrEqual), (">=", .greaterOrEqual), ("!=", .notEqual), ("==", .equal), ("~=", .approximately),
    ("=>", nil), ("->", nil), ("<<", nil), (">>", nil), ("~~", nil),
    ("≈", .approximately), ("~", .approximately), ("≃", .approximately), ("≅", .approximately),
    ("∼", .approximately), ("=", .equal), ("<", .less), ("≤", .lessOrEqual), ("⩽", .lessOrEqual),
    (">", .greater), ("≥", .greaterOrEqual), ("⩾", .greaterOrEqual), ("≠", .notEqual),
  ]

  /// Arrows and strike-through, which relate nothing; any other sign without a meaning is a problem.
  static let ornaments: Set<String> = ["<=>", "<->", "-->", "==>", "=>", "->", "~~"]

  /// Signs that would change what a number says, and that claims do not know.
  static let unknownSigns: Set<Unicode.Scalar> = [
    "∓", "≪", "≫", "≲", "≳", "≡", "≢", "≉", "≁", "≄", "≇", "∝", "∉", "≮", "≯", "≰", "≱", "≺", "≻",
    "√",
  ]

  /// Characters that look like a minus sign before a number and are none that claims read: hyphens, the figure dash, the em
  /// dash, small and full-width signs, and a superscript that stands alone.
  static let minusLookalikes: Set<Unicode.Scalar> = [
    "\u{2010}", "\u{2011}", "\u{2012}", "\u{2014}", "\u{2015}", "\u{FE58}", "\u{FE63}", "\u{FF0D}", "⁻",
    "➖", "˗",
  ]

  /// Words that stand for a sign, in lower case; the longest phrase wins.
  static let phrases: [(words: [String], meaning: Relation)] = [
    (["about"], .approximately), (["roughly"], .approximately), (["approximately"], .approximately),
    (["around"], .approximately), (["circa"], .approximately), (["ca"], .approximately),
    (["nearly"], .approximately), (["almost"], .approximately), (["close", "to"], .approximately),
    (["less", "than"], .less), (["below"], .less), (["under"], .less),
    (["more", "than"], .greater), (["above"], .greater), (["over"], .greater), (["exceeds"], .greater),
    (["exceeding"], .greater), (["beyond"], .greater), (["in", "excess", "of"], .greater),
    (["fewer", "than"], .less), (["smaller", "than"], .less), (["lower", "than"], .less),
    (["greater", "than"], .greater), (["larger", "than"], .greater), (["higher", "than"], .greater),
    (["at", "least"], .greaterOrEqual),
    (["at", "most"], .lessOrEqual), (["up", "to"], .lessOrEqual),
    (["exactly"], .equal), (["equals"], .equal), (["equal", "to"], .equal),
    (["no", "less", "than"], .greaterOrEqual),
    (["not", "less", "than"], .greaterOrEqual),
    (["no", "more", "than"], .lessOrEqual),
    (["not", "more", "than"], .lessOrEqual),
    (["not", "exactly"], .notEqual), (["not", "equal"], .notEqual), (["not", "equal", "to"], .notEqual),
  ]

  /// The last word of `3 or more`, `7 and above`.
  static let aftermath: [String: Relation] = [
    "more": .greaterOrEqual, "greater": .greaterOrEqual, "larger": .greaterOrEqual, "higher": .greaterOrEqual,
    "above": .greaterOrEqual, "less": .lessOrEqual, "fewer": .lessOrEqual, "smaller": .lessOrEqual,
    "lower": .lessOrEqual, "below": .lessOrEqual,
  ]

  static let longestPhrase = phrases.map(\.words.count).max() ?? 0

  /// The relation that the words stand for, if they are a phrase.
  static func meaning(of words: [String]) -> Relation? {
    phrases.first { $0.words == words }?.meaning
  }

  /// Words that turn a statement round.
  static let negations: Set<String> = [
    "not", "isn't", "isn’t", "aren't", "aren’t", "never", "neither", "nor", "minus", "negative",
  ]

  /// `<` and `≤` say the same way round; so do `>` and `≥`.
  func pointsLike(_ other: Relation) -> Bool {
    switch (self, other) {
    case (.less, .less), (.less, .lessOrEqual), (.lessOrEqual, .less), (.lessOrEqual, .lessOrEqual),
      (.greater, .greater), (.greater, .greaterOrEqual), (.greaterOrEqual, .greater),
      (.greaterOrEqual, .greaterOrEqual):
      true
    default: false
    }
  }

  /// The relation read from right to left.
  var flipped: Relation {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    case .approximately, .equal, .notEqual, .member: self
    }
  }
}
