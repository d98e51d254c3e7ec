/// A mark as the author described it, before any scale is known: its kind and its channels.
struct Mark: Sendable, Equatable {
  enum Kind: Sendable {
    case bar, line, point, rule
  }

  var kind: Kind
  var x: PlottableValue?
  var y: PlottableValue?
  var series: PlottableValue?
  var annotation: String?
}

/// A bar from zero to a value, one for each category.
///
/// With categories along x the bars stand; with categories along y they lie. Over a numeric axis a bar is as
/// wide as the smallest distance between two bars allows. Bars of several series stand side by side; bars of
/// one series at one place are stacked. The value axis always includes zero.
public struct BarMark: ChartContent, Equatable {
  let mark: Mark

  public init(x: PlottableValue, y: PlottableValue) { mark = Mark(kind: .bar, x: x, y: y) }

  public var chartMarks: ChartMarks { ChartMarks([mark]) }
}

/// One point of a line. The points of a series are joined in the order in which they are given.
///
/// The line breaks at NaN, ±∞ and missing values; a point with a break on both sides is drawn as a dot.
public struct LineMark: ChartContent, Equatable {
  let mark: Mark

  public init(x: PlottableValue, y: PlottableValue) { mark = Mark(kind: .line, x: x, y: y) }

  public var chartMarks: ChartMarks { ChartMarks([mark]) }
}

/// A symbol at a position; each series has a symbol of its own.
public struct PointMark: ChartContent, Equatable {
  let mark: Mark

  public init(x: PlottableValue, y: PlottableValue) { mark = Mark(kind: .point, x: x, y: y) }

  public var chartMarks: ChartMarks { ChartMarks([mark]) }
}

/// A reference line across the whole plot: horizontal at a `y`, vertical at an `x`.
///
/// The label of its value is written beside it, unless `annotation(_:)` gives another text.
public struct RuleMark: ChartContent, Equatable {
  let mark: Mark

  public init(y: PlottableValue) { mark = Mark(kind: .rule, y: y) }

  public init(x: PlottableValue) { mark = Mark(kind: .rule, x: x) }

  public var chartMarks: ChartMarks { ChartMarks([mark]) }
}
