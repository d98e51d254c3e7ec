/// Something in a claim's text that looks like a number or a relation and cannot be taken for one.
package struct StatementProblem: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// `1.2.3`, `0x1F`, `0,123`, digits that are not ASCII.
    case malformed
    /// `2⁸`: a power of something else than ten.
    case power
    /// `2π`, `3/s`: a product or a quotient with something that is no number.
    case product
    /// `1/2/3`.
    case repeatedFraction
    /// `1/0`.
    case divisionByZero
    /// `10⁹⁹⁹⁹`.
    case exponentTooLarge
    case tooManyDigits
    /// `√2`, `ln 2`.
    case argument
    /// `−(1, 2)`.
    case signBeforeBracket
    /// `±`, `≪` and others that claims do not know.
    case unknownSign
    /// `not 0.5`.
    case negation
    /// `twice 5`, `2 and a half`.
    case factorWord
    /// `between 0.3 and 0.2`.
    case emptyInterval
    /// `p < 0.25 ± 0.01`.
    case comparedInterval
  }

  package var kind: Kind
  package var text: String
  /// Where it begins in the claim's text, in UTF-8 bytes.
  package var offset: Int

  package var range: Range<Int> { offset..<offset + text.utf8.count }
}

extension StatementProblem.Kind {
  /// Digits stand there, and they are wrong whatever the value is: a mistyped number, such as `1/0` for `1/9`, fails
  /// its claim. The others make it unclear what the claim says.
  package var isWrongNumber: Bool {
    switch self {
    case .malformed, .power, .repeatedFraction, .divisionByZero, .exponentTooLarge, .tooManyDigits: true
    case .product, .argument, .signBeforeBracket, .unknownSign, .negation, .factorWord, .emptyInterval,
      .comparedInterval:
      false
    }
  }
}
