/// The names of the series with a sample of each, in rows or in a column beside the plot.
struct Legend: Equatable {
  struct Entry: Equatable {
    let text: String
    /// What the sample looks like; `nil` for the entry that counts what has no entry.
    let style: SeriesStyle?
    let kinds: Set<Mark.Kind>
    let x: Double
    let row: Int
  }

  private(set) var entries: [Entry] = []
  /// The widest entry, from its sample to the end of its name.
  private(set) var width = 0.0

  /// A piece of a line needs room to show its dashes; a small bar or a symbol does not.
  private(set) var sampleWidth = 11.0
  static let rowHeight = 20.0
  private static let (gap, space) = (6.0, 18.0)
  /// A legend of more series than this hides the plot it explains; the rest are counted.
  private static let mostEntries = 24

  private struct Item {
    let text: String
    let style: SeriesStyle
    let kinds: Set<Mark.Kind>
  }

  static let none = Legend()

  private init() {}

  /// - Parameters:
  ///   - width: of a row, or of the column.
  ///   - isColumn: whether each entry has a row of its own.
  init(_ channels: Channels, _ styles: LayerStyles, width limit: Double, isColumn: Bool) {
    let (items, more) = Self.items(channels, styles)
    guard !items.isEmpty else { return }
    let lines: Set<Mark.Kind> = [.line, .function, .rule, .errorBar]
    sampleWidth = items.contains { !$0.kinds.isDisjoint(with: lines) } ? 22 : 11
    let role = TextRole.label
    var x = 0.0
    var row = 0
    func place(_ name: String, _ style: SeriesStyle?, _ kinds: Set<Mark.Kind>) {
      let text = role.fitted(name, width: limit - sampleWidth - Self.gap)
      let entryWidth = sampleWidth + Self.gap + role.width(text)
      if !entries.isEmpty, isColumn || x + entryWidth > limit {
        x = 0
        row += 1
      }
      entries.append(Entry(text: text, style: style, kinds: kinds, x: x, row: row))
      width = max(width, entryWidth)
      x += entryWidth + Self.space
    }
    for item in items { place(item.text, item.style, item.kinds) }
    if more > 0 { place("and \(more) more", nil, []) }
  }

  /// Series by colour; then symbols and line patterns, where these have names of their own.
  private static func items(_ channels: Channels, _ styles: LayerStyles) -> (shown: [Item], more: Int) {
    var items: [Item] = []
    var more = 0
    var kinds: [Int: Set<Mark.Kind>] = [:]
    for layer in channels.layers {
      if let series = layer.series { kinds[series, default: []].insert(layer.kind) }
    }
    let sharesSymbols = channels.symbols.all == channels.series.all
    let sharesLines = channels.lines.all == channels.series.all
    if channels.series.count > 1 {
      items += styles.order.prefix(mostEntries).map { series in
        var style = styles.style(series: series)
        if sharesSymbols { style.symbol = LayerStyles.symbol(series) }
        if sharesLines { style.line = LayerStyles.line(series) }
        return Item(
          text: channels.series.fullName(series), style: style, kinds: kinds[series] ?? [])
      }
      more = max(channels.series.count - mostEntries, 0)
    }
    if channels.symbols.count > 1, !sharesSymbols || items.isEmpty {
      items += channels.symbols.all.indices.prefix(mostEntries).map { index in
        var style = SeriesStyle(channels.series.count > 1 ? nil : 0)
        style.symbol = LayerStyles.symbol(index)
        return Item(text: channels.symbols.fullName(index), style: style, kinds: [.point])
      }
    }
    if channels.lines.count > 1, !sharesLines || items.isEmpty {
      items += channels.lines.all.indices.prefix(mostEntries).map { index in
        var style = SeriesStyle(channels.series.count > 1 ? nil : 0)
        style.line = LayerStyles.line(index)
        return Item(text: channels.lines.fullName(index), style: style, kinds: [.line])
      }
    }
    return (items, more)
  }

  var rows: Int { (entries.last?.row ?? -1) + 1 }

  var height: Double { rows == 0 ? 0 : Double(rows) * Self.rowHeight + 4 }

  func textX(_ entry: Entry) -> Double { entry.x + sampleWidth + Self.gap }
}
