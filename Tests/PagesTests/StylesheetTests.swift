import Foundation
import Testing

/// The colours of the stylesheet, as numbers: WCAG 2.2 §1.4.3 asks 4.5:1 of text and §1.4.11 3:1 of graphics.
@Suite struct StylesheetTests {
  enum Theme: String, CaseIterable {
    case light, dark
  }

  private static let text: [(String, on: [String])] = [
    (
      "text", ["paper", "surface", "raised", "mark", "passed-tint", "failed-tint", "error-tint", "note-tint"]
    ),
    ("muted", ["paper", "surface", "raised", "mark", "note-tint", "failed-tint"]),
    ("accent", ["paper", "surface", "raised"]),
    ("passed", ["paper", "raised", "passed-tint"]),
    ("failed", ["paper", "raised", "failed-tint"]),
    ("error", ["paper", "raised", "error-tint"]),
    ("note", ["paper", "note-tint"]),
    ("code-keyword", ["paper", "surface", "raised", "mark"]),
    ("code-type", ["paper", "surface", "raised", "mark"]),
    ("code-string", ["paper", "surface", "raised", "mark"]),
    ("code-number", ["paper", "surface", "raised", "mark"]),
    ("code-comment", ["paper", "surface", "raised", "mark"]),
    ("code-attribute", ["paper", "surface", "raised", "mark"]),
    ("code-function", ["paper", "surface", "raised", "mark"]),
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
    for name in (1...8).map({ "chart-\($0)" }) + ["focus", "control", "passed", "failed", "error"] {
      let contrast = try colours.of(name).contrast(with: paper)
      #expect(contrast >= 3, "\(name): \(contrast)")
    }
    let underline = try colours.of("passed").mixed(0.7, into: paper)
    #expect(underline.contrast(with: paper) >= 3)
    let axis = try colours.of("text").mixed(0.6, into: paper)
    #expect(axis.contrast(with: paper) >= 3)
  }

  /// Its head is what people read who change how a course looks.
  @Test func customProperties_AreListedAtTheHead() throws {
    let css = try Colours.stylesheet()
    let head = css.prefix(upTo: try #require(css.firstRange(of: "*/")).lowerBound)
    let root = css[head.endIndex...].prefix(upTo: try #require(css.firstRange(of: "\n}\n")).lowerBound)
    for match in root.matches(of: /\n  --([a-z0-9-]+):/) {
      let name = String(match.1)
      let family =
        name.hasPrefix("code-") || name.hasPrefix("chart-")
        ? name.prefix(while: { $0 != "-" }) + "-…" : name[...]
      #expect(head.contains("--\(family)") || name.hasSuffix("-tint"), "\(name)")
    }
  }

  @Test(arguments: ["theme.js", "notes.js", "search.js"])
  func scripts_AskNobody(name: String) throws {
    let script = try Colours.asset(name)
    for word in ["fetch(", "XMLHttp", "import", "http", "innerHTML", "eval("] {
      #expect(!script.contains(word))
    }
  }

  @Test func stylesheet_LoadsNothing() throws {
    let css = try Colours.stylesheet()
    for word in ["url(", "@import", "http:", "https:"] { #expect(!css.contains(word), "\(word)") }
  }
}

/// The custom properties of one theme.
struct Colours {
  private var values: [String: Colour] = [:]

  init(_ theme: StylesheetTests.Theme) throws {
    let both = /--([a-z0-9-]+): light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\);/
    for match in try Self.stylesheet().matches(of: both) {
      guard let number = UInt32(theme == .light ? match.2 : match.3, radix: 16) else { continue }
      #expect(values[String(match.1)] == nil, "\(match.1) has one value")
      values[String(match.1)] = Colour(number)
    }
  }

  func of(_ name: String) throws -> Colour {
    try #require(values[name], "no colour is called \(name)")
  }

  static func stylesheet() throws -> String { try asset("lectern.css") }

  static func asset(_ name: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(
      contentsOf: root.appendingPathComponent("templates/assets/" + name), encoding: .utf8)
  }
}

struct Colour: Equatable {
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
