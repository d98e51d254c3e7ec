/// Distributions over three classes as points of a triangle: a corner stands for certainty, the middle for
/// equal probabilities, and a probability is the distance from the side that faces its corner.
///
/// ```swift
/// SimplexPlot("cat", "dog", "bird") {
///   TernaryContours(of: "entropy") { entropy(Vector($0)) }
///   TernaryPath(temperatures.map { softmax([2, 1, 0], temperature: $0) }, label: "softmax(z / T)")
///   TernaryPoint(softmax([2, 1, 0]), label: "T = 1")
/// }
/// ```
///
/// - The first corner is at the left, the second at the right, the third at the top, as in
///   `barycentricPoint(_:)`.
/// - What is no distribution over three classes (another count, a negative or infinite number, NaN, a sum
///   other than 1 by more than 10⁻⁶) is not drawn, and the figure names it.
public struct SimplexPlot: Sendable, Equatable {
  let corners: [String]
  let marks: [SimplexMark]
  private var givenTitle = ""
  private var givenDescription: String?
  public private(set) var offersData = false

  public init(
    _ first: String, _ second: String, _ third: String,
    @SimplexContentBuilder content: () -> SimplexMarks
  ) {
    corners = [first, second, third]
    marks = content().marks
  }

  /// Puts a title above the triangle.
  public func title(_ text: String) -> SimplexPlot { with { $0.givenTitle = text } }

  /// Gives the text that stands for the figure where it cannot be seen, in place of the generated one.
  public func description(_ text: String) -> SimplexPlot { with { $0.givenDescription = text } }

  /// Offers the numbers in a table that a page opens below the figure.
  public func showsData(_ shows: Bool = true) -> SimplexPlot { with { $0.offersData = shows } }

  private func with(_ change: (inout SimplexPlot) -> Void) -> SimplexPlot {
    var copy = self
    change(&copy)
    return copy
  }
}

extension SimplexPlot: PlotFigure {
  /// The title given, or else a factual one.
  public var title: String {
    givenTitle.isEmpty ? "Probabilities of \(Self.list(corners))" : givenTitle
  }

  /// The text given, or else the corners, points, ends of paths and levels.
  public var description: String {
    if let givenDescription { return givenDescription }
    let head = "Triangle of the probabilities of \(Self.list(corners.map { shortened($0, to: 40) }))."
    let all = marks.compactMap(sentence)
    let rest = all.count - Self.mostSentences
    let more = rest > 0 ? ["And \(rest) more."] : []
    return ([head] + all.prefix(Self.mostSentences) + more + notes).joined(separator: " ")
  }

  private static let mostSentences = 12

  private func sentence(_ mark: SimplexMark) -> String? {
    switch mark {
    case .point(let values, let label):
      guard let point = SimplexPosition(values) else { return nil }
      return "Point\(label.isEmpty ? "" : " \(shortened(label, to: 40))") at \(point.text)."
    case .path(let points, let label):
      let placed = points.compactMap(SimplexPosition.init)
      guard let first = placed.first, let last = placed.last else { return nil }
      return "Path\(label.isEmpty ? "" : " \(shortened(label, to: 40))") from \(first.text) to \(last.text)."
    case .contours(let contours, let name, let extremes):
      let levels = contours.filter { !$0.lines.isEmpty }.map { numberText($0.level) }
      let subject = name.isEmpty ? "Contours" : "Contours of \(shortened(name, to: 40))"
      guard let extremes else { return "\(subject): no finite value." }
      let range = "from \(numberText(extremes.lowerBound)) to \(numberText(extremes.upperBound))"
      return levels.isEmpty
        ? "\(subject): none, values \(range)." : "\(subject) at \(Self.list(levels)), values \(range)."
    }
  }

  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// What cannot be drawn, in sentences.
  var notes: [String] {
    let omitted = marks.flatMap { mark -> [[Double]] in
      switch mark {
      case .point(let values, _): SimplexPosition(values) == nil ? [values] : []
      case .path(let points, _): points.filter { SimplexPosition($0) == nil }
      case .contours: []
      }
    }
    guard !omitted.isEmpty else { return [] }
    let named = omitted.prefix(3).map {
      "(" + $0.prefix(6).map { numberText($0) }.joined(separator: ", ") + ")"
    }
    let rest = omitted.count - named.count
    let more = rest > 0 ? " and \(rest) more" : ""
    let verb = omitted.count == 1 ? "is no distribution" : "are no distributions"
    return ["Not drawn: \(named.joined(separator: ", "))\(more), which \(verb) over three classes."]
  }

  /// The points and the points of the paths, with their three probabilities.
  public var dataTable: DataTable {
    let rows = marks.flatMap { mark -> [[DataTable.Value]] in
      switch mark {
      case .point(let values, let label): [Self.row(label, values)]
      case .path(let points, let label): points.map { Self.row(label, $0) }
      case .contours: []
      }
    }
    return DataTable(columns: ["mark"] + corners, rows: rows)
  }

  private static func row(_ label: String, _ values: [Double]) -> [DataTable.Value] {
    [.text(label)] + (0..<3).map { values.indices.contains($0) ? .number(values[$0]) : .missing }
  }

  public func drawing(width: Double?) -> PlotDrawing {
    SimplexDrawing(self, title: givenTitle, width: width ?? Self.usualWidth).drawing
  }

  static let usualWidth = 420.0
}

/// A place in the simplex.
struct SimplexPosition: Equatable {
  let values: [Double]

  /// `nil` for what is no distribution over three classes.
  init?(_ values: [Double]) {
    guard values.count == 3, values.allSatisfy({ $0.isFinite && $0 >= -1e-9 }),
      (values.reduce(0, +) - 1).magnitude <= 1e-6
    else { return nil }
    self.values = values.map { max($0, 0) }
  }

  /// From 0 (left) to 1 (right), and from 0 (bottom) to 1 (top).
  var x: Double { values[1] + values[2] / 2 }
  var y: Double { values[2] }

  var text: String { "(" + values.map { numberText($0, significantDigits: 3) }.joined(separator: ", ") + ")" }
}
