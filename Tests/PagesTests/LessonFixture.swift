import Diagnostics
import Events
import Lessons
import Markdown
import Verdicts

@testable import Pages

/// A lesson and its verification, put together block by block as the stages before would have.
struct LessonFixture {
  var lesson = Lesson(
    file: SourceFile(name: "lesson.md", text: ""), frontMatter: FrontMatter(), document: Document())
  var verification = Verification()
  private var line = 1

  /// A place of its own for each node.
  mutating func range() -> SourceRange {
    line += 1
    return SourceRange(SourcePosition(line: line, column: 1), SourcePosition(line: line, column: 80))
  }

  mutating func source(_ text: String) -> SourceText {
    let source = SourceText(text, firstLine: line + 1)
    line += source.lines.count
    return source
  }

  mutating func add(_ kind: Block.Kind) { lesson.document.blocks.append(Block(kind, range: range())) }

  mutating func inline(_ kind: Inline.Kind) -> Inline { Inline(kind, range: range()) }

  mutating func text(_ text: String) -> Inline { inline(.text(text)) }

  mutating func paragraph(_ parts: Inline...) { add(.paragraph(parts)) }

  mutating func paragraph(_ text: String) { paragraph(self.text(text)) }

  mutating func heading(_ level: Int, _ text: String, anchor: String? = nil) {
    let range = range()
    lesson.document.blocks.append(
      Block(.heading(level: level, [Inline(.text(text), range: range)]), range: range))
    lesson.headings.append(
      Heading(
        level: level, text: text, anchor: anchor ?? text.lowercased().replacing(" ", with: "-"), range: range)
    )
  }

  // MARK: - Claims and formulas

  mutating func claim(
    _ text: String, _ expression: String, _ value: ClaimValue?, _ status: Verification.Status = .passed,
    message: String = ""
  ) -> Inline {
    let range = range()
    let id = addClaim(text, expression, value, status, message, .prose, range)
    lesson.roles[range.start] = .claim(id)
    let role = Role(name: "claim", content: SourceText("\(text) <\(expression)>"))
    return Inline(.role(role), range: range)
  }

  private mutating func addClaim(
    _ text: String, _ expression: String, _ value: ClaimValue?, _ status: Verification.Status,
    _ message: String, _ notation: Claim.Notation, _ range: SourceRange
  ) -> Int {
    let claim = Claim(
      id: lesson.claims.count, notation: notation, text: text, textPosition: range.start,
      expression: SourceText(expression), range: range)
    lesson.claims.append(claim)
    verification.claims.append(
      ClaimVerdict(
        claim: claim, status: status, relation: nil, stated: [], computed: value, message: message))
    return claim.id
  }

  enum Piece {
    case tex(String)
    case claim(String, String, ClaimValue?, Verification.Status)
  }

  /// A formula on one line, `\claim{…}{…}` spelt out in its source.
  mutating func formula(_ pieces: [Piece], isDisplay: Bool = false) -> (Mathematics, SourceRange) {
    line += 1
    var source = ""
    var meaning: [FormulaPiece] = []
    for piece in pieces {
      switch piece {
      case .tex(let text):
        source += text
        meaning.append(.tex(text))
      case .claim(let text, let expression, let value, let status):
        let start = SourcePosition(line: line, column: source.utf8.count + 1)
        source += "\\claim{\(text)}{\(expression)}"
        let range = SourceRange(start, SourcePosition(line: line, column: source.utf8.count + 1))
        let id = addClaim(text, expression, value, status, "", .tex, range)
        lesson.claims[id].textPosition = start.advanced(byColumns: 7)
        meaning.append(.claim(id))
      }
    }
    let range = SourceRange(
      SourcePosition(line: line, column: 1), SourcePosition(line: line, column: source.utf8.count + 1))
    if meaning.count > 1 { lesson.formulas[range.start] = meaning }
    return (Mathematics(source: SourceText(source, firstLine: line), isDisplay: isDisplay), range)
  }

  mutating func math(_ tex: String) -> Inline { math([.tex(tex)]) }

  mutating func math(_ pieces: [Piece]) -> Inline {
    let (mathematics, range) = formula(pieces)
    return Inline(.math(mathematics), range: range)
  }

  mutating func display(_ pieces: [Piece]) {
    let (mathematics, range) = formula(pieces, isDisplay: true)
    lesson.document.blocks.append(Block(.math(mathematics), range: range))
  }

  // MARK: - Directives

  mutating func directive(_ name: String, body: String = "", _ meaning: DirectiveMeaning?) {
    let range = range()
    let directive = Directive(
      name: name, nameRange: range, argument: "", argumentRange: range, options: [], body: source(body))
    lesson.directives[range.start] = meaning
    lesson.document.blocks.append(Block(.directive(directive), range: range))
  }

  /// - Parameter output: nothing for a cell that did not run.
  mutating func cell(_ code: String, _ output: CellOutput?, _ change: (inout Cell) -> Void = { _ in }) {
    let id = lesson.parts.count
    let range = range()
    var cell = Cell(id: id, language: "swift", source: source(code), range: range)
    change(&cell)
    lesson.parts.append(.cell(cell))
    verification.outputs[id] = output
    directive("code-cell", body: code, .part(id))
  }

  mutating func cell(
    _ code: String, _ items: [CellOutput.Item], _ change: (inout Cell) -> Void = { _ in }
  ) {
    cell(code, CellOutput(items: items, ended: true), change)
  }

  mutating func property(
    _ title: String, _ code: String, _ record: PropertyRecord?, _ status: Verification.Status = .passed,
    expectation: PropertyBlock.Expectation = .holds
  ) {
    let start = SourcePosition(line: line, column: 1)
    let results = record.map {
      [QuantifierVerdict(record: $0, status: status, message: "", position: start)]
    }
    property(title, code, results: results ?? [], status, expectation: expectation)
  }

  mutating func property(
    _ title: String, _ code: String, results: [QuantifierVerdict], _ status: Verification.Status = .passed,
    expectation: PropertyBlock.Expectation = .holds, label: String? = nil
  ) {
    let id = lesson.parts.count
    let range = range()
    let number = lesson.parts.count { if case .property = $0 { true } else { false } } + 1
    lesson.parts.append(
      .property(
        PropertyBlock(
          id: id, number: number, title: title, label: label, expectation: expectation, source: source(code),
          range: range)))
    verification.properties.append(
      PropertyVerdict(
        part: id, label: label ?? "", title: title, status: status, results: results, message: "",
        position: range.start))
    if let label { lesson.labels[label] = .property(id) }
    directive("property", body: code, .part(id))
  }

  // MARK: - The page

  func build(
    path: String = "lesson.html", typesetter: MathTypesetter? = nil, highlighter: ScriptHighlighter? = nil,
    allowsRawHTML: Bool = false
  ) -> PageBuilder.Result {
    let context = PageContext(
      courseTitle: "Softmax, step by step", path: path, typesetter: typesetter, highlighter: highlighter,
      allowsRawHTML: allowsRawHTML)
    return PageBuilder(lesson: lesson, verification: verification, context: context).build()
  }

  /// The body as text.
  func body(typesetter: MathTypesetter? = nil, highlighter: ScriptHighlighter? = nil) -> String {
    HTMLWriter.text(of: build(typesetter: typesetter, highlighter: highlighter).page.body)
  }
}
