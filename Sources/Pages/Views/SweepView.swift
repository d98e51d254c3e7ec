internal import Events

/// Figures of which one is seen at a time, chosen by radio buttons. The stylesheet does the rest: no script.
struct SweepView {
  let sweep: ShownSweep
  /// The name of the group of buttons, and what the names of its parts begin with.
  let name: String
  /// Turns a drawing into a node, or into nothing if it must not be shown.
  let svg: (String) -> SVGDrawing?
  var alt: String?
  var marks: [HTMLNode] = []

  /// Nothing if a drawing must not be shown.
  func html() -> HTMLNode? {
    guard let printed = svg(sweep.printed.svg) else { return nil }
    var parts: [HTMLNode] = [.element("legend", [:], text: legend)]
    if sweep.isAnimated, sweep.frames.count > 1 { parts += play }
    for (index, frame) in sweep.frames.enumerated() {
      guard let pictures = FigureView.pictures(of: frame.figure, svg: svg) else { return nil }
      parts += choice(frame, index) + [self.frame(frame, index, pictures)]
    }
    let control = HTMLNode.element(
      "div", ["class": "sweep-room"],
      [.element("fieldset", ["class": kind, "style": "--frames: \(max(sweep.frames.count, 1))"], parts)])
    let note = sweep.note.isEmpty ? [] : [HTMLNode.element("p", ["class": "sweep-note"], text: sweep.note)]
    let print = HTMLNode.element("div", ["class": "sweep-print"], [printed.node])
    return .element(
      "figure", ["class": "output sweep-figure", "aria-label": alt ?? sweep.title],
      (sweep.frames.isEmpty ? [] : [control]) + [print] + note
        + FigureView.data(sweep.printed.table) + FigureView.description(marks))
  }

  private var legend: String { sweep.label.isEmpty ? "Value" : sweep.label }

  /// Few short values stand in a row of buttons; more are places on a line.
  private var kind: String {
    let letters = sweep.frames.reduce(0) { $0 + $1.value.count + 3 }
    return "sweep \(letters <= 42 ? "sweep-buttons" : "sweep-slider")"
  }

  private func choice(_ frame: ShownSweep.Frame, _ index: Int) -> [HTMLNode] {
    let id = "\(name)-\(index + 1)"
    let isFirst = index == min(max(sweep.first, 0), sweep.frames.count - 1)
    var attributes: [HTMLNode.Attribute] = [
      .init("type", "radio"), .init("class", "sweep-choice"), .init("name", name), .init("id", id),
      .init("value", frame.value),
    ]
    if isFirst { attributes.append(.init("checked", nil)) }
    return [
      .element("input", attributes: attributes, children: []),
      .element(
        "label",
        index == 0 || index == sweep.frames.count - 1
          ? ["for": id, "class": index == 0 ? "sweep-first" : "sweep-last"] : ["for": id],
        [.element("span", [:], text: frame.value)]),
    ]
  }

  private func frame(_ frame: ShownSweep.Frame, _ index: Int, _ pictures: [HTMLNode]) -> HTMLNode {
    // While the frames play, only this tells which one is seen.
    let caption =
      sweep.isAnimated
      ? [HTMLNode.element("p", ["class": "sweep-caption"], text: "\(legend) = \(frame.value)")] : []
    return .element("div", ["class": "sweep-frame", "style": "--frame: \(index)"], caption + pictures)
  }

  private var play: [HTMLNode] {
    [
      .element("input", ["type": "checkbox", "class": "sweep-play", "id": "\(name)-play"]),
      .element("label", ["class": "sweep-play-label", "for": "\(name)-play"], text: "Play"),
    ]
  }
}
