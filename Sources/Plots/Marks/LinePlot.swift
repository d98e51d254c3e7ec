/// The curve of a function, y = f(x).
///
/// ```swift
/// LinePlot(x: "x", y: "tan x", domain: -5...5) { tan($0) }
/// ```
///
/// - **x, y** bind to the position scales. x has room for the domain. y has room for all values, or for a
///   function that grows without bound three times the middle four fifths of them; `chartYScale(domain:)` sets
///   it otherwise.
/// - The function is called at 257 places, and more often where it bends, up to about 60,000 times; it must
///   give the same result for the same x.
/// - The curve is never joined across a jump or a pole, and ends where the function is NaN or ±∞. A jump that
///   lies with another one between two neighbouring places may be missed.
/// - It looks like a `LineMark`, and takes the same modifiers.
public struct LinePlot: ChartContent, Equatable {
  private let mark: Mark

  /// - Parameters:
  ///   - x: the name of the x axis.
  ///   - y: the name of the y axis.
  ///   - domain: where the function is drawn; finite, or nothing is.
  ///   - spacing: how the places at which it is called are spread: `.log` beside a logarithmic x axis.
  ///   - function: called while the mark is made, and not kept.
  public init(
    x: String = "", y: String = "", domain: ClosedRange<Double>, spacing: ScaleType = .linear,
    function: (Double) -> Double
  ) {
    mark = withoutActuallyEscaping(function) { function in
      var mark = Mark(kind: .function)
      mark.details.samples = FunctionSamples(x: x, y: y, domain: domain, spacing: spacing.transform, function)
      return mark
    }
  }

  public var chartMarks: ChartMarks { ChartMarks(mark) }
}

/// The curve of a function; another name of `LinePlot`.
public typealias FunctionMark = LinePlot
