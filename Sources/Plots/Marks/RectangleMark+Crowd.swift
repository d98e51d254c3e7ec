extension RectangleMark {
  private enum Look: Hashable, Comparable {
    case crossed, uncolored
    case level(Int)
  }

  /// What very many cells have in common is said once: a path for each colour, in as many steps as an eye can
  /// tell apart.
  static func crowd(_ cells: [(Channels.Point, Box)], _ figure: Figure) -> [SVGNode] {
    let groups = Dictionary(grouping: cells) { point, _ -> Look in
      isCrossed(point) ? .crossed : figure.fillLevel(point).map(Look.level) ?? .uncolored
    }.sorted { $0.key < $1.key }
    var crosses = SVGPath()
    for (look, cells) in groups where look == .crossed {
      for (_, box) in cells { crosses.append(cross(box)) }
    }
    let colored = groups.filter { $0.key != .crossed }.map { ($0, joined($1.map(\.1))) }
    // Cells of one height are pieces of a line as wide, half as long to write as their outlines.
    let height = colored.first?.1.first?.height ?? 0
    let areEven = colored.allSatisfy { $0.1.allSatisfy { ($0.height - height).magnitude < 0.005 } }
    let nodes = colored.map { look, boxes in
      areEven
        ? .make(.path, paint(look, .stroke, .strokeOpacity, figure).adding([.d: .path(lines(boxes))]))
        : SVGNode.make(.path, paint(look, .fill, .fillOpacity, figure).adding([.d: .path(outlines(boxes))]))
    }
    return (areEven && !nodes.isEmpty ? [.make(.g, [.strokeWidth: .number(height)], nodes)] : nodes)
      + (crosses.isEmpty ? [] : [.make(.path, crossStroke(crosses))])
  }

  private static func paint(
    _ look: Look, _ attribute: SVGAttribute, _ opacity: SVGAttribute, _ figure: Figure
  ) -> SVGAttributes {
    var attributes: SVGAttributes = [attribute: "currentColor"]
    if case .level(let level) = look, let scale = figure.scales.color {
      let (color, css) = scale.paint(ofLevel: level)
      attributes[attribute] = .text(color)
      attributes[.style] = "\(attribute.name):\(css)"
    } else if figure.scales.color != nil {
      attributes[opacity] = 0.3
    }
    return attributes
  }

  private static func outlines(_ boxes: [Box]) -> SVGPath {
    var path = SVGPath()
    for box in boxes { path.rectangle(box) }
    return path
  }

  /// The middles of the boxes, in tenths of a pixel. Down each column in turn, most of the steps from one to
  /// the next are upwards, whose sign stands where a blank would.
  private static func lines(_ boxes: [Box]) -> SVGPath {
    var path = SVGPath()
    for box in boxes.sorted(by: { ($0.x, $0.y) < ($1.x, $1.y) }) {
      let (start, end) = (PixelPlace(x: box.x, y: box.middleY), PixelPlace(x: box.right, y: box.middleY))
      path.polyline([start.inTenths, end.inTenths])
    }
    return path
  }

  /// Neighbours in a row as one, of cells that look alike.
  private static func joined(_ boxes: [Box]) -> [Box] {
    var result: [Box] = []
    for box in boxes.sorted(by: { ($0.y, $0.x) < ($1.y, $1.x) }) {
      if let last = result.last, last.y == box.y, last.height == box.height, box.x - last.right < 0.02 {
        result[result.count - 1].width = max(last.right, box.right) - last.x
      } else {
        result.append(box)
      }
    }
    return result
  }

  // MARK: - Cells without a number

  static func cross(_ box: Box) -> SVGPath {
    var path = SVGPath()
    let inner = box.insetBy(min(box.width, box.height) * 0.3)
    path.move(inner.x, inner.y)
    path.line(inner.right, inner.bottom)
    path.move(inner.right, inner.y)
    path.line(inner.x, inner.bottom)
    return path
  }

  static func crossStroke(_ path: SVGPath) -> SVGAttributes {
    [.d: .path(path), .fill: "none", .stroke: "currentColor", .strokeOpacity: 0.6]
  }
}
