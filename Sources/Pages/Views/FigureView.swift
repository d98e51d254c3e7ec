internal import Events

/// A figure on a page: the drawing, what a narrow column shows in its place, and the numbers behind it.
struct FigureView {
  let figure: Figure
  /// Nothing if a drawing must not be shown.
  let svg: (String) -> SVGDrawing?
  /// The lesson's own description.
  var alt: String?
  /// The verdicts on the description.
  var marks: [HTMLNode] = []

  /// Nothing if the drawing must not be shown.
  func html() -> HTMLNode? {
    guard var pictures = Self.pictures(of: figure, svg: svg) else { return nil }
    if let alt { pictures = [.element("div", ["role": "img", "aria-label": alt], pictures)] }
    return .element(
      "figure", ["class": "output"],
      [.element("div", ["class": "scroll", "tabindex": "0"], pictures)] + Self.data(figure.table)
        + Self.description(marks))
  }

  /// The drawing, and the one for a narrow column beside it; the stylesheet shows the one that fits.
  static func pictures(of figure: Figure, svg: (String) -> SVGDrawing?) -> [HTMLNode]? {
    guard let wide = svg(figure.svg) else { return nil }
    guard let narrow = figure.narrow else { return [wide.node] }
    guard let narrow = svg(narrow) else { return nil }
    return [
      .element("div", ["class": isBroad(wide) ? "figure-wide figure-broad" : "figure-wide"], [wide.node]),
      .element("div", ["class": "figure-narrow"], [narrow.node]),
    ]
  }

  /// Whether a drawing needs about the whole width of the text, not only more than a phone has.
  private static func isBroad(_ drawing: SVGDrawing) -> Bool {
    drawing.width.map { $0 > usualWidth } ?? false
  }

  /// Of a chart for which nothing else is asked.
  private static let usualWidth = 420.0

  /// The numbers behind a figure, closed until a reader wants them.
  static func data(_ table: ShownTable?) -> [HTMLNode] {
    guard let table else { return [] }
    return [
      .element(
        "details", ["class": "figure-data"],
        [
          .element("summary", [:], text: "Numbers"),
          .element("div", ["class": "table-scroll", "tabindex": "0"], [TableView.html(table)]),
        ])
    ]
  }

  static func description(_ marks: [HTMLNode]) -> [HTMLNode] {
    marks.isEmpty ? [] : [.element("div", ["class": "description"], [.text("Description")] + marks)]
  }
}
