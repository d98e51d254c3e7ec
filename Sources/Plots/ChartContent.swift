/// Something a chart can draw: a mark, or several.
///
/// Conform a type of your own to give a recurring combination of marks a name:
///
/// ```swift
/// struct UniformEntropy: ChartContent {
///   var classes: Int
///   var chartMarks: ChartMarks {
///     ChartMarks { RuleMark(y: .value("ln n", logarithm(classes))) }
///   }
/// }
/// ```
public protocol ChartContent: Sendable {
  /// The marks this content stands for, in drawing order.
  var chartMarks: ChartMarks { get }
}

/// A list of marks, in drawing order.
public struct ChartMarks: ChartContent, Equatable {
  let marks: [Mark]

  init(_ marks: [Mark]) { self.marks = marks }

  public init(@ChartContentBuilder content: () -> ChartMarks) { self = content() }

  public var chartMarks: ChartMarks { self }
}

/// Collects the content of a chart. Loops, conditions and arrays of content are accepted.
@resultBuilder
public enum ChartContentBuilder {
  public static func buildExpression<Content: ChartContent>(_ content: Content) -> ChartMarks {
    content.chartMarks
  }

  public static func buildExpression<Content: ChartContent>(_ content: [Content]) -> ChartMarks {
    ChartMarks(content.flatMap { $0.chartMarks.marks })
  }

  public static func buildExpression<Content: ChartContent>(_ content: Content?) -> ChartMarks {
    content?.chartMarks ?? ChartMarks([])
  }

  public static func buildBlock(_ parts: ChartMarks...) -> ChartMarks { buildArray(parts) }

  public static func buildArray(_ parts: [ChartMarks]) -> ChartMarks {
    ChartMarks(parts.flatMap(\.marks))
  }

  public static func buildOptional(_ part: ChartMarks?) -> ChartMarks { part ?? ChartMarks([]) }

  public static func buildEither(first: ChartMarks) -> ChartMarks { first }

  public static func buildEither(second: ChartMarks) -> ChartMarks { second }

  public static func buildLimitedAvailability(_ part: ChartMarks) -> ChartMarks { part }
}
