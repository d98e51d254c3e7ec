internal import Diagnostics

/// Splits the lines inside a directive's fence into options and body.
///
/// Options are `:name: value` lines directly behind the opening, or `name: value` lines between two `---`. One blank
/// line behind them is dropped.
struct DirectiveReader {
  let name: String
  let body: [SourceText.Line]
  private(set) var problems: [MarkdownProblem] = []
  private var options: [Directive.Option] = []

  init(name: String, body: [SourceText.Line]) {
    self.name = name
    self.body = body
  }

  mutating func read() -> (options: [Directive.Option], body: [SourceText.Line]) {
    var rest = body[...]
    if let first = rest.first, Array(first.text.utf8)[...].trimmed.elementsEqual("---".utf8) {
      rest = readBlock(rest)
    } else {
      // A second colon begins a fence.
      while let line = rest.first, line.text.utf8.first == UInt8(ascii: ":"), !line.text.hasPrefix("::") {
        readColonOption(line)
        rest = rest.dropFirst()
      }
    }
    if rest.count < body.count, let blank = rest.first, blank.text.utf8.allSatisfy(\.isASCIISpace) {
      rest = rest.dropFirst()
    }
    return (options, Array(rest))
  }

  private mutating func readBlock(_ lines: ArraySlice<SourceText.Line>) -> ArraySlice<SourceText.Line> {
    let inner = lines.dropFirst()
    guard let end = inner.firstIndex(where: { Array($0.text.utf8)[...].trimmed.elementsEqual("---".utf8) })
    else {
      if let opening = lines.first { report(.unclosedOptions(directive: name), opening) }
      return lines
    }
    var rest = inner[..<end]
    while let line = rest.popFirst() {
      let more = rest.prefix { Self.goesOn($0.text) }
      rest = rest.dropFirst(more.count)
      readBlockOption(line)
      if !more.isEmpty { extendLastOption(by: more, from: line) }
    }
    return inner[(end + 1)...]
  }

  /// An indented line, or an entry of a list.
  private static func goesOn(_ line: String) -> Bool {
    let bytes = Array(line.utf8)
    guard let first = bytes.first else { return true }
    return first.isASCIISpace || line == "-" || line.hasPrefix("- ")
  }

  /// A value over several lines: a list, `|` or `>` and a text, or keys within a key, line by line as they stand.
  private mutating func extendLastOption(by lines: ArraySlice<SourceText.Line>, from first: SourceText.Line) {
    guard let option = options.last, option.range.start.line == first.position.line else { return }
    let isBlockScalar = ["|", ">", "|-", ">-", "|+", ">+"].contains(option.value)
    let texts = lines.map { Array($0.text.utf8)[...].trimmed }
    var value = isBlockScalar || option.value.isEmpty ? [] : [option.value]
    value += texts.map(\.text).filter { !$0.isEmpty }
    guard let start = lines.first, let end = lines.last, let from = texts.first, let to = texts.last else {
      return
    }
    let begin = start.position.advanced(byColumns: from.startIndex)
    let behind = end.position.advanced(byColumns: to.endIndex)
    let isOneLine = value.count == 1 && lines.count == 1
    options[options.count - 1].value = value.joined(separator: isBlockScalar || isOneLine ? " " : "\n")
    options[options.count - 1].range = SourceRange(option.range.start, behind)
    options[options.count - 1].valueRange =
      isBlockScalar || option.value.isEmpty
      ? SourceRange(begin, behind) : SourceRange(option.valueRange.start, behind)
  }

  /// `:name: value`
  private mutating func readColonOption(_ line: SourceText.Line) {
    let bytes = Array(line.text.utf8)
    let key = bytes[1...].prefix { $0.isRoleName && $0 != UInt8(ascii: ":") }
    let colon = key.endIndex
    guard !key.isEmpty, colon < bytes.count, bytes[colon] == UInt8(ascii: ":"),
      colon + 1 == bytes.count || bytes[colon + 1].isASCIISpace
    else {
      report(.malformedOption(directive: name, line: line.text), line)
      return
    }
    add(key, bytes[(colon + 1)...].trimmed, from: 0, line)
  }

  /// `name: value`; YAML's scalars, and anything else as written.
  private mutating func readBlockOption(_ line: SourceText.Line) {
    let bytes = Array(line.text.utf8)
    let content = bytes[...].trimmed
    guard let first = content.first, first != UInt8(ascii: "#") else { return }
    let key = content.prefix { $0.isRoleName && $0 != UInt8(ascii: ":") }
    let colon = key.endIndex
    guard !key.isEmpty, colon < bytes.count, bytes[colon] == UInt8(ascii: ":"),
      colon + 1 == bytes.count || bytes[colon + 1].isASCIISpace
    else {
      report(.malformedOption(directive: name, line: line.text), line)
      return
    }
    add(key, bytes[(colon + 1)...].trimmed, from: key.startIndex, line, isYAML: true)
  }

  private mutating func add(
    _ key: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>, from start: Int, _ line: SourceText.Line,
    isYAML: Bool = false
  ) {
    let end = value.isEmpty ? key.endIndex + 1 : value.endIndex
    options.append(
      Directive.Option(
        name: key.text, value: isYAML ? Self.scalar(value) : value.text,
        range: range(line, start..<end),
        valueRange: range(line, value.isEmpty ? end..<end : value.startIndex..<value.endIndex)))
  }

  private mutating func report(_ kind: MarkdownProblem.Kind, _ line: SourceText.Line) {
    problems.append(MarkdownProblem(kind, range: range(line, 0..<line.text.utf8.count)))
  }

  private func range(_ line: SourceText.Line, _ offsets: Range<Int>) -> SourceRange {
    SourceRange(
      line.position.advanced(byColumns: offsets.lowerBound),
      line.position.advanced(byColumns: offsets.upperBound))
  }

  /// A quoted scalar without its quotes; any other value as it stands.
  private static func scalar(_ value: ArraySlice<UInt8>) -> String {
    guard value.count >= 2, let quote = value.first, quote == value.last else { return value.text }
    let inner = value.dropFirst().dropLast().text
    switch quote {
    case UInt8(ascii: "'"):
      return inner.split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
    case UInt8(ascii: "\""):
      var result = ""
      var isEscaped = false
      for character in inner {
        if !isEscaped, character == "\\" {
          isEscaped = true
          continue
        }
        if isEscaped, character != "\\", character != "\"" { result.append("\\") }
        result.append(character)
        isEscaped = false
      }
      return result
    default: return value.text
    }
  }
}
