/// One tag of a Mustache text.
struct TemplateTag: Equatable {
  enum Kind: Equatable {
    /// `{{name}}`, `{{{name}}}`, `{{&name}}`.
    case value
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case end
    /// `{{>name}}`
    case partial
    case comment
    /// What Mustache has and templates here do without: delimiters, pragmas, inheritance, transforms.
    case unsupported
    case unclosed
  }

  var kind: Kind
  var name: String
  /// From 1.
  var line: Int

  static func tags(in text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var line = 1
    var rest = text.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      line += rest[..<open].count { $0 == UInt8(ascii: "\n") }
      rest = rest[open...].dropFirst()
      guard rest.first == UInt8(ascii: "{") else { continue }
      rest = rest.dropFirst()
      let isTriple = rest.first == UInt8(ascii: "{")
      let closing = isTriple ? "}}}" : "}}"
      if isTriple { rest = rest.dropFirst() }
      guard let end = rest.firstRange(of: closing.utf8) else {
        tags.append(TemplateTag(kind: .unclosed, name: "", line: line))
        return tags
      }
      let content = String(rest[..<end.lowerBound]) ?? ""
      tags.append(tag(content, line: line))
      line += content.utf8.count { $0 == UInt8(ascii: "\n") }
      rest = rest[end.upperBound...]
    }
    return tags
  }

  private static func tag(_ content: String, line: Int) -> TemplateTag {
    let (kind, name): (Kind, Substring) =
      switch content.first {
      case "#": (.section, content.dropFirst())
      case "^": (.inverted, content.dropFirst())
      case "/": (.end, content.dropFirst())
      case ">": (.partial, content.dropFirst())
      case "!": (.comment, content.dropFirst())
      case "&": (.value, content.dropFirst())
      case "=", "%", "<", "$": (.unsupported, content.dropFirst())
      default: (.value, content[...])
      }
    let trimmed = name.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    let word = String(trimmed)
    let isName = !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "._-/".contains($0) }
    return TemplateTag(kind: kind == .comment || isName ? kind : .unsupported, name: word, line: line)
  }
}
