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
      let markup = try? engine.call("lecternHighlight", of: library, [language, text]),
      let code = Self.code(ofMarkup: markup)
    else { return nil }
    // Colours are worth less than a character of the code.
    return code.text == HighlightedCode(plain: text).text ? code : nil
  }

  /// Whether a language has nothing to colour.
  static func isPlain(_ language: String) -> Bool {
    ["", "text", "txt", "plain", "plaintext", "none", "output"].contains(language)
  }

  /// Languages have other names in other versions.
  private static let glue = """
    var lecternNames = {
      latex: "tex", tex: "latex", cfg: "ini", conf: "ini", "c++": "cpp", zsh: "bash", dockerfile: "docker",
      jsonc: "json", json5: "json", svg: "xml", mustache: "handlebars"
    };
    function lecternHighlight(language, text) {
      if (!hljs.getLanguage(language)) { language = lecternNames[language] || ""; }
      if (!hljs.getLanguage(language)) { throw { message: "unknown language" }; }
      var isNew = hljs.versionString && parseInt(hljs.versionString, 10) > 10;
      var result = isNew ? hljs.highlight(text, { language: language }) : hljs.highlight(language, text, true);
      return result.value;
    }
    """

  /// Its markup is `span`s with a class around escaped text; anything else makes it nothing.
  ///
  /// Read by bytes: what follows a tag may be a mark that combines with its last character.
  static func code(ofMarkup markup: String) -> HighlightedCode? {
    var code = HighlightedCode()
    var kinds: [HighlightedCode.Kind?] = [nil]
    var rest = Substring(markup).utf8
    while let first = rest.first {
      guard first == UInt8(ascii: "<") else {
        let text = rest.prefix { $0 != UInt8(ascii: "<") }
        code.append(kinds[kinds.count - 1], unescaped(Substring(text)))
        rest = rest[text.endIndex...]
        continue
      }
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
      let tag = Substring(rest[rest.startIndex..<end].dropFirst())
      rest = rest[end...].dropFirst()
      if tag == "/span" {
        guard kinds.count > 1 else { return nil }
        kinds.removeLast()
      } else {
        guard tag.hasPrefix("span class=\""), tag.hasSuffix("\"") else { return nil }
        let names = tag.dropFirst(12).dropLast().split(separator: " ")
        kinds.append(names.lazy.compactMap { kind(ofClass: $0) }.first ?? kinds[kinds.count - 1])
      }
    }
    code.dropLastEmptyLine()
    return code
  }

  private static func kind(ofClass name: Substring) -> HighlightedCode.Kind? {
    switch name.hasPrefix("hljs-") ? name.dropFirst(5) : name {
    case "keyword", "selector-tag", "section", "name", "tag": .keyword
    case "type", "class", "built_in", "title.class": .type
    case "string", "regexp", "symbol", "link", "deletion": .string
    case "number": .number
    case "comment", "quote", "doctag": .comment
    case "meta", "attribute", "attr", "variable", "template-variable": .attribute
    case "title", "function", "bullet", "addition": .function
    case "literal": .literal
    default: nil
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
    var result = ""
    for (index, part) in text.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
      .enumerated()
    {
      let part = Substring(part)
      guard index > 0 else {
        result += part
        continue
      }
      if let (name, character) = entities.first(where: { part.utf8.starts(with: $0.0.utf8) }) {
        result += character
        result += Substring(part.utf8.dropFirst(name.utf8.count))
      } else {
        result += "&" + part
      }
    }
    return result
  }

  private static let entities = [
    ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("#x27;", "'"), ("amp;", "&"),
  ]
}
