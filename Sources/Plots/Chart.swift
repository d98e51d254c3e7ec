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
  // Inlined, since a loop over a sequence of a type that is known takes half the time.
  @inlinable
  public init<Data: Sequence, Content: ChartContent>(
    _ data: Data, @ChartContentBuilder content: (Data.Element) -> Content
  ) {
    var marks = ChartMarks(capacity: data.underestimatedCount)
    for element in data { marks.append(content(element).chartMarks) }
    self.init(marks)
  }

  @usableFromInline
  init(_ content: ChartMarks) { marks = content.marks }
}

extension Chart: CustomStringConvertible {
  /// The title given, or else a factual one such as "Bar chart of probability by class"; never empty.
  public var title: String { ChartWords(self).title }

  /// The text that stands for the figure: the one given, or else its kind, axes, extremes and omissions.
  public var description: String { ChartWords(self).description }

  /// The figure as one SVG element, for a page or for a file.
  ///
  /// - Parameter id: the prefix of the ids inside, `[A-Za-z][A-Za-z0-9_-]*`. It is derived from the content
  ///   unless given; give one where the same chart may stand twice on a page.
  /// - Complexity: n log n in the number of marks.
  public func svg(id: String? = nil) -> String { ChartRenderer(self).svg(id: id) }
}
