/// What the modifiers of a chart set; every default is the absence of a wish.
struct ChartOptions: Sendable, Equatable {
  var title: String?
  var subtitle: String?
  var caption: String?
  var source: String?
  var description: String?
  /// What the figure is, in place of what its marks make it.
  var subject: String?
  var xLabel: String?
  var yLabel: String?
  var x = ScaleRequest()
  var y = ScaleRequest()
  var xAxis = AxisOptions()
  var yAxis = AxisOptions()
  var legend = LegendPosition.automatic
  /// Names of series and their places in the palette, in the order of the legend.
  var colors: [SeriesColorRule] = []
  /// Set where a chart stands among others; see Composition.
  var shared: SharedScales?
  var hidesValues = false
  var offersData = false
  var hasFocusableMarks = false
  var width = 420.0
  var height = 280.0
  /// The width by which ticks are counted, where charts of several widths share an axis.
  var tickWidth: Double?

  func axis(_ axis: Axis) -> AxisOptions { axis == .x ? xAxis : yAxis }
}

struct SeriesColorRule: Sendable, Equatable {
  let name: String
  let color: SeriesColor
}

struct ScaleRequest: Sendable, Equatable {
  var domain: ClosedRange<Double>?
  var categories: [String] = []
  var type = ScaleType.linear
  var isReversed = false
  var includesZero: Bool?
}

/// Where the legend stands.
public enum LegendPosition: Sendable, Hashable {
  /// Beside the ends of the lines where their names fit there, else on top. None for a single series.
  case automatic
  case hidden, top, bottom, trailing
  /// Beside the ends of lines, also where names are long; on top where even so there is no room.
  case direct
}

/// Whether a part of a chart is shown.
public enum ChartVisibility: Sendable, Hashable {
  case automatic, visible, hidden
}
