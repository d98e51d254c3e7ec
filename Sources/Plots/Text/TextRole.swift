/// What a text in a figure is for, and therefore how it is set.
enum TextRole {
  case title, subtitle, label, tick, note, caption

  /// A figure of the default width in the column of a phone, 358 px of 420, has its smallest text at 11 px.
  var size: Double { self == .title ? 16 : 13 }

  /// From one baseline to the next.
  var lineHeight: Double {
    switch self {
    case .title: 21
    case .label, .subtitle: 18
    case .tick, .note, .caption: 16
    }
  }

  /// The size of regular text that is as wide; a bold face is up to a sixth wider than the regular one that
  /// was measured.
  private var measuredSize: Double { self == .title ? size * 1.17 : size }

  func width(_ text: String) -> Double { TextMetrics.width(text, size: measuredSize) }

  func fitted(_ text: String, width: Double) -> String {
    TextMetrics.fitted(text, width: width, size: measuredSize)
  }

  func lines(_ text: String, width: Double, limit: Int) -> [String] {
    let lines = TextMetrics.lines(text, width: width, size: measuredSize, limit: limit)
    guard self == .title, lines.count > 1 else { return lines }
    // The lines of a title are about as long as each other: none ends with a word on its own.
    let whole = lines.joined(separator: " ")
    for part in stride(from: 0.5, to: 1, by: 0.05) {
      let even = TextMetrics.lines(text, width: width * part, size: measuredSize, limit: limit)
      if even.count == lines.count, even.joined(separator: " ") == whole { return even }
    }
    return lines
  }
}

/// A text with its place; `y` is the baseline.
struct PlacedText: Equatable {
  enum Anchor: String {
    case start, middle, end
  }

  var text: String
  var x: Double
  var y: Double
  var anchor = Anchor.start
  /// Degrees, against the clock when negative.
  var rotation = 0.0
  /// A colour that can be read on what the text stands on, where that is not the page.
  var fill: (color: String, css: String)?

  static func == (left: PlacedText, right: PlacedText) -> Bool {
    left.text == right.text && left.x == right.x && left.y == right.y && left.anchor == right.anchor
      && left.rotation == right.rotation && left.fill?.color == right.fill?.color
  }
}
