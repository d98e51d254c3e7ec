/// Walks a template and its partials with the names that will stand behind the tags.
///
/// Mustache prints nothing for a name that does not exist, so a misspelt name would be a hole in every page.
struct TemplateCheck {
  /// Partials within partials multiply; no set of templates for a page needs as many.
  static let mostInclusions = 1_000
  /// swift-mustache reads a section within a section by recursion.
  static let deepestSection = 64

  let texts: [String: String]
  private(set) var problems: [PageProblem] = []
  private var inclusions = 0

  init(texts: [String: String]) { self.texts = texts }

  private enum Scope {
    case fields([String: TemplateSchema])
    /// Within a section over a text or a flag, where `{{.}}` is that.
    case scalar
  }

  static func problems(
    of name: String, in texts: [String: String], schema: [String: TemplateSchema]
  ) -> [PageProblem] {
    var check = TemplateCheck(texts: texts)
    check.walk(name, scopes: [.fields(schema)], chain: [name])
    var seen: Set<PageProblem> = []
    return check.problems.filter { seen.insert($0).inserted }
  }

  private mutating func walk(_ template: String, scopes outer: [Scope], chain: [String]) {
    guard let text = texts[template] else { return }
    var scopes = outer
    var open: [(name: String, line: Int, pushes: Bool)] = []
    for tag in TemplateTag.tags(in: text) {
      guard open.count < Self.deepestSection else {
        problems.append(.tooDeep(template: template, line: tag.line))
        return
      }
      switch tag.kind {
      case .comment: break
      case .unclosed: problems.append(.unclosedTag(template: template, line: tag.line))
      case .unsupported:
        problems.append(.unsupportedTag(tag.name, template: template, line: tag.line))
      case .value: _ = lookUp(tag, scopes, template)
      case .inverted:
        _ = lookUp(tag, scopes, template)
        open.append((tag.name, tag.line, false))
      case .section:
        switch lookUp(tag, scopes, template) {
        case .list(let fields), .object(let fields): scopes.append(.fields(fields))
        case .text, .html, .flag, nil: scopes.append(.scalar)
        }
        open.append((tag.name, tag.line, true))
      case .end:
        guard let section = open.popLast(), section.name == tag.name else {
          problems.append(.unmatchedEnd(tag.name, template: template, line: tag.line))
          return
        }
        if section.pushes { scopes.removeLast() }
      case .partial: include(tag, scopes, template, chain)
      }
    }
    for section in open {
      problems.append(.unclosedSection(section.name, template: template, line: section.line))
    }
  }

  private mutating func include(_ tag: TemplateTag, _ scopes: [Scope], _ template: String, _ chain: [String])
  {
    inclusions += 1
    if texts[tag.name] == nil {
      problems.append(.unknownPartial(tag.name, template: template, line: tag.line))
    } else if chain.contains(tag.name) {
      problems.append(.recursion(chain + [tag.name], line: tag.line))
    } else if inclusions > Self.mostInclusions {
      problems.append(.tooManyPartials(template: template, line: tag.line))
    } else {
      walk(tag.name, scopes: scopes, chain: chain + [tag.name])
    }
  }

  private mutating func lookUp(_ tag: TemplateTag, _ scopes: [Scope], _ template: String) -> TemplateSchema? {
    if tag.name == "." {
      if case .scalar = scopes.last { return .text }
    } else {
      let names = tag.name.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
      for scope in scopes.reversed() {
        guard case .fields(var fields) = scope, var found = fields[names[0]] else { continue }
        for (depth, name) in names.enumerated().dropFirst() {
          guard case .object(let inner) = found, let next = inner[name] else {
            problems.append(unknown(tag, names.prefix(depth + 1), template, Array(fields.keys)))
            return nil
          }
          fields = inner
          found = next
        }
        return found
      }
    }
    let known = scopes.reversed().flatMap { scope -> [String] in
      if case .fields(let fields) = scope { fields.keys.sorted() } else { [] }
    }
    problems.append(unknown(tag, [tag.name], template, known))
    return nil
  }

  private func unknown(
    _ tag: TemplateTag, _ names: ArraySlice<String>, _ template: String, _ known: [String]
  ) -> PageProblem {
    .unknownKey(names.joined(separator: "."), template: template, line: tag.line, known: known.sorted())
  }
}
