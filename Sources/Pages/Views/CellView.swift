internal import Events
internal import Lessons
internal import Verdicts

/// A cell: its listing, what it showed in order, and its caption.
struct CellView {
  var cell: Cell
  var output: CellOutput?
  /// The anchor of its label.
  var anchor: String?
  var lines: LineMarks
  /// Turns a figure or a sweep into a node; the first one has the cell's description.
  var figure: (ShownValue, _ isFirst: Bool) -> HTMLNode?
  /// The same for the small charts of an example.
  var picture: (Figure) -> HTMLNode?
  /// The listing's pieces of code.
  var code: HighlightedCode
  var caption: [HTMLNode] = []
  /// The verdicts on a description that no figure bears.
  var description: [HTMLNode] = []

  func html() -> HTMLNode {
    let results = outputs()
    var children: [HTMLNode] = []
    switch cell.input {
    case .shown: children.append(listing())
    case .folded:
      children.append(fold("Code", [listing()]))
    case .removed: break
    }
    switch cell.output {
    case .shown: children += results
    case .folded: if !results.isEmpty { children.append(fold("Output", results)) }
    case .removed: break
    }
    if !caption.isEmpty { children.append(.element("p", ["class": "caption"], caption)) }
    if !description.isEmpty {
      children.append(.element("div", ["class": "description"], [.text("Description")] + description))
    }
    return .element(
      "div", anchor.map { ["class": "cell", "id": $0] } ?? ["class": "cell"], children)
  }

  private func fold(_ title: String, _ content: [HTMLNode]) -> HTMLNode {
    .element("details", ["class": "fold"], [.element("summary", [:], text: title)] + content)
  }

  // MARK: - Code

  private func listing() -> HTMLNode {
    CodeView.listing(code, language: cell.language, lines: lines, beside: besideLines())
  }

  private var standsBeside: Bool { cell.results == .inline && cell.output == .shown }

  /// Short values stand beside the line on which their expression ends.
  private func besideLines() -> [Int: [HTMLNode]] {
    guard standsBeside, let output else { return [:] }
    var lines: [Int: [HTMLNode]] = [:]
    for case .value(let value, _, let name, let line) in output.items where ValueView.isShort(value) {
      guard let index = cell.source.lines.firstIndex(where: { $0.position.line == line }) else { continue }
      let label = name.isEmpty ? [] : [HTMLNode.text("\(name) = ")]
      lines[index, default: []] += [.text(lines[index] == nil ? "" : "; ")] + label + ValueView.inline(value)
    }
    return lines
  }

  // MARK: - Results

  private func outputs() -> [HTMLNode] {
    guard let output else { return state.map { [$0] } ?? [] }
    let firstFigure = output.items.firstIndex(where: \.isFigure)
    var nodes = output.items.enumerated().compactMap { item($1, isFirstFigure: $0 == firstFigure) }
    if !output.ended { nodes.append(Self.notice("This cell did not run to its end.", isBad: true)) }
    return nodes.isEmpty ? [] : [.element("div", ["class": "outputs"], nodes)]
  }

  /// What is to be said of a cell that showed nothing because it did not run.
  private var state: HTMLNode? {
    switch cell.execution {
    case .runs, .mustFail: Self.notice("This cell did not run.", isBad: true)
    case .skipped: Self.notice("Not run.", isBad: false)
    case .otherLanguage: Self.notice("Shown, not run.", isBad: false)
    }
  }

  private static func notice(_ text: String, isBad: Bool) -> HTMLNode {
    .element("p", ["class": isBad ? "cell-state cell-state-error" : "cell-state"], text: text)
  }

  private func item(_ item: CellOutput.Item, isFirstFigure: Bool) -> HTMLNode? {
    switch item {
    case .printed(let text):
      return Self.text(text, class: "printed", label: nil)
    case .printedToError(let text):
      return Self.text(text, class: "stderr", label: "Printed to standard error")
    case .value(let value, _, _, _) where value.isFigure:
      return figure(value, isFirstFigure)
    case .value(let value, _, let name, let line):
      let isBeside =
        standsBeside && ValueView.isShort(value)
        && cell.source.lines.contains { $0.position.line == line } && cell.input == .shown
      return isBeside ? nil : ValueView.html(value, name: name)
    case .check(let verdict):
      return VerdictView.check(verdict)
    case .property(let verdict):
      return PropertyView.line(PropertyWords(verdict: verdict), figure: picture)
    case .failure(let message):
      return Self.text(message, class: "failure", label: "Failed, as it must")
    }
  }

  private static func text(_ text: String, class name: String, label: String?) -> HTMLNode {
    let title = label.map { [HTMLNode.element("p", ["class": "output-label"], text: $0)] } ?? []
    return .element(
      "div", ["class": "output \(name)"],
      title + [.element("pre", ["tabindex": "0"], text: ControlPictures.text(text))])
  }

  /// The results of a property directive, which has a verdict of its own.
  static func outputs(of property: CellOutput, figure: (ShownValue) -> HTMLNode?) -> [HTMLNode] {
    let nodes = property.items.compactMap { item -> HTMLNode? in
      switch item {
      case .property: nil
      case .value(let value, _, _, _) where value.isFigure: figure(value)
      case .value(let value, _, let name, _): ValueView.html(value, name: name)
      case .printed(let text): Self.text(text, class: "printed", label: nil)
      case .printedToError(let text): Self.text(text, class: "stderr", label: "Printed to standard error")
      case .check(let verdict): VerdictView.check(verdict)
      case .failure(let message): Self.text(message, class: "failure", label: "Failed, as it must")
      }
    }
    return nodes.isEmpty ? [] : [.element("div", ["class": "outputs"], nodes)]
  }
}

extension CellOutput {
  var hasFigure: Bool { items.contains(where: \.isFigure) }
}

extension CellOutput.Item {
  fileprivate var isFigure: Bool {
    if case .value(let value, _, _, _) = self { value.isFigure } else { false }
  }
}
