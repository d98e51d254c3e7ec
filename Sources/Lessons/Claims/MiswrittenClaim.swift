internal import Markdown

extension String {
  /// `{claim` in text that Markdown has read already, so that it is no role. One that is not closed, `` {claim}` ``, has been
  /// reported there.
  var hasMiswrittenClaim: Bool {
    // Nearly all texts end here, and searching for a word costs more than reading a paragraph.
    guard utf8.contains(UInt8(ascii: "{")) else { return false }
    return ranges(of: "{claim").contains { range in
      let rest = self[range.upperBound...]
      // A backtick, a mark or the end of the line ends a text.
      guard let next = rest.first else { return true }
      let isOtherName = next.isLetter || next.isNumber || "-_:.".contains(next)
      guard !isOtherName, let end = rest.firstIndex(where: { $0 == "}" || $0 == "{" }), rest[end] == "}"
      else {
        return false
      }
      return !(rest[end...].hasPrefix("}`") && rest[..<end].isRoleAttributes)
    }
  }
}

extension Substring {
  /// Nothing, or `#label` and `.class` behind a blank.
  fileprivate var isRoleAttributes: Bool {
    let words = split(whereSeparator: \.isWhitespace)
    return words.isEmpty
      || first?.isWhitespace == true
        && words.allSatisfy { "#.".contains($0.first ?? " ") && Role.Label.isValid(String($0.dropFirst())) }
  }
}
