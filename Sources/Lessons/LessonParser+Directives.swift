internal import Diagnostics
internal import Markdown

extension LessonParser {
  mutating func read(_ directive: Directive, at range: SourceRange, depth: Int) {
    let meaning: DirectiveMeaning
    switch directive.name {
    case DirectiveName.codeCell: meaning = cell(directive, at: range)
    case DirectiveName.property: meaning = property(directive, at: range)
    case DirectiveName.math: meaning = math(directive, at: range)
    case let name where DirectiveName.admonitions.contains(name):
      meaning = admonition(directive, at: range, depth: depth)
    case let name where DirectiveName.listings.contains(name): meaning = listing(directive)
    default: meaning = box(directive, at: range, depth: depth)
    }
    lesson.directives[range.start] = meaning
  }

  // MARK: - What runs

  private mutating func cell(_ directive: Directive, at range: SourceRange) -> DirectiveMeaning {
    let id = lesson.parts.count
    let reader = CellReader(
      directive, id: id, range: range, numbersLines: lesson.frontMatter.numberSourceLines)
    problems += reader.problems
    if let label = reader.label { register(label.text, at: label.range) }
    reportClaim(in: reader.cell.caption, .caption, at: range)
    lesson.parts.append(.cell(reader.cell))
    return .part(id)
  }

  private mutating func property(_ directive: Directive, at range: SourceRange) -> DirectiveMeaning {
    let id = lesson.parts.count
    let reader = PropertyReader(directive, id: id, number: nextPropertyNumber(), range: range)
    problems += reader.problems
    if let label = reader.label { register(label.text, at: label.range) }
    reportClaim(in: reader.property.title, .title, at: directive.argumentRange)
    lesson.parts.append(.property(reader.property))
    return .part(id)
  }

  // MARK: - What is shown

  private mutating func math(_ directive: Directive, at range: SourceRange) -> DirectiveMeaning {
    let options = OptionReader(
      directive, known: ["label", "name"], accepted: ["class", "nowrap", "enumerated"])
    problems += options.problems
    let label = options.label()
    if let label { register(label.text, at: label.range) }
    var source = directive.body
    // In MyST a formula may begin on the directive's own line.
    if !directive.argument.isEmpty {
      source.lines.insert(
        SourceText.Line(text: directive.argument, position: directive.argumentRange.start), at: 0)
    }
    readFormula(source, at: range.start)
    return .math(Mathematics(source: source, isDisplay: true, label: label?.text))
  }

  private mutating func admonition(
    _ directive: Directive, at range: SourceRange, depth: Int
  ) -> DirectiveMeaning {
    let options = OptionReader(directive, known: ["class", "label", "name"], accepted: ["icon", "open"])
    problems += options.problems
    let label = options.label()
    if let label { register(label.text, at: label.range) }
    var title: [Inline] = []
    if !directive.argument.isEmpty {
      let line = SourceText.Line(text: directive.argument, position: directive.argumentRange.start)
      title = blocks(of: SourceText(lines: [line])).titleInlines
    }
    let content = content(of: directive, at: range, depth: depth)
    walk.push(content, depth: depth + 1)
    walk.push(title, depth: depth + 1)
    return .admonition(
      Admonition(
        kind: directive.name, title: title, isFolded: options.list("class").contains("dropdown"),
        label: label?.text, content: content))
  }

  private mutating func listing(_ directive: Directive) -> DirectiveMeaning {
    var options = OptionReader(
      directive, known: ["caption", "label", "name", "linenos", "lineno-start", "number-lines"],
      accepted: ["class", "emphasize-lines", "filename", "force", "dedent"])
    if let label = options.label() { register(label.text, at: label.range) }
    let caption = options.text("caption")
    reportClaim(in: caption, .caption, at: options.valueRange("caption") ?? directive.nameRange)
    let numbered =
      options.positiveNumber("lineno-start") != nil || options.flag("linenos")
      || (options.text("number-lines").map { Int($0) != nil } ?? options.flag("number-lines"))
    problems += options.problems
    return .listing(
      Listing(
        language: directive.argument.trimmingBlanks, source: directive.body, caption: caption,
        showsLineNumbers: numbered || lesson.frontMatter.numberSourceLines))
  }

  /// Known to the language or not: nothing of it is lost, and what is in it runs.
  private mutating func box(_ directive: Directive, at range: SourceRange, depth: Int) -> DirectiveMeaning {
    let name = directive.name
    problems.append(
      LessonProblem(
        DirectiveName.notShownYet.contains(name)
          ? .directiveNotShownYet(name)
          : .unknownDirective(name, nearest: nearestName(to: name, among: DirectiveName.all)),
        at: directive.nameRange))
    for option in directive.options {
      if option.name == "label" || option.name == "name", !option.value.trimmingBlanks.isEmpty {
        register(option.value.trimmingBlanks, at: option.valueRange)
      } else {
        reportClaim(in: option.value, .caption, at: option.valueRange)
      }
    }
    reportClaim(in: directive.argument, .title, at: directive.argumentRange)
    let content: [Block]
    if DirectiveName.verbatim.contains(name) {
      content = [Block(.code(CodeBlock(info: "", text: directive.body.text)), range: range)]
    } else {
      content = self.content(of: directive, at: range, depth: depth)
      walk.push(content, depth: depth + 1)
    }
    let argument = directive.argument.trimmingBlanks
    return .box(title: argument.isEmpty ? name : "\(name): \(argument)", content: content)
  }

  private mutating func content(of directive: Directive, at range: SourceRange, depth: Int) -> [Block] {
    guard depth < Self.greatestDepth else {
      problems.append(LessonProblem(.nestedTooDeeply(Self.greatestDepth), at: directive.nameRange))
      return []
    }
    return blocks(of: directive.body)
  }
}

extension [Block] {
  /// What stands on one line, whatever block Markdown takes it for.
  fileprivate var titleInlines: [Inline] {
    var inlines: [Inline] = []
    for block in self {
      switch block.kind {
      case .paragraph(let content), .heading(_, let content): inlines += content
      case .math(let mathematics): inlines.append(Inline(.math(mathematics), range: block.range))
      default: continue
      }
    }
    return inlines
  }
}
