extension SourceFile {
  /// The column in UTF-16 code units, from 1, of a column in UTF-8 bytes. Past the end of the line it goes on counting.
  package func utf16Column(of position: SourcePosition) -> Int {
    guard position.column > 1, let text = line(position.line) else { return max(1, position.column) }
    let bytes = min(position.column - 1, text.utf8.count)
    let end = text.utf8.index(text.startIndex, offsetBy: bytes)
    return text.utf16.distance(from: text.startIndex, to: end) + 1 + position.column - 1 - bytes
  }
}
