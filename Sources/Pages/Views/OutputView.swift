internal import Lessons
internal import Verdicts

/// What a lesson says that a cell prints: its verdict, and the text where the reader does not see it already.
struct OutputView {
  var verdict: OutputVerdict
  var cell: Cell?
  var anchor: String
  /// Where the cell stands, if it has a name.
  var address: String?
  /// Whether the output itself is right above.
  var standsBelow: Bool

  /// In a list of what was verified.
  static func subject(of output: ExpectedOutput, in lesson: Lesson) -> String {
    let name = output.stream == .stderr ? "Standard error" : "Output"
    guard let cell = lesson.cell(of: output) else { return name }
    let line = lesson.file.words(forLine: cell.range.start.line, seenFrom: output.range.start)
    return "\(name) of the cell on \(line)"
  }

  func html() -> HTMLNode {
    let attributes: KeyValuePairs<String, String?> = [
      "class": "expected expected-\(verdict.status.rawValue)", "id": anchor,
    ]
    // What passes and is seen right above says nothing new: it folds.
    guard repeatsCell else {
      return .element("div", attributes, [.element("p", ["class": "expected-title"], title)] + body)
    }
    return .element(
      "details", attributes, [.element("summary", ["class": "expected-title"], title)] + body)
  }

  private var repeatsCell: Bool {
    verdict.status == .passed && !isEmpty && standsBelow && cell?.output == .shown
      && verdict.output.stream != .stderr
  }

  private var title: [HTMLNode] {
    [
      .element("span", ["class": "verdict-mark", "aria-hidden": "true"], text: verdict.status.mark),
      .text(" "),
    ] + words
  }

  private var words: [HTMLNode] {
    let name = verdict.output.stream == .stderr ? "Standard error" : "Output"
    let outcome =
      switch verdict.status {
      case .passed: isEmpty ? ": nothing, as it should be" : ", verified"
      case .failed: ", which is not what the cell prints"
      case .error: ", not verified"
      }
    if repeatsCell { return [.text("The output is what the lesson says")] }
    guard let address, !standsBelow else { return [.text(name + outcome)] }
    return [.text(name + " of "), .element("a", ["href": address], text: "this cell"), .text(outcome)]
  }

  private var lines: [String] {
    var lines = verdict.output.body.lines.map(\.text)
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    return lines
  }

  private var isEmpty: Bool { lines.isEmpty }

  private var body: [HTMLNode] {
    if isEmpty, verdict.status == .passed { return [] }
    let wrong = Set(verdict.notes.compactMap(\.line))
    let pieces = lines.enumerated().flatMap { index, line -> [HTMLNode] in
      let text = ControlPictures.text(line)
      return [
        wrong.contains(index) ? .element("span", ["class": "expected-wrong"], text: text) : .text(text),
        .text("\n"),
      ]
    }
    let block =
      pieces.isEmpty
      ? HTMLNode.element("p", ["class": "expected-nothing"], text: "Nothing.")
      : .element("pre", ["tabindex": "0"], pieces)
    guard !verdict.notes.isEmpty else { return [block] }
    let notes = verdict.notes.map {
      HTMLNode.element("li", [:], text: ControlPictures.text($0.message))
    }
    return [block, .element("ul", ["class": "expected-notes"], notes)]
  }
}
