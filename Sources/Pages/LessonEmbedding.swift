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
    case .admonition(let admonition):
      let title = prose.html(of: admonition.title)
      let anchor = admonition.label.map(notes.anchor)
      let content = html(of: admonition.content, at: range)
      return [BoxView.admonition(admonition, title: title, content: content, anchor: anchor)]
    case .listing(let listing): return [html(for: listing, at: range)]
    case .math(let mathematics): return html(for: mathematics, at: range)
    case .box(let title, let content):
      return [BoxView.unknown(title: title, content: html(of: content, at: range))]
    case .part, nil:
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
      [ClaimView.inline(results.verdict(on: lesson.claims[id]), anchor: notes.claimAnchor(id))]
    case .math(let mathematics): html(for: mathematics, at: range)
    case .subscript(let text): [.element("sub", [:], text: text)]
    case .superscript(let text): [.element("sup", [:], text: text)]
    case .abbreviation(let text, let meaning):
      [.element("abbr", meaning.map { ["title": $0] } ?? [:], text: text)]
    case .unknown, .claim, nil:
      [.element("code", ["class": "unknown-role"], text: Self.trimmed(role.content.text))]
    }
  }

  // MARK: - Parts

  private func html(for cell: Cell) -> HTMLNode {
    CellView(
      cell: cell, output: results.output(cell.id), anchor: cell.label.map(notes.anchor),
      isNumbered: cell.showsLineNumbers || lesson.frontMatter.numberSourceLines,
      figure: { figure($0, at: cell.range) },
      code: highlighted(cell.source.text, cell.language, at: cell.range)
    ).html()
  }

  private func html(for property: PropertyBlock) -> HTMLNode {
    let anchor = notes.propertyAnchor(property.id, wish: property.label ?? "property-\(property.number)")
    let verdict = results.property(property.id) ?? PropertyVerdict(notRun: property)
    let listing = CodeView.listing(
      SwiftHighlighter.highlighted(property.source.text), language: "swift",
      isNumbered: lesson.frontMatter.numberSourceLines)
    let outputs = results.output(property.id).map {
      CellView.outputs(of: $0) { figure($0, at: property.range) }
    }
    return PropertyView.box(
      property, PropertyWords(verdict: verdict, expectation: property.expectation), anchor: anchor,
      listing: listing, outputs: outputs ?? [])
  }

  private func html(for listing: Listing, at range: SourceRange) -> HTMLNode {
    let code = CodeView.listing(
      highlighted(listing.source.text, listing.language, at: range), language: listing.language,
      isNumbered: listing.showsLineNumbers || lesson.frontMatter.numberSourceLines)
    let caption = listing.caption.map { [HTMLNode.element("p", ["class": "caption"], text: $0)] } ?? []
    return .element("div", ["class": "cell"], [code] + caption)
  }

  private func html(of blocks: [Block], at range: SourceRange) -> [HTMLNode] {
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

  private func figure(_ figure: Figure, at range: SourceRange) -> HTMLNode? {
    do throws(SVGProblem) {
      let svg = try SVGFilter.nodes(of: figure.svg, idPrefix: notes.figurePrefix())
      return .element(
        "figure", ["class": "output"], [.element("div", ["class": "scroll", "tabindex": "0"], [svg])])
    } catch {
      notes.report(
        Diagnostic(
          .error, code: "unsafe-figure", file: lesson.file.name, range: range,
          message: "a figure cannot be shown: \(error.reason)",
          hint: "Figures may hold shapes and text only: no scripts, links, images or styles from elsewhere."))
      return .element("p", ["class": "cell-state cell-state-error"], text: "A figure could not be shown.")
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
