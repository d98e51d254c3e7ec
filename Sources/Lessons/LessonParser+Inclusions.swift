internal import Diagnostics
internal import Markdown

extension LessonParser {
  /// The blocks with those of included files in place of the directives, as if they had been written there.
  func needsSplicing(_ block: Block) -> Bool {
    switch block.kind {
    case .blockQuote, .list, .footnote, .definitionList: true
    case .directive(let directive): directive.name == DirectiveName.include
    default: false
    }
  }

  mutating func spliced(_ blocks: [Block], depth: Int) -> [Block] {
    guard blocks.contains(where: needsSplicing) else { return blocks }
    var result: [Block] = []
    for block in blocks {
      var block = block
      switch block.kind {
      case .blockQuote(let inner): block.kind = .blockQuote(spliced(inner, depth: depth))
      case .list(var list):
        for index in list.items.indices {
          let inner = spliced(list.items[index].blocks, depth: depth)
          // Paragraphs of a tight list stand on one line.
          if inner.count != list.items[index].blocks.count
            || inner.map(\.range) != list.items[index].blocks.map(\.range)
          {
            list.isTight = false
          }
          list.items[index].blocks = inner
        }
        block.kind = .list(list)
      case .footnote(var footnote):
        footnote.blocks = spliced(footnote.blocks, depth: depth)
        block.kind = .footnote(footnote)
      case .definitionList(var list):
        for index in list.items.indices {
          for number in list.items[index].definitions.indices {
            let inner = list.items[index].definitions[number].blocks
            list.items[index].definitions[number].blocks = spliced(inner, depth: depth)
          }
        }
        block.kind = .definitionList(list)
      case .directive(let directive) where directive.name == DirectiveName.include:
        if let included = included(directive, at: block.range, depth: depth) {
          result += included
          continue
        }
      default: break
      }
      result.append(block)
    }
    return result
  }

  /// Nothing for one that is shown as a listing, or not at all.
  private mutating func included(
    _ directive: Directive, at range: SourceRange, depth: Int
  ) -> [Block]? {
    guard case .text(let text)? = lesson.inclusions[range.start]?.content else { return nil }
    let request = IncludeRequest(directive)
    guard !request.isLiteral else { return nil }
    report(request, directive)
    settle(SourceRange(range.start, text.lines.first?.position ?? range.end))
    return blocks(of: text, depth: depth)
  }

  /// What is wrong with the directive itself.
  private mutating func report(_ request: IncludeRequest, _ directive: Directive) {
    problems += request.options.problems
    reportClaims(in: directive.argument, .title, at: directive.argumentRange)
    for line in directive.body.lines where !line.text.trimmingBlanks.isEmpty {
      let end = line.filePosition(ofByte: line.text.utf8.count)
      problems.append(LessonProblem(.includeWithBody, at: SourceRange(line.position, end)))
      reportClaims(in: directive.body.text, .unread, at: directive.body.range)
      break
    }
  }

  /// A file as a listing; or a box that says what is not there.
  mutating func inclusion(_ directive: Directive, at range: SourceRange, depth: Int) -> DirectiveMeaning {
    var request = IncludeRequest(directive)
    let failure: InclusionFailure
    switch lesson.inclusions[range.start]?.content {
    case .text(let text)? where request.isLiteral:
      return listing(&request, directive, text, at: range, depth: depth)
    case .failed(let found)?: failure = found
    default: failure = .misplaced
    }
    report(request, directive)
    if failure != .invalidOptions {
      let place = directive.options.last { $0.name == failure.option }?.valueRange
      let argument = directive.argument.isEmpty ? directive.nameRange : directive.argumentRange
      problems.append(LessonProblem(.notIncluded(failure), at: place ?? argument))
    }
    return .box(title: "\(directive.name): \(request.path)", content: [])
  }

  private mutating func listing(
    _ request: inout IncludeRequest, _ directive: Directive, _ text: SourceText, at range: SourceRange,
    depth: Int
  ) -> DirectiveMeaning {
    settle(text.range)
    let caption = optionText("caption", of: directive, .caption)
    if let caption { walk.push(caption.content, depth: depth) }
    let number = caption == nil ? nil : numbers.next(.listing)
    let label = request.options.label()
    if let label {
      register(
        label.text, .item(.listing, number: number, title: caption?.plainText ?? ""), at: label.range)
    }
    var lines = request.options.lineMarks(count: text.lines.count)
    if request.options.flag("lineno-match") { lines.firstNumber = lesson.inclusions[range.start]?.firstLine }
    let name = request.path.split(separator: "/").last.map(String.init)
    let filename = request.options.valueRange("filename") == nil ? name : request.options.text("filename")
    report(request, directive)
    return .listing(
      Listing(
        language: request.language, source: text, caption: caption, number: number, label: label?.text,
        filename: filename, lines: lines.numbered(lesson.frontMatter.numberSourceLines)))
  }

  // MARK: - Links

  /// Links in a file of another folder start at that folder; on the page they start at the lesson's.
  func moved(_ blocks: [Block], with text: SourceText) -> [Block] {
    guard let folder = folder(ofLine: text.lines.first?.position.line), !folder.isEmpty else {
      return blocks
    }
    return blocks.map { LinkMover(folder: folder).moved($0) }
  }

  /// What leads from the lesson's folder to that of the file that a line is from.
  func folder(ofLine number: Int?) -> String? { number.flatMap(lesson.folder) }
}
