package import Lessons

extension ClaimFinding {
  /// What is wrong, in a sentence.
  package var message: String {
    switch self {
    case .isFalse: return "the expression is false"
    case .differs(let number, let place, let count, let failed, let relation):
      var sentence = "stated \(relation.rawValue) \(number.written.text), computed \(number.computed)"
      if let digits = number.agreeingDigits, relation == .approximately || relation == .equal {
        sentence += digits == 1 ? "; they agree to 1 digit" : "; they agree to \(digits) digits"
      }
      return Self.sentence(sentence, place, count, failed)
    case .notWithin(let interval, let value, let place, let count, let failed):
      return Self.sentence(
        "stated \(interval.text), computed \(value.text), which is \(interval.side(of: value))", place, count,
        failed)
    case .outside(let number, let relation):
      return "stated \(relation.rawValue) \(number.written.text), computed \(number.computed)"
    case .textDiffers(let computed): return "the text is not the string that was computed, “\(computed)”"
    case .estimate(let finding): return finding.message
    case .unreadable(let problem): return problem.message
    case .noNumber: return "the text states no number, and the expression is numeric"
    case .count(let stated, let computed):
      return "the text states \(Self.numbers(stated)), and the expression has \(computed)"
    case .incomparable(let type, let reason):
      switch reason {
      case .kind: return "a value of type \(type) cannot be compared with a text"
      case .empty: return "a value of type \(type) without elements cannot be compared with a text"
      case .unordered:
        return "a value of type \(type) has no order, so its numbers cannot be compared with a text"
      case .tooLong: return "a value of type \(type) with so many elements cannot be compared with a text"
      }
    case .unreadableValue(let text): return "the computed value “\(text)” cannot be read as a number"
    case .notRun(let reason):
      switch reason {
      case .lesson: return "the claim did not run: the lesson could not be run"
      case .partBefore(let place):
        return "the claim did not run: what begins on \(place) did not reach its end"
      case .stopped: return "the claim did not run: the lesson stopped before it"
      case .lost: return "the claim did not run: its value did not arrive"
      }
    }
  }

  /// What to do about it.
  package func hint(correctedText: String?, notation: Claim.Notation) -> String? {
    switch self {
    case .isFalse: return nil
    case .notWithin: return nil
    case .differs(let number, _, _, _, .equal) where number.written.kind == .whole && number.isRounded:
      return correctedText.map {
        "“\($0)” would be right; or say “about”, since a whole number is exact without it."
      }
    case .differs, .outside:
      return correctedText.map { "“\($0)” would be right." }
    case .textDiffers: return nil
    case .estimate(let finding): return finding.hint(correctedText: correctedText)
    case .unreadable(let problem): return problem.hint(notation)
    case .noNumber: return "State the value, or compare in the expression so that it is true or false."
    case .count(let stated, let computed):
      return stated > computed
        ? "Only numbers after the last relation sign count; put one before those that state the value."
        : "State every number, or claim fewer elements in the expression."
    case .incomparable(_, let reason):
      switch reason {
      case .kind:
        return "Claim a number, a sequence of numbers, a string, or something that is true or false."
      case .empty, .tooLong: return "Claim what the text says of it, such as its count."
      case .unordered: return "Sort it first."
      }
    case .unreadableValue, .notRun: return nil
    }
  }

  private static func sentence(_ sentence: String, _ place: Int, _ count: Int, _ failed: Int) -> String {
    (count > 1 ? "number \(place) of \(count): " : "") + sentence
      + (failed > 1 ? "; \(failed) of the numbers do not hold" : "")
  }

  private static func numbers(_ count: Int) -> String {
    count == 1 ? "1 number" : "\(count) numbers"
  }
}

extension StatementProblem {
  package var message: String {
    switch kind {
    case .malformed: "“\(text)” cannot be read as one number"
    case .power: "“\(text)” is a power, and only powers of ten are read as numbers"
    case .product: "“\(text)” is a product or a quotient with something that is no number"
    case .repeatedFraction: "“\(text)” divides twice"
    case .divisionByZero: "“\(text)” divides by zero"
    case .exponentTooLarge: "the exponent of “\(text)” is larger than \(StatementScanner.largestExponent)"
    case .tooManyDigits: "the number has more than \(StatementScanner.mostDigits) digits"
    case .argument: "“\(text)” is the argument of a function, not a number that is stated"
    case .signBeforeBracket: "the sign in “\(text)” stands before a bracket"
    case .unknownSign: "“\(text)” is no sign that a claim can be compared by"
    case .negation: "“\(text)” would turn the statement round"
    case .factorWord: "“\(text)” changes what the number beside it says"
    case .emptyInterval: "nothing lies in “\(text)”"
    case .comparedInterval: "“\(text)” is an interval, and only ≈, = and ∈ can stand before one"
    }
  }

  package func hint(_ notation: Claim.Notation) -> String {
    switch kind {
    case .malformed: "Write it as 1234.5, 1,234.5, 1.2e-05 or 1/3."
    case .power, .product, .argument, .repeatedFraction:
      "Write out the number, or put what is computed before a relation sign."
    case .divisionByZero: notation == .tex ? #"Write \infty or \mathrm{NaN}."# : "Write ∞ or NaN."
    case .exponentTooLarge, .tooManyDigits: "Write a number that a Double can hold."
    case .signBeforeBracket: "Write the sign before each number."
    case .unknownSign: "The signs are ≈ = < ≤ > ≥ ≠, ± between two numbers, and ∈ before an interval."
    case .negation: "Write ≠, or claim an expression that is true or false."
    case .factorWord: "Write the number in digits, such as 2.5 or 5,000,000."
    case .emptyInterval: "Write the smaller end first, and a percent sign at both ends or at none."
    case .comparedInterval: "Compare with one number: p < 0.24."
    }
  }
}
