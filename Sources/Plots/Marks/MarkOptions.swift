/// How the points of a line or an area are joined.
public enum InterpolationMethod: Sendable, Hashable {
  /// By straight pieces.
  case linear
  /// By steps that change at the earlier point: the value of a point holds up to it.
  case stepStart
  /// By steps that change halfway between two points.
  case stepCenter
  /// By steps that change at the later point: a value holds until the next, as in a distribution function.
  case stepEnd
  /// By a smooth curve that has no extremes but those of the data.
  ///
  /// Where x neither grows nor falls throughout, the pieces are straight. Source: Fritsch and Carlson,
  /// "Monotone piecewise cubic interpolation", SIAM J. Numer. Anal. 17 (1980).
  case monotone
}

/// What bars or areas of several series do at one place.
public enum MarkStackingMethod: Sendable, Hashable {
  /// They stand on each other, positive ones upwards, negative ones downwards.
  case standard
  /// They stand on each other and are scaled so that each stack is 1 long.
  case normalized
  /// They all begin at the baseline, later ones in front of earlier ones.
  case unstacked
}

/// A shape that stands for a point.
public enum ChartSymbol: Sendable, Hashable, CaseIterable {
  case circle, square, triangle, diamond, cross
}

/// How a line is drawn: its pattern and its width.
public struct LineStyle: Sendable, Hashable {
  let dash: [Double]
  let width: Double

  /// Unbroken, 2 px wide.
  public static let solid = LineStyle(dash: [])
  public static let dashed = LineStyle(dash: SeriesStyle.dashes[1])
  public static let dotted = LineStyle(dash: SeriesStyle.dashes[2])
  public static let dashDotted = LineStyle(dash: SeriesStyle.dashes[3])

  /// - Parameters:
  ///   - width: in CSS pixels, kept within 0.25…20.
  ///   - dash: lengths of dashes and gaps in turn, in CSS pixels; empty for an unbroken line.
  public init(width: Double = 2, dash: [Double] = []) {
    self.width = width.isFinite ? min(max(width, 0.25), 20) : 2
    self.dash = dash.allSatisfy { $0.isFinite && $0 >= 0 } && dash.contains { $0 > 0 } ? dash : []
  }
}

/// A colour of the palette, which the page sets for its light and its dark theme.
public struct SeriesColor: Sendable, Hashable {
  /// From 0; `nil` is the colour of the text.
  let number: Int?

  /// The colour, dash pattern, symbol and filling of the series at a place in the palette, from 1; after the
  /// last it begins again.
  public static func series(_ number: Int) -> SeriesColor {
    SeriesColor(number: max(number, 1) - 1)
  }

  /// The colour of the text around the figure.
  public static let primary = SeriesColor(number: nil)
  public static let blue = series(1)
  public static let orange = series(2)
  public static let teal = series(3)
  public static let purple = series(4)
  public static let olive = series(5)
  public static let red = series(6)
  public static let cyan = series(7)
  public static let gray = series(8)
}

/// On which side of its mark an annotation stands.
public enum AnnotationPosition: Sendable, Hashable {
  /// Where there is room: above or behind the end of a bar, beside a point, in the middle of a cell.
  case automatic
  case top, bottom, leading, trailing
  /// On the mark, in a colour that can be read there.
  case overlay
}
