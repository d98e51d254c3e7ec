import Diagnostics

/// Walks a template and its partials with the names that will stand behind the tags.
///
/// Mustache prints nothing for a name that does not exist, so a misspelt name would be a hole in every page.
struct TemplateCheck {
  /// Partials within partials multiply; no set of templates for a page needs as many.
  static let mostInclusions = 1_000
  /// swift-mustache reads a section within a section by recursion.
  static let deepestSection = 64

  let tags: [String: [TemplateTag]]
  private(set) var problems: [PageProblem] = []
  private var inclusions = 0

  private init(tags: [String: [TemplateTag]]) { self.tags = tags }

  private enum Scope {
    case fields([String: TemplateSchema])
    /// Within a section over a text or a flag, where `{{.}}` is that.
    case scalar
  }

  static func problems(
    of name: String, in tags: [String: [TemplateTag]], schema: [String: TemplateSchema]
  ) -> [PageProblem] {
    var check = TemplateCheck(tags: tags)
    check.walk(name, scopes: [.fields(schema)], chain: [name])
    var seen: Set<PageProblem> = []
    return check.problems.filter { seen.insert($0).inserted }
  }

  private mutating func walk(_ template: String, scopes outer: [Scope], chain: [String]) {
    guard let tags = tags[template] else { return }
    var scopes = outer
    var open: [(name: String, range: SourceRange, pushes: Bool)] = []
    for tag in tags {
      guard open.count < Self.deepestSection else {
        problems.append(.tooDeep(template: template, at: tag.range))
        return
      }
      switch tag.kind {
      case .comment: break
      case .unclosed: problems.append(.unclosedTag(template: template, at: tag.range))
      case .unsupported:
        problems.append(.unsupportedTag(tag.name, template: template, at: tag.range))
      case .value: _ = lookUp(tag, scopes, template)
      case .inverted:
        _ = lookUp(tag, scopes, template)
        open.append((tag.name, tag.range, false))
      case .section:
        switch lookUp(tag, scopes, template) {
        case .list(let fields), .object(let fields): scopes.append(.fields(fields))
        case .text, .html, .flag, nil: scopes.append(.scalar)
        }
        open.append((tag.name, tag.range, true))
      case .end:
        guard let section = open.popLast(), section.name == tag.name else {
          problems.append(.unmatchedEnd(tag.name, template: template, at: tag.range))
          return
        }
        if section.pushes { scopes.removeLast() }
      case .partial: include(tag, scopes, template, chain)
      }
    }
    for section in open {
      problems.append(.unclosedSection(section.name, template: template, at: section.range))
    }
  }

  private mutating func include(_ tag: TemplateTag, _ scopes: [Scope], _ template: String, _ chain: [String])
  {
    inclusions += 1
    if tags[tag.name] == nil {
      problems.append(.unknownPartial(tag.name, template: template, at: tag.range))
    } else if chain.contains(tag.name) {
      problems.append(.recursion(chain + [tag.name], at: tag.range))
    } else if inclusions > Self.mostInclusions {
      problems.append(.tooManyPartials(template: template, at: tag.range))
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
    .unknownKey(names.joined(separator: "."), template: template, at: tag.range, known: known.sorted())
  }
}
