package import Diagnostics

extension SourceText {
  /// The lines with a space between; a byte stands as far from the start as in the lines joined by line feeds.
  package var joinedLines: String { lines.map(\.text).joined(separator: " ") }

  /// The place of a byte of `joinedLines` in the file.
  package func filePosition(ofByte offset: Int) -> SourcePosition {
    var rest = max(0, offset)
    for line in lines {
      let count = line.text.utf8.count
      if rest <= count { return line.filePosition(ofByte: rest) }
      rest -= count + 1
    }
    guard let last = lines.last else { return .start }
    return last.filePosition(ofByte: last.text.utf8.count)
  }
}
