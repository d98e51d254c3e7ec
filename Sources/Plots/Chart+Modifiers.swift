extension Chart {
  // MARK: - Words

  /// Puts a title above the plot. Without one the figure shows none and its accessible name is generated.
  public func title(_ text: String) -> Chart { with { $0.title = text } }

  /// Puts a line of smaller text below the title: what is shown, in which units.
  public func subtitle(_ text: String) -> Chart { with { $0.subtitle = text } }

  /// Puts a text below the plot: what to see in it.
  public func caption(_ text: String) -> Chart { with { $0.caption = text } }

  /// Names where the data are from, below the plot and after the word "Source".
  public func source(_ text: String) -> Chart { with { $0.source = text } }

  /// Gives the text that stands for the figure where it cannot be seen, in place of the generated one.
  public func description(_ text: String) -> Chart { with { $0.description = text } }

  // MARK: - Axes

  /// Names the x axis, in place of the label of the marks' values; an empty text removes the name.
  public func chartXAxisLabel(_ text: String) -> Chart { with { $0.xLabel = text } }

  /// Names the y axis, in place of the label of the marks' values; an empty text removes the name.
  public func chartYAxisLabel(_ text: String) -> Chart { with { $0.yLabel = text } }

  /// Shows the x axis, its name, ticks and lines, or hides all of them.
  public func chartXAxis(_ visibility: ChartVisibility) -> Chart {
    with { $0.xAxis.isHidden = visibility == .hidden }
  }

  /// Shows the y axis, its name, ticks and lines, or hides all of them.
  public func chartYAxis(_ visibility: ChartVisibility) -> Chart {
    with { $0.yAxis.isHidden = visibility == .hidden }
  }

  /// Sets where the x axis is marked, and how its numbers are written.
  public func chartXAxis(content: () -> AxisMarks) -> Chart {
    let marks = content()
    return with { $0.xAxis = AxisOptions(marks: marks) }
  }

  /// Sets where the y axis is marked, and how its numbers are written.
  public func chartYAxis(content: () -> AxisMarks) -> Chart {
    let marks = content()
    return with { $0.yAxis = AxisOptions(marks: marks) }
  }

  // MARK: - Scales

  /// Sets the ends of a numeric x axis, its type, its direction, or several of these.
  ///
  /// - Parameters:
  ///   - domain: the ends. By default those of the data, moved out to round numbers along y, and to zero where
  ///     lengths are compared (bars, areas) or where along y that costs no more than a third of the axis. A
  ///     domain that cannot be drawn (infinite, without length, or not positive on a logarithmic axis) is
  ///     ignored, and the figure says so. What lies outside the domain is cut off.
  ///   - type: how numbers are spread, evenly unless given.
  ///   - reversed: whether numbers fall from left to right, or categories stand in reverse.
  ///   - includesZero: whether zero belongs to the axis, where no domain is given.
  public func chartXScale(
    domain: ClosedRange<Double>? = nil, type: ScaleType = .linear, reversed: Bool = false,
    includesZero: Bool? = nil
  ) -> Chart {
    with {
      $0.x = ScaleRequest(domain: domain, type: type, isReversed: reversed, includesZero: includesZero)
    }
  }

  /// Sets the ends of a numeric y axis, its type, its direction, or several of these; see
  /// `chartXScale(domain:type:reversed:includesZero:)`.
  public func chartYScale(
    domain: ClosedRange<Double>? = nil, type: ScaleType = .linear, reversed: Bool = false,
    includesZero: Bool? = nil
  ) -> Chart {
    with {
      $0.y = ScaleRequest(domain: domain, type: type, isReversed: reversed, includesZero: includesZero)
    }
  }

  /// Sets which categories the x axis has, and their order; others follow in the order of the data.
  public func chartXScale(domain: [String], reversed: Bool = false) -> Chart {
    with { $0.x = ScaleRequest(categories: domain, isReversed: reversed) }
  }

  /// Sets which categories the y axis has, and their order from the top; others follow in the order of the
  /// data.
  public func chartYScale(domain: [String], reversed: Bool = false) -> Chart {
    with { $0.y = ScaleRequest(categories: domain, isReversed: reversed) }
  }

  /// Gives series their places in the palette by name, so that several charts share colours, dash patterns,
  /// symbols and the order of the legend; series that are not named take the places that remain.
  ///
  /// ```swift
  /// chart.chartForegroundStyleScale(["cat": .blue, "dog": .orange])
  /// ```
  public func chartForegroundStyleScale(_ colors: KeyValuePairs<String, SeriesColor>) -> Chart {
    with { $0.colors = colors.map { SeriesColorRule(name: $0.key, color: $0.value) } }
  }

  /// Gives series the places in the palette in the order of their names.
  public func chartForegroundStyleScale(domain: [String]) -> Chart {
    with {
      $0.colors = domain.enumerated().map { SeriesColorRule(name: $1, color: .series($0 + 1)) }
    }
  }

  // MARK: - Legend and size

  /// Sets where the legend stands, or hides it.
  public func chartLegend(_ position: LegendPosition) -> Chart { with { $0.legend = position } }

  /// Sets the size in CSS pixels, 420 × 280 unless given; text keeps its size. Kept within 160…4,000 ×
  /// 120…4,000, and made higher where the text would leave the plot less than half of the height.
  public func size(width: Double, height: Double) -> Chart {
    with {
      if width.isFinite { $0.width = min(max(width, 160), 4_000) }
      if height.isFinite { $0.height = min(max(height, 120), 4_000) }
    }
  }

  private func with(_ change: (inout ChartOptions) -> Void) -> Chart {
    var copy = self
    change(&copy.options)
    return copy
  }
}
