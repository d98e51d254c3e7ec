/// How one axis is marked; see `Chart.chartXAxis(content:)`.
///
/// ```swift
/// chart.chartYAxis { AxisMarks(values: [0, 0.5, 1], format: .percent) }
/// chart.chartXAxis { AxisMarks(values: .automatic(desiredCount: 3)) { AxisValueLabel() } }
/// ```
public struct AxisMarks: Sendable, Equatable {
  var values: AxisMarkValues
  var format: NumberFormat
  var grid: Bool?
  var ticks: Bool?
  var labels = true

  /// Lines, ticks and labels as they are by default, at values and in a format of your own.
  ///
  /// - Parameters:
  ///   - values: where; by default about one for each 75 px along x and 50 px along y.
  ///   - format: how numbers are written; categories stand as they are.
  ///   - grid: whether lines run across the plot. By default along the axis on which values are read: y, or x
  ///     where bars lie, but not behind bars that have their values written above them nor behind cells.
  public init(values: AxisMarkValues = .automatic, format: NumberFormat = .automatic, grid: Bool? = nil) {
    (self.values, self.format, self.grid) = (values, format, grid)
  }

  /// Only the parts listed, as in Swift Charts.
  public init(values: AxisMarkValues = .automatic, @AxisContentBuilder content: () -> [AxisPart]) {
    self.values = values
    let parts = content()
    grid = parts.contains(.gridLine)
    ticks = parts.contains(.tick)
    labels = false
    format = .automatic
    for case .label(let own) in parts { (labels, format) = (true, own) }
  }
}

/// Where an axis is marked.
public struct AxisMarkValues: Sendable, Hashable, ExpressibleByArrayLiteral {
  enum Kind: Sendable, Hashable {
    case automatic
    case given([Double])
    case stride(Double)
  }

  let kind: Kind
  var count: Int?

  /// At round numbers, at whole ones if all the data are whole; on a logarithmic axis at powers.
  public static let automatic = AxisMarkValues(kind: .automatic)

  /// As `automatic`, about so many, 1…50.
  public static func automatic(desiredCount: Int) -> AxisMarkValues {
    AxisMarkValues(kind: .automatic, count: min(max(desiredCount, 1), 50))
  }

  /// At the whole multiples of a step; at round numbers if that were more than a hundred.
  public static func stride(by step: Double) -> AxisMarkValues { AxisMarkValues(kind: .stride(step)) }

  /// At the numbers given that lie on the axis, a hundred at most.
  public static func values<Numbers: Sequence>(_ numbers: Numbers) -> AxisMarkValues
  where Numbers.Element: BinaryFloatingPoint {
    AxisMarkValues(kind: .given(numbers.map { Double($0) }))
  }

  public init(arrayLiteral elements: Double...) { self.init(kind: .given(elements)) }

  private init(kind: Kind, count: Int? = nil) { (self.kind, self.count) = (kind, count) }
}

/// One part of the marks of an axis.
public enum AxisPart: Sendable, Hashable {
  case gridLine, tick
  case label(NumberFormat)
}

/// A line across the plot at each value of the axis.
public struct AxisGridLine: Sendable {
  public init() {}
}

/// A short line at each value of the axis.
public struct AxisTick: Sendable {
  public init() {}
}

/// The value, at each value of the axis.
public struct AxisValueLabel: Sendable {
  let format: NumberFormat

  public init(format: NumberFormat = .automatic) { self.format = format }
}

/// Collects the parts of the marks of an axis.
@resultBuilder
public enum AxisContentBuilder {
  public static func buildExpression(_ part: AxisGridLine) -> [AxisPart] { [.gridLine] }
  public static func buildExpression(_ part: AxisTick) -> [AxisPart] { [.tick] }
  public static func buildExpression(_ part: AxisValueLabel) -> [AxisPart] { [.label(part.format)] }
  public static func buildBlock(_ parts: [AxisPart]...) -> [AxisPart] { parts.flatMap(\.self) }
  public static func buildOptional(_ part: [AxisPart]?) -> [AxisPart] { part ?? [] }
  public static func buildEither(first: [AxisPart]) -> [AxisPart] { first }
  public static func buildEither(second: [AxisPart]) -> [AxisPart] { second }
}

struct AxisOptions: Sendable, Equatable {
  var isHidden = false
  var marks = AxisMarks()
}
