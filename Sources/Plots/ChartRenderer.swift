/// From a chart to its SVG, step by step: channels → scales → layout → marks → tree → text.
struct ChartRenderer {
  let chart: Chart

  init(_ chart: Chart) { self.chart = chart }

  func svg(id: String?) -> String { SVGWriter.string(tree(id: id)) }

  func tree(id: String?) -> SVGNode {
    let body = body()
    let drawing = PlotDrawing(width: body.layout.width, height: body.layout.height, nodes: body.nodes)
    var document = SVGDocument(drawing, title: body.words.title, description: body.words.description)
    document.hasFocusableMarks = chart.options.hasFocusableMarks
    return document.tree(id: id)
  }
}
