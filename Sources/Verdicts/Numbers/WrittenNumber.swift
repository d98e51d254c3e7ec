/// A number as a text states it: what it is, how exactly, and where it stands.
package struct WrittenNumber: Equatable, Sendable {
  package enum Kind: String, Equatable, Sendable {
    /// Digits alone.
    case whole
    /// With a point or an exponent.
    case decimal
    case fraction
    case infinity
    case notANumber
  }

  /// As written, with its sign and its percent sign.
  package var text: String
  /// Where it begins in the claim's text, in UTF-8 bytes.
  package var offset: Int
  package var kind: Kind
  var value: ExactValue
  /// One unit in the last written place; nothing for what is exact as it stands.
  var unit: Rational?
  var form: NumberForm

  /// The bytes of the claim's text that it covers.
  package var range: Range<Int> { offset..<offset + text.utf8.count }
}

/// How a number is written, so that another one can be written alike.
struct NumberForm: Equatable, Sendable {
  enum Exponent: Equatable, Sendable {
    /// `4.54e-05`: the letter, a plus before positive exponents, and how many digits at least.
    case letter(String, plus: Bool, width: Int)
    /// `4.54 × 10⁻⁵`: all between the digits and the exponent; empty before a bare `10⁻⁵`.
    case power(before: String, style: PowerStyle)
  }

  enum PowerStyle: Equatable, Sendable {
    case superscript
    /// `^-5`, `^{-5}`, `^(-5)`: what stands around the exponent.
    case caret(open: String, close: String)
  }

  var minus = "-"
  /// What stands between groups of three digits.
  var separator: String?
  /// Digits after the point.
  var decimals = 0
  var exponent: Exponent?
  /// `%` with what stands before it.
  var suffix = ""
  /// −2 for a percentage, 6 for millions.
  var scale = 0
  /// `three`, `a half`: no digits that could be others.
  var isInWords = false
}
