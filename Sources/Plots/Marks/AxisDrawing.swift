extension Figure {
  /// The grid, behind the marks: a hairline at each tick of a numeric axis that is read as a length or a
  /// height, fainter where every bar has its value written at its end. There is none behind cells.
  func grid() -> [SVGNode] {
    var path = SVGPath()
    var minor = SVGPath()
    for axis in [Axis.y, .x] where showsGrid(axis) {
      for tick in scales[axis].ticks where (0...1).contains(tick.position) {
        line(across: axis, tick.position, &path)
      }
      for position in scales[axis].minorTicks { line(across: axis, position, &minor) }
    }
    let strength = layout.showsValues ? 0.1 : 0.15
    return [(minor, SVGValue("grid-minor"), 0.07), (path, "grid", strength)].filter { !$0.0.isEmpty }.map {
      hairline($0, class: $1, opacity: $2)
    }
  }

  private func line(across axis: Axis, _ position: Double, _ path: inout SVGPath) {
    if axis == .y {
      path.move(layout.left, sharp(layout.y(position)))
      path.horizontal(to: layout.right)
    } else {
      path.move(sharp(layout.x(position)), layout.top)
      path.vertical(to: layout.bottom)
    }
  }

  private func showsGrid(_ axis: Axis) -> Bool {
    let options = options.axis(axis)
    guard scales[axis].isNumeric, !options.isHidden else { return false }
    if let wish = options.marks.grid { return wish }
    if channels.isFilled { return false }
    return axis == channels.barAxis
  }

  /// The line from which bars rise or on which a numeric x axis stands, zero within the plot, and the tick marks
  /// of a numeric x axis.
  func axes() -> [SVGNode] {
    var path = SVGPath()
    var minor = SVGPath()
    let restsOnZero = channels.has(.bar) || channels.has(.area) || channels.hasColumns
    if channels.barsLie {
      path.move(sharp(layout.x(scales.x.baseline)), layout.top)
      path.vertical(to: layout.bottom)
    } else if !channels.isFilled || channels.isEmpty {
      if !options.xAxis.isHidden || restsOnZero {
        let y = restsOnZero ? layout.y(scales.y.baseline) : layout.bottom
        path.move(layout.left, sharp(y))
        path.horizontal(to: layout.right)
      }
      if !restsOnZero, scales.y.straddlesZero {
        minor.move(layout.left, sharp(layout.y(scales.y.baseline)))
        minor.horizontal(to: layout.right)
      }
    }
    tickMarks(.x, &path)
    tickMarks(.y, &path)
    return [(minor, SVGValue("zero"), 0.4), (path, "axis", 0.6)].filter { !$0.0.isEmpty }.map {
      hairline($0, class: $1, opacity: $2)
    }
  }

  private func tickMarks(_ axis: Axis, _ path: inout SVGPath) {
    let options = options.axis(axis)
    guard scales[axis].isNumeric, !options.isHidden else { return }
    // A grid line leads to its number; without one a tick does.
    guard options.marks.ticks ?? (!channels.isFilled && (axis == .x ? !showsGrid(.x) : !showsGrid(.y)))
    else { return }
    func mark(_ position: Double, _ length: Double) {
      guard (0...1).contains(position) else { return }
      if axis == .x {
        path.move(sharp(layout.x(position)), layout.bottom)
        path.vertical(to: layout.bottom + length)
      } else {
        path.move(layout.left - length, sharp(layout.y(position)))
        path.horizontal(to: layout.left)
      }
    }
    for tick in scales[axis].ticks { mark(tick.position, 5) }
    for position in scales[axis].minorTicks { mark(position, 3) }
  }

  /// Tick labels and names of the axes.
  func axisLabels() -> [SVGNode] {
    var nodes: [SVGNode] = []
    if !layout.yTicks.isEmpty { nodes.append(texts(layout.yTicks, .tick, class: "y-ticks")) }
    if !layout.xTicks.isEmpty { nodes.append(texts(layout.xTicks, .tick, class: "x-ticks")) }
    let names = [layout.yLabel, layout.xLabel].compactMap(\.self)
    nodes += names.map { texts([$0], .label, class: "axis-label") }
    return nodes
  }

  /// The middle of the nearest pixel.
  func sharp(_ coordinate: Double) -> Double { coordinate.rounded(.down) + 0.5 }

  private func hairline(_ path: SVGPath, class name: SVGValue, opacity: Double) -> SVGNode {
    .make(
      .path,
      [
        .class: name, .d: .path(path), .fill: "none", .stroke: "currentColor",
        .strokeOpacity: .number(opacity), .shapeRendering: "crispEdges",
      ])
  }
}
