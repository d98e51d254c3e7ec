/// Something that a simplex plot can draw.
public protocol SimplexContent: Sendable {
  var simplexMarks: SimplexMarks { get }
}

/// A list of points, paths and contours, in drawing order.
public struct SimplexMarks: SimplexContent, Equatable {
  let marks: [SimplexMark]

  public var simplexMarks: SimplexMarks { self }
}

/// A point of the simplex as it was given, three numbers if all is well.
enum SimplexMark: Sendable, Equatable {
  case point([Double], label: String)
  case path([[Double]], label: String)
  case contours([SimplexContour], name: String, extremes: ClosedRange<Double>?)
}

/// One distribution over three classes, as a dot with a name.
public struct TernaryPoint: SimplexContent {
  public let simplexMarks: SimplexMarks

  public init(_ probabilities: some Sequence<some BinaryFloatingPoint>, label: String = "") {
    simplexMarks = SimplexMarks(marks: [.point(probabilities.map { Double($0) }, label: label)])
  }

  public init(_ probabilities: (Double, Double, Double), label: String = "") {
    self.init([probabilities.0, probabilities.1, probabilities.2], label: label)
  }
}

/// A curve of distributions in the order given, with an arrowhead at its end.
///
/// ```swift
/// TernaryPath(temperatures.map { softmax([2, 1, 0], temperature: $0) }, label: "softmax(z / T)")
/// ```
///
/// The path breaks where a point cannot be drawn.
public struct TernaryPath: SimplexContent {
  public let simplexMarks: SimplexMarks

  public init(_ points: some Sequence<some Sequence<some BinaryFloatingPoint>>, label: String = "") {
    simplexMarks = SimplexMarks(marks: [.path(points.map { $0.map { Double($0) } }, label: label)])
  }

  public init(_ points: [(Double, Double, Double)], label: String = "") {
    self.init(points.map { [$0.0, $0.1, $0.2] }, label: label)
  }
}

/// Lines on which a function over the simplex has one value.
///
/// ```swift
/// TernaryContours(of: "entropy", at: [0.25, 0.5, 0.75, 1]) { entropy(Vector($0)) }
/// ```
///
/// - The function gets three probabilities; where it has no finite value no line is drawn.
/// - Without levels there are about five, at round numbers.
/// - Complexity: 1,275 calls of the function.
public struct TernaryContours: SimplexContent {
  public let simplexMarks: SimplexMarks

  public init(of name: String = "", at levels: [Double] = [], function: ([Double]) -> Double) {
    let field = SimplexField(function)
    let wanted = levels.isEmpty ? field.roundLevels : levels
    simplexMarks = SimplexMarks(
      marks: [.contours(wanted.map(field.contour), name: name, extremes: field.extremes)])
  }
}

/// Collects the content of a simplex plot. Loops and conditions are accepted.
@resultBuilder
public enum SimplexContentBuilder {
  public static func buildExpression(_ content: some SimplexContent) -> SimplexMarks { content.simplexMarks }

  public static func buildBlock(_ parts: SimplexMarks...) -> SimplexMarks { buildArray(parts) }

  public static func buildArray(_ parts: [SimplexMarks]) -> SimplexMarks {
    SimplexMarks(marks: parts.flatMap(\.marks))
  }

  public static func buildOptional(_ part: SimplexMarks?) -> SimplexMarks { part ?? SimplexMarks(marks: []) }

  public static func buildEither(first: SimplexMarks) -> SimplexMarks { first }

  public static func buildEither(second: SimplexMarks) -> SimplexMarks { second }
}
