/// The pictures before the titles of boxes: each kind has its own, so that no kind is told by its colour alone.
enum BoxIcon {
  static func html(_ kind: String) -> HTMLNode {
    .element(
      "svg", ["class": "box-icon", "viewBox": "0 0 16 16", "aria-hidden": "true"],
      [.element("path", ["d": paths[kind] ?? note])])
  }

  private static let circle = "M8 1.2a6.8 6.8 0 1 1 0 13.6a6.8 6.8 0 1 1 0-13.6z"
  private static let triangle = "M8 1.6l6.8 12.4h-13.6z"
  private static let octagon = "M5.2 1.2h5.6l4 4v5.6l-4 4h-5.6l-4-4v-5.6z"
  /// A stroke and a dot below it, from a height to another.
  private static let exclamation = "M8 5.2v4.2M8 11.8v.2"

  private static let note = circle + "M8 7.2v4.4M8 4.4v.2"

  private static let paths = [
    "note": note,
    "tip": "M5.6 11.2c0-2-2.2-2.6-2.2-5.4a4.6 4.6 0 0 1 9.2 0c0 2.8-2.2 3.4-2.2 5.4zM6 13h4M6.8 14.8h2.4",
    "hint": circle + "M5.9 6.2a2.1 2.1 0 1 1 3.1 1.9c-.8.5-1 .8-1 1.6M8 11.8v.2",
    "important": "M2 1.8h12v9.4h-5.4l-3 3v-3h-3.6zM8 4v3M8 9v.2",
    "warning": triangle + "M8 6v4M8 12v.2", "attention": triangle + "M8 6v4M8 12v.2",
    "caution": circle + exclamation,
    "danger": octagon + exclamation, "error": octagon + "M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8",
    "seealso":
      "M8 3.4c-1.6-1.2-4-1.4-6.4-1v10.6c2.4-.4 4.8-.2 6.4 1c1.6-1.2 4-1.4 6.4-1v-10.6c-2.4-.4-4.8-.2-6.4 1zM8 3.4v10.4",
  ]
}
