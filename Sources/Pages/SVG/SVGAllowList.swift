/// What a figure may consist of. Nothing here can load, run or cover anything.
enum SVGAllowList {
  static let elements: Set<String> = [
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title",
    "desc",
  ]

  /// Elements in which text may stand.
  static let textual: Set<String> = ["text", "tspan", "title", "desc"]

  static let attributes: Set<String> = [
    "xmlns", "version", "class", "id", "role", "tabindex", "style", "viewBox", "preserveAspectRatio", "width",
    "height", "x", "y", "dx", "dy", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "d", "points",
    "pathLength", "transform", "fill", "stroke", "color", "opacity", "fill-opacity", "fill-rule",
    "stroke-opacity", "stroke-width", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap",
    "stroke-linejoin", "stroke-miterlimit", "paint-order", "vector-effect", "shape-rendering",
    "text-rendering", "font-family", "font-size", "font-style", "font-variant", "font-weight", "text-anchor",
    "dominant-baseline", "alignment-baseline", "letter-spacing", "word-spacing", "textLength", "lengthAdjust",
    "rotate", "xml:space",
  ]

  /// `aria-label` and its family; no other attribute may be invented.
  static func isAria(_ name: String) -> Bool {
    name.hasPrefix("aria-") && name.dropFirst(5).allSatisfy { $0.isASCII && $0.isLowercase }
  }

  /// Attributes whose value is words for people, not language for the browser.
  static let words: Set<String> = ["aria-label", "aria-description", "aria-roledescription"]
  /// Attributes that name other elements of the figure.
  static let references: Set<String> = ["aria-labelledby", "aria-describedby", "aria-details"]

  static let properties: Set<String> = [
    "color", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity",
    "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin", "opacity", "font",
    "font-family", "font-size", "font-style", "font-weight", "font-variant-numeric", "text-anchor",
    "dominant-baseline", "letter-spacing", "paint-order", "shape-rendering", "max-width", "min-width",
    "height", "width", "mix-blend-mode",
  ]

  private static let functions: Set<String> = [
    "var", "rgb", "rgba", "hsl", "hsla", "calc", "min", "max", "translate", "scale", "rotate", "matrix",
    "skewX", "skewY", "color-mix",
  ]

  /// Numbers, names, colours and the functions above. No `url(…)`, escapes, comments, at-rules or schemes.
  static func isPlain(_ value: String) -> Bool {
    var name = ""
    for character in value.unicodeScalars {
      switch character {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": name.unicodeScalars.append(character)
      case "(":
        guard functions.contains(name) || name.isEmpty else { return false }
        name = ""
      case " ", "\n", "\t", ",", ".", "#", "%", "+", ")", "'", "*", "/": name = ""
      default: return false
      }
    }
    return !value.contains("/*") && !value.contains("//")
  }

  /// Declarations of the properties above with plain values.
  static func isPlainStyle(_ style: String) -> Bool {
    style.split(separator: ";").allSatisfy { declaration in
      let parts = declaration.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return declaration.allSatisfy(\.isWhitespace) }
      let property = parts[0].filter { !$0.isWhitespace }
      return properties.contains(property) && isPlain(String(parts[1]))
    }
  }

  /// A class must not make a figure look like one of the page's own verdicts.
  static func isOwnClass(_ value: String) -> Bool {
    let names = value.split(separator: " ")
    return isPlain(value) && !names.contains { name in reserved.contains { name.hasPrefix($0) } }
  }

  private static let reserved = [
    "claim", "check", "property", "verdict", "katex", "badge", "problem", "site-", "verified", "skip",
  ]
}
