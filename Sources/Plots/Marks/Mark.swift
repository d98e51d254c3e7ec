/// A mark as the author described it, before any scale is known: its kind, its channels and its wishes.
struct Mark: Sendable, Equatable {
  enum Kind: Sendable, Hashable {
    case bar, line, point, area, rule, rectangle, text, errorBar, function
  }

  var kind: Kind
  var x: PlottableValue?
  var y: PlottableValue?
  /// `foregroundStyle(by:)`: a series, or a number on a scale of colours.
  var series: PlottableValue?
  /// One, or none for a mark that has only the above: a point among a hundred thousand stays small.
  private var boxed: [Details] = []

  struct Interval: Sendable, Equatable {
    var start: PlottableValue
    var end: PlottableValue
  }

  /// What few marks have.
  struct Details: Sendable, Equatable {
    /// The two ends of an interval, in place of one value.
    var xSpan: Interval?
    var ySpan: Interval?
    var group: PlottableValue?
    var symbol: PlottableValue?
    var line: PlottableValue?
    var size: PlottableValue?
    var style = MarkStyle()
    var annotation: Annotation?
    var samples: FunctionSamples?
  }

  init(_ kind: Kind, x: PlottableValue, y: PlottableValue) { (self.kind, self.x, self.y) = (kind, x, y) }

  init(
    kind: Kind, x: PlottableValue? = nil, y: PlottableValue? = nil, xSpan: Interval? = nil,
    ySpan: Interval? = nil, annotation: Annotation? = nil
  ) {
    (self.kind, self.x, self.y) = (kind, x, y)
    if xSpan != nil || ySpan != nil || annotation != nil {
      details = Details(xSpan: xSpan, ySpan: ySpan, annotation: annotation)
    }
  }

  var details: Details {
    get { boxed.first ?? Details() }
    set { boxed = newValue == Details() ? [] : [newValue] }
  }

  var isPlain: Bool { boxed.isEmpty }
}

/// What the modifiers of a mark set, other than channels; every default is the absence of a wish.
struct MarkStyle: Sendable, Hashable {
  var color: SeriesColor?
  var symbol: ChartSymbol?
  var line: LineStyle?
  var symbolSize: Double?
  var opacity: Double?
  var interpolation = InterpolationMethod.linear
  var stacking: MarkStackingMethod?
}

/// A text at a mark.
struct Annotation: Sendable, Equatable {
  enum Content: Sendable, Equatable {
    case text(String)
    /// The mark's own value.
    case value(NumberFormat)
  }

  var content: Content
  var position = AnnotationPosition.automatic
}

/// One axis of the plot, where a rule is the same for both.
enum Axis: Sendable {
  case x, y

  var other: Axis { self == .x ? .y : .x }
}
