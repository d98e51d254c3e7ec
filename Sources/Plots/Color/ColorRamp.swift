/// Colours for numbers: a part of a whole from 0 to 1 becomes a colour.
///
/// ```swift
/// ColorRamp.sequential.color(at: 0)    // "#eef3fa", next to paper
/// ColorRamp.sequential.color(at: 1)    // "#052a60"
/// ColorRamp.diverging.color(at: 0.5)   // "#f0f0ee", neutral
/// ```
///
/// - Equal steps look equally large: colours are mixed along a straight line of OKLab, and lightness changes
///   from end to end, so that the order is seen by any eye and in a print without colour.
/// - A value outside 0…1 has the colour of the nearer end; NaN has none.
/// - In a page the ends come from custom properties, by which a theme sets them: `--chart-low` and
///   `--chart-high`; `--chart-negative`, `--chart-middle` and `--chart-positive`; and for text on them
///   `--chart-on-pale` and `--chart-on-strong`.
public struct ColorRamp: Sendable, Equatable {
  /// From nothing to much; the lower end is near the paper.
  public static let sequential = ColorRamp(
    pale: ("--chart-low", "#eef3fa"), above: ("--chart-high", "#052a60"))

  /// From one side of a middle to the other: orange below 0.5, blue above it, which differ for
  /// colour-blind readers too.
  public static let diverging = ColorRamp(
    pale: ("--chart-middle", "#f0f0ee"), above: ("--chart-positive", "#053772"),
    below: ("--chart-negative", "#6b2000"))

  private struct End: Equatable {
    let property: String
    /// Its name within a group that sets it.
    let shortName: String
    let color: String

    var reference: String { "var(\(property),\(color))" }
    var shortReference: String { "var(\(shortName))" }
  }

  private let pale: End
  private let above: End
  private let below: End?

  /// Beyond this part of the way from the pale to a strong end, text on a colour changes sides. It is one
  /// number for the light and the dark theme, so that a figure need not know where it stands: the ends of
  /// both are chosen for it.
  private var turn: Double { below == nil ? 0.6 : 0.642 }

  private init(
    pale: (String, String), above: (String, String), below: (String, String)? = nil
  ) {
    self.pale = End(property: pale.0, shortName: "--l", color: pale.1)
    self.above = End(property: above.0, shortName: "--h", color: above.1)
    self.below = below.map { End(property: $0.0, shortName: "--n", color: $0.1) }
  }

  /// The colour where a page sets none, `#rrggbb`; `none` for NaN.
  public func color(at part: Double) -> String {
    guard let (end, share) = place(part), let from = PlotColor(hex: pale.color),
      let to = PlotColor(hex: end.color)
    else { return "none" }
    return OKLab(from).mixed(with: OKLab(to), part: share).color.hex
  }

  /// The same colour as a value of CSS, mixed from the page's ends where it has set them.
  public func css(at part: Double) -> String { css(at: part, \.reference) }

  /// The same within a group of the style `endsCSS`.
  func shortCSS(at part: Double) -> String { css(at: part, \.shortReference) }

  /// What a group says of the ends, so that the colours in it need not.
  var endsCSS: String {
    [pale, above, below].compactMap { $0.map { "\($0.shortName):\($0.reference)" } }.joined(separator: ";")
  }

  private func css(at part: Double, _ reference: (End) -> String) -> String {
    guard let (end, share) = place(part) else { return "none" }
    if share <= 0 { return reference(pale) }
    if share >= 1 { return reference(end) }
    let percent = DecimalNumber(share * 100).rounded(significantDigits: 3).positional
    return "color-mix(in oklab,\(reference(end)) \(percent)%,\(reference(pale)))"
  }

  /// The colour of a text that stands on `color(at:)`, `#000000` or `#ffffff`, with a contrast of 4.5 : 1 or
  /// more; `currentColor` where there is no colour.
  public func textColor(at part: Double) -> String {
    guard let (_, share) = place(part) else { return "currentColor" }
    return share < turn ? "#000000" : "#ffffff"
  }

  /// The same colour as a value of CSS.
  public func textCSS(at part: Double) -> String {
    guard let (_, share) = place(part) else { return "currentColor" }
    return share < turn ? "var(--chart-on-pale,#000000)" : "var(--chart-on-strong,#ffffff)"
  }

  /// The strong end that a value is mixed with, and how much of it.
  private func place(_ part: Double) -> (end: End, share: Double)? {
    guard !part.isNaN else { return nil }
    let part = min(max(part, 0), 1)
    guard let below else { return (above, part) }
    return part < 0.5 ? (below, 1 - 2 * part) : (above, 2 * part - 1)
  }
}
