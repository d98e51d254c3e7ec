import Events
import Properties

extension ClaimValue {
  /// More numbers than anybody writes into a sentence: a sequence that never ends is refused here.
  static let mostNumbers = 10_000

  /// What a text can be compared with.
  init(of value: Any) {
    let type = String(describing: Swift.type(of: value))
    switch value {
    case let value as Bool: self = .boolean(value)
    case let value as Check: self = .boolean(value.passed)
    case let value as PropertyResult: self = .boolean(value.isPassed)
    case let value as any DecimalNumber: self = .number(value.decimalText)
    case let value as String: self = .string(value)
    case let value as any EstimatedValue: self = ClaimValue(value.claimEstimate, type: type)
    case let value as Substring: self = .string(String(value))
    case let value as Character: self = .string(String(value))
    case let value as any OptionalValue:
      if let wrapped = value.wrapped {
        self = ClaimValue(of: wrapped)
      } else {
        self = .incomparable(type: type, reason: .empty)
      }
    default:
      var numbers: [String] = []
      switch NumberReader.read(value, into: &numbers) {
      case .numbers: self = .sequence(numbers)
      case .incomparable(let reason):
        let estimates = reason == .kind ? Self.estimates(in: value) : nil
        self = estimates.map(ClaimValue.estimate) ?? .incomparable(type: type, reason: reason)
      }
    }
  }
}

/// Flattens nested sequences and tuples of numbers.
private enum NumberReader {
  enum Outcome {
    case numbers
    case incomparable(ClaimValue.Incomparable)
  }

  static func read(_ value: Any, into numbers: inout [String]) -> Outcome {
    if let number = value as? any DecimalNumber {
      numbers.append(number.decimalText)
      return numbers.count <= ClaimValue.mostNumbers ? .numbers : .incomparable(.tooLong)
    }
    if value is any UnorderedValue { return .incomparable(.unordered) }
    if let rows = value as? any RowsOfNumbers { return read(sequence: rows.numberRows, into: &numbers) }
    if value is any StringProtocol { return .incomparable(.kind) }
    if let sequence = value as? any Sequence { return read(sequence: sequence, into: &numbers) }
    let mirror = Mirror(reflecting: value)
    guard mirror.displayStyle == .tuple, !mirror.children.isEmpty else { return .incomparable(.kind) }
    return read(sequence: mirror.children.lazy.map(\.value), into: &numbers)
  }

  private static func read(sequence: some Sequence, into numbers: inout [String]) -> Outcome {
    for element in sequence {
      let outcome = read(element, into: &numbers)
      guard case .numbers = outcome else { return outcome }
    }
    return .numbers
  }
}

/// Read in the order of their rows.
protocol RowsOfNumbers {
  var numberRows: [[any DecimalNumber]] { get }
}

/// Sequences whose order changes from run to run.
protocol UnorderedValue {}
extension Set: UnorderedValue {}
extension Dictionary: UnorderedValue {}

protocol OptionalValue {
  var wrapped: Any? { get }
}

extension Optional: OptionalValue {
  var wrapped: Any? { map { $0 as Any } }
}
