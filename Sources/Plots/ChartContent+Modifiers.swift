extension ChartContent {
  /// Splits the marks into series by a name, or colours rectangles and points by a number.
  ///
  /// - A **name** binds to the palette: each series has a colour, and a dash pattern, symbol or filling, of its
  ///   own, and a name in the legend. Bars of several series stand side by side unless `stacking` is given;
  ///   areas stand on each other.
  /// - A **number** binds to a scale of colours for a `RectangleMark`, and for a `PointMark` where the numbers
  ///   are more than the palette has colours: light to dark, or two-sided from zero where there are numbers
  ///   of both signs, with a colour bar as the legend. On other marks a number is a name.
  /// - A rectangle whose number is NaN or ±∞ is crossed out, not coloured; one whose number is missing is left out.
  public func foregroundStyle(by value: PlottableValue) -> ChartMarks { with { $0.series = value } }

  /// Gives the marks a colour of the palette without a name in the legend; the first colour unless given.
  public func foregroundStyle(_ color: SeriesColor) -> ChartMarks { with { $0.details.style.color = color } }

  /// Gives points a symbol by name, with an entry in the legend. Without it the symbol follows the series.
  public func symbol(by value: PlottableValue) -> ChartMarks { with { $0.details.symbol = value } }

  /// Gives points one symbol, a circle unless given or unless series differ by it.
  public func symbol(_ symbol: ChartSymbol) -> ChartMarks { with { $0.details.style.symbol = symbol } }

  /// Sets the area of points by a number: zero has none, the largest 300 square pixels. Circles of a few round
  /// numbers are the legend.
  ///
  /// Negative numbers, NaN and ±∞ have no area; such points are not drawn and the figure says so.
  public func symbolSize(by value: PlottableValue) -> ChartMarks { with { $0.details.size = value } }

  /// Sets the area of points in square pixels, 38 unless given and 7 above 2,000 points; kept within 1…2,500.
  public func symbolSize(_ area: Double) -> ChartMarks {
    with { $0.details.style.symbolSize = area.isFinite ? min(max(area, 1), 2_500) : nil }
  }

  /// Gives lines a dash pattern by name, with an entry in the legend. Without it the pattern follows the
  /// series.
  public func lineStyle(by value: PlottableValue) -> ChartMarks { with { $0.details.line = value } }

  /// Gives lines, rules and error bars a pattern and a width.
  public func lineStyle(_ style: LineStyle) -> ChartMarks { with { $0.details.style.line = style } }

  /// Makes the marks translucent: 0 cannot be seen, 1 (the default) covers what is behind.
  public func opacity(_ opacity: Double) -> ChartMarks {
    with { $0.details.style.opacity = opacity.isFinite ? min(max(opacity, 0), 1) : nil }
  }

  /// Sets how the points of lines and areas are joined, by straight pieces unless given.
  public func interpolationMethod(_ method: InterpolationMethod) -> ChartMarks {
    with { $0.details.style.interpolation = method }
  }

  /// Puts bars of different names side by side. Without it they are set apart by series.
  ///
  /// With it, bars of several series at one place and one name stand on each other.
  public func position(by value: PlottableValue) -> ChartMarks { with { $0.details.group = value } }

  /// Writes a short text at each of the marks.
  ///
  /// - The text stands on the side given; `automatic` takes the first free one. Where no place is free of other
  ///   texts it is left out of the picture, and stays in the mark's tooltip.
  /// - A rule without an annotation is named by the label of its value.
  public func annotation(_ text: String, position: AnnotationPosition = .automatic) -> ChartMarks {
    with { $0.details.annotation = Annotation(content: .text(text), position: position) }
  }

  /// Writes at each mark its own value: the length of a bar, the number of a coloured cell, else y.
  ///
  /// The numbers in the cells of a heat map are all written or, where one does not fit its cell, none.
  public func annotation(
    _ format: NumberFormat, position: AnnotationPosition = .automatic
  ) -> ChartMarks {
    with { $0.details.annotation = Annotation(content: .value(format), position: position) }
  }

  private func with(_ change: (inout Mark) -> Void) -> ChartMarks { chartMarks.changed(change) }
}
