internal import Diagnostics

/// A run of two tildes that may begin or end struck-out text, by the flanking rules for `*`
/// (CommonMark §6.2). GFM §6.5 also has runs of one; here a single tilde is a tilde, as in “~5”.
struct Tildes {
  let opens: Bool
  let closes: Bool

  /// Nothing if the run stands between blanks.
  init?(_ text: [UInt8], at start: Int) {
    let before = Self.scalar(before: start, in: text)
    let after = Self.scalar(at: start + 2, in: text)
    let edgeBefore = Self.isBlank(before) || Self.isPunctuation(before)
    let edgeAfter = Self.isBlank(after) || Self.isPunctuation(after)
    opens = !Self.isBlank(after) && (!edgeAfter || edgeBefore)
    closes = !Self.isBlank(before) && (!edgeBefore || edgeAfter)
    guard opens || closes else { return nil }
  }

  private static func scalar(at start: Int, in text: [UInt8]) -> Unicode.Scalar? {
    start < text.count ? String(decoding: text[start...].prefix(4), as: UTF8.self).unicodeScalars.first : nil
  }

  private static func scalar(before end: Int, in text: [UInt8]) -> Unicode.Scalar? {
    var start = end - 1
    while start > 0, end - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 ? nil : String(decoding: text[start..<end], as: UTF8.self).unicodeScalars.last
  }

  private static func isBlank(_ scalar: Unicode.Scalar?) -> Bool { scalar?.properties.isWhitespace ?? true }

  private static func isPunctuation(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    if scalar.isASCII { return UInt8(scalar.value).isASCIIPunctuation }
    return switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}
