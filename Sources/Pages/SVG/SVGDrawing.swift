/// An SVG that has passed the filter.
package struct SVGDrawing: Equatable, Sendable {
  /// As it stands on a page.
  package var markup: String
  /// As it asks to be shown, in CSS pixels.
  var width: Double?

  var node: HTMLNode { .trusted(markup) }
}
