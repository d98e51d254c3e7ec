internal import Diagnostics
internal import Lessons
internal import Markdown

/// A formula, typeset, with a mark beside it for the claims in it.
struct FormulaView {
  var embedding: LessonEmbedding
  var mathematics: Mathematics
  var range: SourceRange

  func html() -> [HTMLNode] {
    let lesson = embedding.lesson
    let pieces = lesson.formulas[range.start]
    let ids = (pieces ?? []).compactMap { piece -> Int? in
      guard case .claim(let id) = piece, lesson.claims.indices.contains(id) else { return nil }
      return id
    }
    let verdicts = ids.map { embedding.results.verdict(on: lesson.claims[$0]) }
    let source = FormulaSource(mathematics, pieces: pieces, claims: lesson.claims) { id in
      embedding.results.verdict(on: lesson.claims[id]).status.rawValue
    }
    var nodes = [typeset(source)]
    let anchors = ids.map { embedding.notes.claimAnchor($0, label: embedding.lesson.claims[$0].label) }
    if let mark = ClaimView.mark(verdicts, anchors: anchors) {
      nodes.append(mark)
    }
    guard mathematics.isDisplay else {
      return nodes.count == 1 ? nodes : [.element("span", ["class": "formula"], nodes)]
    }
    nodes[0] = .element("div", ["class": "math-scroll", "tabindex": "0"], [nodes[0]])
    let anchor = mathematics.label.map(embedding.notes.anchor(ofLabel:))
    let number = lesson.equations[range.start]
    if let number {
      nodes.append(.element("span", ["class": "equation-number"], text: "(\(number))"))
    }
    let classes = number == nil ? "math" : "math math-numbered"
    return [.element("div", anchor.map { ["class": classes, "id": $0] } ?? ["class": classes], nodes)]
  }

  private func typeset(_ source: FormulaSource) -> HTMLNode {
    let plain = HTMLNode.element("code", ["class": "tex"], text: source.plain)
    guard let typesetter = embedding.context.typesetter else {
      embedding.notes.reportOnce(
        Diagnostic(
          .error, code: "katex-missing", file: embedding.lesson.file.name, range: range,
          message: "formulas cannot be typeset because KaTeX is not installed",
          hint: "Debian has it as libjs-katex; `make deps` installs it."))
      return plain
    }
    do throws(MathProblem) {
      try source.check()
      let markup = try typesetter.typeset(trusted: source.tex, display: mathematics.isDisplay)
      embedding.notes.noteMathematics()
      return .trusted(TypesetFormula.markup(markup, annotatedWith: source.plain))
    } catch {
      embedding.notes.report(diagnostic(error, in: source))
      return .element("span", ["class": "tex-error", "title": error.message], [plain])
    }
  }

  private func diagnostic(_ problem: MathProblem, in source: FormulaSource) -> Diagnostic {
    let place = problem.offset.flatMap(source.filePosition).map { SourceRange($0, max($0, range.end)) }
    return Diagnostic(
      .error, code: "tex-error", file: embedding.lesson.file.name, range: place ?? range,
      message: problem.message, hint: problem.hint)
  }
}
