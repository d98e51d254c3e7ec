/// A simplex plot in pixels: title, triangle with its grid, contours, paths, points, names and notes.
struct SimplexDrawing {
  private let plot: SimplexPlot
  private let title: String
  private let width: Double
  /// The triangle: its left corner, the length of a side, and its height.
  private let left: Double
  private let bottom: Double
  private let side: Double
  private let top: Double
  private var tall: Double { side * 0.8660254037844386 }
  private var titleLines: [String] { TextRole.title.lines(title, width: width, limit: 3) }

  private static let widestSide = 360.0
  private static let margin = 34.0

  init(_ plot: SimplexPlot, title: String, width: Double) {
    self.plot = plot
    self.title = title
    self.width = width.isFinite ? min(max(width, 160), 4_000) : SimplexPlot.usualWidth
    side = min(self.width - 2 * Self.margin, Self.widestSide)
    left = (self.width - side) / 2
    let titleHeight =
      Double(TextRole.title.lines(title, width: self.width, limit: 3).count) * TextRole.title.lineHeight
    top = titleHeight + (titleHeight == 0 ? 0 : 8) + 22
    bottom = top + side * 0.8660254037844386
  }

  private func x(_ second: Double, _ third: Double) -> Double { left + side * (second + third / 2) }
  private func y(_ third: Double) -> Double { bottom - tall * third }

  var drawing: PlotDrawing {
    var labels = SimplexLabels(left: 0, right: width, top: top - 20, bottom: bottom + 22)
    labels.avoid([(x(0, 0), y(0)), (x(1, 0), y(0)), (x(0, 1), y(1)), (x(0, 0), y(0))])
    var nodes: [SVGNode] = []
    let lines = titleLines.enumerated().map {
      PlacedText(text: $1, x: 0, y: 16 + Double($0) * TextRole.title.lineHeight)
    }
    if !lines.isEmpty { nodes.append(placedTexts(lines, .title, class: "title")) }
    nodes += frame()
    nodes += ticks()
    for number in tickNumbers { labels.block(number) }
    let paths = placedPaths()
    let points = placedPoints()
    // Symbols and lines keep their room; names of points are placed before those that have a choice.
    for point in points { labels.block(x: point.x, y: point.y, radius: 5) }
    for path in paths { for line in path.lines { labels.block(line) } }
    let pointNames = names(of: points, &labels)
    let pathNames = paths.compactMap { name(of: $0, &labels) }
    for case .contours(let contours, _, _) in plot.marks { nodes += self.contours(contours, &labels) }
    nodes += paths.compactMap(node)
    nodes += dots(points) + pathNames + pointNames
    nodes += cornerNames()
    var height = bottom + 44
    if let caption {
      nodes.append(
        placedTexts([PlacedText(text: caption, x: 0, y: height + 12)], .caption, class: "caption"))
      height += 22
    }
    let notes = plot.notes.flatMap { TextRole.note.lines($0, width: width, limit: 3) }
    if !notes.isEmpty {
      nodes.append(
        placedTexts(
          notes.enumerated().map { PlacedText(text: $1, x: 0, y: height + 12 + Double($0) * 16) }, .note,
          class: "notes"))
      height += Double(notes.count) * 16 + 6
    }
    return PlotDrawing(width: width, height: height.rounded(.up), nodes: nodes)
  }

  /// What the numbers on the contours are.
  private var caption: String? {
    var names: [String] = []
    for case .contours(_, let name, _) in plot.marks where !name.isEmpty && !names.contains(name) {
      names.append(name)
    }
    guard !names.isEmpty else { return nil }
    return TextRole.caption.fitted("Lines of equal \(SimplexPlot.list(names))", width: width)
  }

  // MARK: - The triangle

  private func frame() -> [SVGNode] {
    var grid = SVGPath()
    for step in 1..<5 {
      let part = Double(step) / 5
      // The places where one of the probabilities is `part`.
      grid.move(x(0, part), y(part))
      grid.line(x(1 - part, part), y(part))
      grid.move(x(part, 0), y(0))
      grid.line(x(part, 1 - part), y(1 - part))
      grid.move(x(1 - part, 0), y(0))
      grid.line(x(0, 1 - part), y(1 - part))
    }
    var edge = SVGPath()
    edge.polygon([(x(0, 0), y(0)), (x(1, 0), y(0)), (x(0, 1), y(1))])
    func line(_ path: SVGPath, _ name: SVGValue, _ opacity: Double) -> SVGNode {
      .make(
        .path,
        [
          .class: name, .d: .path(path), .fill: "none", .stroke: "currentColor",
          .strokeOpacity: .number(opacity), .strokeLinejoin: "round",
        ])
    }
    return [line(grid, "grid", 0.15), line(edge, "axis", 0.6)]
  }

  /// Each side bears the numbers of the corner to which they grow: the second along the bottom, the third
  /// along the right, the first along the left side. A tick continues the line that it belongs to.
  private func ticks() -> [SVGNode] {
    var marks = SVGPath()
    for tick in tickPlaces {
      marks.move(tick.x, tick.y)
      marks.line(tick.x + 5 * tick.dx, tick.y + 5 * tick.dy)
    }
    let lines = SVGNode.make(
      .path, [.class: "ticks", .d: .path(marks), .fill: "none", .stroke: "currentColor", .strokeOpacity: 0.6])
    let anchors: [PlacedText.Anchor] = [.middle, .start, .end]
    return [lines]
      + anchors.map { anchor in
        placedTexts(tickNumbers.filter { $0.anchor == anchor }, .tick, class: "tick-labels")
      }
  }

  private var tickNumbers: [PlacedText] {
    tickPlaces.map { tick in
      let (right, down) = tick.anchor == .middle ? (-3.0, 16.0) : tick.anchor == .start ? (8, 4) : (-5, -2)
      return PlacedText(text: tick.text, x: tick.x + right, y: tick.y + down, anchor: tick.anchor)
    }
  }

  private struct TickPlace {
    let x, y, dx, dy: Double
    let text: String
    let anchor: PlacedText.Anchor
  }

  private var tickPlaces: [TickPlace] {
    (1..<5).flatMap { step -> [TickPlace] in
      let part = Double(step) / 5
      let text = numberText(part)
      return [
        TickPlace(x: x(part, 0), y: bottom, dx: -0.5, dy: 0.866, text: text, anchor: .middle),
        TickPlace(x: x(1 - part, part), y: y(part), dx: 1, dy: 0, text: text, anchor: .start),
        TickPlace(x: x(0, 1 - part), y: y(1 - part), dx: -0.5, dy: -0.866, text: text, anchor: .end),
      ]
    }
  }

  private func cornerNames() -> [SVGNode] {
    let role = TextRole.label
    let half = (width / 2 - 8) / 1.17
    let names = [
      PlacedText(
        text: role.fitted(plot.corners[0], width: half), x: x(0, 0), y: bottom + 34, anchor: .middle),
      PlacedText(
        text: role.fitted(plot.corners[1], width: half), x: x(1, 0), y: bottom + 34, anchor: .middle),
      PlacedText(
        text: role.fitted(plot.corners[2], width: width / 1.17), x: x(0, 1), y: top - 9, anchor: .middle),
    ]
    // A long name at a corner is moved inwards.
    return [
      .make(
        .g, [.class: "corners", .fontWeight: 600, .textAnchor: "middle"],
        names.map { name in
          let room = role.width(name.text) * 1.17 / 2
          let x = max(room, min(name.x, width - room))
          return .make(.text, [.x: .number(x), .y: .number(name.y)], text: name.text)
        })
    ]
  }

  // MARK: - Marks

  private func contours(_ contours: [SimplexContour], _ labels: inout SimplexLabels) -> [SVGNode] {
    var lines: [[(x: Double, y: Double)]] = []
    var names: [PlacedText] = []
    for contour in contours {
      let full = contour.lines.map { line in line.map { (x: x($0.second, $0.third), y: y($0.third)) } }
      let text = numberText(contour.level, significantDigits: 3)
      if let place = labels.placeOnLines(full, width: TextRole.tick.width(text)) {
        names.append(PlacedText(text: text, x: place.x, y: place.y + 4, anchor: .middle))
      }
      lines += full.map { simplified($0, tolerance: 0.2) }
    }
    var nodes: [SVGNode] = []
    // No line runs through a name.
    for box in labels.names { lines = lines.flatMap { pieces(of: $0, outside: box) } }
    let path = Self.path(lines)
    if !path.isEmpty {
      nodes.append(
        .make(
          .path,
          [
            .class: "contours", .d: .path(path), .fill: "none", .stroke: "currentColor", .strokeOpacity: 0.4,
            .strokeLinejoin: "round",
          ]))
    }
    if !names.isEmpty { nodes.append(placedTexts(names, .tick, class: "contour-labels")) }
    return nodes
  }

  private static func path(_ lines: [[(x: Double, y: Double)]]) -> SVGPath {
    var path = SVGPath()
    for line in lines {
      for (index, point) in line.enumerated() {
        if index == 0 { path.move(point.x, point.y) } else { path.line(point.x, point.y) }
      }
    }
    return path
  }

  private struct PlacedPath {
    let lines: [[(x: Double, y: Double)]]
    let label: String
    let style: SeriesStyle
  }

  private func placedPaths() -> [PlacedPath] {
    var paths: [PlacedPath] = []
    for case .path(let points, let label) in plot.marks {
      var runs: [[(x: Double, y: Double)]] = [[]]
      for values in points {
        if let point = SimplexPosition(values) {
          runs[runs.count - 1].append((x(point.values[1], point.values[2]), y(point.values[2])))
        } else if runs.last?.isEmpty == false {
          runs.append([])
        }
      }
      paths.append(
        PlacedPath(lines: runs.filter { $0.count > 1 }, label: label, style: SeriesStyle(paths.count)))
    }
    return paths
  }

  private func node(_ path: PlacedPath) -> SVGNode? {
    let lines = path.lines.map { simplified($0, tolerance: 0.15) }
    let stroke = Self.path(lines)
    guard !stroke.isEmpty else { return nil }
    let attributes = path.style.stroke.adding([.d: .path(stroke)])
    let name = path.label.isEmpty ? [] : [SVGNode.make(.title, text: shortened(path.label))]
    var nodes = [SVGNode.make(.path, attributes, name)]
    if let head = lines.last.flatMap(arrowhead) { nodes.append(.make(.path, [.d: .path(head)])) }
    return path.style.group(nodes)
  }

  private func name(of path: PlacedPath, _ labels: inout SimplexLabels) -> SVGNode? {
    guard !path.label.isEmpty, let line = path.lines.max(by: { $0.count < $1.count }) else { return nil }
    let text = TextRole.label.fitted(path.label, width: side * 0.6)
    guard let place = labels.place(text, .label, beside: along(line), gap: 5) else { return nil }
    return placedTexts([place], .label, class: "path-label")
  }

  /// Candidates for the name of a line: its points from the middle outwards.
  private func along(_ line: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    let middle = line.count / 2
    return line.indices.sorted { abs($0 - middle) < abs($1 - middle) }.map { line[$0] }
  }

  /// A triangle at the end of a line, along the last stretch that is long enough to have a direction.
  private func arrowhead(_ line: [(x: Double, y: Double)]) -> SVGPath? {
    guard let tip = line.last else { return nil }
    func distance(_ point: (x: Double, y: Double)) -> Double {
      ((tip.x - point.x) * (tip.x - point.x) + (tip.y - point.y) * (tip.y - point.y)).squareRoot()
    }
    guard let from = line.last(where: { distance($0) >= 6 }) else { return nil }
    let length = distance(from)
    let (dx, dy) = ((tip.x - from.x) / length, (tip.y - from.y) / length)
    var path = SVGPath()
    path.polygon([
      (tip.x + dx * 2, tip.y + dy * 2), (tip.x - dx * 9 - dy * 4.5, tip.y - dy * 9 + dx * 4.5),
      (tip.x - dx * 9 + dy * 4.5, tip.y - dy * 9 - dx * 4.5),
    ])
    return path
  }

  private struct PlacedPoint {
    let x: Double
    let y: Double
    let label: String
    let position: SimplexPosition
  }

  private func placedPoints() -> [PlacedPoint] {
    var points: [PlacedPoint] = []
    for case .point(let values, let label) in plot.marks {
      guard let point = SimplexPosition(values) else { continue }
      points.append(
        PlacedPoint(
          x: x(point.values[1], point.values[2]), y: y(point.values[2]), label: label, position: point))
    }
    return points
  }

  private func dots(_ points: [PlacedPoint]) -> [SVGNode] {
    guard !points.isEmpty else { return [] }
    let dots = points.map { point in
      var path = SVGPath()
      path.circle(x: point.x, y: point.y, radius: 4)
      let words = (point.label.isEmpty ? "" : point.label + ": ") + point.position.text
      return SVGNode.make(.path, [.d: .path(path)], [.make(.title, text: shortened(words))])
    }
    return [.make(.g, [.class: "points"], dots)]
  }

  /// A name that finds no free place stands to the right of its point all the same, while there are few.
  private func names(of points: [PlacedPoint], _ labels: inout SimplexLabels) -> [SVGNode] {
    points.compactMap { point -> SVGNode? in
      guard !point.label.isEmpty else { return nil }
      let text = TextRole.label.fitted(point.label, width: side * 0.5)
      let free = labels.place(text, .label, beside: [(point.x, point.y)], gap: 8)
      let forced = PlacedText(text: text, x: point.x + 8, y: point.y + 4.5)
      guard let name = free ?? (points.count <= Self.mostNames ? forced : nil) else { return nil }
      return placedTexts([name], .label, class: "point-label")
    }
  }

  private static let mostNames = 24
}
