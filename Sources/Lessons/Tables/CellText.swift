package import Diagnostics

/// The words of a table's cell as a claim reads them, each with its place in the lesson.
package struct CellText: Equatable, Sendable {
  package struct Piece: Equatable, Sendable {
    package var text: String
    package var range: SourceRange
    /// Whether the lesson has these very bytes there, so that others can be put in their place.
    package var isVerbatim: Bool

    package init(_ text: String, range: SourceRange, isVerbatim: Bool) {
      self.text = text
      self.range = range
      self.isVerbatim = isVerbatim
    }
  }

  package var pieces: [Piece]
  /// TeX as soon as there is a formula in the cell.
  package var notation: Claim.Notation

  package init(pieces: [Piece] = [], notation: Claim.Notation = .prose) {
    self.pieces = pieces
    self.notation = notation
  }

  package var text: String { pieces.reduce(into: "") { $0 += $1.text } }

  /// Nothing, or one of the dashes that stand for nothing.
  package var isBlank: Bool {
    let text = text.joinedBlanks
    return text.isEmpty || ["-", "–", "—", "―", "−", "--", "---"].contains(text)
  }

  /// Where bytes of the text stand; nothing for no text at all.
  package func range(ofBytes bytes: Range<Int>) -> SourceRange? {
    guard let first = place(ofByte: bytes.lowerBound),
      let last = place(ofByte: max(bytes.lowerBound, bytes.upperBound - 1))
    else { return pieces.last?.range }
    return SourceRange(first.start, max(first.start, last.end))
  }

  /// Whether the lesson has these bytes as they are, in one stretch.
  package func isVerbatim(_ bytes: Range<Int>) -> Bool {
    var start = 0
    for piece in pieces {
      let end = start + piece.text.utf8.count
      if start <= bytes.lowerBound, bytes.upperBound <= end { return piece.isVerbatim }
      start = end
    }
    return false
  }

  /// The byte itself where the lesson has it, else the whole piece that it comes from.
  private func place(ofByte offset: Int) -> SourceRange? {
    var start = 0
    for piece in pieces {
      let end = start + piece.text.utf8.count
      if offset < end {
        guard piece.isVerbatim else { return piece.range }
        let position = piece.range.start.advanced(byColumns: offset - start)
        return SourceRange(position, position.advanced(byColumns: 1))
      }
      start = end
    }
    return nil
  }
}

extension String {
  /// Without blanks at the ends, and with one for several.
  package var joinedBlanks: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
