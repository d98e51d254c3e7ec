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
  var depth = 0

  var prose: ProseHTML<LessonEmbedding> {
    ProseHTML(embedding: self, rawHTML: context.allowsRawHTML ? .allowed : .escaped)
  }

  // MARK: - ProseEmbedding

  func anchor(ofHeadingAt range: SourceRange) -> String? { headings.anchors[range.start] }

  func address(ofLinkTo destination: String) -> String { LinkAddress.toPage(destination) }

  func html(forListing code: CodeBlock, at range: SourceRange) -> [HTMLNode]? {
    [
      CodeView.listing(
        highlighted(code.text, code.language, at: range), language: code.language,
        isNumbered: lesson.frontMatter.numberSourceLines)
    ]
  }

  func html(for directive: Directive, at range: SourceRange) -> [HTMLNode] {
    switch lesson.directives[range.start] {
    case .part(let number) where lesson.parts.indices.contains(number):
      switch lesson.parts[number] {
      case .cell(let cell): return [html(for: cell)]
      case .property(let property): return [html(for: property)]
      }
    case .output(let id) where lesson.expectedOutputs.indices.contains(id):
      return [html(for: lesson.expectedOutputs[id])]
    case .admonition(let admonition):
      let title = prose.html(of: admonition.title)
      let anchor = admonition.label.map(notes.anchor(ofLabel:))
      let content = html(of: admonition.content, at: range)
      return [BoxView.admonition(admonition, title: title, content: content, anchor: anchor)]
    case .listing(let listing): return [html(for: listing, at: range)]
    case .math(let mathematics): return html(for: mathematics, at: range)
    case .table(let table): return [TableBlockView(embedding: self, table: table, range: range).html()]
    case .box(let title, let content):
      return [BoxView.unknown(title: title, content: html(of: content, at: range))]
    case .part, .output, nil:
      let body = HTMLNode.element("pre", ["tabindex": "0"], text: directive.body.text)
      let title = [directive.name, directive.argument].filter { !$0.isEmpty }.joined(separator: " ")
      return [BoxView.unknown(title: title, content: [body])]
    }
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
    case .reference(let reference): [link(to: reference)]
    case .unknown, .claim, nil:
      [.element("code", ["class": "unknown-role"], text: Self.trimmed(role.content.text))]
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
      isNumbered: cell.showsLineNumbers || lesson.frontMatter.numberSourceLines,
      figure: { chart, isFirst in
        figure(chart, at: cell.range, alt: isFirst ? alt : nil, marks: isFirst ? marks : [])
      },
      picture: { svg(of: $0, at: cell.range) }, code: code,
      caption: cell.caption.map { prose.html(of: $0.content) } ?? [],
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
  private func marks(of description: [Inline]) -> [HTMLNode] {
    let verdicts = lesson.claims(in: description).map { results.verdict(on: lesson.claims[$0]) }
    let anchors = verdicts.map { notes.claimAnchor($0.claim.id, label: $0.claim.label) }
    return ClaimView.mark(verdicts, anchors: anchors, of: "description").map { [$0] } ?? []
  }

  private func html(for property: PropertyBlock) -> HTMLNode {
    let anchor = notes.propertyAnchor(property.id, label: property.label, number: property.number)
    let verdict = results.property(property.id) ?? PropertyVerdict(notRun: property)
    let listing = CodeView.listing(
      SwiftHighlighter.highlighted(property.source.text), language: "swift",
      isNumbered: lesson.frontMatter.numberSourceLines)
    let outputs = results.output(property.id).map {
      CellView.outputs(of: $0) { figure($0, at: property.range) }
    }
    return PropertyView.box(
      property, PropertyWords(verdict: verdict, expectation: property.expectation), anchor: anchor,
      listing: listing, outputs: outputs ?? [], figure: { svg(of: $0, at: property.range) })
  }

  private func html(for listing: Listing, at range: SourceRange) -> HTMLNode {
    let code = CodeView.listing(
      highlighted(listing.source.text, listing.language, at: range), language: listing.language,
      isNumbered: listing.showsLineNumbers || lesson.frontMatter.numberSourceLines)
    let caption = listing.caption.map {
      [HTMLNode.element("p", ["class": "caption"], prose.html(of: $0.content))]
    }
    return .element("div", ["class": "cell"], [code] + (caption ?? []))
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

  // MARK: - References

  /// The reader of the lesson has made sure that there is a target, and words.
  private func link(to reference: Reference) -> HTMLNode {
    let words = reference.text ?? self.words(for: lesson.labels[reference.label]) ?? reference.label
    let address = "#" + PageAddress.encoded(notes.address(ofLabel: reference.label))
    return .element("a", ["class": "reference", "href": address], text: words)
  }

  private func words(for target: LabelTarget?) -> String? {
    switch target {
    case .property(let part):
      guard lesson.parts.indices.contains(part), case .property(let property) = lesson.parts[part] else {
        return nil
      }
      return "Property\u{A0}\(property.number)"
    case .cell(let part):
      guard lesson.parts.indices.contains(part), case .cell(let cell) = lesson.parts[part] else { return nil }
      return cell.caption?.plainText
    case .admonition(let title): return title.isEmpty ? nil : title
    case .table(let number): return "Table\u{A0}\(number)"
    case .claim(let id): return lesson.claims.indices.contains(id) ? lesson.claims[id].text : nil
    case .formula, .other, nil: return nil
    }
  }

  // MARK: - Figures and code

  private func figure(
    _ figure: Figure, at range: SourceRange, alt: String? = nil, marks: [HTMLNode] = []
  ) -> HTMLNode? {
    guard let svg = svg(of: figure, at: range) else {
      return .element("p", ["class": "cell-state cell-state-error"], text: "A figure could not be shown.")
    }
    let picture = alt.map { HTMLNode.element("div", ["role": "img", "aria-label": $0], [svg]) } ?? svg
    let note =
      marks.isEmpty ? [] : [HTMLNode.element("div", ["class": "description"], [.text("Description")] + marks)]
    return .element(
      "figure", ["class": "output"],
      [.element("div", ["class": "scroll", "tabindex": "0"], [picture])] + note)
  }

  /// A chart that has passed the filter.
  private func svg(of figure: Figure, at range: SourceRange) -> HTMLNode? {
    do throws(SVGProblem) {
      return try SVGFilter.nodes(of: figure.svg, idPrefix: notes.figurePrefix())
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
    if language.lowercased() == "swift" { return SwiftHighlighter.highlighted(text) }
    guard !language.isEmpty else { return HighlightedCode(plain: text) }
    guard let highlighter = context.highlighter else {
      notes.reportOnce(
        Diagnostic(
          .warning, code: "highlighter-missing", file: lesson.file.name, range: range,
          message: "code in \(language) is shown without colours because highlight.js is not installed",
          hint: "Debian has it as libjs-highlight.js."))
      return HighlightedCode(plain: text)
    }
    return highlighter.highlighted(text, language: language.lowercased()) ?? HighlightedCode(plain: text)
  }

  private static func trimmed(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
