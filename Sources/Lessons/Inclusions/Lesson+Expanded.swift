package import Diagnostics

extension Lesson {
  /// A text of the lesson with what it includes in place of the directives, below the marks of quotes and lists that stand
  /// before them; the lines keep their places.
  package func expanded(_ source: SourceText) -> SourceText {
    guard !inclusions.isEmpty else { return source }
    var result: [SourceText.Line] = []
    let byLine = Dictionary(
      inclusions.map { ($0.key.line, ($0.key, $0.value)) }, uniquingKeysWith: { first, _ in first })
    var end: Int?
    for line in source.lines {
      if let last = end, line.position.line <= last { continue }
      guard let (place, inclusion) = byLine[line.position.line], case .text(let text) = inclusion.content,
        !isListing(at: place)
      else {
        result.append(line)
        continue
      }
      end = inclusion.range.end.line
      let bytes = line.text.utf8.prefix(max(0, line.byte(at: place.column)))
      let lead = String(decoding: bytes, as: UTF8.self)
      let marks = String(lead.map { "> \t".contains($0) ? $0 : " " })
      for (index, inner) in expanded(text).lines.enumerated() {
        var prefix = index == 0 ? lead : marks
        if inner.text.isEmpty { prefix = String(prefix.trimmingTrailingBlanks) }
        var line = inner
        line.text = prefix + inner.text
        // Columns count in the included file.
        line.position.column -= prefix.utf8.count
        line.omitted = inner.omitted.map { $0 + prefix.utf8.count }
        result.append(line)
      }
    }
    return SourceText(lines: result)
  }

  /// What leads from the lesson's folder to that of the file that a line is from; nothing for the lesson's own lines.
  package func folder(ofLine number: Int) -> String? {
    guard let map = file.map, let index = map.line(number).inclusion, map.inclusions.indices.contains(index)
    else { return nil }
    return inclusions[map.inclusions[index].place]?.folder
  }

  private func isListing(at place: SourcePosition) -> Bool {
    if case .listing = directives[place] { true } else { false }
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: Substring {
    self[..<(lastIndex { $0 != " " && $0 != "\t" }.map(index(after:)) ?? startIndex)]
  }
}
