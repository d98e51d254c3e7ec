/// A figure described by its marks: immutable, comparable, and turned into SVG by `svg(id:)`.
///
/// ```swift
/// Chart {
///   for (name, p) in zip(["cat", "dog", "bird"], softmax([2, 1, 0])) {
///     BarMark(x: .value("class", name), y: .value("probability", p))
///   }
/// }
/// .title("Softmax of (2, 1, 0)")
/// ```
///
/// - Any data gives a figure: an empty chart says so, and what cannot be drawn (NaN, ±∞, missing values,
///   numbers that are not positive on a logarithmic axis) is named below the plot.
/// - The same chart gives the same bytes, on every machine.
public struct Chart: Sendable, Equatable {
  let marks: [Mark]
  var options = ChartOptions()

  public init(@ChartContentBuilder content: () -> ChartMarks) { marks = content().marks }

  /// A chart of the content made for each element of a sequence.
  public init<Data: Sequence, Content: ChartContent>(
    _ data: Data, @ChartContentBuilder content: (Data.Element) -> Content
  ) {
    marks = data.flatMap { content($0).chartMarks.marks }
  }
}

/// What the modifiers set; every default is the absence of a wish.
struct ChartOptions: Sendable, Equatable {
  var title: String?
  var description: String?
  var xLabel: String?
  var yLabel: String?
  var x = ScaleRequest()
  var y = ScaleRequest()
  var width = 480.0
  var height = 300.0
}

/// How numbers are spread along an axis.
public enum ScaleType: Sendable {
  /// Equal differences take equal lengths.
  case linear
  /// Equal ratios take equal lengths; only positive numbers are drawn.
  case log
}

struct ScaleRequest: Sendable, Equatable {
  var domain: ClosedRange<Double>?
  var type = ScaleType.linear
}

// MARK: - Modifiers

extension Chart {
  /// Puts a title above the plot. Without one the figure shows none and its accessible name is generated.
  public func title(_ text: String) -> Chart { with { $0.title = text } }

  /// Gives the text that stands for the figure where it cannot be seen, in place of the generated one.
  public func description(_ text: String) -> Chart { with { $0.description = text } }

  /// Names the x axis, in place of the label of the marks' values; an empty text removes the name.
  public func chartXAxisLabel(_ text: String) -> Chart { with { $0.xLabel = text } }

  /// Names the y axis, in place of the label of the marks' values; an empty text removes the name.
  public func chartYAxisLabel(_ text: String) -> Chart { with { $0.yLabel = text } }

  /// Sets the ends of a numeric x axis, its type, or both.
  ///
  /// A domain that cannot be drawn (infinite, without length, or not positive on a logarithmic axis) is
  /// ignored, and the figure says so. What lies outside the domain is cut off.
  public func chartXScale(domain: ClosedRange<Double>? = nil, type: ScaleType = .linear) -> Chart {
    with { $0.x = ScaleRequest(domain: domain, type: type) }
  }

  /// Sets the ends of a numeric y axis, its type, or both; see `chartXScale(domain:type:)`.
  public func chartYScale(domain: ClosedRange<Double>? = nil, type: ScaleType = .linear) -> Chart {
    with { $0.y = ScaleRequest(domain: domain, type: type) }
  }

  /// Sets the size in CSS pixels, 480 × 300 unless given; text keeps its size. Kept within 160…4,000 ×
  /// 120…4,000.
  public func size(width: Double, height: Double) -> Chart {
    with {
      if width.isFinite { $0.width = min(max(width, 160), 4_000) }
      if height.isFinite { $0.height = min(max(height, 120), 4_000) }
    }
  }

  private func with(_ change: (inout ChartOptions) -> Void) -> Chart {
    var copy = self
    change(&copy.options)
    return copy
  }
}

// MARK: - What a chart is turned into

extension Chart: CustomStringConvertible {
  /// The title given, or else a factual one such as "Bar chart of probability by class"; never empty.
  public var title: String { ChartWords(self).title }

  /// The text that stands for the figure: the one given, or else its kind, axes, extremes and omissions.
  public var description: String { ChartWords(self).description }

  /// The figure as one SVG element, for a page or for a file.
  ///
  /// - Parameter id: the prefix of the ids inside, `[A-Za-z][A-Za-z0-9_-]*`. It is derived from the content
  ///   unless given; give one where the same chart may stand twice on a page.
  /// - Complexity: linear in the number of marks.
  public func svg(id: String? = nil) -> String { ChartRenderer(self).svg(id: id) }
}
