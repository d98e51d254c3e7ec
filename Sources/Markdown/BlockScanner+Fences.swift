internal import Diagnostics

/// Fenced code (CommonMark §4.5) and fences of colons: plain code is left to libcmark, a directive is cut out with its exact
/// places.
extension BlockScanner {
  mutating func scanFence(from cursor: LineCursor, length: Int) {
    let first = index
    let start = cursor.nonspace
    let mark = lines[first][start.offset]
    var body: [SourceText.Line] = []
    var next = first + 1
    var isClosed = false
    while var inner = content(of: next, depth: containers.count) {
      let begin = inner.nonspace
      if !begin.isIndented,
        BlockStarts.isClosingFence(inner.bytes, at: begin.offset, mark: mark, length: length)
      {
        isClosed = true
        next += 1
        break
      }
      inner.advance(columns: min(begin.indent, start.offset - cursor.offset))
      body.append(sourceLine(inner, line: next))
      next += 1
    }

    let info = start.offset + length
    guard let opening = DirectiveOpening(lines[first], from: info) else {
      reportDirectiveLikeInfo(lines[first], from: info)
      while index < next { pass() }
      return
    }
    var reader = DirectiveReader(name: opening.name.text, body: body)
    let (options, rest) = reader.read()
    problems += reader.problems
    if !isClosed {
      let fence = lines[first][start.offset..<info].text
      problems.append(
        MarkdownProblem(
          .unclosedDirective(name: reader.name, fence: fence),
          range: range(line: first, start.offset..<opening.end)))
    }
    let directive = Directive(
      name: reader.name, nameRange: range(line: first, opening.nameOffsets),
      argument: opening.argument.text, argumentRange: range(line: first, opening.argumentOffsets),
      options: options, body: SourceText(lines: rest))
    hasColonFence = hasColonFence || mark == UInt8(ascii: ":")
    let end = position(line: next - 1, offset: lines[next - 1].count)
    let block = Block(
      .directive(directive), range: SourceRange(position(line: first, offset: start.offset), end))
    regions.append(.extracted(block, line: first, prefix: start.offset, lastLine: next - 1))
    index = next
  }

  /// Colons that open no directive are text. What may have been meant as one is reported: a name that cannot be read, and a
  /// line that would close a fence and closes none, since one of the same length has closed it before.
  mutating func reportColons(at start: Int) {
    let line = lines[index]
    let length = BlockStarts.colons(line, at: start)
    guard length >= 3 else { return }
    let rest = line[(start + length)...].trimmed
    if rest.isEmpty {
      guard hasColonFence else { return }
      problems.append(
        MarkdownProblem(
          .strayFence(fence: line[start..<(start + length)].text),
          range: range(line: index, start..<(start + length))))
    } else if rest.first == UInt8(ascii: "{"), rest.dropFirst().first?.isASCIILetter == true {
      problems.append(
        MarkdownProblem(
          .malformedDirective(info: rest.text, isCode: false),
          range: range(line: index, rest.startIndex..<rest.endIndex)))
    }
  }

  /// A misspelt directive would silently be shown as code and not run.
  private mutating func reportDirectiveLikeInfo(_ line: [UInt8], from start: Int) {
    let info = line[start...].drop(while: \.isASCIISpace)
    guard info.first == UInt8(ascii: "{"), info.dropFirst().first?.isASCIILetter == true else { return }
    problems.append(
      MarkdownProblem(
        .malformedDirective(info: info.text, isCode: true),
        range: range(line: index, info.startIndex..<info.endIndex)))
  }
}

/// `{name} argument` behind a fence.
struct DirectiveOpening {
  let name: ArraySlice<UInt8>
  let argument: ArraySlice<UInt8>
  let end: Int

  var nameOffsets: Range<Int> { name.startIndex..<name.endIndex }
  var argumentOffsets: Range<Int> { argument.startIndex..<argument.endIndex }

  init?(_ line: [UInt8], from start: Int) {
    let info = line[start...].drop(while: \.isASCIISpace)
    guard info.first == UInt8(ascii: "{") else { return nil }
    name = info.dropFirst().prefix { $0.isRoleName }
    guard name.first?.isASCIILetter == true, name.endIndex < line.count,
      line[name.endIndex] == UInt8(ascii: "}")
    else { return nil }
    argument = line[(name.endIndex + 1)...].trimmed
    end = argument.isEmpty ? name.endIndex + 1 : argument.endIndex
  }
}

extension UInt8 {
  /// Letters, digits, `_`, `:`, `.`, `-`: what names of roles and directives are made of.
  var isRoleName: Bool { isASCIIAlphanumeric || "_:.-".utf8.contains(self) }
}

extension ArraySlice<UInt8> {
  var trimmed: ArraySlice<UInt8> {
    var slice = drop(while: \.isASCIISpace)
    while slice.last?.isASCIISpace == true { slice.removeLast() }
    return slice
  }
}
