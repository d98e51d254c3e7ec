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
  /// A single mark, of which there may be very many, needs no list.
  private let only: Mark?
  private var several: [Mark]

  init(_ marks: [Mark]) { (only, several) = (nil, marks) }

  @usableFromInline
  init(capacity: Int) {
    self.init([])
    several.reserveCapacity(capacity)
  }

  init(_ mark: Mark) { (only, several) = (mark, []) }

  public init(@ChartContentBuilder content: () -> ChartMarks) { self = content() }

  @inlinable
  public var chartMarks: ChartMarks { self }

  var marks: [Mark] { only.map { [$0] } ?? several }

  public static func == (left: ChartMarks, right: ChartMarks) -> Bool { left.marks == right.marks }

  /// Adds marks to a list of several.
  @usableFromInline
  mutating func append(_ content: consuming ChartMarks) {
    if let only = content.only { several.append(only) } else { several += content.several }
  }

  func changed(_ change: (inout Mark) -> Void) -> ChartMarks {
    if var mark = only {
      change(&mark)
      return ChartMarks(mark)
    }
    var marks = several
    for index in marks.indices { change(&marks[index]) }
    return ChartMarks(marks)
  }
}

/// Collects the content of a chart. Loops, conditions and arrays of content are accepted.
@resultBuilder
public enum ChartContentBuilder {
  @inlinable
  public static func buildExpression<Content: ChartContent>(_ content: Content) -> ChartMarks {
    content.chartMarks
  }

  public static func buildExpression<Content: ChartContent>(_ content: [Content]) -> ChartMarks {
    buildArray(content.map(\.chartMarks))
  }

  public static func buildExpression<Content: ChartContent>(_ content: Content?) -> ChartMarks {
    content?.chartMarks ?? ChartMarks([])
  }

  @inlinable
  public static func buildBlock(_ part: ChartMarks) -> ChartMarks { part }

  public static func buildBlock(_ parts: ChartMarks...) -> ChartMarks { buildArray(parts) }

  public static func buildArray(_ parts: [ChartMarks]) -> ChartMarks {
    var marks = ChartMarks(capacity: parts.count)
    for part in parts { marks.append(part) }
    return marks
  }

  public static func buildOptional(_ part: ChartMarks?) -> ChartMarks { part ?? ChartMarks([]) }

  public static func buildEither(first: ChartMarks) -> ChartMarks { first }

  public static func buildEither(second: ChartMarks) -> ChartMarks { second }

  public static func buildLimitedAvailability(_ part: ChartMarks) -> ChartMarks { part }
}
