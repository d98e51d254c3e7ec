/// What stands inside of a figure's `svg` element, from (0, 0) to the layout's width and height.
///
/// A figure of several charts puts each body into a group of its own, moved to its place.
struct ChartBody {
  let nodes: [SVGNode]
  let figure: Figure
  let words: ChartWords

  var layout: ChartLayout { figure.layout }
  var scales: ChartScales { figure.scales }
}

extension ChartRenderer {
  /// The chart drawn into a rectangle.
  ///
  /// - Parameters:
  ///   - width: in pixels; the chart's own unless given.
  ///   - height: likewise. The layout's height is greater where text needs more.
  ///   - scales: of all charts that share their axes: `ChartScales(Channels(marks of all), options)`. The
  ///     chart's own unless given.
  func body(width: Double? = nil, height: Double? = nil, scales shared: ChartScales? = nil) -> ChartBody {
    var options = chart.options
    options.width = width ?? options.width
    options.height = height ?? options.height
    let channels = Channels(chart.marks, series: options.shared?.series ?? [])
    let scales = shared ?? ChartScales(channels, options)
    let notes = Omissions(channels, scales, options).notes
    let layout = ChartLayout(channels, scales, options, notes: notes)
    let figure = Figure(channels, scales, layout, options)
    return ChartBody(
      nodes: figure.nodes(), figure: figure, words: ChartWords(channels, options, notes: notes))
  }
}
