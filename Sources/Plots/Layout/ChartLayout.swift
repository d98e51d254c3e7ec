/// The third step: where everything stands, in pixels.
///
/// From the top: title, subtitle, legend, scales of colours and of sizes, name of the y axis, plot, labels of the x axis, its
/// name, notes, caption, source. The plot takes what is left; if that is too little, the figure grows.
struct ChartLayout: Equatable {
  let width: Double
  let height: Double
  /// The edges of the plot, on half pixels, so that hairlines along them are sharp.
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  /// Room between the plot's edge and the ends of a numeric x axis, so that nothing is drawn on the edge.
  let inset: Double

  let title: [PlacedText]
  let subtitle: [PlacedText]
  let yLabel: PlacedText?
  let xLabel: PlacedText?
  let notes: [PlacedText]
  let caption: [PlacedText]
  let legend: Legend
  let legendOrigin: Point
  let colorBar: ColorBar?
  let sizeLegend: SizeLegend?
  let xTicks: [PlacedText]
  let yTicks: [PlacedText]
  let endLabels: [PlacedText]
  /// From the ends of lines to their names, where these stand higher or lower.
  let endLeaders: [EndLabels.Leader]
  /// Whether the value of each bar is written at its end.
  let showsValues: Bool

  struct Point: Equatable {
    var x: Double
    var y: Double
  }

  /// The x of a place from 0 to 1.
  func x(_ position: Double) -> Double { left + inset + position * (right - left - 2 * inset) }

  /// The y of a place from 0 (bottom) to 1 (top).
  func y(_ position: Double) -> Double { bottom - position * (bottom - top) }

  func pixel(_ axis: Axis, _ position: Double) -> Double { axis == .x ? x(position) : y(position) }

  /// The pixels from 0 to 1 along an axis.
  func length(_ axis: Axis) -> Double { axis == .x ? right - left - 2 * inset : bottom - top }

  var plot: Box { Box(x: left, y: top, width: right - left, height: bottom - top) }

  init(_ channels: Channels, _ scales: ChartScales, _ options: ChartOptions, notes: [String]) {
    // Names beside the lines are tried first; a legend is what remains.
    let wish = options.legend
    let mayBeDirect = wish == .automatic || wish == .direct
    let labels = mayBeDirect ? EndLabels(channels, scales, isWished: wish == .direct) : nil
    let first = ChartLayout(channels, scales, options, notes: notes, labels: labels)
    let fits = labels == nil || !first.endLabels.isEmpty
    self = fits ? first : ChartLayout(channels, scales, options, notes: notes, labels: nil)
  }

  private static let narrowestPlot = 60.0
  /// The part of the height asked for that the plot has at least.
  private static let plotShare = 0.6
  private static let xInset = 10.0
  private static let (listLine, longestList) = (15.0, 900.0)

  private init(
    _ channels: Channels, _ scales: ChartScales, _ options: ChartOptions, notes: [String], labels: EndLabels?
  ) {
    let width = options.width
    self.width = width
    let styles = LayerStyles(channels, options)

    // Above the plot.
    var cursor = 0.0
    func block(_ role: TextRole, _ text: String?, limit: Int) -> [PlacedText] {
      role.lines(text ?? "", width: width, limit: limit).map { line in
        defer { cursor += role.lineHeight }
        return PlacedText(text: line, x: 0, y: cursor + role.size)
      }
    }
    title = block(.title, options.title, limit: 3)
    subtitle = block(.subtitle, options.subtitle, limit: 3)
    if cursor > 0 { cursor += 8 }
    let isAside = options.legend == .trailing
    let hasLegend = labels == nil && options.legend != .hidden
    let legend =
      hasLegend
      ? Legend(channels, styles, width: isAside ? width * 0.4 : width, isColumn: isAside) : Legend.none
    self.legend = legend
    let isBelow = options.legend == .bottom
    var legendTop = cursor
    if !isAside, !isBelow { cursor += legend.height }
    colorBar =
      options.legend == .hidden ? nil : scales.color.flatMap { ColorBar($0, top: cursor, width: width) }
    cursor += colorBar?.height ?? 0
    sizeLegend =
      options.legend == .hidden
      ? nil
      : scales.largestSize.flatMap { SizeLegend(channels.sizeLabel, largest: $0, top: cursor, width: width) }
    cursor += sizeLegend?.height ?? 0
    let yName = options.yAxis.isHidden ? "" : options.yLabel ?? channels.yLabel
    let yNameLine = TextRole.label.fitted(yName, width: width)
    yLabel = yNameLine.isEmpty ? nil : PlacedText(text: yNameLine, x: 0, y: cursor + 13)
    cursor += yNameLine.isEmpty ? 0 : TextRole.label.lineHeight
    // Half a tick label stands above the plot's edge.
    cursor += 8

    // Beside it.
    let lying = ValueLabels(lying: channels, scales, height: options.height * Self.plotShare)
    let showsLying = lying.fit && !options.hidesValues
    let room = AnnotationRoom(channels, scales, width: width, showsValues: showsLying)
    let yTickRoom = scales.y.isCategory ? width * 0.4 - room.leading : width * 0.6
    let yShown = options.yAxis.isHidden || !options.yAxis.marks.labels ? [] : scales.y.ticks
    // A name that is too long goes on below, where the plot is high enough for all of them.
    let plotHeight = options.height * Self.plotShare
    let lineLimit = min(Int(plotHeight / Double(max(yShown.count, 1)) / TextRole.tick.lineHeight), 3)
    let yTexts = yShown.map { tick in
      scales.y.isCategory && lineLimit > 1
        ? TextRole.tick.lines(tick.label, width: yTickRoom, limit: lineLimit)
        : [TextRole.tick.fitted(tick.label, width: yTickRoom)]
    }
    let yTickWidth = yTexts.joined().map(TextRole.tick.width).max() ?? 0
    let fillsPlot: Set<Mark.Kind> = [.bar, .rectangle, .area]
    let inset =
      scales.x.isNumeric && !channels.layers.contains { fillsPlot.contains($0.kind) } ? Self.xInset : 0
    var left = (yTickWidth == 0 ? 1 : yTickWidth + 8) + room.leading
    let aside = isAside && legend.rows > 0 ? legend.width + 16 : 0
    var right = width - max(1 + room.trailing, labels?.width ?? aside)
    let xShown = options.xAxis.isHidden || !options.xAxis.marks.labels ? [] : scales.x.ticks
    func labelsBelow(_ plotWidth: Double) -> XLabels {
      XLabels(xShown, areCategories: scales.x.isCategory, plotWidth: plotWidth, inset: inset)
    }
    // Wide labels at the ends push the plot inwards, once: the labels then have a little less room, never
    // more.
    let overhang = labelsBelow(max(right - left, Self.narrowestPlot))
    left = max(left, min(overhang.leftOverhang, width * 0.45))
    right = max(min(right, width - overhang.rightOverhang), width * 0.55)
    right = max(right, left + Self.narrowestPlot)
    (left, right) = (left.rounded(.up) + 0.5, right.rounded(.down) - 0.5)
    let xLabels = labelsBelow(right - left)
    (self.inset, self.left, self.right) = (inset, left, right)

    let band = options.hidesValues ? 0 : (right - left) * scales.x.band
    let bars = ValueLabels(channels, scales, band: band)
    showsValues = bars.fit || showsLying
    cursor += bars.fit ? TextRole.tick.lineHeight : room.top

    // Below it.
    let xName = options.xAxis.isHidden ? "" : options.xLabel ?? channels.xLabel
    let xNameLine = TextRole.label.fitted(xName, width: width)
    let noteLines = notes.flatMap { TextRole.note.lines($0, width: width, limit: 3) }
    let captionLines =
      TextRole.caption.lines(options.caption ?? "", width: width, limit: 6)
      + TextRole.caption.lines(options.source.map { "Source: \($0)" } ?? "", width: width, limit: 3)
    // The value of a negative bar stands below it.
    let valueRoom = bars.fit && bars.hasBelow ? TextRole.tick.lineHeight : room.bottom
    let labelRoom = max(xLabels.height, 4)
    let nameRoom = xNameLine.isEmpty ? 0 : TextRole.label.lineHeight + 2
    let legendRoom = isBelow && legend.rows > 0 ? legend.height + 6 : 0
    let noteRoom = noteLines.isEmpty ? 0 : Double(noteLines.count) * TextRole.note.lineHeight + 6
    let captionRoom = captionLines.isEmpty ? 0 : Double(captionLines.count) * TextRole.caption.lineHeight + 6
    let below = valueRoom + labelRoom + nameRoom + legendRoom + noteRoom + captionRoom + 4
    let plotTop = cursor.rounded(.up) + 0.5
    // A long list of bars that lie has a line for each name, up to a page.
    let listHeight = channels.barsLie ? min(Double(yShown.count) * Self.listLine, Self.longestList) : 0
    let plotBottom = max(
      (options.height - below).rounded(.down) - 0.5,
      (plotTop + max(options.height * Self.plotShare, listHeight)).rounded(.down) + 0.5)
    (top, bottom) = (plotTop, plotBottom)
    let asideHeight = isAside ? plotTop + legend.height : 0
    height = max(plotBottom + below, asideHeight).rounded(.up)

    let (plotLeft, plotRight, labelTop) = (left, right, plotBottom + valueRoom)
    func x(_ position: Double) -> Double { plotLeft + inset + position * (plotRight - plotLeft - 2 * inset) }
    // In a figure too narrow for its numbers those at the ends would leave it.
    let shownLabels = xLabels.labels.filter { label in
      let half = TextRole.tick.width(label.lines.first ?? "") / 2
      return xLabels.isSlanted || scales.x.isCategory
        || (x(label.position) - half >= -0.5 && x(label.position) + half <= width + 0.5)
    }
    xTicks = shownLabels.flatMap { label in
      label.lines.enumerated().map { index, line in
        let y = labelTop + 18 + Double(index) * TextRole.tick.lineHeight
        return xLabels.isSlanted
          ? PlacedText(text: line, x: x(label.position) + 4, y: y - 4, anchor: .end, rotation: -XLabels.slant)
          : PlacedText(text: line, x: x(label.position), y: y, anchor: .middle)
      }
    }
    let yLabels = zip(yShown, yTexts).map { tick, lines in
      let y = plotBottom - tick.position * (plotBottom - plotTop)
      return lines.enumerated().map { index, line in
        let below = (Double(index) - Double(lines.count - 1) / 2) * TextRole.tick.lineHeight
        return PlacedText(text: line, x: plotLeft - 8 - room.leading, y: y + 4.5 + below, anchor: .end)
      }
    }
    yTicks = Self.apart(yLabels, areCategories: scales.y.isCategory)
    endLabels =
      labels.flatMap { labels in
        labels.middles(top: plotTop, height: plotBottom - plotTop).map { middles in
          zip(labels.labels, middles).map {
            PlacedText(text: $0.text, x: plotRight + EndLabels.gap, y: $1 + 4.5)
          }
        }
      } ?? []
    endLeaders =
      endLabels.isEmpty ? [] : labels?.leaders(to: endLabels, top: top, bottom: bottom, x: x(1)) ?? []

    cursor = labelTop + labelRoom
    xLabel =
      xNameLine.isEmpty
      ? nil
      : PlacedText(
        text: xNameLine, x: Self.middle(of: xNameLine, plotLeft, plotRight, width), y: cursor + 15,
        anchor: .middle)
    cursor += nameRoom
    if isBelow { legendTop = cursor + 6 }
    legendOrigin = isAside ? Point(x: right + 16, y: plotTop - 4) : Point(x: 0, y: legendTop)
    cursor += legendRoom
    let (noteTop, captionTop) = (cursor, cursor + noteRoom)
    self.notes = noteLines.enumerated().map { index, line in
      PlacedText(text: line, x: 0, y: noteTop + 16 + Double(index) * TextRole.note.lineHeight)
    }
    caption = captionLines.enumerated().map { index, line in
      PlacedText(text: line, x: 0, y: captionTop + 16 + Double(index) * TextRole.caption.lineHeight)
    }
  }

  /// The middle of the plot, or as near to it as keeps the whole text in the picture.
  private static func middle(of text: String, _ left: Double, _ right: Double, _ width: Double) -> Double {
    let half = TextRole.label.width(text) / 2
    return max(min((left + right) / 2, width - half), half)
  }

  /// The labels along y that stand clear of each other: every second, third, … of a list of categories, and
  /// of numbers, from the bottom up, each that has room.
  private static func apart(_ labels: [[PlacedText]], areCategories: Bool) -> [PlacedText] {
    let room = TextRole.tick.lineHeight - 1
    let middles = labels.map { $0.isEmpty ? 0 : $0.map(\.y).reduce(0, +) / Double($0.count) }
    if areCategories, labels.count > 1 {
      let band = (middles[0] - middles[1]).magnitude
      let step = max(1, Int((room / max(band, 1e-9)).rounded(.up)))
      return labels.enumerated().filter { $0.offset % step == 0 }.flatMap(\.element)
    }
    var kept: [PlacedText] = []
    for label in labels.joined() where kept.last.map({ $0.y - label.y >= room }) ?? true {
      kept.append(label)
    }
    return kept
  }
}
