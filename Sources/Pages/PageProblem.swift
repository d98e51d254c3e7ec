package import Diagnostics

/// A fault in the templates.
package enum PageProblem: Error, Hashable, Sendable {
  case missingTemplate(String)
  case unknownKey(String, template: String, at: SourceRange, known: [String])
  case unknownPartial(String, template: String, at: SourceRange)
  case unclosedTag(template: String, at: SourceRange)
  case unclosedSection(String, template: String, at: SourceRange)
  case unmatchedEnd(String, template: String, at: SourceRange)
  case unsupportedTag(String, template: String, at: SourceRange)
  /// Templates that include one another; the first name comes back as the last.
  case recursion([String], at: SourceRange)
  case tooManyPartials(template: String, at: SourceRange)
  case tooDeep(template: String, at: SourceRange)
  /// What swift-mustache says about a text that passed our own reading.
  case syntax(String, template: String, at: SourceRange)
}

extension PageProblem {
  /// - Parameter folder: Where the templates lie, with `/` at its end.
  package func diagnostic(in folder: String = "") -> Diagnostic {
    Diagnostic(
      .error, code: code, file: folder + (template ?? "page") + ".mustache", range: range, message: message,
      hint: hint)
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

  private var range: SourceRange {
    switch self {
    case .missingTemplate: SourceRange(.start)
    case .unknownKey(_, _, let range, _), .unknownPartial(_, _, let range), .unclosedTag(_, let range),
      .unclosedSection(_, _, let range), .unmatchedEnd(_, _, let range), .unsupportedTag(_, _, let range),
      .recursion(_, let range), .tooManyPartials(_, let range), .tooDeep(_, let range),
      .syntax(_, _, let range):
      range
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
