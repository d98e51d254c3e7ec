internal import Diagnostics
internal import Markdown

extension LessonParser {
  mutating func read(_ directive: Directive, at range: SourceRange, depth: Int) {
    let meaning: DirectiveMeaning
    switch directive.name {
    case DirectiveName.codeCell: meaning = cell(directive, at: range, depth: depth)
    case DirectiveName.property: meaning = property(directive, at: range)
    case DirectiveName.output: meaning = output(directive, at: range)
    case DirectiveName.math: meaning = math(directive, at: range)
    case DirectiveName.table, DirectiveName.listTable:
      meaning = table(directive, at: range, depth: depth)
    case let name where DirectiveName.boxes.contains(name):
      meaning = admonition(directive, at: range, depth: depth)
    case let name where DirectiveName.listings.contains(name): meaning = listing(directive, depth: depth)
    case let name where DirectiveName.statements.contains(name):
      meaning = statement(directive, at: range, depth: depth)
    case DirectiveName.exercise: meaning = exercise(directive, at: range, depth: depth)
    case DirectiveName.solution: meaning = solution(directive, at: range, depth: depth)
    case DirectiveName.figure, DirectiveName.image: meaning = figure(directive, at: range, depth: depth)
    case DirectiveName.glossary: meaning = glossary(directive, depth: depth)
    case DirectiveName.contents: meaning = contents(directive, depth: depth)
    case DirectiveName.bibliography: meaning = bibliography(directive)
    case DirectiveName.include, DirectiveName.literalInclude:
      meaning = inclusion(directive, at: range, depth: depth)
    default: meaning = box(directive, at: range, depth: depth)
    }
    lesson.directives[range.start] = meaning
  }

  // MARK: - What runs

  private mutating func cell(
    _ directive: Directive, at range: SourceRange, depth: Int
  ) -> DirectiveMeaning {
    let id = lesson.parts.count
    let reader = CellReader(
      directive, id: id, range: range, numbersLines: lesson.frontMatter.numberSourceLines)
    problems += reader.problems
    if let label = reader.label { register(label.text, .cell(id), at: label.range) }
    settle(directive.body.range)
    var cell = reader.cell
    cell.caption = optionText("caption", of: directive, .caption)
    if cell.caption != nil { cell.number = numbers.next(.figure) }
    cell.alt = optionText("alt", of: directive, .altText)
    lesson.parts.append(.cell(cell))
    let texts = [cell.caption, cell.alt].compactMap { $0?.content }
    for text in texts.sorted(by: { $0.isBehind($1) }) { walk.push(text, depth: depth) }
    return .part(id)
  }

  private mutating func property(_ directive: Directive, at range: SourceRange) -> DirectiveMeaning {
    let id = lesson.parts.count
    let reader = PropertyReader(directive, id: id, number: numbers.next(.property), range: range)
    problems += reader.problems
    if let label = reader.label { register(label.text, .property(id), at: label.range) }
    reportClaims(in: directive.argument, .title, at: directive.argumentRange)
    settle(directive.body.range)
    lesson.parts.append(.property(reader.property))
    return .part(id)
  }

  // MARK: - What is shown

  private mutating func math(_ directive: Directive, at range: SourceRange) -> DirectiveMeaning {
    let options = OptionReader(
      directive, known: ["label", "name"], accepted: ["class", "nowrap", "enumerated", "nonumber"])
    problems += options.problems
    let label = options.label()
    var source = directive.body
    // In MyST a formula may begin on the directive's own line.
    if !directive.argument.isEmpty {
      source.lines.insert(
        SourceText.Line(text: directive.argument, position: directive.argumentRange.start), at: 0)
    }
    let mathematics = Mathematics(source: source, isDisplay: true, label: label?.text)
    let isNumbered: Bool? =
      switch (options.text("enumerated"), options.valueRange("nonumber")) {
      case ("false", _), (_, .some): false
      case ("true", _): true
      default: nil
      }
    number(mathematics, label: label, isNumbered: isNumbered, at: range.start)
    readFormula(source, at: range.start)
    settle(source.range)
    return .math(mathematics)
  }

  private mutating func admonition(
    _ directive: Directive, at range: SourceRange, depth: Int
  ) -> DirectiveMeaning {
    let options = OptionReader(
      directive, known: ["class", "label", "name"], accepted: ["icon", "open", "sync", "selected"])
    problems += options.problems
    let label = options.label()
    var title = title(of: directive)
    var content = content(of: directive, at: range, depth: depth)
    // `{note} text` alone says the text.
    if directive.name != DirectiveName.admonition, content.isEmpty, !title.isEmpty {
      content = [Block(.paragraph(title), range: directive.argumentRange)]
      title = []
    }
    if let label {
      register(label.text, .admonition(title: title.plainText.trimmingBlanks), at: label.range)
    }
    walk.push(content, depth: depth + 1)
    walk.push(title, depth: depth + 1)
    return .admonition(
      Admonition(
        kind: kind(of: directive, options), title: title,
        isFolded: directive.name == DirectiveName.dropdown || options.list("class").contains("dropdown"),
        isInMargin: DirectiveName.asides.contains(directive.name) || options.list("class").contains("margin"),
        label: label?.text, content: content))
  }

  /// A general `admonition` is of the kind that its class names.
  private func kind(of directive: Directive, _ options: OptionReader) -> String {
    if DirectiveName.asides.contains(directive.name) { return "aside" }
    guard directive.name == "admonition" else { return directive.name }
    return options.list("class").first(where: DirectiveName.admonitions.contains) ?? directive.name
  }

  private mutating func listing(_ directive: Directive, depth: Int) -> DirectiveMeaning {
    var options = OptionReader(
      directive, known: ["caption", "label", "name", "filename"] + OptionReader.lineOptions,
      accepted: ["class", "force", "dedent"])
    settle(directive.body.range)
    let caption = optionText("caption", of: directive, .caption)
    if let caption { walk.push(caption.content, depth: depth) }
    let number = caption == nil ? nil : numbers.next(.listing)
    let label = options.label()
    if let label {
      register(
        label.text, .item(.listing, number: number, title: caption?.plainText ?? ""), at: label.range)
    }
    let lines = options.lineMarks(count: directive.body.lines.count)
    problems += options.problems
    return .listing(
      Listing(
        language: directive.argument.trimmingBlanks, source: directive.body, caption: caption, number: number,
        label: label?.text, filename: options.text("filename"),
        lines: lines.numbered(lesson.frontMatter.numberSourceLines)))
  }

  /// Known to the language or not: nothing of it is lost, and what is in it runs.
  private mutating func box(_ directive: Directive, at range: SourceRange, depth: Int) -> DirectiveMeaning {
    let name = directive.name
    problems.append(
      LessonProblem(
        .unknownDirective(name, nearest: nearestName(to: name, among: DirectiveName.all)),
        at: directive.nameRange))
    for option in directive.options {
      if option.name == "label" || option.name == "name", !option.value.trimmingBlanks.isEmpty {
        register(option.value.trimmingBlanks, .other, at: option.valueRange)
      } else {
        reportClaims(in: option.value, .caption, at: option.valueRange)
      }
    }
    reportClaims(in: directive.argument, .title, at: directive.argumentRange)
    let content = content(of: directive, at: range, depth: depth)
    walk.push(content, depth: depth + 1)
    let argument = directive.argument.trimmingBlanks
    return .box(title: argument.isEmpty ? name : "\(name): \(argument)", content: content)
  }

  /// The argument as Markdown.
  mutating func title(of directive: Directive) -> [Inline] {
    guard !directive.argument.isEmpty else { return [] }
    let line = SourceText.Line(text: directive.argument, position: directive.argumentRange.start)
    return inlines(of: line, .title)
  }

  mutating func content(of directive: Directive, at range: SourceRange, depth: Int) -> [Block] {
    guard depth < Self.greatestDepth else {
      problems.append(LessonProblem(.nestedTooDeeply(Self.greatestDepth), at: directive.nameRange))
      return []
    }
    return blocks(of: directive.body, depth: depth + 1)
  }
}

extension [Inline] {
  /// Whether it stands further down in the file.
  fileprivate func isBehind(_ other: [Inline]) -> Bool {
    guard let own = first?.range, let others = other.first?.range else { return false }
    return own > others
  }
}
