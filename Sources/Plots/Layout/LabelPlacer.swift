/// Finds places for texts in the plot, so that none stands on another and as few as can be on a line.
struct LabelPlacer {
  /// Placing compares each text with all that came before; more than this many explain nothing.
  static let mostTexts = 200

  private let bounds: Box
  private var occupied: [Box]
  /// Pieces of the lines of the chart.
  private let lines: [(x1: Double, y1: Double, x2: Double, y2: Double)]

  init(
    bounds: Box, occupied: [Box],
    lines: [(x1: Double, y1: Double, x2: Double, y2: Double)]
  ) {
    (self.bounds, self.occupied, self.lines) = (bounds, occupied, lines)
  }

  /// The first candidate that is free of texts and of lines, else the one that crosses the fewest lines;
  /// `nil` if all stand on texts or leave the picture.
  mutating func place(_ candidates: [PlacedText], _ role: TextRole) -> PlacedText? {
    var best: (text: PlacedText, box: Box, crossings: Int)?
    for candidate in candidates {
      let box = candidate.box(role)
      guard bounds.contains(box), !occupied.contains(where: box.intersects) else { continue }
      // A line that only touches the first letter would be read as part of it.
      let clear = Box(x: box.x - 3, y: box.y, width: box.width + 6, height: box.height)
      let crossings = lines.count { crosses($0, clear) }
      if crossings < best?.crossings ?? .max { best = (candidate, box, crossings) }
      if crossings == 0 { break }
    }
    guard let best else { return nil }
    occupied.append(best.box)
    return best.text
  }

  /// Whether a piece of a line runs through a box: Liang and Barsky's parameters enclose something.
  private func crosses(_ line: (x1: Double, y1: Double, x2: Double, y2: Double), _ box: Box) -> Bool {
    if max(line.x1, line.x2) < box.x || min(line.x1, line.x2) > box.right { return false }
    if max(line.y1, line.y2) < box.y || min(line.y1, line.y2) > box.bottom { return false }
    var (enter, leave) = (0.0, 1.0)
    for (start, delta, low, high) in [
      (line.x1, line.x2 - line.x1, box.x, box.right), (line.y1, line.y2 - line.y1, box.y, box.bottom),
    ] where delta != 0 {
      let (a, b) = ((low - start) / delta, (high - start) / delta)
      enter = max(enter, min(a, b))
      leave = min(leave, max(a, b))
    }
    return enter <= leave
  }
}
