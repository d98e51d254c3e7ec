extension ProseRules {
  /// `5 pm`, `10 o'clock`.
  func isTime(_ range: Range<Int>) -> Bool {
    guard let word = context.word(after: range.upperBound) else { return false }
    switch word.lowercased {
    case "am" where word.range.lowerBound == range.upperBound: return true
    case "pm", "o'clock": return true
    case "a", "p":
      let point = word.range.upperBound
      return context.byte(point) == UInt8(ascii: ".") && context.byte(point + 1) == UInt8(ascii: "m")
        && context.byte(point + 2) == UInt8(ascii: ".")
    default: return false
    }
  }

  private static let months: Set<String> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov",
    "Dec",
  ]
  private static let yearWords: Set<String> = [
    "in", "since", "during", "until", "till", "year", "years", "early", "late", "summer", "autumn", "fall",
    "winter", "spring", "copyright",
  ]
  /// Words that go on with the sentence after a year; a noun would be what the number counts.
  private static let afterYear: Set<String> = [
    "the", "a", "an", "it", "he", "she", "they", "we", "i", "by", "when", "with", "for", "to", "this", "that",
    "but", "as", "at", "was", "were", "is",
  ]

  func isDate(_ range: Range<Int>) -> Bool {
    let value = range.count <= 4 ? context.bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } : Int.max
    let before = context.word(before: range.lowerBound)
    let isAfterMonth = before.map { Self.months.contains($0.text) && !$0.hasParenthesis } ?? false
    if (1...31).contains(value), range.count <= 2 {
      if isAfterMonth { return true }
      var after = context.word(after: range.upperBound)
      if let word = after, word.text == "of" { after = context.word(after: word.range.upperBound) }
      return after.map { Self.months.contains($0.text) } ?? false
    }
    guard Numeral.years.contains(value) else { return false }
    if isAfterMonth || isDecade(range) || isYearOfCitation(range, after: before) { return true }
    // `January 12, 2024`
    if let last, last.kind == .date,
      [", ", " ", "–", "-", ","].contains(
        String(decoding: context.bytes[last.end..<range.lowerBound], as: UTF8.self))
    {
      return true
    }
    guard let before, !before.hasPoint, !before.hasParenthesis, goesOnAfterYear(range.upperBound) else {
      return false
    }
    if Self.yearWords.contains(before.lowercased) { return true }
    // A sample of 2000, but the summer of 2000.
    guard before.lowercased == "of", let noun = context.word(before: before.range.lowerBound) else {
      return false
    }
    return Self.yearWords.contains(noun.lowercased)
      || ["end", "beginning", "start"].contains(noun.lowercased)
      || Self.months.contains(noun.text)
  }

  private func goesOnAfterYear(_ end: Int) -> Bool {
    guard let word = context.word(after: end) else {
      guard let next = context.byte(context.next(end)) else { return true }
      return ".,;:)!?]".utf8.contains(next) || next == 0xE2
    }
    return word.isCapitalised || Self.afterYear.contains(word.lowercased)
  }

  /// `the 1990s`
  private func isDecade(_ range: Range<Int>) -> Bool {
    context.byte(range.upperBound) == UInt8(ascii: "s")
      && context.bytes[range.upperBound - 1] == UInt8(ascii: "0")
      && context.byte(range.upperBound + 1).map { !$0.isLetterByte } ?? true
  }

  /// `Hinton (2015)`, `(Hinton et al., 2015)`, `[Guo 2017a]`.
  private func isYearOfCitation(_ range: Range<Int>, after word: TextContext.Word?) -> Bool {
    var end = range.upperBound
    if context.byte(end)?.isLowercaseByte ?? false { end += 1 }
    guard let close = context.byte(end), ")];".utf8.contains(close) else { return false }
    if let word, word.hasParenthesis || word.hasPoint {
      return word.isCapitalised || word.lowercased == "al"
    }
    var name = context.last(range.lowerBound)
    if context.byte(name - 1) == UInt8(ascii: ",") { name -= 1 }
    guard let author = context.word(before: name) else { return false }
    return author.isCapitalised || author.lowercased == "al"
  }
}
