internal import Diagnostics
internal import Events
internal import Lessons
internal import Markdown
internal import Verdicts

/// The parts of a lesson within its prose: cells with their results, properties, claims, formulas, boxes.
struct LessonEmbedding: ProseEmbedding {
  /// Boxes within boxes; a lesson that has more is no lesson.
  static let deepestNesting = 32

  let lesson: Lesson
  let context: PageContext
  let results: LessonResults
  let headings: HeadingPlan
  let notes: PageNotes
  let anchors: AnchorPlan
  let works: PageWorks
  var depth = 0
  /// Hints are folded there.
  var isInExercise = false

  var prose: ProseHTML<LessonEmbedding> {
    ProseHTML(embedding: self, rawHTML: context.allowsRawHTML ? .allowed : .escaped)
  }

  // MARK: - ProseEmbedding

  func anchor(ofHeadingAt range: SourceRange) -> String? { headings.anchors[range.start] }

  func address(ofLinkTo destination: String) -> String {
    let address = LinkAddress.toPage(destination, rootPrefix: context.rootPrefix)
    return context.course?.divided(address, on: context.path) ?? address
  }

  func html(forListing code: CodeBlock, at range: SourceRange) -> [HTMLNode]? {
    [
      CodeView.listing(
        highlighted(code.text, code.language, at: range), language: code.language,
        lines: plainLines)
    ]
  }

  /// The lines of code that has no options of its own.
  private var plainLines: LineMarks { LineMarks().numbered(lesson.frontMatter.numberSourceLines) }

  func html(for directive: Directive, at range: SourceRange) -> [HTMLNode] {
    switch lesson.directives[range.start] {
    case .part(let number) where lesson.parts.indices.contains(number):
      switch lesson.parts[number] {
      case .cell(let cell): return [html(for: cell)]
      case .property(let property): return [html(for: property)]
      }
    case .output(let id) where lesson.expectedOutputs.indices.contains(id):
      return [html(for: lesson.expectedOutputs[id])]
    case .admonition(var admonition):
      if isInExercise, admonition.kind == "hint" { admonition.isFolded = true }
      let title = prose.html(of: admonition.title)
      let anchor = admonition.label.map(notes.anchor(ofLabel:))
      let content = html(of: admonition.content, at: range)
      return [BoxView.admonition(admonition, title: title, content: content, anchor: anchor)]
    case .listing(let listing): return [html(for: listing, at: range)]
    case .math(let mathematics): return html(for: mathematics, at: range)
    case .table(let table): return [TableBlockView(embedding: self, table: table, range: range).html()]
    case .statement(let statement): return [html(for: statement, at: range)]
    case .exercise(let id) where lesson.exercises.indices.contains(id):
      return html(for: lesson.exercises[id], at: range)
    case .solution(let id) where lesson.solutions.indices.contains(id):
      return html(for: lesson.solutions[id], id: id, at: range)
    case .figure(let figure): return FigureBlockView(embedding: self, figure: figure, range: range).html()
    case .glossary(let glossary): return [html(for: glossary, at: range)]
    case .contents(let list): return ContentsView(embedding: self, list: list, range: range).html()
    case .bibliography: return WorksView(works: works, notes: notes).list()
    case .box(let title, let content):
      return [BoxView.unknown(title: title, content: html(of: content, at: range))]
    case .part, .output, .exercise, .solution, nil:
      let body = HTMLNode.element("pre", ["tabindex": "0"], text: directive.body.text)
      let title = [directive.name, directive.argument].filter { !$0.isEmpty }.joined(separator: " ")
      return [BoxView.unknown(title: title, content: [body])]
    }
  }

  func html(for footnote: FootnoteReference, at range: SourceRange) -> [HTMLNode] {
    lesson.footnoteUses[range.start].map { [FootnotesView(embedding: self).reference(to: $0)] }
      ?? [.text("[^\(footnote.label)]")]
  }

  /// An element of its own: what follows may have a name already, as headings do.
  func html(for target: Target) -> [HTMLNode] {
    [.element("span", ["class": "target", "id": notes.anchor(ofLabel: target.label)])]
  }

  func html(for mathematics: Mathematics, at range: SourceRange) -> [HTMLNode] {
    FormulaView(embedding: self, mathematics: mathematics, range: range).html()
  }

  func html(for role: Role, at range: SourceRange) -> [HTMLNode] {
    switch lesson.roles[range.start] {
    case .claim(let id) where lesson.claims.indices.contains(id):
      [
        ClaimView.inline(
          results.verdict(on: lesson.claims[id]),
          anchor: notes.claimAnchor(id, label: lesson.claims[id].label))
      ]
    case .math(let mathematics): html(for: mathematics, at: range)
    case .subscript(let text): [.element("sub", [:], text: text)]
    case .superscript(let text): [.element("sup", [:], text: text)]
    case .abbreviation(let text, let meaning):
      [.element("abbr", meaning.map { ["title": $0] } ?? [:], text: text)]
    case .styled(let style, let text): [Self.styled(text, style)]
    case .reference(let reference): [link(to: reference)]
    case .download(let address, let text): [prose.download(address, text)]
    case .citation(let citation): [CitationView(works: works, citation: citation, notes: notes).html()]
    case .evaluation(let id) where lesson.evaluations.indices.contains(id):
      [
        EvaluationView.inline(
          results.verdict(on: lesson.evaluations[id]), anchor: notes.anchor("value-\(id + 1)"))
      ]
    case .unknown, .claim, .evaluation, nil:
      [.element("code", ["class": "unknown-role"], text: Self.trimmed(role.content.text))]
    }
  }

  private static func styled(_ text: String, _ style: WordStyle) -> HTMLNode {
    switch style {
    case .underlined: .element("u", [:], text: text)
    case .struck: .element("del", [:], text: text)
    case .keyboard: .element("kbd", [:], text: text)
    case .smallCaps: .element("span", ["class": "small-caps"], text: text)
    }
  }

  // MARK: - Parts

  private func html(for cell: Cell) -> HTMLNode {
    let output = results.output(cell.id)
    let code = highlighted(cell.source.text, cell.language, at: cell.range)
    let alt = cell.alt.map { words(of: $0.content) }
    let marks = cell.alt.map { self.marks(of: $0.content) } ?? []
    return CellView(
      cell: cell, output: output, anchor: cell.label.map(notes.anchor(ofLabel:)),
      lines: cell.lines.numbered(lesson.frontMatter.numberSourceLines),
      figure: { value, isFirst in
        figure(value, at: cell.range, alt: isFirst ? alt : nil, marks: isFirst ? marks : [])
      },
      picture: { svg($0.svg, at: cell.range)?.node }, code: code,
      caption: cell.caption.map { captionWords(.figure, cell.number) + prose.html(of: $0.content) } ?? [],
      description: output?.hasFigure == true && cell.output != .removed ? [] : marks
    ).html()
  }

  private func html(for output: ExpectedOutput) -> HTMLNode {
    let cell = lesson.cell(of: output)
    return OutputView(
      verdict: results.verdict(on: output), cell: cell, anchor: notes.outputAnchor(output.id),
      address: cell?.label.map { "#" + PageAddress.encoded(notes.address(ofLabel: $0)) },
      standsBelow: cell.map { lesson.standsRightBelow(output, $0) } ?? false
    ).html()
  }

  // MARK: - Descriptions of images

  func words(of description: [Inline]) -> String { description.plainText }

  func html(behindImage image: Link) -> [HTMLNode] { marks(of: image.content) }

  /// The verdicts on claims whose words cannot be marked where they stand.
  func marks(of description: [Inline]) -> [HTMLNode] {
    let verdicts = lesson.claims(in: description).map { results.verdict(on: lesson.claims[$0]) }
    let anchors = verdicts.map { notes.claimAnchor($0.claim.id, label: $0.claim.label) }
    return ClaimView.mark(verdicts, anchors: anchors, of: "description").map { [$0] } ?? []
  }

  private func html(for property: PropertyBlock) -> HTMLNode {
    let anchor = notes.propertyAnchor(property.id, label: property.label, number: property.number)
    let verdict = results.property(property.id) ?? PropertyVerdict(notRun: property)
    let listing = CodeView.listing(
      SwiftHighlighter.highlighted(property.source.text), language: "swift",
      lines: plainLines)
    let outputs = results.output(property.id).map {
      CellView.outputs(of: $0) { figure($0, at: property.range) }
    }
    return PropertyView.box(
      property, PropertyWords(verdict: verdict, expectation: property.expectation), anchor: anchor,
      listing: listing, outputs: outputs ?? [],
      line: { lesson.file.words(forLine: $0.line, seenFrom: property.range.start) },
      figure: { svg($0.svg, at: property.range)?.node })
  }

  private func html(for listing: Listing, at range: SourceRange) -> HTMLNode {
    let code = CodeView.listing(
      highlighted(listing.source.text, listing.language, at: range), language: listing.language,
      lines: listing.lines.numbered(lesson.frontMatter.numberSourceLines))
    let caption =
      listing.caption.map { captionWords(.listing, listing.number) + prose.html(of: $0.content) } ?? []
    return ListingView.html(
      listing, code: code, caption: caption, anchor: listing.label.map(notes.anchor(ofLabel:)))
  }

  func html(of blocks: [Block], at range: SourceRange) -> [HTMLNode] {
    guard depth < Self.deepestNesting else {
      notes.report(
        Diagnostic(
          .error, code: "nested-too-deeply", file: lesson.file.name, range: range,
          message: "directives are nested more than \(Self.deepestNesting) deep"))
      return []
    }
    var inner = self
    inner.depth += 1
    return inner.prose.html(of: headings.applied(to: blocks))
  }

  // MARK: - Figures and code

  func figure(
    _ value: ShownValue, at range: SourceRange, alt: String? = nil, marks: [HTMLNode] = []
  ) -> HTMLNode? {
    let svg = { (text: String) in self.svg(text, at: range) }
    let node: HTMLNode? =
      switch value {
      case .figure(let figure): FigureView(figure: figure, svg: svg, alt: alt, marks: marks).html()
      case .sweep(let sweep):
        SweepView(sweep: sweep, name: notes.anchor("sweep"), svg: svg, alt: alt, marks: marks).html()
      case .text, .number, .vector, .matrix, .table, .verdict: nil
      }
    return node
      ?? .element("p", ["class": "cell-state cell-state-error"], text: "A figure could not be shown.")
  }

  /// A chart that has passed the filter.
  private func svg(_ text: String, at range: SourceRange) -> SVGDrawing? {
    do throws(SVGProblem) {
      return try SVGFilter.drawing(of: text, idPrefix: notes.figurePrefix())
    } catch {
      notes.report(
        Diagnostic(
          .error, code: "unsafe-figure", file: lesson.file.name, range: range,
          message: "a figure cannot be shown: \(error.reason)",
          hint: "Figures may hold shapes and text only: no scripts, links, images or styles from elsewhere."))
      return nil
    }
  }

  private func highlighted(_ text: String, _ language: String, at range: SourceRange) -> HighlightedCode {
    let language = language.lowercased()
    let session = SessionCode.highlighted(text, language: language) { coloured($0, $1, at: range) }
    return session ?? coloured(text, language, at: range)
  }

  private func coloured(_ text: String, _ language: String, at range: SourceRange) -> HighlightedCode {
    if language == "swift" { return SwiftHighlighter.highlighted(text) }
    guard !ScriptHighlighter.isPlain(language) else { return HighlightedCode(plain: text) }
    guard let highlighter = context.highlighter else {
      notes.reportOnce(
        Diagnostic(
          .warning, code: "highlighter-missing", file: lesson.file.name, range: range,
          message: "code in \(language) is shown without colours because highlight.js is not installed",
          hint: "Debian has it as libjs-highlight.js."))
      return HighlightedCode(plain: text)
    }
    return highlighter.highlighted(text, language: language) ?? HighlightedCode(plain: text)
  }

  private static func trimmed(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
