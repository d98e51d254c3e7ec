internal import Diagnostics
internal import Markdown

/// Puts a lesson and the files that it includes together.
struct TextAssembler {
  /// Files within files.
  static let deepest = 16
  /// A file that includes another twice, and so on, grows with every level.
  static let mostInclusions = 1_000
  static let mostBytes = MarkdownLimits.bytes
  static let mostLines = 200_000

  private let files: IncludableFiles
  private let root: SourceFile
  private let name: String
  private var map: SourceMap
  private var lines: [SourceText.Line] = []
  private var bytes = 0
  private var inclusions: [SourcePosition: Inclusion] = [:]
  private var includedFiles: Set<IncludedFile> = []
  private var fileIndices: [String: Int] = [:]

  init(_ file: SourceFile, name: String, files: IncludableFiles) {
    (root, self.name, self.files) = (file, name, files)
    map = SourceMap(file)
    bytes = file.content.lines.reduce(0) { $0 + $1.text.utf8.count + 1 }
  }

  typealias Requests = [(directive: Directive, range: SourceRange)]

  mutating func assemble(_ requests: Requests) -> LessonText {
    _ = append(root.content.lines, requests, inclusion: nil, chain: [name])
    var text = LessonText(SourceFile(name: root.name, content: SourceText(lines: lines), map: map))
    text.inclusions = inclusions
    text.includedFiles = includedFiles.sorted()
    return text
  }

  /// - Parameter requests: With the numbers of the lines in `own`, from 1.
  /// - Returns: The lines themselves, at the places that they have in the whole.
  private mutating func append(
    _ own: [SourceText.Line], _ requests: Requests, inclusion: Int?, chain: [String]
  ) -> [SourceText.Line] {
    var placed: [SourceText.Line] = []
    var pending = requests[...]
    var begun: [(place: SourcePosition, end: SourcePosition)] = []
    func place(_ position: SourcePosition) -> SourcePosition {
      let index = min(max(position.line, 1), placed.count) - 1
      return SourcePosition(line: placed[index].position.line, column: position.column)
    }
    for line in own {
      let position = SourcePosition(line: lines.count + 1, column: 1)
      lines.append(SourceText.Line(text: line.text, position: position))
      placed.append(SourceText.Line(text: line.text, position: position))
      map.lines.append(SourceMap.Line(inclusion: inclusion, number: line.position.line))
      // What is included stands before the line that ends the directive.
      while let request = pending.first,
        placed.count >= max(request.range.start.line, request.range.end.line - 1)
      {
        pending.removeFirst()
        let start = place(request.range.start)
        inclusions[start] = include(request.directive, at: start, chain: chain)
        begun.append((start, request.range.end))
      }
    }
    for (start, end) in begun { inclusions[start]?.range = SourceRange(start, place(end)) }
    return placed
  }

  private mutating func include(
    _ directive: Directive, at place: SourcePosition, chain: [String]
  ) -> Inclusion {
    do throws(InclusionFailure) {
      return try read(IncludeRequest(directive), at: place, chain: chain)
    } catch {
      return Inclusion(.failed(error), range: SourceRange(place))
    }
  }

  private mutating func read(
    _ request: IncludeRequest, at place: SourcePosition, chain: [String]
  ) throws(InclusionFailure) -> Inclusion {
    guard request.isSound else { throw .invalidOptions }
    guard !request.path.isEmpty else { throw .noPath }
    guard chain.count <= Self.deepest else { throw .tooDeep(Self.deepest) }
    guard map.inclusions.count < Self.mostInclusions else { throw .tooMany(Self.mostInclusions) }
    let found = try files.find(request.path, chain.last ?? name)
    includedFiles.insert(found.file)
    if let first = chain.firstIndex(of: found.file.name), !request.isLiteral {
      throw .cycle(chain[first...] + [found.file.name])
    }
    let file = try found.text.get()
    var selected = try request.selection.applied(to: file.content.lines, of: file.name)
    if !request.isLiteral {
      // What stands at the head of a file is about that file.
      let first = FrontMatterSplitter(file.content).body.lines.first?.position.line ?? .max
      selected.removeAll { $0.position.line < first }
    }
    bytes += selected.reduce(0) { $0 + $1.text.utf8.count + 1 }
    guard bytes <= Self.mostBytes else { throw .tooLong(bytes: Self.mostBytes) }
    let number = map.inclusions.count
    map.inclusions.append(SourceMap.Inclusion(file: index(of: file), place: place))
    let requests = request.isLiteral ? [] : IncludeFinder.requests(in: SourceText(numbering: selected))
    let text = append(selected, requests, inclusion: number, chain: chain + [found.file.name])
    return Inclusion(
      .text(SourceText(lines: text)), range: SourceRange(place),
      firstLine: selected.first?.position.line ?? 1, folder: Self.folder(of: found.file.name, from: name))
  }

  private mutating func index(of file: SourceFile) -> Int {
    if let index = fileIndices[file.name] { return index }
    map.files.append(file)
    fileIndices[file.name] = map.files.count - 1
    return map.files.count - 1
  }

  /// What leads from the folder of one file to that of another: `parts/`, `../shared/`.
  static func folder(of file: String, from origin: String) -> String {
    let to = file.split(separator: "/").dropLast()
    let from = origin.split(separator: "/").dropLast()
    let common = zip(to, from).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: from.count - common) + to.dropFirst(common).map(String.init)
    return steps.map { $0 + "/" }.joined()
  }
}

extension SourceText {
  /// Lines that follow one another, whatever their numbers were.
  fileprivate init(numbering lines: [Line]) {
    self.init(
      lines: lines.enumerated().map {
        Line(text: $1.text, position: SourcePosition(line: $0 + 1, column: 1))
      })
  }
}
