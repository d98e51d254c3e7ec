/// A recorded case as a short text that replays it.
///
/// The first character names the version of the form, `a`. Then follow the choices: an integer in base 36,
/// such as `5`, `-13` or `zz`, after a point if another integer or a float comes before it; a float after
/// `F`, such as `F0`, `F-25e-1` or `Finf`. So `[0, 2.5]`, drawn as an array of floats, is
///
///     a1F0.1F25e-1.0
///
/// There are only letters, digits, `-` and `.` in it, so it can stand in a Swift literal, a URL or a
/// shell command. Ranges are left out: a replay goes by those of its generators. The sign and the payload of
/// NaN are lost; everything else is kept bit by bit.
enum ChoiceText {
  private static let version = UInt8(ascii: "a")
  private static let point = UInt8(ascii: ".")
  private static let float = UInt8(ascii: "F")

  /// No choice takes more: −17 digits, `e` and an exponent of three with its sign are 23.
  private static let longestChoice = 24

  static func encode(_ choices: [Choice]) -> String {
    var text = "a"
    for (index, choice) in choices.enumerated() {
      switch choice {
      case .integer(let value, _):
        if index > 0 { text += "." }
        text += String(value, radix: 36)
      case .float(let value, _):
        text += "F" + encode(value)
      }
    }
    return text
  }

  private static func encode(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    let sign = value.sign == .minus ? "-" : ""
    if value.isInfinite { return sign + "inf" }
    let decimal = ShortestDecimal(value.magnitude)
    switch decimal.exponent {
    case 0: return "\(sign)\(decimal.digits)"
    case 1: return "\(sign)\(decimal.digits)0"
    default: return "\(sign)\(decimal.digits)e\(decimal.exponent)"
    }
  }

  /// The choices of a text, in the widest ranges; `nil` if it is none that ``encode(_:)`` could have made.
  ///
  /// Takes time proportional to the length of the text, and gives up at more choices than a case can have.
  static func decode(_ text: String) -> [Choice]? {
    var bytes = text.utf8[...]
    guard bytes.popFirst() == version else { return nil }
    var choices: [Choice] = []
    while let first = bytes.first {
      guard choices.count < Choices.limit else { return nil }
      if first == point, !choices.isEmpty { bytes.removeFirst() }
      let isFloat = first == float
      if isFloat { bytes.removeFirst() }
      if !isFloat && first != point && !choices.isEmpty { return nil }
      let end = bytes.firstIndex { $0 == point || $0 == float } ?? bytes.endIndex
      guard bytes.distance(from: bytes.startIndex, to: end) <= longestChoice,
        let token = String(bytes[..<end]),
        let choice = isFloat ? decodeFloat(token) : decodeInteger(token)
      else { return nil }
      choices.append(choice)
      bytes = bytes[end...]
    }
    return choices
  }

  private static func decodeInteger(_ token: String) -> Choice? {
    guard let value = Int(token, radix: 36), String(value, radix: 36) == token else { return nil }
    return .integer(value, in: .min ... .max)
  }

  private static func decodeFloat(_ token: String) -> Choice? {
    guard let value = Double(token), encode(value) == token else { return nil }
    return .float(value, in: -.infinity ... .infinity)
  }
}
