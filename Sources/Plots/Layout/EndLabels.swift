/// The names of lines written beside their right ends, in place of a legend, where there is room for that.
struct EndLabels: Equatable {
  struct Label: Equatable {
    let series: Int
    let text: String
    /// Where the line ends, from 0 (bottom) to 1 (top).
    let position: Double
  }

  let labels: [Label]

  private static let mostLines = 6
  private static let widest = 110.0

  /// `nil` unless all series are lines that end near the right edge and have short names.
  init?(_ channels: Channels, _ scales: ChartScales) {
    let lines = channels.layers.filter { $0.kind == .line }
    guard channels.series.count > 1, channels.series.count <= Self.mostLines,
      lines.count == channels.series.count, !channels.has(.bar), !channels.has(.point)
    else { return nil }
    var labels: [Label] = []
    for line in lines {
      guard let series = line.series, let name = line.series.map({ channels.series[$0] }),
        TextRole.label.width(name) <= Self.widest,
        let last = line.points.last,
        let x = scales.x.position(of: last.x), (0.94...1.0001).contains(x),
        let y = scales.y.position(of: last.y), (0...1).contains(y)
      else { return nil }
      labels.append(Label(series: series, text: name, position: y))
    }
    self.labels = labels.sorted { ($0.position, $1.series) > ($1.position, $0.series) }
  }

  var width: Double { (labels.map { TextRole.label.width($0.text) }.max() ?? 0) + 8 }

  /// The middles of the labels from the top down, moved apart where lines end close together; `nil` if one
  /// had to move so far that it would seem to belong to another line.
  func middles(top: Double, height: Double) -> [Double]? {
    let spacing = 15.0
    let wanted = labels.map { top + (1 - $0.position) * height }
    var middles = wanted
    for index in middles.indices.dropFirst() {
      middles[index] = max(middles[index], middles[index - 1] + spacing)
    }
    // What was pushed down is shared between the neighbours.
    if let drift = zip(middles, wanted).map({ $0 - $1 }).max(), drift > 0 {
      middles = zip(middles, wanted).map { $0 - min(drift / 2, max(0, $0 - $1 + drift / 2)) }
      for index in middles.indices.dropLast().reversed() {
        middles[index] = min(middles[index], middles[index + 1] - spacing)
      }
    }
    let fits = zip(middles, wanted).allSatisfy { ($0 - $1).magnitude <= 12 }
    return fits ? middles : nil
  }
}
