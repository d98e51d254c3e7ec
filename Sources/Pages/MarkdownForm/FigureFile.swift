internal import Events

/// A figure as a file of its own, with the colours that pages have in their stylesheet.
enum FigureFile {
  static func text(of figure: Figure) throws(SVGProblem) -> String {
    let markup = try SVGFilter.drawing(of: figure.svg, idPrefix: "").markup
    // What is written there is escaped: neither mark can stand within a value.
    guard markup.hasPrefix("<svg"), let end = markup.utf8.firstIndex(of: UInt8(ascii: ">")) else { return "" }
    let attributes = markup[..<end].dropFirst("<svg".count)
    let namespace =
      String(attributes).range(of: " xmlns=\"") == nil ? " xmlns=\"http://www.w3.org/2000/svg\"" : ""
    let style = HTMLWriter.text(of: [.element("style", [:], [.trusted(colours)])])
    return "<svg" + namespace + attributes + ">" + style + markup[end...].dropFirst() + "\n"
  }

  static let light = [
    "text": "#20242a", "grid": "#d5dae0", "1": "#3b61d3", "2": "#df7617", "3": "#06a68b", "4": "#855884",
    "5": "#a36915", "6": "#b53955", "7": "#0f85b8", "8": "#757d8a", "low": "#eef3fa", "high": "#052a60",
    "negative": "#6b2000", "middle": "#f0f0ee", "positive": "#053772", "on-pale": "#000000",
    "on-strong": "#ffffff",
  ]
  static let dark = [
    "text": "#e2e6eb", "grid": "#3d454e", "1": "#69a9ef", "2": "#f08a55", "3": "#40e4c4", "4": "#af839a",
    "5": "#d4bd56", "6": "#d49291", "7": "#5fc5e9", "8": "#adb3bf", "low": "#1c2733", "high": "#89b5ea",
    "negative": "#e09363", "middle": "#25292e", "positive": "#79a9e2", "on-pale": "#ffffff",
    "on-strong": "#000000", "on-series": "#000000",
  ]

  private static let colours =
    ":root{\(properties(light))}@media (prefers-color-scheme:dark){:root{\(properties(dark))}}"

  private static func properties(_ colours: [String: String]) -> String {
    colours.sorted { $0.key < $1.key }.map { "--chart-\($0.key):\($0.value)" }.joined(separator: ";")
  }
}
