/// Code in other languages than Swift → coloured pieces, by highlight.js.
package final class ScriptHighlighter: Sendable {
  /// Longer listings stay plain: some of its grammars take more than linear time.
  static let longestListing = 100_000

  private let engine: ScriptEngine
  private let library: ScriptLibrary

  /// - Parameter source: the text of `highlight.min.js`, version 9 to 11.
  package init(source: String, engine: ScriptEngine = ScriptEngine()) {
    self.engine = engine
    library = ScriptLibrary(name: "highlight.js", source: source + "\n" + Self.glue)
  }

  /// Nothing for a language that it does not know, and if the script fails.
  func highlighted(_ text: String, language: String) -> HighlightedCode? {
    guard text.utf8.count <= Self.longestListing,
      let markup = try? engine.call("lecternHighlight", of: library, [language, text])
    else { return nil }
    return Self.code(ofMarkup: markup)
  }

  private static let glue = """
    function lecternHighlight(language, text) {
      if (!hljs.getLanguage(language)) { throw { message: "unknown language" }; }
      var isNew = hljs.versionString && parseInt(hljs.versionString, 10) > 10;
      var result = isNew ? hljs.highlight(text, { language: language }) : hljs.highlight(language, text, true);
      return result.value;
    }
    """

  /// Its markup is `span`s with a class around escaped text; anything else makes it nothing.
  static func code(ofMarkup markup: String) -> HighlightedCode? {
    var code = HighlightedCode()
    var kinds: [HighlightedCode.Kind?] = [nil]
    var rest = markup[...]
    while !rest.isEmpty {
      if rest.first == "<" {
        guard let end = rest.firstIndex(of: ">") else { return nil }
        let tag = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
        if tag == "/span" {
          guard kinds.count > 1 else { return nil }
          kinds.removeLast()
        } else {
          guard tag.hasPrefix("span class=\""), tag.hasSuffix("\"") else { return nil }
          let names = tag.dropFirst(12).dropLast().split(separator: " ")
          kinds.append(names.lazy.compactMap { kind(ofClass: $0) }.first ?? kinds[kinds.count - 1])
        }
      } else {
        let text = rest.prefix { $0 != "<" }
        code.append(kinds[kinds.count - 1], unescaped(text))
        rest = rest[text.endIndex...]
      }
    }
    code.dropLastEmptyLine()
    return code
  }

  private static func kind(ofClass name: Substring) -> HighlightedCode.Kind? {
    switch name.hasPrefix("hljs-") ? name.dropFirst(5) : name {
    case "keyword", "selector-tag", "section", "name", "tag": .keyword
    case "type", "class", "built_in", "title.class": .type
    case "string", "regexp", "symbol", "link": .string
    case "number": .number
    case "comment", "quote", "doctag": .comment
    case "meta", "attribute", "attr", "variable", "template-variable": .attribute
    case "title", "function", "bullet": .function
    case "literal": .literal
    default: nil
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    String(
      text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
        .replacing("&#x27;", with: "'").replacing("&amp;", with: "&"))
  }
}
