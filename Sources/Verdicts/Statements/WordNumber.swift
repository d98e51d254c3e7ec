/// NaN and infinity, written as Swift prints them.
struct WordNumber {
  var length: Int
  var kind: WrittenNumber.Kind

  func number(from start: Int, isNegative: Bool, in scanner: StatementScanner) -> StatementToken {
    var form = NumberForm()
    form.minus = scanner.notation == .prose ? "−" : "-"
    return .number(
      WrittenNumber(
        text: scanner.text(start..<scanner.index), offset: scanner.offset(start), kind: kind,
        value: kind == .notANumber ? .notANumber : .infinity(isNegative: isNegative), unit: nil, form: form))
  }
}

extension StatementScanner {
  private static let words: [(word: String, kind: WrittenNumber.Kind)] = [
    ("nan", .notANumber), ("inf", .infinity), ("infinity", .infinity),
  ]

  /// A whole word that is a number, at a glyph that no letter stands before.
  func wordNumber(at start: Int) -> WordNumber? {
    var end = start
    var word = ""
    while let scalar = scalar(at: end), scalar.isLetter, word.utf8.count <= 8 {
      word.unicodeScalars.append(scalar)
      end += 1
    }
    if let next = scalar(at: end), next.isASCIIDigit || next == "_" || next == "^" || next.isSubscript {
      return nil
    }
    let lowered = word.lowercased()
    guard let kind = Self.words.first(where: { $0.word == lowered })?.kind else { return nil }
    return WordNumber(length: end - start, kind: kind)
  }
}
