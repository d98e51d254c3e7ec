/// One figure for each value of a quantity, of which a reader sees one at a time and chooses which.
///
/// ```swift
/// Sweep(over: [0.25, 0.5, 1, 2, 4], label: "T") { T in
///   barChart(["cat", "dog", "bird"], softmax([2, 1, 0], temperature: T), x: "class", y: "p")
/// }
/// ```
///
/// - A page has a control with one position for each value, which needs no script: a mouse, a finger and the
///   arrow keys work it. In print the first, the middle and the last frame stand side by side, or those
///   of `printing(_:)`.
/// - All frames share their scales, so that they can be compared; `sharingScales(false)` gives each its own.
/// - More values than `mostFrames` are thinned out evenly, which `note` says; a sweep of none says so too.
public struct Sweep: Sendable {
  /// One value and its figure.
  public struct Frame: Sendable {
    /// The value in words.
    public let value: String
    public let figure: any PlotFigure
    fileprivate(set) public var isPrinted = false
  }

  /// More positions than this cannot be told apart on a phone.
  public static let mostFrames = 32

  /// What is swept over, such as "temperature".
  public let label: String
  /// How many values were given.
  public let valueCount: Int
  /// Whether a page offers to play the frames.
  public private(set) var isAnimated = false
  /// The frame that is seen first.
  public private(set) var first = 0

  private var own: [Frame]
  private var shared: [Frame]
  private var sharesScales = true
  private var givenTitle: String?
  private var givenDescription: String?

  /// One frame for each value, in order.
  ///
  /// - Parameter label: what the values are values of; it names the control.
  public init<Values: Sequence, Figure: PlotFigure>(
    over values: Values, label: String = "", content: (Values.Element) -> Figure
  ) where Values.Element: LosslessStringConvertible {
    let all = Array(values)
    let kept = Self.thinned(all)
    let figures = kept.map(content)
    self.label = label
    valueCount = all.count
    own = zip(kept, figures).map { Frame(value: Self.text($0), figure: $1) }
    shared = zip(kept, Figure.sharingScales(figures)).map { Frame(value: Self.text($0), figure: $1) }
    print([0, own.count / 2, own.count - 1])
  }

  /// The frames, with the scales that they are drawn with.
  public var frames: [Frame] { sharesScales ? shared : own }

  /// Evenly spaced ones of too many, with the first and the last.
  private static func thinned<Value>(_ values: [Value]) -> [Value] {
    guard values.count > mostFrames else { return values }
    return (0..<mostFrames).map { values[$0 * (values.count - 1) / (mostFrames - 1)] }
  }

  static func text(_ value: some LosslessStringConvertible) -> String {
    if let number = value as? any BinaryFloatingPoint { return numberText(Double(number)) }
    if let number = value as? any BinaryInteger { return numberText(Double(number), significantDigits: 17) }
    return shortened(value.description, to: 40)
  }

  private mutating func print(_ indices: [Int]) {
    for index in own.indices {
      own[index].isPrinted = indices.contains(index)
      shared[index].isPrinted = indices.contains(index)
    }
  }
}

// MARK: - Modifiers

extension Sweep {
  /// Puts a name to the whole, in place of the title that the frames share.
  public func title(_ text: String) -> Sweep { with { $0.givenTitle = text } }

  /// Gives the text that stands for the whole where it cannot be seen, in place of the generated one.
  public func description(_ text: String) -> Sweep { with { $0.givenDescription = text } }

  /// Gives every frame scales of its own instead of one for all.
  public func sharingScales(_ shares: Bool) -> Sweep { with { $0.sharesScales = shares } }

  /// Chooses the frames that stand side by side in print; places that do not exist are ignored.
  public func printing(_ indices: Int...) -> Sweep {
    with { sweep in
      let known = indices.filter(sweep.own.indices.contains)
      if !known.isEmpty { sweep.print(known) }
    }
  }

  /// Chooses the frame that is seen first; a place that does not exist is ignored.
  public func starting(at index: Int) -> Sweep {
    with { if $0.own.indices.contains(index) { $0.first = index } }
  }

  /// Offers to play the frames one after the other. It never starts by itself, and is not offered to readers
  /// who asked for less motion.
  public func animated(_ isAnimated: Bool = true) -> Sweep { with { $0.isAnimated = isAnimated } }

  private func with(_ change: (inout Sweep) -> Void) -> Sweep {
    var copy = self
    change(&copy)
    return copy
  }
}

// MARK: - Words and the sweep beyond pages

extension Sweep: PlotFigure {
  /// The title given, or that of the frames if they have one, or else a factual one.
  public var title: String {
    if let givenTitle, !givenTitle.isEmpty { return givenTitle }
    let titles = Set(frames.map(\.figure.title))
    if titles.count == 1, let only = titles.first { return only }
    return label.isEmpty ? "Sweep" : "Sweep over \(label)"
  }

  /// The text given, or else what is swept over and what the first and the last frame show.
  public var description: String {
    if let givenDescription { return givenDescription }
    guard let first = frames.first, let last = frames.last, frames.count > 1 else {
      return frames.first.map { "\(caption(of: $0)). \($0.figure.description)" } ?? "A sweep without frames."
    }
    let quantity = label.isEmpty ? "" : " of \(label)"
    let count = "One of \(frames.count) figures for values\(quantity) from \(first.value) to \(last.value)."
    return [
      count, note, "\(caption(of: first)): \(first.figure.description)",
      "\(caption(of: last)): \(last.figure.description)",
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What a reader should know of values that are not shown; empty if all are.
  public var note: String {
    if own.isEmpty { return "There is no value to sweep over." }
    return valueCount > own.count ? "Shown are \(own.count) of \(valueCount) values." : ""
  }

  /// The value of a frame with the name of what it is a value of: `T = 0.5`.
  public func caption(of frame: Frame) -> String {
    label.isEmpty ? frame.value : "\(label) = \(frame.value)"
  }

  /// The frames that are printed, side by side: what a sweep is where nothing can be chosen.
  public func drawing(width: Double?) -> PlotDrawing { grid.drawing(width: width) }

  /// The numbers of all frames, each row with the value of its frame.
  public var dataTable: DataTable {
    let tables = frames.map(\.figure.dataTable)
    let head = tables.first?.columns ?? []
    let rows = zip(frames, tables).flatMap { frame, table in
      table.rows.map { [DataTable.Value.text(frame.value)] + $0 }
    }
    return DataTable(columns: [label.isEmpty ? "value" : label] + head, rows: rows)
  }

  public var offersData: Bool { frames.contains { $0.figure.offersData } }

  var grid: ChartGrid {
    let printed = frames.filter(\.isPrinted)
    let charts = printed.compactMap { ($0.figure as? Chart)?.options.shared }
    let titles = Set(printed.compactMap { ($0.figure as? Chart)?.options.title })
    var grid = ChartGrid(printed.map { ChartGrid.Cell(label: caption(of: $0), figure: $0.figure) })
      .title(givenTitle ?? (titles.count == 1 ? titles.first ?? "" : ""))
    if charts.count == printed.count, let shared = charts.first {
      grid.arrangement = GridArrangement(
        sharesX: shared.x != nil, sharesY: shared.y != nil, sharesLegend: true)
    }
    return grid
  }
}
