internal import Diagnostics
internal import Markdown

extension LessonParser {
  /// `figure` and `image`.
  mutating func figure(_ directive: Directive, at range: SourceRange, depth: Int) -> DirectiveMeaning {
    let isFigure = directive.name == DirectiveName.figure
    var options = OptionReader(
      directive, known: ["alt", "width", "height", "align", "label", "name", "target"],
      accepted: ["class", "scale", "figclass", "figwidth", "loading", "enumerated", "nonumber"])
    reportClaims(in: directive.argument, .linkTitle, at: directive.argumentRange)
    let alt = optionText("alt", of: directive, .altText)
    var content = content(of: directive, at: range, depth: depth)
    if let alt { walk.push(alt.content, depth: depth) }
    let label = options.label()
    let number = isFigure ? numbers.next(.figure) : nil
    var block = FigureBlock(
      content: .file(directive.argument.trimmingBlanks), alt: alt, width: length("width", &options),
      height: length("height", &options),
      alignment: options.word("align", among: ["left", "center", "right"])
        .flatMap(Table.Alignment.init(rawValue:)),
      isFigure: isFigure, number: number, label: label?.text, caption: content, target: options.text("target")
    )
    problems += options.problems
    walk.push(content, depth: depth + 1)
    var path = directive.argument.trimmingBlanks
    if let folder = folder(ofLine: range.start.line), !folder.isEmpty {
      path = LinkMover(folder: folder).moved(path: path)
      block.content = .file(path)
    }
    if path.hasPrefix("#") {
      block.content = .cell(nil)
      pendingFigures.append(
        PendingFigure(label: String(path.dropFirst()), at: range, directive.argumentRange))
    } else if path.isEmpty {
      // In MyST the pictures may stand in the body, before the caption.
      guard isFigure, let last = content.last, case .paragraph(let words) = last.kind, content.count > 1,
        !words.isPicture
      else {
        problems.append(LessonProblem(.figureWithoutPicture(directive.name), at: directive.nameRange))
        return .box(title: directive.name, content: content)
      }
      content.removeLast()
      block.content = .blocks(content)
      block.caption = [last]
    } else {
      use(path, written: PercentEscapes.added(to: path), at: directive.argumentRange)
      if alt == nil { problems.append(LessonProblem(.imageWithoutAlt, at: directive.argumentRange)) }
    }
    let caption = block.caption.captionText
    if !isFigure, let first = content.first {
      problems.append(LessonProblem(.imageWithBody, at: first.range))
    }
    if let label {
      register(
        label.text, isFigure ? .item(.figure, number: number, title: caption) : .other, at: label.range)
    }
    return .figure(block)
  }

  private func length(_ name: String, _ options: inout OptionReader) -> String? {
    guard let text = options.text(name) else { return nil }
    guard let length = CSSLength.read(text) else {
      options.reject(name, .length)
      return nil
    }
    return length
  }

  /// A label may stand behind the figure that shows its cell.
  mutating func resolveFigures() {
    for pending in pendingFigures {
      guard case .figure(var block)? = lesson.directives[pending.range.start] else { continue }
      block.content = .cell(cell(labelled: pending.label, at: pending.place))
      lesson.directives[pending.range.start] = .figure(block)
    }
  }

  /// - Parameter address: For a picture that Markdown does not know of, where it lies.
  private mutating func use(_ path: String, written address: String?, at range: SourceRange) {
    if path.lowercased().hasPrefix("data:image/") { return }
    if let address {
      lesson.links.append(LessonLink(destination: address, isImage: true, range: range))
    }
    if PicturePath.isRemote(path) {
      problems.append(LessonProblem(.remoteImage, at: range))
    } else if !PicturePath.isShown(path) {
      problems.append(LessonProblem(.imageOfUnknownKind(path), at: range))
    }
  }

  // MARK: - Pictures in text

  mutating func readImage(_ image: Link, at range: SourceRange) {
    use(image.destination.removingPercentEscapes, written: nil, at: range)
    if image.content.plainText.trimmingBlanks.isEmpty {
      problems.append(LessonProblem(.imageWithoutAlt, at: range))
    }
  }
}

/// A figure that shows what a cell does, before all labels are known.
struct PendingFigure {
  var label: String
  var range: SourceRange
  var place: SourceRange

  init(label: String, at range: SourceRange, _ place: SourceRange) {
    self.label = label
    self.range = range
    self.place = place
  }
}

extension [Block] {
  /// The words of the first paragraph.
  var captionText: String {
    for block in self {
      if case .paragraph(let content) = block.kind { return content.plainText.joinedBlanks }
    }
    return ""
  }
}

extension [Inline] {
  /// Nothing but images.
  fileprivate var isPicture: Bool {
    allSatisfy { inline in
      switch inline.kind {
      case .image, .softBreak, .lineBreak: true
      case .text(let text): text.trimmingBlanks.isEmpty
      default: false
      }
    }
  }
}

/// A path as the address that it would have in a link.
private enum PercentEscapes {
  static func added(to path: String) -> String {
    PicturePath.isRemote(path)
      ? path
      : path.replacing("%", with: "%25").replacing("#", with: "%23").replacing("?", with: "%3F")
  }
}

extension String {
  /// `a%20b` → `a b`; what is no escape, or no text, stays.
  package var removingPercentEscapes: String {
    guard contains("%") else { return self }
    var bytes: [UInt8] = []
    let source = Array(utf8)
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
        let byte = UInt8(String(decoding: source[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? self
  }
}
