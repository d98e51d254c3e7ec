/// Backticks at the head of a line that are no fence only because of backticks behind them (CommonMark §4.5).
extension InlineScanner {
  /// Those that would be a fence once all those behind them stand in pieces, which libcmark does not see. They must be
  /// escaped, or the rest of the text would become code.
  var fencesWithoutPieces: [Range<Int>] {
    guard !pieces.isEmpty else { return [] }
    let text = prose.bytes
    var rest = pieces[...]
    var fences: [Range<Int>] = []
    for (line, start) in prose.starts.enumerated() {
      let end = line + 1 < prose.starts.count ? prose.starts[line + 1] - 1 : text.count
      let first = text[start..<end].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? end
      let behind = text[first..<end].firstIndex { $0 != UInt8(ascii: "`") } ?? end
      guard behind - first >= 3 else { continue }
      while let piece = rest.first, piece.range.upperBound <= first { rest.removeFirst() }
      // A piece over several lines may hold or end with the backticks themselves.
      if let piece = rest.first, piece.range.lowerBound < behind { continue }
      var isHidden = false
      var isFence = true
      for index in behind..<end where text[index] == UInt8(ascii: "`") {
        while let piece = rest.first, piece.range.upperBound <= index { rest.removeFirst() }
        let isInPiece = rest.first?.range.contains(index) == true
        isHidden = isHidden || isInPiece
        isFence = isFence && isInPiece
      }
      if isHidden && isFence { fences.append(first..<behind) }
    }
    return fences
  }
}
