internal import Diagnostics

/// The inlines of one container with its pairs of tildes turned into struck-out text.
///
/// A run that closes takes the nearest one before it that opens. Struck-out text holds none directly inside, so depth stays
/// bounded and time linear; runs without a partner become part of the text beside them.
struct StrikethroughPairs {
  private let inlines: [Inline]
  /// The runs among the inlines, which stand there as text, by index.
  private let tildes: [Int: Tildes]

  init(_ inlines: [Inline], _ tildes: [Int: Tildes]) {
    self.inlines = inlines
    self.tildes = tildes
  }

  func resolved() -> [Inline] {
    guard !tildes.isEmpty else { return inlines }
    var result: [Inline] = []
    var done = 0
    var opening: Int?
    for (index, inline) in inlines.enumerated() {
      guard let run = tildes[index] else { continue }
      if run.closes, let start = opening {
        result += joined(done..<start)
        result.append(
          Inline(
            .strikethrough(joined((start + 1)..<index)),
            range: SourceRange(inlines[start].range.start, inline.range.end)))
        done = index + 1
        opening = nil
      } else if run.opens {
        opening = index
      }
    }
    return result + joined(done..<inlines.count)
  }

  /// Puts runs that stayed text together with the text that libcmark has seen around them.
  private func joined(_ indices: Range<Int>) -> [Inline] {
    var result: [Inline] = []
    for index in indices {
      if let last = result.last, case .text(let before) = last.kind,
        case .text(let text) = inlines[index].kind,
        tildes[index] != nil || tildes[index - 1] != nil
      {
        result[result.count - 1] = Inline(
          .text(before + text), range: SourceRange(last.range.start, inlines[index].range.end))
      } else {
        result.append(inlines[index])
      }
    }
    return result
  }
}
