/// Anything that is drawn as one figure: a chart, a grid of charts, a simplex.
///
/// ```swift
/// let figure: any PlotFigure = Chart { BarMark(x: .value("class", "cat"), y: .value("p", 1)) }
/// print(figure.svg())  // a whole SVG document, for a file or a page of any kind
/// ```
public protocol PlotFigure: Sendable, CustomStringConvertible {
  /// The accessible name of the figure; never empty.
  var title: String { get }
  /// The text that stands for the figure where it cannot be seen.
  var description: String { get }
  /// What is seen, and how large it is; as wide as given, where the figure can choose its width.
  func drawing(width: Double?) -> PlotDrawing
  /// The numbers that the figure shows.
  var dataTable: DataTable { get }
  /// Whether a page offers the numbers behind the figure.
  var offersData: Bool { get }
  /// The figures with one scale for all, so that they can be compared; the same figures where that has no
  /// meaning.
  static func sharingScales(_ figures: [Self]) -> [Self]
}

/// A figure's shapes and texts, from (0, 0) to its width and height in CSS pixels.
public struct PlotDrawing: Sendable {
  public let width: Double
  public let height: Double
  let nodes: [SVGNode]
}

extension PlotFigure {
  public var offersData: Bool { false }

  public static func sharingScales(_ figures: [Self]) -> [Self] { figures }

  /// The figure as one SVG element, for a page or for a file.
  ///
  /// - Parameter id: the prefix of the ids inside, `[A-Za-z][A-Za-z0-9_-]*`. It is derived from the content
  ///   unless given; give one where the same figure may stand twice on a page.
  public func svg(id: String? = nil) -> String { svg(id: id, width: nil) }

  /// The figure as one SVG element of a width in CSS pixels, for a column that is not as wide as usual.
  public func svg(id: String? = nil, width: Double?) -> String {
    SVGDocument(
      drawing(width: width), title: title, description: description,
      hasFocusableMarks: (self as? Chart)?.options.hasFocusableMarks ?? false
    ).text(id: id)
  }

  /// The figure as it is, and drawn anew for a narrow column if it is wider than that and can be as narrow.
  package func forms(narrow width: Double, id: () -> String) -> (usual: String, narrow: String?) {
    func text(_ drawing: PlotDrawing) -> String {
      SVGDocument(
        drawing, title: title, description: description,
        hasFocusableMarks: (self as? Chart)?.options.hasFocusableMarks ?? false
      ).text(id: id())
    }
    let usual = drawing(width: nil)
    guard usual.width > width else { return (text(usual), nil) }
    let small = drawing(width: width)
    return (text(usual), small.width < usual.width ? text(small) : nil)
  }
}

/// The `svg` element around a drawing: its size, its name, and what it takes from the page.
struct SVGDocument {
  let drawing: PlotDrawing
  let title: String
  let description: String
  /// What is seen, if the Tab key goes from mark to mark.
  private let focusableNodes: [SVGNode]?

  /// - Parameter hasFocusableMarks: whether the Tab key goes from mark to mark, where they are few.
  init(_ drawing: PlotDrawing, title: String, description: String, hasFocusableMarks: Bool = false) {
    (self.drawing, self.title, self.description) = (drawing, title, description)
    focusableNodes = hasFocusableMarks ? drawing.nodes.withFocusableMarks : nil
  }

  func text(id: String?) -> String {
    var body = SVGWriter()
    for node in nodes { body.write(node, depth: 1) }
    var document = SVGWriter()
    document.write(root(id ?? derivedID(body.text), []), depth: 0, tail: body.text)
    return document.text.string
  }

  func tree(id: String) -> SVGNode { root(id, nodes) }

  private var nodes: [SVGNode] { focusableNodes ?? drawing.nodes }

  private func root(_ id: String, _ nodes: [SVGNode]) -> SVGNode {
    .make(
      .svg,
      [
        .xmlns: "http://www.w3.org/2000/svg", .class: "chart", .id: .text(id),
        .viewBox: .numbers([0, 0, drawing.width, drawing.height]), .width: .number(drawing.width),
        .height: .number(drawing.height),
        // The parts of an image cannot be reached one by one.
        .role: focusableNodes == nil ? "img" : "document",
        .ariaLabelledby: "\(id)-title \(id)-desc", .fill: "currentColor",
        .fontFamily: "system-ui, sans-serif", .fontSize: 13,
        .style: .text(Self.rootStyle(width: drawing.width)),
      ],
      [
        .make(.title, [.id: "\(id)-title"], text: title),
        .make(.desc, [.id: "\(id)-desc"], text: description),
      ] + nodes)
  }

  /// The figure shrinks with a narrow column, as far as its text stays 11 px high; font and text
  /// colour are the page's to set.
  private static func rootStyle(width: Double) -> String {
    let least = Int((width * smallestText / TextRole.tick.size).rounded(.up))
    return "max-width:100%;\(width > ChartOptions().width ? "min-width:\(least)px;" : "")height:auto;"
      + "font-family:var(--chart-font,system-ui,sans-serif);color:var(--chart-text,currentColor)"
  }

  private static let smallestText = 11.0

  /// An id that is the same for the same figure, and in all likelihood another for another one: from what
  /// it says and from what is seen of it, as written, so that nothing is written twice.
  private func derivedID(_ body: SVGText) -> String {
    var hash = StableHash()
    hash.combine(body.bytes)
    hash.combine(title.utf8)
    hash.combine("\n".utf8)
    hash.combine(description.utf8)
    return "chart-" + String(hash.value >> 16, radix: 36)
  }
}
