internal import Events

/// A number for reading, and the whole of it where that is more.
struct ReadableNumber: Equatable {
  var text: String
  /// Every digit; nothing if `text` says as much.
  var full: String?

  init(_ number: String, places: Int? = nil) {
    full = nil
    switch number {
    case "nan", "-nan": text = "NaN"
    case "inf": text = "∞"
    case "-inf": text = "\u{2212}∞"
    default:
      guard let decimal = DecimalText(number) else {
        text = number
        return
      }
      let rounded = places.map { decimal.rounded(toPlaces: $0) } ?? decimal.rounded()
      text = rounded.text
      if !rounded.isExact { full = Self.whole(number) }
    }
  }

  /// Every digit, with a real minus sign and the signs of what is not finite.
  static func whole(_ number: String) -> String {
    switch number {
    case "nan", "-nan": return "NaN"
    case "inf": return "∞"
    case "-inf": return "\u{2212}∞"
    default: break
    }
    let text = number.hasPrefix("-") ? "\u{2212}" + number.dropFirst() : number
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A number in running text or in a table cell.
  var html: HTMLNode {
    guard let full else { return .text(text) }
    return .element("span", ["class": "rounded", "title": full], text: text)
  }
}

extension ClaimValue {
  /// The value with every digit, for the note of a claim and the list of claims.
  var fullText: String {
    switch self {
    case .boolean(let value): value ? "true" : "false"
    case .number(let number): ReadableNumber.whole(number)
    case .sequence(let numbers): "(" + Self.list(numbers, ReadableNumber.whole) + ")"
    case .string(let text): "“\(text)”"
    case .estimate(let estimate): estimate.description
    case .table(let table): table.fullText
    case .incomparable(let type, _): "a value of type \(type)"
    }
  }

  /// The value as a sentence would give it.
  var readableText: String {
    switch self {
    case .number(let number): ReadableNumber(number).text
    case .sequence(let numbers): "(" + Self.list(numbers) { ReadableNumber($0).text } + ")"
    case .boolean, .string, .estimate, .table, .incomparable: fullText
    }
  }

  /// More numbers than this say nothing to a reader.
  private static let longestList = 64

  private static func list(_ numbers: [String], _ text: (String) -> String) -> String {
    let shown = numbers.prefix(longestList).map(text).joined(separator: ", ")
    return numbers.count > longestList ? shown + ", … (\(numbers.count) numbers)" : shown
  }
}

extension ClaimTable {
  fileprivate var fullText: String {
    if isSequence, rows.count != 1 { return "a sequence of \(rows.count)" }
    let columns = rows.first?.count ?? 0
    return "a table of \(rows.count == 1 ? "1 row" : "\(rows.count) rows") and "
      + (columns == 1 ? "1 column" : "\(columns) columns")
  }
}

extension ClaimTable.Entry {
  /// The entry with every digit.
  var fullText: String {
    switch self {
    case .number(let number): ReadableNumber.whole(number)
    case .text(let text): "“\(ControlPictures.text(text))”"
    }
  }

  /// The entry as a sentence would give it.
  var readableText: String {
    switch self {
    case .number(let number): ReadableNumber(number).text
    case .text: fullText
    }
  }
}
