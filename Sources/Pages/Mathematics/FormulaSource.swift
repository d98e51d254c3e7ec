internal import Diagnostics
internal import Lessons
internal import Markdown

/// A formula as KaTeX gets it, with the way back from a place in it to a place in the lesson.
struct FormulaSource {
  /// A stretch of the TeX that stands in the lesson as it is.
  private struct Segment {
    /// In UTF-16 units of the TeX.
    var start: Int
    var text: String
    var place: Place
  }

  private enum Place {
    /// Within the formula's own text, whose lines and columns count from 1.
    case formula(SourcePosition)
    /// In the file.
    case file(SourcePosition)
  }

  let source: SourceText
  /// What KaTeX typesets, with claims marked.
  private(set) var tex = ""
  /// What a reader copies: TeX with the claims' texts only.
  private(set) var plain = ""
  private var segments: [Segment] = []

  /// - Parameter status: the verdict on a claim, as its CSS class says it.
  init(
    _ mathematics: Mathematics, pieces: [FormulaPiece]?, claims: [Claim], status: (Int) -> String
  ) {
    source = mathematics.source
    guard let pieces else {
      append(Self.withoutLastLineFeed(source.text), at: .formula(.start))
      return
    }
    var place = SourcePosition.start
    for piece in pieces {
      switch piece {
      case .tex(let text):
        append(text, at: .formula(place))
        place = Self.position(after: text[...], from: place)
      case .claim(let id):
        guard claims.indices.contains(id) else { continue }
        let claim = claims[id]
        let marked = ClaimMark.tex(claim.text, status: status(id))
        let lead = marked.utf16.count - claim.text.utf16.count - 1
        segments.append(
          Segment(start: tex.utf16.count + lead, text: claim.text, place: .file(claim.textPosition)))
        tex += marked
        plain += claim.text
        place = localPosition(of: claim.range.end) ?? place
      }
    }
  }

  private mutating func append(_ text: String, at place: Place) {
    segments.append(Segment(start: tex.utf16.count, text: text, place: place))
    tex += text
    plain += text
  }

  /// Checks what the author wrote; what is ours needs no check.
  func check() throws(MathProblem) {
    for segment in segments {
      do throws(MathProblem) {
        try FormulaGuard.check(segment.text)
      } catch {
        throw MathProblem(error.kind, offset: error.offset.map { $0 + segment.start })
      }
    }
  }

  /// Where a place in the TeX stands in the lesson; the nearest place before it if it is not the author's.
  func filePosition(ofOffset offset: Int) -> SourcePosition? {
    guard let segment = segments.last(where: { $0.start <= offset }) else { return nil }
    let units = min(offset - segment.start, segment.text.utf16.count)
    let end = segment.text.utf16.index(segment.text.startIndex, offsetBy: units)
    let before = segment.text[..<end]
    switch segment.place {
    case .formula(let start): return source.filePosition(of: Self.position(after: before, from: start))
    case .file(let start): return Self.position(after: before, from: start)
    }
  }

  private func localPosition(of position: SourcePosition) -> SourcePosition? {
    guard let index = source.lines.lastIndex(where: { $0.position <= position }) else { return nil }
    let line = source.lines[index]
    guard line.position.line == position.line else { return nil }
    return SourcePosition(line: index + 1, column: line.byte(at: position.column) + 1)
  }

  private static func position(after text: Substring, from start: SourcePosition) -> SourcePosition {
    var position = start
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n") {
        position = SourcePosition(line: position.line + 1, column: 1)
      } else {
        position.column += 1
      }
    }
    return position
  }

  private static func withoutLastLineFeed(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
