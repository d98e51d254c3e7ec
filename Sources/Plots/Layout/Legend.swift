/// The names of the series with a sample of each, in rows above the plot.
struct Legend: Equatable {
  struct Entry: Equatable {
    /// `nil` for the entry that counts the series without one.
    let series: Int?
    let text: String
    let x: Double
    let row: Int
  }

  private(set) var entries: [Entry] = []

  /// A piece of a line needs room to show its dashes; a small bar or a symbol does not.
  let sampleWidth: Double
  private static let (gap, space) = (6.0, 18.0)
  /// A legend of more series than this hides the plot it explains; the rest are counted.
  private static let mostEntries = 24

  init(_ channels: Channels?, width: Double) {
    let drawsLines = channels.map { $0.has(.line) || $0.has(.rule) } ?? false
    sampleWidth = drawsLines ? 22 : 11
    guard let series = channels?.series, series.count > 1 else { return }
    let role = TextRole.label
    var x = 0.0
    var row = 0
    func place(_ name: String, _ index: Int?) {
      let text = role.fitted(name, width: width - sampleWidth - Self.gap)
      let entryWidth = sampleWidth + Self.gap + role.width(text)
      if x > 0, x + entryWidth > width {
        x = 0
        row += 1
      }
      entries.append(Entry(series: index, text: text, x: x, row: row))
      x += entryWidth + Self.space
    }
    for (index, name) in series.prefix(Self.mostEntries).enumerated() { place(name, index) }
    if series.count > Self.mostEntries { place("and \(series.count - Self.mostEntries) more", nil) }
  }

  var rows: Int { (entries.last?.row ?? -1) + 1 }

  var height: Double { rows == 0 ? 0 : Double(rows) * 20 + 4 }

  func textX(_ entry: Entry) -> Double { entry.x + sampleWidth + Self.gap }
}
