/// What a figure may consist of. Nothing here can load, run or cover anything.
enum SVGAllowList {
  static let elements: Set<String> = [
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title",
    "desc",
  ]

  /// Elements in which text may stand.
  static let textual: Set<String> = ["text", "tspan", "title", "desc"]

  /// What may stand in an attribute.
  enum Rule: Sendable {
    /// Numbers, names, colours.
    case plain
    /// A name of the element, of its own figure only.
    case name
    /// Names of other elements of the figure.
    case references
    /// Words for people, not language for the browser.
    case words
    case classes, style, namespace, tabIndex
  }

  /// Nothing for an attribute that a figure must not have.
  static func rule(of attribute: String) -> Rule? {
    rules[attribute] ?? (isAria(attribute) ? .plain : nil)
  }

  private static let rules: [String: Rule] = {
    let others: [String: Rule] = [
      "id": .name, "class": .classes, "style": .style, "xmlns": .namespace, "tabindex": .tabIndex,
      "aria-label": .words, "aria-description": .words, "aria-roledescription": .words,
      "aria-labelledby": .references, "aria-describedby": .references, "aria-details": .references,
    ]
    let plain = plainAttributes.map { ($0, Rule.plain) }
    return others.merging(plain) { first, _ in first }
  }()

  private static let plainAttributes = [
    "version", "role", "viewBox", "preserveAspectRatio", "width",
    "height", "x", "y", "dx", "dy", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "d", "points",
    "pathLength", "transform", "fill", "stroke", "color", "opacity", "fill-opacity", "fill-rule",
    "stroke-opacity", "stroke-width", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap",
    "stroke-linejoin", "stroke-miterlimit", "paint-order", "vector-effect", "shape-rendering",
    "text-rendering", "font-family", "font-size", "font-style", "font-variant", "font-weight", "text-anchor",
    "dominant-baseline", "alignment-baseline", "letter-spacing", "word-spacing", "textLength", "lengthAdjust",
    "rotate", "xml:space",
  ]

  /// `aria-label` and its family; no other attribute may be invented.
  private static func isAria(_ name: String) -> Bool {
    name.hasPrefix("aria-") && name.dropFirst(5).allSatisfy { $0.isASCII && $0.isLowercase }
  }

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
  static func isPlain(_ value: ArraySlice<UInt8>) -> Bool {
    var name = value.startIndex
    var before: UInt8 = 0
    for index in value.indices {
      let byte = value[index]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        break
      case UInt8(ascii: "("):
        guard name == index || functions.contains(String(decoding: value[name..<index], as: UTF8.self)) else {
          return false
        }
        name = index + 1
      case UInt8(ascii: "*"), UInt8(ascii: "/"):
        guard before != UInt8(ascii: "/") else { return false }
        name = index + 1
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: "."),
        UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: ")"), UInt8(ascii: "'"):
        name = index + 1
      default: return false
      }
      before = byte
    }
    return true
  }

  /// Declarations of the properties above with plain values.
  static func isPlainStyle(_ style: ArraySlice<UInt8>) -> Bool {
    style.split(separator: UInt8(ascii: ";")).allSatisfy { declaration in
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else {
        return declaration.allSatisfy(isBlank)
      }
      let property = declaration[..<colon].filter { !isBlank($0) }
      return properties.contains(String(decoding: property, as: UTF8.self))
        && isPlain(declaration[(colon + 1)...])
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
  }

  /// A class must not make a figure look like one of the page's own verdicts.
  static func isOwnClass(_ value: ArraySlice<UInt8>) -> Bool {
    let names = value.split(separator: UInt8(ascii: " "))
    return isPlain(value) && !names.contains { name in reserved.contains { name.starts(with: $0.utf8) } }
  }

  private static let reserved = [
    "claim", "check", "property", "verdict", "katex", "badge", "problem", "site-", "verified", "skip",
  ]
}
