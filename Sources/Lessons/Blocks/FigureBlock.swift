package import Markdown

/// A picture with a number and a caption (`figure`), or without either (`image`).
package struct FigureBlock: Equatable, Sendable {
  package enum Content: Equatable, Sendable {
    /// A path as the author wrote it.
    case file(String)
    /// What a cell shows, by its index in `Lesson.parts`; nothing if there is no such cell.
    case cell(Int?)
    /// Whatever Markdown stands in the figure.
    case blocks([Block])
  }

  package var content: Content
  package var alt: OptionText?
  /// A length or a percentage, as CSS has them.
  package var width: String?
  package var height: String?
  package var alignment: Table.Alignment?
  package var isFigure: Bool
  package var number: Int?
  package var label: String?
  package var caption: [Block]
  /// Where the picture leads.
  package var target: String?
}

/// What the path of a picture says of it.
package enum PicturePath {
  private static let kinds = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]

  /// Whether it has a scheme or a host of its own, so that showing it would take the network.
  package static func isRemote(_ path: String) -> Bool {
    if path.hasPrefix("//") { return true }
    let scheme = path.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    return scheme.count > 1 && path[scheme.endIndex...].hasPrefix(":")
  }

  /// Whether browsers show such files.
  static func isShown(_ path: String) -> Bool {
    let name = path.lowercased()
    return kinds.contains { name.hasSuffix("." + $0) }
  }
}

/// A length that may stand in a style: digits and a unit.
enum CSSLength {
  private static let units = ["%", "px", "em", "rem", "ex", "ch", "pt", "cm", "mm", "in", "vw"]

  /// A number alone is one of pixels.
  static func read(_ text: String) -> String? {
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let value = Double(number), value > 0, value <= 10_000 else { return nil }
    let unit = text[number.endIndex...].trimmingBlanks
    if unit.isEmpty { return number + "px" }
    return units.contains(unit) ? number + unit : nil
  }
}
