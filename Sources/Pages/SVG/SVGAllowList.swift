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
    // The ends of a scale of colours, named once for all cells.
    "--l", "--h", "--n",
  ]

  private static let functions: Set<String> = [
    "var", "rgb", "rgba", "hsl", "hsla", "calc", "min", "max", "translate", "scale", "rotate", "matrix",
    "skewX", "skewY", "color-mix",
  ]

  /// Numbers, names, colours and the functions above. No `url(…)`, escapes, comments, at-rules or schemes.
  static func isPlain(_ value: some StringProtocol) -> Bool {
    let bytes = value.utf8
    var name = bytes.startIndex
    var before: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        break
      case UInt8(ascii: "("):
        guard name == index || functions.contains(String(value[name..<index])) else { return false }
        name = bytes.index(after: index)
      case UInt8(ascii: "*"), UInt8(ascii: "/"):
        guard before != UInt8(ascii: "/") else { return false }
        name = bytes.index(after: index)
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: "."),
        UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: ")"), UInt8(ascii: "'"):
        name = bytes.index(after: index)
      default: return false
      }
      before = byte
    }
    return true
  }

  /// Declarations of the properties above with plain values.
  static func isPlainStyle(_ style: String) -> Bool {
    style.utf8.split(separator: UInt8(ascii: ";")).allSatisfy { declaration in
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else {
        return declaration.allSatisfy(isBlank)
      }
      let property = declaration[..<colon].filter { !isBlank($0) }
      return properties.contains(String(decoding: property, as: UTF8.self))
        && isPlain(Substring(declaration[declaration.index(after: colon)...]))
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
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
