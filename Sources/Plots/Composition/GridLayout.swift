/// Where the figures of a grid stand: rows of columns, with the plots of charts in line.
struct GridLayout {
  private let grid: ChartGrid
  private let title: String
  private let width: Double
  private let columns: Int

  private static let gap = 20.0
  private static let rowGap = 20.0
  /// A chart narrower than this has no room for its labels.
  private static let narrowestCell = 150.0
  /// Small charts are less wide in relation to their height than a single one.
  private static let plotRatio = 0.72

  init(_ grid: ChartGrid, title: String, width: Double) {
    self.grid = grid
    self.title = title
    self.width = width.isFinite ? min(max(width, 200), 4_000) : ChartGrid.usualWidth
    let fitting = max(1, Int((self.width + Self.gap) / (Self.narrowestCell + Self.gap)))
    // Four charts look better as two and two than as three and one.
    let wished = grid.columns ?? (grid.cells.count == 4 && fitting == 3 ? 2 : fitting)
    columns = max(1, min(wished, fitting, max(grid.cells.count, 1)))
  }

  var drawing: PlotDrawing {
    var nodes: [SVGNode] = []
    var cursor = 0.0
    func place(_ text: String, _ role: TextRole, class name: String) {
      let lines = role.lines(text, width: width, limit: 3).enumerated().map { index, line in
        PlacedText(text: line, x: 0, y: cursor + role.size + Double(index) * role.lineHeight)
      }
      guard !lines.isEmpty else { return }
      nodes.append(placedTexts(lines, role, class: .text(name)))
      cursor += Double(lines.count) * role.lineHeight + 8
    }
    place(title, .title, class: "title")
    if grid.cells.isEmpty { place("No charts", .label, class: "empty") }

    if let legend = sharedLegend(top: cursor) {
      nodes += legend.nodes
      cursor += legend.height + 4
    }
    if let name = sharedName(\.yLabel, isShared: grid.arrangement.sharesY) {
      let line = PlacedText(text: TextRole.label.fitted(name, width: width), x: 0, y: cursor + 13)
      nodes.append(placedTexts([line], .label, class: "axis-label"))
      cursor += TextRole.label.lineHeight + 4
    }
    for row in rows() {
      for cell in row.cells {
        nodes.append(
          .make(.g, [.transform: .translation(x: cell.x, y: cursor)], labelled(cell)))
      }
      cursor += row.height + Self.rowGap
    }
    if !grid.cells.isEmpty { cursor -= Self.rowGap }
    if let name = sharedName(\.xLabel, isShared: grid.arrangement.sharesX) {
      let line = PlacedText(
        text: TextRole.label.fitted(name, width: width), x: width / 2, y: cursor + 13, anchor: .middle)
      nodes.append(placedTexts([line], .label, class: "axis-label"))
      cursor += TextRole.label.lineHeight
    }
    return PlotDrawing(width: width, height: max(cursor, 24).rounded(.up), nodes: nodes)
  }

  // MARK: - Rows

  private struct PlacedCell {
    let label: String
    let drawing: PlotDrawing
    let x: Double
    /// Where the plot of a chart begins within its drawing.
    var plotLeft = 0.0
  }

  private struct Row {
    let cells: [PlacedCell]
    let height: Double
  }

  private func rows() -> [Row] {
    let labelHeight = grid.cells.contains { !$0.label.isEmpty } ? Self.labelHeight : 0
    let sides = sideRoom
    let hidden = hiddenValues(sides)
    return stride(from: 0, to: grid.cells.count, by: columns).map { start in
      let indices = start..<min(start + columns, grid.cells.count)
      let cells = aligned(indices, sides, hidden)
      return Row(cells: cells, height: labelHeight + (cells.map(\.drawing.height).max() ?? 0))
    }
  }

  /// The room that the labels of a shared y axis take beside the first chart of a row.
  private var sideRoom: Double {
    guard grid.arrangement.sharesY, columns > 1 else { return 0 }
    let rooms = stride(from: 0, to: grid.cells.count, by: columns).compactMap { index -> Double? in
      guard let chart = grid.cells[index].figure as? Chart else { return nil }
      let labelled = body(chart, at: index, width: 200, height: 200)
      let bare = body(chart, at: index, width: 200, height: 200, hiding: [.yTicks])
      return labelled.layout.left - bare.layout.left
    }
    return max(rooms.max() ?? 0, 0)
  }

  private func cellWidth(_ side: Double) -> Double {
    (width - side - Self.gap * Double(columns - 1)) / Double(columns)
  }

  /// Values above bars stand in all charts that share an axis or in none, since they move the plot.
  private func hiddenValues(_ side: Double) -> Set<ChartPart> {
    guard grid.arrangement.sharesY else { return [] }
    let fit = grid.cells.indices.allSatisfy { index in
      guard let chart = grid.cells[index].figure as? Chart else { return true }
      let cellWidth = cellWidth(side) + (index % columns == 0 ? side : 0)
      return body(chart, at: index, width: cellWidth, height: 200).layout.showsValues
    }
    return fit ? [] : [.values]
  }

  /// The figures of one row; the plots of charts have one height.
  private func aligned(
    _ indices: Range<Int>, _ side: Double, _ hidden: Set<ChartPart>
  ) -> [PlacedCell] {
    let plain = cellWidth(side)
    var x = 0.0
    return indices.map { index in
      let cell = grid.cells[index]
      let isFirst = index % columns == 0
      let cellWidth = plain + (isFirst ? side : 0)
      defer { x += cellWidth + Self.gap }
      guard let chart = cell.figure as? Chart else {
        return PlacedCell(
          label: cell.label, drawing: cell.figure.drawing(width: cellWidth), x: x)
      }
      // Drawn once to learn how much stands around the plot, and again for a plot of the wished height.
      let plotHeight = (plain * Self.plotRatio).rounded()
      let first = body(chart, at: index, width: cellWidth, height: 200, hiding: hidden)
      let around = first.layout.height - (first.layout.bottom - first.layout.top)
      let body = body(
        chart, at: index, width: cellWidth, height: plotHeight + around, hiding: hidden)
      return PlacedCell(
        label: cell.label,
        drawing: PlotDrawing(width: cellWidth, height: body.layout.height, nodes: body.nodes), x: x,
        plotLeft: max(body.layout.left - 1, 0))
    }
  }

  private func body(
    _ chart: Chart, at index: Int, width: Double, height: Double, hiding extra: Set<ChartPart> = []
  ) -> ChartBody {
    let arrangement = grid.arrangement
    var hidden = extra
    if arrangement.sharesLegend { hidden.formUnion([.legend, .endLabels]) }
    if arrangement.sharesX, index + columns < grid.cells.count { hidden.insert(.xTicks) }
    if arrangement.sharesY, index % columns > 0 { hidden.insert(.yTicks) }
    var chart = chart.hiding(hidden)
    if !grid.cells[index].label.isEmpty { chart.options.title = nil }
    if arrangement.sharesX {
      chart.options.xLabel = ""
      chart.options.tickWidth = cellWidth(0)
    }
    if arrangement.sharesY { chart.options.yLabel = "" }
    return ChartRenderer(chart).body(width: width, height: height)
  }

  private static let labelHeight = 20.0

  /// The name stands above the plot itself, where no name of an axis does.
  private func labelled(_ cell: PlacedCell) -> [SVGNode] {
    guard !cell.label.isEmpty else { return cell.drawing.nodes }
    let text = TextRole.label.fitted(cell.label, width: cell.drawing.width - cell.plotLeft)
    let name: SVGAttributes = [
      .class: "facet-label", .x: .number(cell.plotLeft), .y: 13, .fontWeight: 600,
    ]
    return [
      .make(.text, name, text: text),
      .make(.g, [.transform: .translation(x: 0, y: Self.labelHeight)], cell.drawing.nodes),
    ]
  }

  // MARK: - What is shown once

  private var charts: [Chart] { grid.cells.compactMap { $0.figure as? Chart } }

  /// The one name that an axis has in all charts.
  private func sharedName(_ name: KeyPath<ChartOptions, String?>, isShared: Bool) -> String? {
    guard isShared, let chart = charts.first else { return nil }
    let channels = Channels(chart.marks)
    let text = chart.options[keyPath: name] ?? (name == \.xLabel ? channels.xLabel : channels.yLabel)
    return text.isEmpty ? nil : text
  }

  private func sharedLegend(top: Double) -> (nodes: [SVGNode], height: Double)? {
    guard grid.arrangement.sharesLegend, let first = charts.first,
      charts.allSatisfy({ $0.options.legend != .hidden })
    else { return nil }
    // A chart of all marks knows what each series looks like.
    var all = Chart { ChartMarks(charts.flatMap(\.marks)) }
    all.options = first.options
    (all.options.title, all.options.subtitle, all.options.legend) = (nil, nil, .top)
    let body = ChartRenderer(all).body(width: width, height: 200)
    let layout = body.layout
    let height = layout.legend.height + (layout.colorBar?.height ?? 0) + (layout.sizeLegend?.height ?? 0)
    guard height > 0 else { return nil }
    let nodes = body.figure.legend() + body.figure.colorBar() + body.figure.sizeLegend()
    return ([.make(.g, [.transform: .translation(x: 0, y: top)], nodes)], height)
  }
}
