internal import Diagnostics
internal import Markdown

/// What an `include` or a `literalinclude` asks for.
struct IncludeRequest {
  /// `lang` and `literal` make a listing of what `include` includes, as in MyST.
  static let listingOptions =
    ["caption", "label", "name", "filename", "lineno-match"] + OptionReader.lineOptions
  static let languageOptions = ["lang", "language", "code"]

  let path: String
  let isLiteral: Bool
  let language: String
  let selection: LineSelection
  var options: OptionReader

  /// Whether the options can be read.
  var isSound: Bool { !options.problems.contains { $0.isInvalidOption } }

  init(_ directive: Directive) {
    let names = Set(directive.options.map(\.name))
    let saysLiteral = directive.name == DirectiveName.literalInclude || names.contains("literal")
    isLiteral = saysLiteral || !names.isDisjoint(with: Self.languageOptions)
    options = OptionReader(
      directive,
      known: LineSelection.options + Self.languageOptions + ["literal"]
        + (isLiteral ? Self.listingOptions : []),
      accepted: ["class", "encoding", "tab-width", "force", "dedent"])
    if names.contains("literal"), !options.flag("literal"), directive.name == DirectiveName.include {
      // Said to be none, which a language would contradict.
      options.reject("literal", .nothing)
    }
    path = directive.argument.trimmingBlanks
    language =
      Self.languageOptions.compactMap { [options] in options.text($0) }.first ?? Self.language(of: path)
    selection = LineSelection(&options)
  }

  /// By the ending of the file's name.
  private static func language(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "" }
    let ending = name[name.index(after: dot)...].lowercased()
    return languages[ending] ?? ending
  }

  private static let languages = [
    "py": "python", "md": "markdown", "js": "javascript", "mjs": "javascript", "ts": "typescript",
    "yml": "yaml", "tex": "latex", "sh": "bash", "h": "c", "hpp": "cpp", "cc": "cpp", "rs": "rust",
    "rb": "ruby", "txt": "text", "htm": "html", "kt": "kotlin", "jl": "julia",
  ]
}

extension LessonProblem {
  var isInvalidOption: Bool {
    if case .invalidOption = kind { true } else { false }
  }
}

/// Finds the directives that include files, wherever Markdown may stand.
enum IncludeFinder {
  /// In the order of the text.
  static func requests(in text: SourceText) -> [(directive: Directive, range: SourceRange)] {
    guard mayInclude(text) else { return [] }
    var found: [(directive: Directive, range: SourceRange)] = []
    find(in: text, level: 0, &found)
    return found.sorted { $0.range < $1.range }
  }

  private static func mayInclude(_ text: SourceText) -> Bool {
    // Most lines have no brace to look behind.
    text.lines.contains { $0.text.utf8.contains(UInt8(ascii: "}")) && $0.text.contains("include}") }
  }

  private static func find(
    in text: SourceText, level: Int, _ found: inout [(directive: Directive, range: SourceRange)]
  ) {
    guard level <= MarkdownLimits.directiveDepth, mayInclude(text) else { return }
    let document = MarkdownParser.parse(text, blockBreaks: true, level: level).document
    var rest = Array(document.blocks.reversed())
    while let block = rest.popLast() {
      switch block.kind {
      case .blockQuote(let blocks): rest += blocks.reversed()
      case .list(let list): rest += list.items.flatMap(\.blocks).reversed()
      case .footnote(let footnote): rest += footnote.blocks.reversed()
      case .definitionList(let list):
        rest += list.items.flatMap(\.definitions).flatMap(\.blocks).reversed()
      case .directive(let directive):
        if DirectiveName.inclusions.contains(directive.name) {
          found.append((directive, block.range))
        } else if !DirectiveName.verbatim.contains(directive.name) {
          find(in: directive.body, level: level + 1, &found)
        }
      default: continue
      }
    }
  }
}
