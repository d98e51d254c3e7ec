/// From a chart to its SVG, step by step: channels → scales → layout → marks → tree → text.
struct ChartRenderer {
  let chart: Chart

  init(_ chart: Chart) { self.chart = chart }

  func svg(id: String?) -> String {
    let channels = Channels(chart.marks)
    let scales = ChartScales(channels, chart.options)
    let notes = Omissions(channels, scales).notes
    let layout = ChartLayout(channels, scales, chart.options, notes: notes)
    let figure = Figure(channels: channels, scales: scales, layout: layout)
    let words = ChartWords(channels, scales, chart.options)
    return SVGWriter.string(document(figure, words, id: id))
  }

  private func document(_ figure: Figure, _ words: ChartWords, id: String?) -> SVGNode {
    let body = figure.nodes()
    let prefix = id ?? derivedID(body, words)
    let layout = figure.layout
    return .make(
      .svg,
      [
        .xmlns: "http://www.w3.org/2000/svg", .class: "chart", .id: .text(prefix),
        .viewBox: .numbers([0, 0, layout.width, layout.height]), .width: .number(layout.width),
        .height: .number(layout.height), .role: "img", .ariaLabelledby: "\(prefix)-title \(prefix)-desc",
        .fill: "currentColor", .fontFamily: "system-ui, sans-serif", .fontSize: 13,
        .style: .text(Self.rootStyle),
      ],
      [
        .make(.title, [.id: "\(prefix)-title"], text: words.title),
        .make(.desc, [.id: "\(prefix)-desc"], text: words.description),
      ] + body)
  }

  /// The figure shrinks with a narrow column; font and text colour are the page's to set.
  private static let rootStyle =
    "max-width:100%;height:auto;font-family:var(--chart-font,system-ui,sans-serif);"
    + "color:var(--chart-text,currentColor)"

  /// An id that is the same for the same figure, and in all likelihood another for another one.
  private func derivedID(_ body: [SVGNode], _ words: ChartWords) -> String {
    let content = SVGWriter.string(.make(.g, [:], body)) + words.title + "\n" + words.description
    return "chart-" + String(stableHash(content) >> 16, radix: 36)
  }
}

extension Figure {
  /// Everything that is seen, from back to front.
  func nodes() -> [SVGNode] {
    var nodes: [SVGNode] = []
    if !layout.title.isEmpty { nodes.append(texts(layout.title, .title, class: "title")) }
    nodes += grid()
    for layer in channels.layers {
      switch layer.kind {
      case .bar: nodes += bars(layer)
      case .line: nodes += line(layer)
      case .point: nodes += points(layer)
      case .rule: nodes += rule(layer)
      }
    }
    nodes += axes() + axisLabels() + legend()
    if channels.isEmpty {
      let middle = PlacedText(
        text: "No data", x: (layout.left + layout.right) / 2, y: (layout.top + layout.bottom) / 2,
        anchor: .middle)
      nodes.append(texts([middle], .label, class: "empty"))
    }
    if !layout.notes.isEmpty { nodes.append(texts(layout.notes, .note, class: "notes")) }
    return nodes
  }
}
