import Foundation
import Testing

/// The colours of the stylesheet, as numbers: WCAG 2.2 §1.4.3 asks 4.5:1 of text and §1.4.11 3:1 of graphics.
@Suite struct StylesheetTests {
  enum Theme: String, CaseIterable {
    case light, dark
  }

  private static let text: [(String, on: [String])] = [
    ("text", ["paper", "surface", "raised", "passed-tint", "failed-tint", "error-tint", "note-tint"]),
    ("muted", ["paper", "surface", "raised", "failed-tint"]),
    ("accent", ["paper", "surface", "raised"]),
    ("passed", ["paper", "raised", "passed-tint"]),
    ("failed", ["paper", "raised", "failed-tint"]),
    ("error", ["paper", "raised", "error-tint"]),
    ("note", ["paper", "note-tint"]),
    ("code-keyword", ["paper", "surface", "raised"]), ("code-type", ["paper", "surface", "raised"]),
    ("code-string", ["paper", "surface", "raised"]), ("code-number", ["paper", "surface", "raised"]),
    ("code-comment", ["paper", "surface", "raised"]), ("code-attribute", ["paper", "surface", "raised"]),
    ("code-function", ["paper", "surface", "raised"]),
  ]

  @Test(arguments: Theme.allCases)
  func text_StandsOutFromWhatItStandsOn(theme: Theme) throws {
    let colours = try Colours(theme)
    for (name, grounds) in Self.text {
      for ground in grounds {
        let contrast = try colours.of(name).contrast(with: colours.of(ground))
        #expect(contrast >= 4.5, "\(name) on \(ground): \(contrast)")
      }
    }
    // Ticks and values of charts are text at three quarters.
    let tick = try colours.of("text").mixed(0.75, into: colours.of("paper"))
    #expect(try tick.contrast(with: colours.of("paper")) >= 4.5)
  }

  @Test(arguments: Theme.allCases)
  func graphics_StandOutFromThePage(theme: Theme) throws {
    let colours = try Colours(theme)
    let paper = try colours.of("paper")
    for name in (1...8).map({ "chart-\($0)" }) + ["focus", "passed", "failed", "error"] {
      let contrast = try colours.of(name).contrast(with: paper)
      #expect(contrast >= 3, "\(name): \(contrast)")
    }
    let underline = try colours.of("passed").mixed(0.7, into: paper)
    #expect(underline.contrast(with: paper) >= 3)
    let axis = try colours.of("text").mixed(0.6, into: paper)
    #expect(axis.contrast(with: paper) >= 3)
  }

  @Test func stylesheet_LoadsNothing() throws {
    let css = try Colours.stylesheet()
    for word in ["url(", "@import", "http:", "https:"] { #expect(!css.contains(word), "\(word)") }
  }
}

/// The custom properties of one theme.
private struct Colours {
  private var values: [String: Colour] = [:]

  init(_ theme: StylesheetTests.Theme) throws {
    let parts = try Self.stylesheet().split(separator: "@media screen and (prefers-color-scheme: dark)")
    try #require(parts.count == 2)
    add(parts[0])
    if theme == .dark {
      add(parts[1].prefix(upTo: parts[1].firstRange(of: "\n}\n")?.lowerBound ?? parts[1].endIndex))
    }
  }

  private mutating func add(_ css: Substring) {
    for match in css.matches(of: /--([a-z0-9-]+): #([0-9a-f]{6});/) {
      guard let number = UInt32(match.2, radix: 16) else { continue }
      values[String(match.1)] = Colour(number)
    }
  }

  func of(_ name: String) throws -> Colour {
    try #require(values[name], "no colour is called \(name)")
  }

  static func stylesheet() throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(
      contentsOf: root.appendingPathComponent("templates/assets/lectern.css"), encoding: .utf8)
  }
}

private struct Colour {
  /// sRGB, from 0 to 1.
  var channels: [Double]

  init(_ number: UInt32) {
    channels = [16, 8, 0].map { Double((number >> $0) & 0xFF) / 255 }
  }

  func mixed(_ amount: Double, into other: Colour) -> Colour {
    var result = self
    result.channels = zip(channels, other.channels).map { amount * $0 + (1 - amount) * $1 }
    return result
  }

  /// WCAG 2.2, "relative luminance".
  private var luminance: Double {
    let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return zip(linear, [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// WCAG 2.2, "contrast ratio".
  func contrast(with other: Colour) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }
}
