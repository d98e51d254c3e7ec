/// The third step: where everything stands, in pixels.
///
/// From the top: title, legend, name of the y axis, plot, labels of the x axis, its name, notes. The plot
/// takes what is left; if that is too little, the figure grows.
struct ChartLayout: Equatable {
  let width: Double
  let height: Double
  /// The edges of the plot.
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  /// Room between the plot's edge and the ends of a numeric x axis, so that nothing is drawn on the edge.
  let inset: Double

  let title: [PlacedText]
  let yLabel: PlacedText?
  let xLabel: PlacedText?
  let notes: [PlacedText]
  let legend: Legend
  let legendTop: Double
  let xTicks: [PlacedText]
  let yTicks: [PlacedText]
  let endLabels: [PlacedText]
  /// Whether the value of each bar is written above it.
  let showsValues: Bool

  /// The x of a place from 0 to 1.
  func x(_ position: Double) -> Double { left + inset + position * (right - left - 2 * inset) }

  /// The y of a place from 0 (bottom) to 1 (top).
  func y(_ position: Double) -> Double { bottom - position * (bottom - top) }

  init(_ channels: Channels, _ scales: ChartScales, _ options: ChartOptions, notes: [String]) {
    // Names beside the lines are tried first; a legend is what remains.
    let labels = EndLabels(channels, scales)
    let first = ChartLayout(channels, scales, options, notes: notes, labels: labels)
    let fits = labels == nil || !first.endLabels.isEmpty
    self = fits ? first : ChartLayout(channels, scales, options, notes: notes, labels: nil)
  }

  private static let narrowestPlot = 60.0
  /// The part of the height asked for that the plot has at least.
  private static let plotShare = 0.5
  private static let xInset = 10.0

  private init(
    _ channels: Channels, _ scales: ChartScales, _ options: ChartOptions, notes: [String], labels: EndLabels?
  ) {
    width = options.width

    // Above the plot.
    var cursor = 0.0
    var title: [PlacedText] = []
    for line in TextRole.title.lines(options.title ?? "", width: width, limit: 3) {
      title.append(PlacedText(text: line, x: 0, y: cursor + 15))
      cursor += TextRole.title.lineHeight
    }
    if !title.isEmpty { cursor += 8 }
    self.title = title
    legend = Legend(labels == nil ? channels : nil, width: width)
    legendTop = cursor
    cursor += legend.height
    let yName = TextRole.label.fitted(options.yLabel ?? channels.yLabel, width: width)
    yLabel = yName.isEmpty ? nil : PlacedText(text: yName, x: 0, y: cursor + 13)
    cursor += yName.isEmpty ? 0 : TextRole.label.lineHeight
    // Half a tick label stands above the plot's edge.
    cursor += 8

    // Beside it.
    let yTickRoom = scales.y.isCategory ? width * 0.4 : width
    let yTexts = scales.y.ticks.map { TextRole.tick.fitted($0.label, width: yTickRoom) }
    let yTickWidth = yTexts.map(TextRole.tick.width).max() ?? 0
    let inset = scales.x.isNumeric && !channels.has(.bar) ? Self.xInset : 0
    var left = yTickWidth == 0 ? 1 : yTickWidth + 8
    var right = width - max(1, labels?.width ?? 0)
    func labelsBelow(_ plotWidth: Double) -> XLabels {
      XLabels(scales.x.ticks, areCategories: scales.x.isCategory, plotWidth: plotWidth, inset: inset)
    }
    // Wide labels at the ends push the plot inwards, once: the labels then have a little less room, never
    // more.
    let overhang = labelsBelow(max(right - left, Self.narrowestPlot))
    left = min(max(left, overhang.leftOverhang), width * 0.45)
    right = max(min(right, width - overhang.rightOverhang), width * 0.55)
    right = max(right, left + Self.narrowestPlot)
    let xLabels = labelsBelow(right - left)
    (self.inset, self.left, self.right) = (inset, left, right)

    let bars = ValueLabels(channels, scales, band: (right - left) * scales.x.band)
    showsValues = bars.fit
    if bars.fit { cursor += TextRole.tick.lineHeight }

    // Below it.
    let xName = TextRole.label.fitted(options.xLabel ?? channels.xLabel, width: width)
    let noteLines = notes.flatMap { TextRole.note.lines($0, width: options.width, limit: 3) }
    // The value of a negative bar stands below it.
    let valueRoom = bars.fit && bars.hasNegative ? TextRole.tick.lineHeight : 0
    let below =
      valueRoom + max(xLabels.height, 4) + (xName.isEmpty ? 0 : TextRole.label.lineHeight + 2)
      + (noteLines.isEmpty ? 0 : Double(noteLines.count) * TextRole.note.lineHeight + 6) + 4
    let plotTop = cursor
    let plotBottom = max(options.height - below, plotTop + options.height * Self.plotShare)
    (top, bottom) = (plotTop, plotBottom)
    height = (plotBottom + below).rounded(.up)

    let (plotLeft, plotRight, labelTop) = (left, right, plotBottom + valueRoom)
    func x(_ position: Double) -> Double { plotLeft + inset + position * (plotRight - plotLeft - 2 * inset) }
    xTicks = xLabels.labels.flatMap { label in
      label.lines.enumerated().map { index, line in
        let y = labelTop + 18 + Double(index) * TextRole.tick.lineHeight
        return xLabels.isSlanted
          ? PlacedText(text: line, x: x(label.position) + 4, y: y - 4, anchor: .end, rotation: -XLabels.slant)
          : PlacedText(text: line, x: x(label.position), y: y, anchor: .middle)
      }
    }
    let band = (plotBottom - plotTop) / Double(max(yTexts.count, 1))
    let yStep = scales.y.isCategory ? max(1, Int((TextRole.tick.lineHeight / band).rounded(.up))) : 1
    yTicks = zip(scales.y.ticks, yTexts).enumerated().filter { $0.offset % yStep == 0 }.map { _, tick in
      let y = plotBottom - tick.0.position * (plotBottom - plotTop)
      return PlacedText(text: tick.1, x: plotLeft - 8, y: y + 4, anchor: .end)
    }
    endLabels =
      labels.flatMap { labels in
        labels.middles(top: plotTop, height: plotBottom - plotTop).map { middles in
          zip(labels.labels, middles).map { PlacedText(text: $0.text, x: plotRight, y: $1 + 4.5) }
        }
      } ?? []

    cursor = labelTop + max(xLabels.height, 4)
    xLabel =
      xName.isEmpty
      ? nil : PlacedText(text: xName, x: (plotLeft + plotRight) / 2, y: cursor + 15, anchor: .middle)
    cursor += xName.isEmpty ? 0 : TextRole.label.lineHeight + 2
    let noteTop = cursor
    self.notes = noteLines.enumerated().map { index, line in
      PlacedText(text: line, x: 0, y: noteTop + 16 + Double(index) * TextRole.note.lineHeight)
    }
  }
}
