internal import Events

/// A figure on a page: the drawing, what a narrow column shows in its place, and the numbers behind it.
struct FigureView {
  let figure: Figure
  /// Turns a drawing into a node, or into nothing if it must not be shown.
  let svg: (String) -> HTMLNode?
  /// The lesson's own description.
  var alt: String?
  /// The verdicts on the description.
  var marks: [HTMLNode] = []

  /// Nothing if the drawing must not be shown.
  func html() -> HTMLNode? {
    guard let wide = svg(figure.svg) else { return nil }
    var pictures = [wide]
    if let narrow = figure.narrow {
      guard let narrow = svg(narrow) else { return nil }
      pictures = [
        .element("div", ["class": "figure-wide"], [wide]),
        .element("div", ["class": "figure-narrow"], [narrow]),
      ]
    }
    if let alt { pictures = [.element("div", ["role": "img", "aria-label": alt], pictures)] }
    return .element(
      "figure", ["class": "output"],
      [.element("div", ["class": "scroll", "tabindex": "0"], pictures)] + Self.data(figure.table)
        + Self.description(marks))
  }

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
