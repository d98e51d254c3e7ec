import Foundation

/// The colours that a course has chosen, as the stylesheet that follows Lectern's.
package enum Theme {
  package static let lightPaper = "#ffffff"
  package static let darkPaper = "#15181c"
  static let standardAccent = "#1558b0"
  static let standardDarkAccent = "#86b8ff"

  /// - Parameters:
  ///   - accent: On light ground, as `#rrggbb`; nothing keeps that of the stylesheet.
  ///   - darkAccent: On dark ground, in the same way.
  package static func stylesheet(accent: String?, darkAccent: String?) -> String {
    let colour = "light-dark(\(accent ?? standardAccent), \(darkAccent ?? standardDarkAccent))"
    return """
      /* The colours of this course, from lectern.yml. */
      :root { --accent: \(colour); --focus: \(colour); --note: \(colour); }

      """
  }

  /// How far two colours stand apart (WCAG 2.2, contrast ratio); nothing if one is no `#rrggbb`.
  package static func contrast(_ a: String, _ b: String) -> Double? {
    guard let a = luminance(a), let b = luminance(b) else { return nil }
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func luminance(_ colour: String) -> Double? {
    guard colour.hasPrefix("#"), colour.utf8.count == 7, let value = Int(colour.dropFirst(), radix: 16) else {
      return nil
    }
    let channels = [value >> 16 & 255, value >> 8 & 255, value & 255].map { channel -> Double in
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
