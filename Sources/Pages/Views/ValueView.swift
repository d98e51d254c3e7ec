internal import Events

/// The value of an expression, for reading: rounded, with every digit one hover away.
enum ValueView {
  /// Longer vectors show their beginning and their end.
  static let longestVector = 24
  private static let shownAtStart = 12
  private static let shownAtEnd = 3

  /// Whether a value fits beside a line of code.
  static func isShort(_ value: ShownValue) -> Bool {
    switch value {
    case .number: true
    case .vector(let numbers): numbers.count <= 8
    case .text(let text): text.count <= 60 && !text.contains(where: \.isNewline)
    case .matrix, .table, .figure, .sweep, .verdict: false
    }
  }

  /// Everything but figures, which must pass a filter first, and verdicts, which are shown by themselves.
  static func html(_ value: ShownValue, name: String) -> HTMLNode? {
    let label: [HTMLNode] =
      name.isEmpty
      ? []
      : [.element("span", ["class": "value-name"], [.element("code", [:], text: name), .text(" = ")])]
    switch value {
    case .number, .text, .vector:
      return .element("div", ["class": "output value"], label + inline(value))
    case .matrix(let rows):
      return .element("div", ["class": "output value", "tabindex": "0"], label + [matrix(rows)])
    case .table(let shown):
      return .element("div", ["class": "output scroll", "tabindex": "0"], label + [TableView.html(shown)])
    case .figure, .sweep, .verdict: return nil
    }
  }

  static func inline(_ value: ShownValue) -> [HTMLNode] {
    switch value {
    case .number(let number): [ReadableNumber(number).html]
    case .text(let text): [.element("span", ["class": "text"], text: ControlPictures.text(text))]
    case .vector(let numbers): vector(numbers)
    case .matrix, .table, .figure, .sweep, .verdict: []
    }
  }

  private static func vector(_ numbers: [String]) -> [HTMLNode] {
    guard numbers.count > longestVector else { return [.text("(")] + list(numbers[...]) + [.text(")")] }
    let all = numbers.map(ReadableNumber.whole).joined(separator: ", ")
    return [.text("(")] + list(numbers.prefix(shownAtStart)) + [.text(", …, ")]
      + list(numbers.suffix(shownAtEnd)) + [
        .text(")"),
        .element(
          "details", ["class": "all-numbers"],
          [.element("summary", [:], text: "all \(numbers.count) numbers"), .text("(\(all))")]),
      ]
  }

  private static func list(_ numbers: ArraySlice<String>) -> [HTMLNode] {
    Array(numbers.map { [ReadableNumber($0).html] }.joined(separator: [.text(", ")]))
  }

  private static func matrix(_ rows: [[String]]) -> HTMLNode {
    let columns = rows.map(\.count).max() ?? 0
    return .element(
      "table", ["class": "matrix", "aria-label": "Matrix of \(rows.count) rows and \(columns) columns"],
      [
        .element(
          "tbody", [:],
          rows.map { row in
            .element("tr", [:], row.map { .element("td", [:], [ReadableNumber($0).html]) })
          })
      ])
  }
}

/// Control characters have no place in HTML; printed text may have them, such as the escapes of terminal
/// colours.
enum ControlPictures {
  static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isControl(scalar) {
        let picture = scalar.value == 0x7F ? 0x2421 : scalar.value < 0x20 ? 0x2400 + scalar.value : 0xFFFD
        result.append(Unicode.Scalar(picture) ?? "\u{FFFD}")
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
  }
}
