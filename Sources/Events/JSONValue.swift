/// A JSON value (RFC 8259) that keeps numbers as they are written.
///
/// Not Foundation's coder, for two reasons: the running lesson writes records too, and must not pay for loading
/// Foundation; and a number has to leave as the very decimal that was computed.
package enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  /// A number's text, which must be a JSON number.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  package static func integer(_ value: Int) -> JSONValue { .number(String(value)) }

  /// A number in the shortest decimal that reads back as the same value; the strings `nan`, `inf`, `-inf` where JSON has
  /// no number.
  package static func real(_ text: String) -> JSONValue {
    JSONParser.isNumber(text) ? .number(text) : .string(text)
  }
}

extension JSONValue {
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  package var string: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  package var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  package var integer: Int? {
    guard case .number(let text) = self else { return nil }
    return Int(text)
  }

  package var array: [JSONValue]? {
    guard case .array(let values) = self else { return nil }
    return values
  }

  /// The inverse of `real`.
  package var real: String? {
    switch self {
    case .number(let text): text
    case .string(let text) where ["nan", "inf", "-inf"].contains(text): text
    default: nil
    }
  }
}
