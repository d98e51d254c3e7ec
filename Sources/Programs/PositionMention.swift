/// Whether code can tell at which line or column it stands, so that it has to be run again where it has moved.
///
/// Read from the words alone: code that is taken for such by mistake is run more often, and nothing else.
enum PositionMention {
  static func isIn(_ code: String) -> Bool {
    let words = ["line", "column", "location", "dump", "Mirror"]
    return words.filter(code.holdsBytes).contains { word in
      code.ranges(of: word).contains { found in
        let before = code[..<found.lowerBound].last
        let rest = code[found.upperBound...]
        if rest.first?.isPartOfName == true { return false }
        switch word {
        // `#line`, or the argument with which `check` and the quantifiers are told another place.
        case "line", "column":
          return before == "#"
            || before?.isPartOfName != true && rest.first { !$0.isWhitespace } == ":"
        // `PropertyResult.location`.
        case "location": return before == "."
        // Both show the fields of a result.
        default: return before?.isPartOfName != true
        }
      }
    }
  }
}
