internal import Diagnostics
internal import Lessons

/// Steps → the changes of the lesson's text that would make a block right.
struct OutputCorrection {
  let output: ExpectedOutput
  let body: [SourceText.Line]
  let stated: [OutputPattern]
  let printed: [OutputLine]
  let file: SourceFile

  private struct NotPlain: Error {}

  func corrections(of steps: [OutputAlignment.Step]) -> [Correction] {
    do {
      return try steps.keepsLines ? steps.flatMap(corrections) : [whole(steps)]
    } catch {
      return []
    }
  }

  // MARK: - Line by line

  private func corrections(of step: OutputAlignment.Step) throws -> [Correction] {
    switch step {
    case .otherNumbers(let line, _, let pairs):
      return pairs.map { pair in
        let start = body[line].position.advanced(byColumns: pair.offset)
        return Correction(
          range: SourceRange(start, start.advanced(byColumns: pair.stated.text.utf8.count)),
          original: pair.stated.text,
          text: pair.stated.corrected(to: pair.printed, isCutOff: pair.isCutOff))
      }
    case .otherLine(let line, let index):
      let start = body[line].position
      let text = stated[line].text
      return [
        Correction(
          range: SourceRange(start, start.advanced(byColumns: text.utf8.count)), original: text,
          text: try replacement(for: line, by: index))
      ]
    case .same, .anyLines, .missing, .extra: return []
    }
  }

  private func replacement(for line: Int, by index: Int) throws -> String {
    guard let text = stated[line].text(replacedBy: printed[index]) else { throw NotPlain() }
    return text
  }

  // MARK: - The whole block

  /// One change for all of the block, where it has more or fewer lines than it should.
  private func whole(_ steps: [OutputAlignment.Step]) throws -> Correction {
    var lines: [String] = []
    for step in steps {
      switch step {
      case .same(let line, _), .anyLines(let line): lines.append(body[line].text)
      case .otherNumbers(let line, _, let pairs): lines.append(text(of: line, with: pairs))
      case .otherLine(let line, let index): lines.append(try replacement(for: line, by: index))
      case .extra(let index): lines.append(try plain(printed[index].text))
      case .missing: continue
      }
    }
    let patterns = lines.map { OutputPattern($0, readsNumbers: output.matching == .numbers) }
    guard OutputAlignment(stated: patterns, printed: printed).isSame else { throw NotPlain() }
    guard let first = body.first, let last = body.last else { return try filled(with: lines) }
    try rejectOptions(lines)
    let prefix = try prefix(ofLine: first.position.line, width: first.position.column - 1)
    var end = last.position.advanced(byColumns: last.text.utf8.count)
    // No line is left where none is printed, but for what begins the line of a quote.
    if lines.isEmpty, prefix.isEmpty { end = SourcePosition(line: end.line + 1, column: 1) }
    return Correction(
      range: SourceRange(first.position, end), original: try original(first.position, end),
      text: lines.joined(separator: "\n" + prefix))
  }

  /// Into a block without lines, before the fence that closes it.
  private func filled(with lines: [String]) throws -> Correction {
    try rejectOptions(lines)
    let number = output.range.end.line
    guard let fence = file.line(number), number > output.range.start.line,
      let width = fence.utf8.firstIndex(where: { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") })
    else { throw NotPlain() }
    let prefix = try prefix(ofLine: number, width: fence.utf8.distance(from: fence.startIndex, to: width))
    return Correction(
      range: SourceRange(SourcePosition(line: number, column: 1)), original: "",
      text: lines.map { prefix + $0 + "\n" }.joined())
  }

  /// The first line must not be taken for an option, nor be dropped as the blank line behind them.
  private func rejectOptions(_ lines: [String]) throws {
    guard let first = lines.first else { return }
    if first.isBlank || first.hasPrefix(":") || first.hasPrefix("---") { throw NotPlain() }
  }

  /// What stands before the lines of the block: blanks and the marks of quotes.
  private func prefix(ofLine number: Int, width: Int) throws -> String {
    guard let bytes = file.line(number)?.utf8.prefix(width), bytes.count == width,
      bytes.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") })
    else { throw NotPlain() }
    return String(decoding: Array(bytes), as: UTF8.self)
  }

  private func original(_ start: SourcePosition, _ end: SourcePosition) throws -> String {
    var lines: [String] = []
    for number in start.line...end.line {
      guard let line = file.line(number) else { throw NotPlain() }
      var bytes = Array(line.utf8)
      if number == end.line { bytes = Array(bytes.prefix(end.column - 1)) }
      if number == start.line { bytes = Array(bytes.dropFirst(start.column - 1)) }
      lines.append(String(decoding: bytes, as: UTF8.self))
    }
    return lines.joined(separator: "\n")
  }

  private func text(of line: Int, with pairs: [OutputPattern.Pair]) -> String {
    var bytes = Array(body[line].text.utf8)
    for pair in pairs.reversed() {
      let text = pair.stated.corrected(to: pair.printed, isCutOff: pair.isCutOff)
      bytes.replaceSubrange(pair.offset..<pair.offset + pair.stated.text.utf8.count, with: text.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func plain(_ text: String) throws -> String {
    guard text.isPlainLine else { throw NotPlain() }
    return text
  }
}

extension OutputPattern {
  /// The line that would be right, with as many digits as this one has where the two have as many numbers; nothing for a
  /// line with an ellipsis, and where the other one cannot stand in a block as it is.
  func text(replacedBy line: OutputLine) -> String? {
    guard !hasEllipsis, line.text.isPlainLine else { return nil }
    let own = OutputUnit.units(of: text, readsNumbers: readsNumbers, isRow: false).numbers
    let other = OutputUnit.units(of: line.text, readsNumbers: readsNumbers, isRow: false).numbers
    guard own.count == other.count else { return line.text }
    var bytes = Array(line.text.utf8)
    for (stated, printed) in zip(own, other).reversed() {
      let holds = stated.isPrinted(as: printed, isCutOff: false)
      let text = holds ? stated.text : stated.corrected(to: printed, isCutOff: false)
      bytes.replaceSubrange(printed.range, with: text.utf8)
    }
    let result = String(decoding: bytes, as: UTF8.self)
    return OutputPattern(result, readsNumbers: readsNumbers).match(line) == .same ? result : line.text
  }
}

extension [OutputUnit] {
  fileprivate var numbers: [WrittenNumber] {
    compactMap { if case .number(let number) = $0 { number } else { nil } }
  }
}

extension [OutputAlignment.Step] {
  /// Whether no line is missing and none is too many.
  fileprivate var keepsLines: Bool {
    allSatisfy { step in
      switch step {
      case .missing, .extra: false
      case .same, .otherNumbers, .otherLine, .anyLines: true
      }
    }
  }
}

extension String {
  /// Whether the text means itself in a block: no ellipsis, no fence, nothing that cannot be seen.
  fileprivate var isPlainLine: Bool {
    let start = drop { $0 == " " }
    return !start.hasPrefix("```") && !start.hasPrefix("~~~")
      && !OutputPattern(self, readsNumbers: false).hasEllipsis
      && unicodeScalars.allSatisfy { $0 == "\t" || $0.properties.generalCategory != .control }
  }
}
