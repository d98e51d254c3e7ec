internal import Diagnostics

/// Finds mathematics, roles and tildes in one paragraph or heading, in linear time.
///
/// A first pass steps over what wins against dollars (escapes, code spans, autolinks, HTML tags, addresses of links) and
/// notes the delimiters that are left; a second one pairs them.
struct InlineScanner {
  struct Piece {
    /// Offsets in the scanned text.
    let range: Range<Int>
    let kind: Placeholders.Piece.Kind
  }

  private enum Token {
    case dollars(Int, count: Int)
    case parenthesis(Int, opens: Bool)
    case tildes(Int, Tildes)
    case footnote(Range<Int>, label: Range<Int>)
    case role(Range<Int>, name: Range<Int>, RoleAttributes, content: Range<Int>)

    var isRole: Bool { if case .role = self { true } else { false } }
  }

  let prose: Prose
  private(set) var pieces: [Piece] = []
  private(set) var problems: [MarkdownProblem] = []
  /// What this paragraph costs libcmark, see `MarkdownLimits.openImageVisits`.
  private(set) var openImageVisits = 0
  private var tokens: [Token] = []
  /// Up to which token a `\)` has been looked for in vain.
  private var closeMissing = 0
  private var text: [UInt8] { prose.bytes }

  init(_ prose: Prose) {
    self.prose = prose
  }

  mutating func scan() {
    countImages()
    guard text.contains(where: { "$\\{~^".utf8.contains($0) }) else { return }
    tokenise()
    pair()
  }

  private mutating func countImages() {
    var images = 0
    var links = 0
    for (byte, next) in zip(text, text.dropFirst()) {
      if byte == UInt8(ascii: "!"), next == UInt8(ascii: "[") { images += 1 }
      if byte == UInt8(ascii: "]") { links += 1 }
    }
    openImageVisits = images * links
  }

  // MARK: - Delimiters

  private mutating func tokenise() {
    let text = text
    var backticks = BacktickRuns(text)
    var tags = TagScanner()
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"):
        let next = index + 1 < text.count ? text[index + 1] : 0
        if next == UInt8(ascii: "(") || next == UInt8(ascii: ")") {
          tokens.append(.parenthesis(index, opens: next == UInt8(ascii: "(")))
        }
        index += next.isASCIIPunctuation ? 2 : 1
      case UInt8(ascii: "`"):
        let run = Self.run(text, at: index)
        index = backticks.next(length: run, from: index + run).map { $0 + run } ?? index + run
      case UInt8(ascii: "<"):
        index = tags.end(text, at: index) ?? index + 1
      case UInt8(ascii: "$"):
        let run = Self.run(text, at: index)
        tokens.append(.dollars(index, count: run))
        index += run
      case UInt8(ascii: "~"):
        let run = Self.run(text, at: index)
        if run == 2, let tildes = Tildes(text, at: index) { tokens.append(.tildes(index, tildes)) }
        index += run
      case UInt8(ascii: "["):
        index = footnote(at: index) ?? index + 1
      case UInt8(ascii: "]"):
        index = LinkDestination.end(text, at: index + 1) ?? index + 1
      case UInt8(ascii: "{"):
        index = role(at: index, &backticks) ?? index + 1
      default: index += 1
      }
    }
  }

  /// The offset behind `[^label]`, which becomes a token unless an address makes it a link.
  private mutating func footnote(at start: Int) -> Int? {
    guard let label = BlockStarts.footnoteLabel(text, at: start),
      LinkDestination.end(text, at: label.upperBound + 1) == nil
    else { return nil }
    tokens.append(.footnote(start..<(label.upperBound + 1), label: label))
    return label.upperBound + 1
  }

  /// The offset behind `` {name #label}`content` ``, which becomes a token.
  private mutating func role(at start: Int, _ backticks: inout BacktickRuns) -> Int? {
    let name = text[(start + 1)...].prefix { $0.isRoleName }
    guard name.first?.isASCIILetter == true, let attributes = RoleAttributes(text, at: name.endIndex) else {
      return nil
    }
    let tick = attributes.end + 1
    guard tick < text.count, text[tick] == UInt8(ascii: "`") else { return nil }
    let run = Self.run(text, at: tick)
    guard let end = backticks.next(length: run, from: tick + run) else {
      problems.append(
        MarkdownProblem(
          .unclosedRole(name: name.text, backticks: run), range: prose.range(of: start..<(tick + run))))
      return tick + run
    }
    tokens.append(
      .role(
        start..<(end + run), name: name.startIndex..<name.endIndex, attributes, content: (tick + run)..<end))
    return end + run
  }

  private static func run(_ text: [UInt8], at start: Int) -> Int {
    var end = start
    while end < text.count, text[end] == text[start] { end += 1 }
    return end - start
  }

  // MARK: - Pairs

  private mutating func pair() {
    var index = 0
    while index < tokens.count { index = closed(at: index) ?? index + 1 }
  }

  /// The token to go on with if the one at an index opens something that is closed.
  private mutating func closed(at index: Int) -> Int? {
    switch tokens[index] {
    case .role(let range, let name, let attributes, let content):
      let label = attributes.label.map { Role.Label(text: text[$0].text, range: prose.range(of: $0)) }
      let role = Role(
        name: text[name].text, content: prose.source(content), label: label,
        classes: attributes.classes.map { text[$0].text })
      pieces.append(Piece(range: range, kind: .inline(.role(role))))
      return nil
    case .footnote(let range, let label):
      pieces.append(
        Piece(range: range, kind: .inline(.footnote(FootnoteReference(label: text[label].text)))))
      return nil
    case .tildes(let start, let tildes):
      pieces.append(Piece(range: start..<(start + 2), kind: .tildes(tildes)))
      return nil
    case .dollars(let start, count: 1): return inline(at: index, from: start)
    case .dollars(let start, count: 2): return display(at: index, from: start)
    case .dollars, .parenthesis(_, opens: false): return nil
    case .parenthesis(let start, opens: true):
      guard index >= closeMissing, let (next, end) = next(after: index, where: { $0 == .close }),
        hasText((start + 2)..<end)
      else { return nil }
      add(start..<(end + 2), content: (start + 2)..<end, isDisplay: false)
      return next + 1
    }
  }

  /// `$…$` by pandoc's rule: no space inside the dollars, no digit behind them.
  private mutating func inline(at index: Int, from start: Int) -> Int? {
    guard let (next, end) = next(after: index, where: { $0 == .dollars }), start + 1 < end,
      !text[start + 1].isASCIISpace, !text[end - 1].isASCIISpace,
      end + 1 == text.count || !text[end + 1].isASCIIDigit
    else { return nil }
    add(start..<(end + 1), content: (start + 1)..<end, isDisplay: false)
    return takeDollars(1, from: next)
  }

  private mutating func display(at index: Int, from start: Int) -> Int? {
    guard let (next, end) = next(after: index, where: { $0 == .doubleDollars }), hasText((start + 2)..<end)
    else { return nil }
    add(start..<(end + 2), content: (start + 2)..<end, isDisplay: true)
    return takeDollars(2, from: next)
  }

  private enum Closing { case dollars, doubleDollars, close }

  /// The next token that closes; mathematics never reaches over a role, so that no claim is lost in it.
  private mutating func next(
    after index: Int, where closes: (Closing) -> Bool
  ) -> (index: Int, offset: Int)? {
    var index = index + 1
    while index < tokens.count, !tokens[index].isRole {
      switch tokens[index] {
      case .dollars(let offset, let count):
        if closes(.dollars) || (count >= 2 && closes(.doubleDollars)) { return (index, offset) }
      case .parenthesis(let offset, opens: false):
        if closes(.close) { return (index, offset) }
      default: break
      }
      index += 1
    }
    if closes(.close) { closeMissing = index }
    return nil
  }

  /// Uses up dollars of a run that closes; what is left may open.
  private mutating func takeDollars(_ used: Int, from index: Int) -> Int {
    guard case .dollars(let start, let count) = tokens[index], count > used else { return index + 1 }
    tokens[index] = .dollars(start + used, count: count - used)
    return index
  }

  private func hasText(_ range: Range<Int>) -> Bool {
    text[range].contains { !$0.isASCIISpace }
  }

  private mutating func add(_ range: Range<Int>, content: Range<Int>, isDisplay: Bool) {
    let mathematics = Mathematics(source: prose.source(content), isDisplay: isDisplay)
    pieces.append(Piece(range: range, kind: .inline(.math(mathematics))))
  }
}
