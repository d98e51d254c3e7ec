/// From a chart to its SVG, step by step: channels → scales → layout → marks → tree → text.
struct ChartRenderer {
  let chart: Chart

  init(_ chart: Chart) { self.chart = chart }

  func svg(id: String?) -> String { document.text(id: id) }

  func tree(id: String) -> SVGNode { document.tree(id: id) }

  private var document: SVGDocument {
    let body = body()
    let drawing = PlotDrawing(width: body.layout.width, height: body.layout.height, nodes: body.nodes)
    return SVGDocument(
      drawing, title: body.words.title, description: body.words.description,
      hasFocusableMarks: chart.options.hasFocusableMarks)
  }
}
