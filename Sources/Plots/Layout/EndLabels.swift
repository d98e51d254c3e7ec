/// The names of lines written beside their right ends, in place of a legend, where there is room for that.
struct EndLabels: Equatable {
  struct Label: Equatable {
    let series: Int
    let text: String
    /// Where the line ends, from 0 (bottom) to 1 (top).
    let position: Double
  }

  let labels: [Label]
  private let isWished: Bool

  /// A piece of line from the end of a line to its name.
  struct Leader: Equatable {
    let series: Int
    let from: ChartLayout.Point
    let to: ChartLayout.Point
  }

  /// Between the plot and the names.
  static let gap = 6.0

  private static let mostLines = 6
  private static let widest = 110.0
  /// A leader that is steeper crosses its neighbours.
  private static let farthest = 22.0

  /// `nil` unless all series are lines or areas that end near the right edge and have short names.
  ///
  /// - Parameter isWished: whether the author asked for them, also where names are long.
  init?(_ channels: Channels, _ scales: ChartScales, isWished: Bool) {
    let lines = channels.layers.filter { [.line, .function, .area].contains($0.kind) }
    let others = channels.layers.filter { ![.line, .function, .area].contains($0.kind) }
    let series = Set(lines.compactMap(\.series))
    guard channels.series.count > 1, channels.series.count <= Self.mostLines * (isWished ? 2 : 1),
      series.count == channels.series.count, channels.symbols.count < 2, channels.lines.count < 2,
      others.allSatisfy({ $0.kind == .rule || $0.kind == .text || $0.series.map(series.contains) ?? true })
    else { return nil }
    var labels: [Label] = []
    for line in lines {
      guard let index = line.series else { return nil }
      if labels.contains(where: { $0.series == index }) { continue }
      let name = channels.series.fullName(index)
      let text = isWished ? TextRole.label.fitted(name, width: 160) : name
      guard isWished || TextRole.label.width(name) <= Self.widest,
        let last = line.points.last(where: { scales.x.position(of: $0.x) != nil }),
        let x = scales.x.position(of: last.x), (0.94...1.0001).contains(x),
        let y = Self.height(last, scales), (0...1).contains(y)
      else { return nil }
      labels.append(Label(series: index, text: text, position: y))
    }
    self.isWished = isWished
    self.labels = labels.sorted { ($0.position, $1.series) > ($1.position, $0.series) }
  }

  /// The end of a line, the middle of the end of an area.
  private static func height(_ point: Channels.Point, _ scales: ChartScales) -> Double? {
    guard let span = point.ySpan else { return scales.y.position(of: point.y) }
    guard let start = scales.y.position(of: span.start), let end = scales.y.position(of: span.end) else {
      return nil
    }
    return (start + end) / 2
  }

  var width: Double { (labels.map { TextRole.label.width($0.text) }.max() ?? 0) + Self.gap + 4 }

  /// Leaders for the names that do not stand where their lines end, from the end of the axis.
  func leaders(to texts: [PlacedText], top: Double, bottom: Double, x: Double) -> [Leader] {
    zip(labels, texts).compactMap { label, text in
      let (end, middle) = (bottom - label.position * (bottom - top), text.y - 4.5)
      guard (middle - end).magnitude > 4 else { return nil }
      return Leader(
        series: label.series, from: ChartLayout.Point(x: x + 2, y: end),
        to: ChartLayout.Point(x: text.x - 2, y: middle))
    }
  }

  /// The middles of the labels from the top down, moved apart where lines end close together; `nil` if one
  /// had to move so far that it would seem to belong to another line, or if lines end at one place.
  func middles(top: Double, height: Double) -> [Double]? {
    let spacing = 15.0
    let wanted = labels.map { top + (1 - $0.position) * height }
    // Of lines that end at one place nobody sees which a leader means.
    guard isWished || zip(wanted, wanted.dropFirst()).allSatisfy({ $1 - $0 >= 3 }) else { return nil }
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
    // Above the plot stands the name of the axis.
    if let first = middles.first, first < top {
      let least = min(wanted.first ?? top, top)
      for index in middles.indices {
        middles[index] = max(middles[index], least + Double(index) * spacing)
      }
    }
    let fits = zip(middles, wanted).allSatisfy { ($0 - $1).magnitude <= Self.farthest }
    return fits ? middles : nil
  }
}
