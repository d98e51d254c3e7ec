package import Diagnostics

/// A fault in the templates.
package enum PageProblem: Error, Hashable, Sendable {
  case missingTemplate(String)
  case unknownKey(String, template: String, line: Int, known: [String])
  case unknownPartial(String, template: String, line: Int)
  case unclosedTag(template: String, line: Int)
  case unclosedSection(String, template: String, line: Int)
  case unmatchedEnd(String, template: String, line: Int)
  case unsupportedTag(String, template: String, line: Int)
  /// Templates that include one another; the first name comes back as the last.
  case recursion([String], line: Int)
  case tooManyPartials(template: String, line: Int)
  case tooDeep(template: String, line: Int)
  /// What swift-mustache says about a text that passed our own reading.
  case syntax(String, template: String, line: Int)
}

extension PageProblem {
  package var diagnostic: Diagnostic {
    Diagnostic(
      .error, code: code, file: (template ?? "page") + ".mustache",
      range: SourceRange(SourcePosition(line: line, column: 1)), message: message, hint: hint)
  }

  package var template: String? {
    switch self {
    case .missingTemplate(let template): template
    case .unknownKey(_, let template, _, _), .unknownPartial(_, let template, _),
      .unclosedTag(let template, _), .unclosedSection(_, let template, _), .unmatchedEnd(_, let template, _),
      .unsupportedTag(_, let template, _), .tooManyPartials(let template, _), .tooDeep(let template, _),
      .syntax(_, let template, _):
      template
    case .recursion(let chain, _): chain.dropLast().last
    }
  }

  private var line: Int {
    switch self {
    case .missingTemplate: 1
    case .unknownKey(_, _, let line, _), .unknownPartial(_, _, let line), .unclosedTag(_, let line),
      .unclosedSection(_, _, let line), .unmatchedEnd(_, _, let line), .unsupportedTag(_, _, let line),
      .recursion(_, let line), .tooManyPartials(_, let line), .tooDeep(_, let line),
      .syntax(_, _, let line):
      line
    }
  }

  private var code: String {
    switch self {
    case .missingTemplate, .unknownPartial: "missing-template"
    case .unknownKey: "unknown-template-key"
    case .recursion, .tooManyPartials: "template-recursion"
    case .unclosedTag, .unclosedSection, .unmatchedEnd, .unsupportedTag, .tooDeep, .syntax: "template-syntax"
    }
  }

  private var message: String {
    switch self {
    case .missingTemplate(let name): "there is no template \(name)"
    case .unknownKey(let key, _, _, _): "no value is named \(key) here"
    case .unknownPartial(let name, _, _): "there is no partial \(name)"
    case .unclosedTag: "a tag is not closed"
    case .unclosedSection(let name, _, _): "the section \(name) is not closed"
    case .unmatchedEnd(let name, _, _): "the end of \(name) belongs to no section that is open"
    case .unsupportedTag(let text, _, _): "the tag \(text) is not one that templates may use"
    case .recursion(let chain, _): "templates include one another: \(chain.joined(separator: " → "))"
    case .tooManyPartials: "more than \(TemplateCheck.mostInclusions) partials are included"
    case .tooDeep: "sections are nested more than \(TemplateCheck.deepestSection) deep"
    case .syntax(let reason, _, _): "the template cannot be read: \(reason)"
    }
  }

  private var hint: String? {
    switch self {
    case .unknownKey(_, _, _, let known): "Known here: \(known.joined(separator: ", "))."
    case .unsupportedTag:
      "Templates have {{name}}, {{{name}}}, {{#name}}…{{/name}}, {{^name}}…{{/name}}, {{>partial}} "
        + "and {{!comment}}."
    default: nil
    }
  }
}
