internal import Diagnostics

extension LessonProblem {
  func diagnostic(in file: String) -> Diagnostic {
    Diagnostic(severity, code: code, file: file, range: range, message: message, hint: hint)
  }

  private var severity: Diagnostic.Severity {
    switch kind {
    case .unknownDirective, .directiveNotShownYet, .unknownOption, .misspelledTag, .misspelledLanguage,
      .emptyCell,
      .unknownRole, .roleNotShownYet, .rawHTML:
      .warning
    default: .error
    }
  }

  private var code: String {
    switch kind {
    case .frontMatterNotClosed, .frontMatterInvalid, .frontMatterNoMapping, .frontMatterTooComplex:
      "front-matter"
    case .wrongValue: "front-matter-value"
    case .unknownDirective, .directiveNotShownYet: "unknown-directive"
    case .directiveWithBacktick, .directiveInHTML: "malformed-directive"
    case .unknownOption: "unknown-option"
    case .repeatedOption: "repeated-option"
    case .invalidOption: "invalid-option"
    case .misspelledTag: "unknown-tag"
    case .misspelledLanguage: "unknown-language"
    case .repeatedLabel: "duplicate-label"
    case .emptyCell: "empty-cell"
    case .nestedTooDeeply: "nesting"
    case .unknownRole, .roleNotShownYet: "unknown-role"
    case .claimWithoutExpression, .claimWithEmptyExpression, .claimWithoutText, .textAfterExpression,
      .texClaimNotClosed, .texClaimWithoutExpression, .claimInClaim, .claimMiswritten, .claimOutOfPlace:
      "claim-syntax"
    case .rawHTML: "raw-html"
    }
  }

  private var message: String {
    switch kind {
    case .frontMatterNotClosed: "the front matter that begins here has no end"
    case .frontMatterInvalid(let reason): "the front matter is not valid YAML: \(reason)"
    case .frontMatterNoMapping: "the front matter is no list of keys and values"
    case .frontMatterTooComplex(let limit):
      switch limit {
      case .bytes(let count): "the front matter is longer than \(count) bytes"
      case .depth(let depth): "the front matter is nested more than \(depth) deep"
      case .aliases(let count): "the front matter has more than \(count) aliases"
      }
    case .wrongValue(let key, let expected): "“\(key)” must be \(expected.sentence)"
    case .unknownDirective(let name, _): "there is no directive “\(name)”"
    case .directiveNotShownYet(let name): "the directive “\(name)” is shown as a plain box"
    case .directiveWithBacktick(let name):
      "a backtick in its first line keeps this “\(name)” from being a directive"
    case .directiveInHTML(let name): "this “\(name)” stands in raw HTML and is not run"
    case .unknownOption(let name, let directive, _, _): "“\(directive)” has no option “\(name)”"
    case .repeatedOption(let name): "the option “\(name)” stands twice"
    case .invalidOption(let name, let value, let expected, _):
      "the option “\(name)” must be \(expected.sentence), not “\(value)”"
    case .misspelledTag(let tag, _): "the tag “\(tag)” means nothing"
    case .misspelledLanguage(let language, _): "a cell in “\(language)” is not run"
    case .repeatedLabel(let label, _): "the label “\(label)” stands twice"
    case .emptyCell(let directive): "this \(directive) is empty"
    case .nestedTooDeeply(let depth): "directives are nested more than \(depth) deep"
    case .unknownRole(let name, _): "there is no role “\(name)”"
    case .roleNotShownYet(let name): "the role “\(name)” is shown as code"
    case .claimWithoutExpression: "this claim has no expression"
    case .claimWithEmptyExpression: "the expression of this claim is empty"
    case .claimWithoutText: "this claim has no text"
    case .textAfterExpression: "text stands after the expression of this claim"
    case .texClaimNotClosed: "a brace of this claim is not closed"
    case .texClaimWithoutExpression: "this claim has no expression in braces"
    case .claimInClaim: "a claim stands inside a claim"
    case .claimMiswritten: "this begins like a claim and is none, so nothing is checked"
    case .claimOutOfPlace(let place): "a claim in \(place.rawValue) is not checked"
    case .rawHTML: "raw HTML is shown as text"
    }
  }

  private var hint: String? {
    switch kind {
    case .frontMatterNotClosed: "End it with a line of three hyphens."
    case .frontMatterInvalid: nil
    case .frontMatterNoMapping: "Write lines such as “title: The name of the lesson”."
    case .frontMatterTooComplex: "Keep what is not about the lesson in a file of its own."
    case .wrongValue: nil
    case .unknownDirective(_, let nearest), .unknownRole(_, let nearest):
      nearest.map { "Did you mean “\($0)”?" }
    case .directiveWithBacktick(let name): "Write ~~~{\(name)} and ~~~ in place of the backticks."
    case .directiveInHTML: "Leave an empty line before it, so that the HTML ends there."
    case .directiveNotShownYet, .roleNotShownYet: "Nothing of it is lost, and nothing special is made of it."
    case .unknownOption(_, _, let known, let nearest):
      nearest.map { "Did you mean “\($0)”?" }
        ?? (known.isEmpty ? "It has no options." : "It has \(known.joined(separator: ", ")).")
    case .repeatedOption: "The first one counts."
    case .invalidOption(_, _, _, let nearest), .misspelledTag(_, let nearest as String?),
      .misspelledLanguage(_, let nearest as String?):
      nearest.map { "Did you mean “\($0)”?" }
    case .repeatedLabel(_, let first): "The first one is on line \(first.line)."
    case .emptyCell: nil
    case .nestedTooDeeply: nil
    case .claimWithoutExpression: "Write {claim}`text <expression>`."
    case .claimWithEmptyExpression: "Write what computes the value between < and >."
    case .claimWithoutText: "Write what the page says before the expression."
    case .textAfterExpression: "Put the text before “<”."
    case .texClaimNotClosed, .texClaimWithoutExpression: #"Write \claim{text}{expression}."#
    case .claimInClaim: "Claim each part by itself."
    case .claimMiswritten: "Write {claim}`text <expression>`, without a blank before the backtick."
    case .claimOutOfPlace(.plainText):
      #"Write $…$ around the formula; \[ and \] stand on lines of their own."#
    case .claimOutOfPlace: "Put the claim in a sentence of the lesson."
    case .rawHTML: "Write it in Markdown, or put it in a code span."
    }
  }
}

extension LessonProblem.ExpectedValue {
  fileprivate var sentence: String {
    switch self {
    case .text: "a text"
    case .listOfTexts: "a list of texts"
    case .names: "a name, a list of names, or a list of entries with “name”"
    case .wholeNumber(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .positiveWholeNumber: "a whole number greater than 0"
    case .seconds: "a number of seconds greater than 0"
    case .boolean: "true or false"
    case .oneOf(let values): values.map { "“\($0)”" }.joined(separator: " or ")
    case .nothing: "empty"
    }
  }
}
