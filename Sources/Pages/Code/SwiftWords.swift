/// The words of Swift 6.
enum SwiftWords {
  static let literals: Set<String> = ["true", "false", "nil"]

  static let keywords: Set<String> = [
    "actor", "any", "as", "associatedtype", "async", "await", "break", "case", "catch", "class", "continue",
    "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "fileprivate", "for",
    "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nonisolated",
    "operator",
    "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "Self", "self",
    "some", "static", "struct", "subscript", "super", "switch", "throw", "throws", "try", "typealias", "var",
    "where", "while",
  ]

  /// Keywords only in front of what they modify; names everywhere else.
  static let contextual: Set<String> = [
    "borrowing", "consume", "consuming", "convenience", "copy", "discard", "distributed", "dynamic", "each",
    "final", "get", "indirect", "infix", "isolated", "lazy", "macro", "mutating", "nonmutating", "open",
    "optional", "override", "package", "postfix", "prefix", "required", "sending", "set", "unowned", "unsafe",
    "weak",
    "willSet", "didSet", "yield",
  ]
}
