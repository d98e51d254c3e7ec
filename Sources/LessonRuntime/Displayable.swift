package import Events

/// A value that chooses how a page shows it.
///
/// ```swift
/// struct Odds: Displayable {
///   var wins: Int, losses: Int
///   var display: Display { .text("\(wins) : \(losses)") }
/// }
/// Odds(wins: 3, losses: 1)  // the page shows 3 : 1
/// ```
public protocol Displayable {
  var display: Display { get }
}

/// A form in which a page can show a value.
public struct Display: Sendable {
  package let shown: ShownValue

  package init(_ shown: ShownValue) {
    self.shown = shown
  }

  /// Text as it is, in a fixed-width face.
  public static func text(_ text: String) -> Display {
    Display(.text(text))
  }

  /// A number in full.
  public static func number(_ value: Double) -> Display {
    Display(.number(value.decimalText))
  }

  /// A table with a head.
  public static func table(_ table: Table) -> Display {
    Display(.table(ShownTable(table)))
  }

  /// A figure.
  public static func chart(_ chart: Chart) -> Display {
    Display(.figure(Figure(chart)))
  }

  /// Any figure of the plotting library.
  public static func figure(_ figure: some PlotFigure) -> Display {
    Display(.figure(Figure(figure)))
  }
}
