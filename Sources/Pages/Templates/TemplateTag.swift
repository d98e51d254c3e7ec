import Diagnostics

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
  /// With its braces.
  var range: SourceRange

  static func tags(in text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var place = SourcePosition.start
    var rest = text.utf8[...]
    /// Goes on to a place in the text.
    func advance(to index: String.Index) {
      for byte in rest[..<index] {
        place =
          byte == UInt8(ascii: "\n")
          ? SourcePosition(line: place.line + 1, column: 1) : place.advanced(byColumns: 1)
      }
      rest = rest[index...]
    }
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      advance(to: open)
      let inside = rest.dropFirst()
      guard inside.first == UInt8(ascii: "{") else {
        advance(to: inside.startIndex)
        continue
      }
      let isTriple = inside.dropFirst().first == UInt8(ascii: "{")
      let closing = isTriple ? "}}}" : "}}"
      let content = inside.dropFirst(isTriple ? 2 : 1)
      let start = place
      guard let end = content.firstRange(of: closing.utf8) else {
        let range = SourceRange(start, start.advanced(byColumns: isTriple ? 3 : 2))
        tags.append(TemplateTag(kind: .unclosed, name: "", range: range))
        return tags
      }
      let words = String(content[..<end.lowerBound]) ?? ""
      advance(to: end.upperBound)
      tags.append(tag(words, SourceRange(start, place)))
    }
    return tags
  }

  private static func tag(_ content: String, _ range: SourceRange) -> TemplateTag {
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
    var word = name.drop(while: \.isWhitespace)
    while word.last?.isWhitespace == true { word.removeLast() }
    let isName = !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "._-/".contains($0) }
    return TemplateTag(
      kind: kind == .comment || isName ? kind : .unsupported, name: String(word), range: range)
  }
}
