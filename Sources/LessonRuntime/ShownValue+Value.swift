import Events
import Plots
import Softmax

extension ShownValue {
  /// Longer texts are cut: nobody reads them, and a page has to be opened.
  static let longestText = 65_536

  /// How a page shows a value.
  init(showing value: Any) {
    switch value {
    case let value as any Displayable: self = value.display.shown
    case is Check, is PropertyResult: self = .verdict
    case let value as any DecimalNumber: self = .number(value.decimalText)
    case let value as String: self = .text(Self.cut(value))
    case let value as any OptionalValue where value.wrapped != nil:
      self = value.wrapped.map(ShownValue.init(showing:)) ?? .text("nil")
    case let value as [any DecimalNumber]: self = .vector(value.map(\.decimalText))
    case let value as [any DisplayableRow]: self = Self.rows(value)
    default: self = .text(Self.cut(String(describing: value)))
    }
  }

  private static func rows(_ rows: [any DisplayableRow]) -> ShownValue {
    let texts = rows.map(\.decimalTexts)
    guard let width = texts.first?.count, width > 0, texts.allSatisfy({ $0.count == width }) else {
      return .text(cut(String(describing: rows)))
    }
    return .matrix(texts)
  }

  private static func cut(_ text: String) -> String {
    guard text.utf8.count > longestText else { return text }
    let kept = text.prefix(longestText)
    return "\(kept)… (\(text.utf8.count - kept.utf8.count) more bytes)"
  }
}

/// A sequence of numbers that can be a row of a matrix.
protocol DisplayableRow {
  var decimalTexts: [String] { get }
}

extension Array: DisplayableRow where Element: DecimalNumber {
  var decimalTexts: [String] { map(\.decimalText) }
}
