/// One labelled value of a mark: a number or a category, and the name of the quantity it is a value of.
///
/// The label names the axis or the legend: `.value("temperature", 0.5)`, `.value("class", "cat")`.
///
/// - NaN, ±∞ and `nil` are accepted. They are never drawn as if they were numbers: a line breaks, a bar shows
///   the value in words, and the figure says what it left out.
public struct PlottableValue: Sendable, Equatable {
  /// The name of the quantity; an empty label names nothing and takes no room.
  public let label: String
  let datum: Datum

  public static func value(_ label: String, _ value: Double) -> PlottableValue {
    PlottableValue(label: label, datum: .number(value))
  }

  public static func value<Number: BinaryFloatingPoint>(_ label: String, _ value: Number) -> PlottableValue {
    PlottableValue(label: label, datum: .number(Double(value)))
  }

  public static func value<Number: BinaryInteger>(_ label: String, _ value: Number) -> PlottableValue {
    PlottableValue(label: label, datum: .number(Double(value)))
  }

  /// A number that may be missing; `nil` leaves a gap.
  public static func value<Number: BinaryFloatingPoint>(_ label: String, _ value: Number?) -> PlottableValue {
    PlottableValue(label: label, datum: value.map { .number(Double($0)) } ?? .missing)
  }

  /// A category. Categories stand in the order in which they first appear.
  public static func value<Text: StringProtocol>(_ label: String, _ value: Text) -> PlottableValue {
    PlottableValue(label: label, datum: .category(String(value)))
  }

  public static func value(_ label: String, _ value: Bool) -> PlottableValue {
    PlottableValue(label: label, datum: .category(value ? "true" : "false"))
  }
}

/// What a mark says about one channel.
enum Datum: Sendable, Equatable {
  case number(Double)
  case category(String)
  case missing

  /// The number, if it is one that can be placed on an axis.
  var finite: Double? {
    if case .number(let value) = self, value.isFinite { value } else { nil }
  }

  var isCategory: Bool { if case .category = self { true } else { false } }

  /// The value on an axis of categories: a number is a name there.
  var named: Datum { if case .number = self { .category(text) } else { self } }

  /// The value in words; equal values have equal words.
  var text: String {
    switch self {
    case .number(let value): numberText(value)
    case .category(let name): name
    case .missing: "missing"
    }
  }

  // Two charts of the same data are equal, NaN included.
  static func == (left: Datum, right: Datum) -> Bool {
    switch (left, right) {
    case (.number(let a), .number(let b)): a == b || (a.isNaN && b.isNaN)
    case (.category(let a), .category(let b)): a == b
    case (.missing, .missing): true
    default: false
    }
  }
}
