/// What a text in a figure is for, and therefore how it is set.
enum TextRole {
  case title, label, tick, note

  var size: Double {
    switch self {
    case .title: 15
    case .label: 13
    case .tick, .note: 12
    }
  }

  /// From one baseline to the next.
  var lineHeight: Double {
    switch self {
    case .title: 20
    case .label: 18
    case .tick, .note: 16
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
    TextMetrics.lines(text, width: width, size: measuredSize, limit: limit)
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
}
