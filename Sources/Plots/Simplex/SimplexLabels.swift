/// The room of a name in pixels.
struct LabelBox: Equatable {
  let left, right, top, bottom: Double

  func overlaps(_ other: LabelBox) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// The part of a segment that lies within, by Liang and Barsky's parameters; `nil` if there is none.
  func part(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double)) -> ClosedRange<Double>? {
    var (enter, leave) = (0.0, 1.0)
    for (start, delta, low, high) in [
      (from.x, to.x - from.x, left, right), (from.y, to.y - from.y, top, bottom),
    ] {
      if delta == 0 {
        if start < low || start > high { return nil }
        continue
      }
      let (a, b) = ((low - start) / delta, (high - start) / delta)
      enter = max(enter, min(a, b))
      leave = min(leave, max(a, b))
    }
    return enter < leave ? enter...leave : nil
  }
}

/// Places for names among marks, so that none covers another.
struct SimplexLabels {
  private let bounds: LabelBox
  private var taken: [LabelBox] = []
  /// The sides of the triangle, on which a name stands only where it has no other place.
  private var sides: [LabelBox] = []
  /// The names among what is taken.
  private(set) var names: [LabelBox] = []

  init(left: Double, right: Double, top: Double, bottom: Double) {
    bounds = LabelBox(left: left, right: right, top: top, bottom: bottom)
  }

  /// Keeps names as far from a number as words are apart, so that they are not read together.
  mutating func block(_ text: PlacedText) {
    let box = text.box(.tick)
    taken.append(LabelBox(left: box.x - 8, right: box.right + 8, top: box.y, bottom: box.bottom))
  }

  mutating func block(x: Double, y: Double, radius: Double) {
    taken.append(LabelBox(left: x - radius, right: x + radius, top: y - radius, bottom: y + radius))
  }

  /// Keeps names off a line, at points no farther apart than a letter is wide.
  mutating func block(_ line: [(x: Double, y: Double)]) {
    taken += Self.boxes(along: line, radius: 1.5)
  }

  mutating func avoid(_ line: [(x: Double, y: Double)]) { sides += Self.boxes(along: line, radius: 0.5) }

  private static func boxes(along line: [(x: Double, y: Double)], radius: Double) -> [LabelBox] {
    var boxes: [LabelBox] = []
    for (from, to) in zip(line, line.dropFirst()) {
      let length = max((to.x - from.x).magnitude, (to.y - from.y).magnitude)
      let steps = min(max(1, Int(length / 5)), 200)
      for step in 0...steps {
        let part = Double(step) / Double(steps)
        let (x, y) = (from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part)
        boxes.append(LabelBox(left: x - radius, right: x + radius, top: y - radius, bottom: y + radius))
      }
    }
    return boxes
  }

  private func isFree(_ box: LabelBox, onSides: Bool = false) -> Bool {
    (onSides || !sides.contains { $0.overlaps(box) }) && box.left >= bounds.left && box.right <= bounds.right
      && box.top >= bounds.top
      && box.bottom <= bounds.bottom && !taken.contains { $0.overlaps(box) }
  }

  /// A name at the first place beside one of the points that is free; `nil` if none is.
  mutating func place(
    _ text: String, _ role: TextRole, beside points: [(x: Double, y: Double)], gap: Double
  ) -> PlacedText? {
    place(text, role, beside: points, gap: gap, onSides: false)
      ?? place(text, role, beside: points, gap: gap, onSides: true)
  }

  private mutating func place(
    _ text: String, _ role: TextRole, beside points: [(x: Double, y: Double)], gap: Double, onSides: Bool
  ) -> PlacedText? {
    let width = role.width(text)
    for point in points.prefix(60) {
      let options: [(x: Double, y: Double, anchor: PlacedText.Anchor)] = [
        (gap, 4.5, .start), (-gap, 4.5, .end), (gap, -gap + 3, .start), (-gap, -gap + 3, .end),
        (2 * gap, -gap - 2, .start), (-2 * gap, -gap - 2, .end), (gap, gap + 9, .start),
        (-gap, gap + 9, .end), (0, -gap - 2, .middle), (0, gap + 12, .middle),
      ]
      for option in options {
        let (x, y) = (point.x + option.x, point.y + option.y)
        let left = option.anchor == .start ? x : option.anchor == .end ? x - width : x - width / 2
        let box = LabelBox(left: left - 1, right: left + width + 1, top: y - 11, bottom: y + 4)
        if isFree(box, onSides: onSides) {
          taken.append(box)
          names.append(box)
          return PlacedText(text: text, x: x, y: y, anchor: option.anchor)
        }
      }
    }
    return nil
  }

  /// The middle of a number that interrupts its own line, where there is the most room around it; `nil` if
  /// there is no free point.
  mutating func placeOnLines(
    _ lines: [[(x: Double, y: Double)]], width: Double
  ) -> (x: Double, y: Double)? {
    var best: (room: Double, point: (x: Double, y: Double), box: LabelBox)?
    for line in lines {
      // A line that is hardly longer than its number would vanish behind it.
      guard Double(line.count) > width / 4 else { continue }
      for point in line {
        let box = LabelBox(
          left: point.x - width / 2 - 2, right: point.x + width / 2 + 2, top: point.y - 8,
          bottom: point.y + 8)
        guard isFree(box) else { continue }
        // Higher places first where there is room enough.
        let room = min(clearance(point), 60) - point.y / 1_000
        if best == nil || room > best?.room ?? 0 { best = (room, point, box) }
      }
    }
    guard let best else { return nil }
    taken.append(best.box)
    names.append(best.box)
    return best.point
  }

  private func clearance(_ point: (x: Double, y: Double)) -> Double {
    taken.map { box in
      let dx = max(box.left - point.x, 0, point.x - box.right)
      let dy = max(box.top - point.y, 0, point.y - box.bottom)
      return max(dx, dy)
    }.min() ?? .infinity
  }
}

/// The line without points that lie on it anyway, to the tolerance in pixels.
///
/// Source: Ramer, "An iterative procedure for the polygonal approximation of plane curves", 1972; Douglas,
/// Peucker, 1973.
func simplified(_ line: [(x: Double, y: Double)], tolerance: Double) -> [(x: Double, y: Double)] {
  guard line.count > 2 else { return line }
  var keeps = Array(repeating: false, count: line.count)
  keeps[0] = true
  keeps[line.count - 1] = true
  var stretches = [(0, line.count - 1)]
  while let (first, last) = stretches.popLast() {
    guard last - first > 1 else { continue }
    let (from, to) = (line[first], line[last])
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let length = (dx * dx + dy * dy).squareRoot()
    var farthest = (distance: 0.0, index: first)
    for index in (first + 1)..<last {
      let (px, py) = (line[index].x - from.x, line[index].y - from.y)
      // A closed line begins where it ends and has no direction.
      let distance = length > 1e-9 ? (px * dy - py * dx).magnitude / length : (px * px + py * py).squareRoot()
      if distance > farthest.distance { farthest = (distance, index) }
    }
    if farthest.distance > tolerance {
      keeps[farthest.index] = true
      stretches.append((first, farthest.index))
      stretches.append((farthest.index, last))
    }
  }
  return zip(line, keeps).filter(\.1).map(\.0)
}

/// The pieces of a line that lie outside of a box.
func pieces(
  of line: [(x: Double, y: Double)], outside box: LabelBox
) -> [[(x: Double, y: Double)]] {
  var pieces: [[(x: Double, y: Double)]] = []
  var piece: [(x: Double, y: Double)] = []
  for (from, to) in zip(line, line.dropFirst()) {
    func at(_ part: Double) -> (x: Double, y: Double) {
      (from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part)
    }
    guard let inside = box.part(from, to) else {
      if piece.isEmpty { piece.append(from) }
      piece.append(to)
      continue
    }
    if inside.lowerBound > 0 { piece += (piece.isEmpty ? [from] : []) + [at(inside.lowerBound)] }
    if piece.count > 1 { pieces.append(piece) }
    piece = inside.upperBound < 1 ? [at(inside.upperBound), to] : []
  }
  if piece.count > 1 { pieces.append(piece) }
  return pieces
}
