/// The labels under the plot: upright where they fit, broken between words where that helps, else slanted,
/// and thinned out where even that does not do.
struct XLabels: Equatable {
  struct Label: Equatable {
    let lines: [String]
    /// From 0 to 1 along the axis.
    let position: Double
  }

  private(set) var labels: [Label] = []
  private(set) var isSlanted = false
  /// The height from the plot's edge to the lowest point of the labels.
  private(set) var height = 0.0
  /// How far the labels reach to the left of the plot's left edge, and to the right of its right edge.
  private(set) var leftOverhang = 0.0
  private(set) var rightOverhang = 0.0

  static let slant = 38.0
  private static let (cosine, sine) = (0.788, 0.616)
  /// Between slanted labels, so that their lines are as far apart as lines of text.
  private static let slantedRoom = 22.0
  /// The longest label that is worth its slanted room.
  private static let longest = 150.0

  init(_ ticks: [PositionScale.PlacedTick], areCategories: Bool, plotWidth: Double, inset: Double) {
    guard !ticks.isEmpty else { return }
    let role = TextRole.tick
    let pixels = plotWidth - 2 * inset
    let widths = ticks.map { min(role.width($0.label), 2 * Self.longest) }
    let widest = widths.max() ?? 0
    var (start, step) = (0, 1)
    var shown: [Int]?
    if areCategories {
      let band = pixels / Double(ticks.count)
      if widest > band - 6, wrap(ticks, band: band) { return }
      if widest > band - 6 {
        isSlanted = band >= Self.slantedRoom - 2 || widest > 48
        let room = isSlanted ? Self.slantedRoom : widest + 8
        step = max(1, Int((room / band).rounded(.up)))
      }
    } else {
      // Of thinned out numbers zero stays.
      let zero = ticks.firstIndex { $0.label.contains("0") && !$0.label.contains(where: Self.isOtherDigit) }
      if !Self.areEven(ticks), Self.overlap(ticks, widths, from: 0, step: 1, pixels: pixels) {
        shown = Self.clear(ticks, widths, first: zero, pixels: pixels)
      }
      while shown == nil, step < ticks.count,
        Self.overlap(ticks, widths, from: start, step: step, pixels: pixels)
      {
        step += 1
        start = (zero ?? 0) % step
      }
    }
    for index in shown ?? Array(stride(from: start, to: ticks.count, by: step)) {
      let limit = isSlanted ? Self.longest : 2 * Self.longest
      let text = role.fitted(ticks[index].label, width: limit)
      let width = role.width(text)
      let x = inset + ticks[index].position * pixels
      labels.append(Label(lines: [text], position: ticks[index].position))
      if isSlanted {
        height = max(height, 14 + width * Self.sine)
        leftOverhang = max(leftOverhang, width * Self.cosine + 4 - x)
      } else {
        height = 6 + role.lineHeight
        leftOverhang = max(leftOverhang, width / 2 - x)
        rightOverhang = max(rightOverhang, x + width / 2 - plotWidth)
      }
    }
  }

  private static func isOtherDigit(_ character: Character) -> Bool { character.isNumber && character != "0" }

  /// Breaks the labels into lines that fit their bands, if three lines are enough for every word.
  private mutating func wrap(_ ticks: [PositionScale.PlacedTick], band: Double) -> Bool {
    let role = TextRole.tick
    guard band >= 40 else { return false }
    let wrapped = ticks.map { tick in
      Label(lines: role.lines(tick.label, width: band - 8, limit: 3), position: tick.position)
    }
    // A line that was cut ends in an ellipsis the label did not have.
    let isWhole =
      zip(wrapped, ticks).allSatisfy { label, tick in
        label.lines.last?.last != "…" || tick.label.last == "…"
      } && wrapped.allSatisfy { label in label.lines.dropLast().allSatisfy { $0.last != "…" } }
    guard isWhole else { return false }
    labels = wrapped
    height = 6 + role.lineHeight * Double(wrapped.map(\.lines.count).max() ?? 1)
    return true
  }

  private static func areEven(_ ticks: [PositionScale.PlacedTick]) -> Bool {
    let gaps = zip(ticks, ticks.dropFirst()).map { $1.position - $0.position }
    guard let least = gaps.min(), let greatest = gaps.max() else { return true }
    return greatest <= least * 1.05
  }

  /// Ticks whose labels stand clear of each other: zero, then from both ends inwards.
  private static func clear(
    _ ticks: [PositionScale.PlacedTick], _ widths: [Double], first: Int?, pixels: Double
  ) -> [Int] {
    var kept: [Int] = []
    let inwards = ticks.indices.flatMap { $0 < ticks.count - 1 - $0 ? [$0, ticks.count - 1 - $0] : [$0] }
    for index in [first].compactMap(\.self) + inwards.prefix(ticks.count) where !kept.contains(index) {
      let isClear = kept.allSatisfy { other in
        let distance = (ticks[index].position - ticks[other].position).magnitude * pixels
        return distance >= (widths[index] + widths[other]) / 2 + 10
      }
      if isClear { kept.append(index) }
    }
    return kept.sorted()
  }

  private static func overlap(
    _ ticks: [PositionScale.PlacedTick], _ widths: [Double], from start: Int, step: Int, pixels: Double
  ) -> Bool {
    stride(from: start + step, to: ticks.count, by: step).contains { index in
      let distance = (ticks[index].position - ticks[index - step].position) * pixels
      return distance < (widths[index] + widths[index - step]) / 2 + 10
    }
  }
}
