/// What may stand behind the name of a role: `` {name #label .class}`content` ``, MyST's inline attributes.
struct RoleAttributes {
  private(set) var label: Range<Int>?
  private(set) var classes: [Range<Int>] = []
  /// The offset of the brace that closes.
  private(set) var end: Int

  /// Reads from behind the name; nothing if that is neither a brace nor attributes and a brace.
  init?(_ text: [UInt8], at start: Int) {
    end = start
    while end < text.count, text[end] != UInt8(ascii: "}") {
      let blanks = text[end...].prefix(while: \.isASCIISpace)
      guard !blanks.isEmpty else { return nil }
      guard blanks.endIndex < text.count else { return nil }
      end = blanks.endIndex
      guard text[end] != UInt8(ascii: "}") else { break }
      let name = text[(end + 1)...].prefix(while: \.isRoleLabel)
      guard !name.isEmpty else { return nil }
      switch text[end] {
      case UInt8(ascii: "#") where label == nil: label = name.startIndex..<name.endIndex
      case UInt8(ascii: "."): classes.append(name.startIndex..<name.endIndex)
      default: return nil
      }
      end = name.endIndex
    }
    // A blank before the brace alone is a slip that the lesson's reader tells.
    guard end < text.count, end == start || label != nil || !classes.isEmpty else { return nil }
  }
}

extension UInt8 {
  /// Letters, digits, `_`, `:`, `-`. A point begins a class.
  fileprivate var isRoleLabel: Bool { self >= 0x80 || (isRoleName && self != UInt8(ascii: ".")) }
}

extension Role.Label {
  /// Whether a text can be a label.
  package static func isValid(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(\.isRoleLabel)
  }
}
