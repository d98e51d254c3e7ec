/// How one layer looks: a colour, and a dash pattern, symbol and filling that tell it apart without colour.
struct SeriesStyle: Equatable {
  /// The place of the colour in the palette, from 0; `nil` is the colour of the text.
  let number: Int?
  var symbol: ChartSymbol
  var line: LineStyle
  /// Bars are full, light with an outline, or hollow, in turn.
  var fillOpacity: Double
  var opacity: Double?

  init(_ number: Int?) {
    self.number = number
    let place = number ?? 0
    symbol = ChartSymbol.allCases[place % ChartSymbol.allCases.count]
    line = LineStyle(dash: Self.dashes[place % Self.dashes.count])
    fillOpacity = [1, 0.4, 0][place % 3]
  }

  private var place: Int { (number ?? 0) % Self.palette.count }

  /// The colour where the page sets none.
  var color: String { number == nil ? "currentColor" : Self.palette[place] }

  /// The custom property by which a page sets the colour.
  var variable: String { "--chart-\(place + 1)" }

  /// All have a contrast of at least 3:1 with white and with #1a1a1a, so that one palette serves both
  /// themes, and stay apart under protanopia, deuteranopia and tritanopia (Machado et al. 2009), the first
  /// four by 0.12 and all by 0.06 in OKLab.
  static let palette = [
    "#3b61d3", "#df7617", "#06a68b", "#855884", "#a36915", "#b53955", "#0f85b8", "#757d8a",
  ]

  /// Drawn with butt ends, so that a dash is as long as it says.
  static let dashes: [[Double]] = [[], [7, 3], [2, 2.5], [10, 3, 2, 3], [5, 2, 1.5, 2, 1.5, 2]]
}

extension SeriesStyle {
  /// A group in the colour of the layer. A page's custom property wins over the attribute where `var()` is
  /// understood.
  func group(_ children: [SVGNode], _ attributes: SVGAttributes = [:]) -> SVGNode {
    var own: SVGAttributes = [:]
    if let number {
      own[.class] = "series-\(number + 1)"
      own[.color] = .text(color)
      own[.style] = "color:var(\(variable),\(color))"
    }
    if let opacity { own[.opacity] = .number(opacity) }
    return .make(.g, own.adding(attributes), children)
  }

  /// How the bars of the series are filled, and outlined where the filling alone is faint.
  var filling: SVGAttributes {
    if fillOpacity == 1 { return [:] }
    return [.fillOpacity: .number(fillOpacity), .stroke: "currentColor", .strokeWidth: 1.5]
  }

  /// How its lines are drawn.
  var stroke: SVGAttributes {
    var stroke: SVGAttributes = [
      .fill: "none", .stroke: "currentColor", .strokeWidth: .number(line.width), .strokeLinejoin: "round",
    ]
    if !line.dash.isEmpty { stroke[.strokeDasharray] = .numbers(line.dash) }
    return stroke
  }
}

extension ChartSymbol {
  /// The area of a symbol of which nothing else is said, in square pixels.
  static let plainArea = 38.0
  /// The same where there are so many that larger ones would only cover each other.
  static let crowdedArea = 7.0

  /// The radius of the circle of an area.
  static func radius(_ area: Double) -> Double { (area / 3.141592653589793).squareRoot() }

  /// The symbol around a point; all of one area look about as large.
  func path(x: Double, y: Double, area: Double = plainArea) -> SVGPath {
    let unit = Self.radius(area) / 3.5
    var path = SVGPath()
    func polygon(_ points: [(Double, Double)]) {
      path.polygon(points.map { (x + $0.0 * unit, y + $0.1 * unit) })
    }
    switch self {
    case .circle: path.circle(x: x, y: y, radius: 3.5 * unit)
    case .square: polygon([(-3, -3), (3, -3), (3, 3), (-3, 3)])
    case .triangle: polygon([(0, -4.5), (4, 2.5), (-4, 2.5)])
    case .diamond: polygon([(0, -4.5), (4.5, 0), (0, 4.5), (-4.5, 0)])
    case .cross:
      polygon([
        (1.2, -4), (1.2, -1.2), (4, -1.2), (4, 1.2), (1.2, 1.2), (1.2, 4), (-1.2, 4), (-1.2, 1.2), (-4, 1.2),
        (-4, -1.2), (-1.2, -1.2), (-1.2, -4),
      ])
    }
    return path
  }
}
