/// The legend of a scale of sizes: a row above the plot with the name of the quantity and a few circles, each as
/// large as the points of its number.
struct SizeLegend: Equatable {
  struct Sample: Equatable {
    let x: Double
    let area: Double
    let number: PlacedText
  }

  /// The name of the quantity, before the circles.
  let label: PlacedText?
  let samples: [Sample]
  /// The y of the middles of the circles.
  let middle: Double

  let height = 28.0
  private static let most = 4

  /// - Parameter largest: the number of the largest points.
  /// - `nil` if no circle has room.
  init?(_ name: String, largest: Double, top: Double, width: Double) {
    middle = top + 11
    let text = TextRole.label.fitted(name, width: width * 0.4)
    label = text.isEmpty ? nil : PlacedText(text: text, x: 0, y: middle + 4.5)
    var x = text.isEmpty ? 0 : TextRole.label.width(text) + 10
    var samples: [Sample] = []
    for tick in linearTicks(from: 0, to: largest, count: 3) where tick.value > 0 {
      guard let area = PointMark.area(ofSize: tick.value, largest: largest) else { continue }
      let radius = ChartSymbol.radius(area)
      let number = PlacedText(text: tick.label, x: x + 2 * radius + 5, y: middle + 4.5)
      let end = number.x + TextRole.tick.width(tick.label)
      guard end <= width, samples.count < Self.most else { break }
      samples.append(Sample(x: x + radius, area: area, number: number))
      x = end + 16
    }
    if samples.isEmpty { return nil }
    self.samples = samples
  }
}

extension Figure {
  /// The circles of the scale of sizes, in the colour of the points where all have one.
  func sizeLegend() -> [SVGNode] {
    guard let legend = layout.sizeLegend else { return [] }
    let circles = legend.samples.map { sample in
      SVGNode.make(
        .path, [.d: .path(ChartSymbol.circle.path(x: sample.x, y: legend.middle, area: sample.area))])
    }
    let sized = channels.layers.filter { $0.points.contains { $0.size != nil } }
    let styles = sized.map { self.styles.style($0) }
    let isColored = sized.contains { $0.points.contains { $0.color != nil } }
    let isOne = !isColored && Set(styles.map(\.number)).count == 1
    let style = isOne ? styles.first ?? SeriesStyle(nil) : SeriesStyle(nil)
    // Of points in several colours the circles have none.
    var nodes = [style.group(circles, isOne ? [:] : [.fillOpacity: 0.6])]
    if let label = legend.label { nodes.append(texts([label], .label, class: "size-label")) }
    return nodes + [texts(legend.samples.map(\.number), .tick, class: "size-ticks")]
  }
}
