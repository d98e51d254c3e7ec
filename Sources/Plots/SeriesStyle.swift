/// How one series looks: a colour, and a dash pattern, symbol and filling that tell it apart without colour.
struct SeriesStyle: Equatable {
  enum Symbol: CaseIterable {
    case circle, square, triangle, diamond, cross
  }

  let number: Int

  /// - Parameter series: the place of the series in the legend; `nil`, the only one, looks like the first.
  init(_ series: Int?) { number = series ?? 0 }

  /// The colour where the page sets none.
  var color: String { Self.palette[number % Self.palette.count] }

  /// The custom property by which a page sets the colour.
  var variable: String { "--chart-\(number % Self.palette.count + 1)" }

  var dash: [Double] { Self.dashes[number % Self.dashes.count] }

  var symbol: Symbol { Symbol.allCases[number % Symbol.allCases.count] }

  /// Bars are full, light with an outline, or hollow, in turn.
  var fillOpacity: Double { [1, 0.4, 0][number % 3] }

  /// All have a contrast of at least 3:1 with white and with #1a1a1a, so that one palette serves both
  /// themes, and the first four stay apart under protanopia, deuteranopia and tritanopia (Machado et al.
  /// 2009).
  static let palette = [
    "#2f78c4", "#df6223", "#0da688", "#945083", "#8f7a1f", "#b0484f", "#2b8aa8", "#767676",
  ]

  /// Drawn with butt ends, so that a dash is as long as it says.
  static let dashes: [[Double]] = [[], [7, 3], [2, 2.5], [10, 3, 2, 3], [5, 2, 1.5, 2, 1.5, 2]]
}

extension SeriesStyle {
  /// A group in the colour of the series. A page's custom property wins over the attribute where `var()` is
  /// understood.
  func group(_ children: [SVGNode], _ attributes: [SVGAttribute: SVGValue] = [:]) -> SVGNode {
    let own: [SVGAttribute: SVGValue] = [
      .class: "series-\(number + 1)", .color: .text(color), .style: "color:var(\(variable),\(color))",
    ]
    return .make(.g, own.merging(attributes) { own, _ in own }, children)
  }

  /// How the bars of the series are filled, and outlined where the filling alone is faint.
  var filling: [SVGAttribute: SVGValue] {
    if fillOpacity == 1 { return [:] }
    return [.fillOpacity: .number(fillOpacity), .stroke: "currentColor", .strokeWidth: 1.5]
  }

  /// The symbol around a point; all look about as large.
  func symbolPath(x: Double, y: Double) -> SVGPath {
    var path = SVGPath()
    switch symbol {
    case .circle: path.circle(x: x, y: y, radius: 3.5)
    case .square: path.polygon([(x - 3, y - 3), (x + 3, y - 3), (x + 3, y + 3), (x - 3, y + 3)])
    case .triangle: path.polygon([(x, y - 4.5), (x + 4, y + 2.5), (x - 4, y + 2.5)])
    case .diamond: path.polygon([(x, y - 4.5), (x + 4.5, y), (x, y + 4.5), (x - 4.5, y)])
    case .cross:
      path.polygon([
        (x - 1.2, y - 4), (x + 1.2, y - 4), (x + 1.2, y - 1.2), (x + 4, y - 1.2), (x + 4, y + 1.2),
        (x + 1.2, y + 1.2),
        (x + 1.2, y + 4), (x - 1.2, y + 4), (x - 1.2, y + 1.2), (x - 4, y + 1.2), (x - 4, y - 1.2),
        (x - 1.2, y - 1.2),
      ])
    }
    return path
  }
}
