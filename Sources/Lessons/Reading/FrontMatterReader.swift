internal import Diagnostics
import Yams

/// YAML → `FrontMatter`. Unknown keys are somebody else's: Jupytext's, Jekyll's.
struct FrontMatterReader {
  // More than a head of a lesson needs, and little enough that no YAML takes long: what aliases can multiply, and how
  // deep a parser that calls itself goes.
  static let mostBytes = 65_536
  static let greatestDepth = 64
  static let mostAliases = 16

  private let head: SourceText
  private(set) var frontMatter = FrontMatter()
  private(set) var problems: [LessonProblem] = []

  init(_ head: SourceText) {
    self.head = head
    if let limit = exceededLimit {
      report(.frontMatterTooComplex(limit), at: SourceRange(head.filePosition(of: .start)))
      return
    }
    do {
      guard let root = try Yams.compose(yaml: head.text) else { return }
      guard case .mapping(let mapping) = root else {
        if !root.isNothing { report(.frontMatterNoMapping, at: range(of: root)) }
        return
      }
      read(mapping)
    } catch let error as YamlError {
      let (reason, mark) = error.reasonAndMark
      report(.frontMatterInvalid(reason), at: SourceRange(position(of: mark)))
    } catch {
      report(.frontMatterInvalid("it cannot be read"), at: SourceRange(head.filePosition(of: .start)))
    }
  }

  private mutating func report(_ kind: LessonProblem.Kind, at range: SourceRange) {
    problems.append(LessonProblem(kind, at: range))
  }

  // MARK: - Limits

  private var exceededLimit: LessonProblem.FrontMatterLimit? {
    var bytes = 0
    var depth = 0
    var aliases = 0
    for line in head.lines {
      bytes += line.text.utf8.count + 1
      guard bytes <= Self.mostBytes else { return .bytes(Self.mostBytes) }
      var compact = 0
      var isIndentation = true
      var previous: UInt8 = UInt8(ascii: " ")
      for byte in line.text.utf8 {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
        case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
          if isIndentation { compact += 1 }
        case UInt8(ascii: "*"):
          if !previous.isWordByte { aliases += 1 }
        case UInt8(ascii: " "): break
        default: isIndentation = false
        }
        previous = byte
        guard depth + compact <= Self.greatestDepth else { return .depth(Self.greatestDepth) }
      }
    }
    let hasAnchors = head.lines.contains { $0.text.utf8.contains(UInt8(ascii: "&")) }
    return hasAnchors && aliases > Self.mostAliases ? .aliases(Self.mostAliases) : nil
  }

  // MARK: - Places

  /// Yams counts columns in Unicode scalars.
  private func position(of mark: Mark?) -> SourcePosition {
    guard let mark, mark.line >= 1 else { return head.filePosition(of: .start) }
    guard mark.line <= head.lines.count else { return head.end }
    let bytes = head.lines[mark.line - 1].text.unicodeScalars.prefix(max(0, mark.column - 1))
      .reduce(0) { $0 + UTF8.width($1) }
    return head.filePosition(of: SourcePosition(line: mark.line, column: bytes + 1))
  }

  private func range(of node: Node) -> SourceRange {
    let start = position(of: node.mark)
    guard case .scalar(let scalar) = node, !scalar.string.contains("\n") else { return SourceRange(start) }
    return SourceRange(start, start.advanced(byColumns: scalar.string.utf8.count))
  }

  // MARK: - Keys

  private mutating func read(_ mapping: Node.Mapping) {
    for (key, value) in mapping {
      guard case .scalar(let name) = key, !value.isNothing else { continue }
      switch name.string {
      case "title": frontMatter.title = text(name.string, value)
      case "author", "authors": frontMatter.authors += names(name.string, value)
      case "date": frontMatter.date = text(name.string, value)
      case "description": frontMatter.description = text(name.string, value)
      case "tags": frontMatter.tags = texts(name.string, value, separatedByCommas: true)
      case "categories": frontMatter.categories = texts(name.string, value, separatedByCommas: true)
      case "difficulty": frontMatter.difficulty = difficulty(value)
      case "requires": frontMatter.requires = texts(name.string, value)
      case "timeout": frontMatter.timeout = seconds(value)
      case "seed": frontMatter.seed = text(name.string, value)
      case "bibliography": frontMatter.bibliography = texts(name.string, value)
      case "not-claims": frontMatter.notClaims = notClaims(name.string, value)
      case "number_source_lines": readNumberSourceLines(name.string, value)
      case "mystnb":
        guard case .mapping(let nested) = value else { continue }
        for (key, value) in nested where key.scalar?.string == "number_source_lines" {
          readNumberSourceLines("mystnb.number_source_lines", value)
        }
      default: continue
      }
    }
  }

  private mutating func text(_ key: String, _ value: Node) -> String? {
    guard case .scalar(let scalar) = value else {
      report(.wrongValue(key: key, expected: .text), at: range(of: value))
      return nil
    }
    return scalar.string
  }

  private mutating func texts(_ key: String, _ value: Node, separatedByCommas: Bool = false) -> [String] {
    switch value {
    case .scalar(let scalar):
      guard separatedByCommas else { return [scalar.string] }
      return scalar.string.split(separator: ",").map(\.trimmingBlanks).filter { !$0.isEmpty }
    case .sequence(let sequence):
      var texts: [String] = []
      for item in sequence {
        guard case .scalar(let scalar) = item else {
          report(.wrongValue(key: key, expected: .listOfTexts), at: range(of: item))
          continue
        }
        texts.append(scalar.string)
      }
      return texts
    default:
      report(.wrongValue(key: key, expected: .listOfTexts), at: range(of: value))
      return []
    }
  }

  private mutating func names(_ key: String, _ value: Node) -> [String] {
    let items: [Node]
    if case .sequence(let sequence) = value { items = Array(sequence) } else { items = [value] }
    var names: [String] = []
    for item in items {
      switch item {
      case .scalar(let scalar): names.append(scalar.string)
      case .mapping(let mapping):
        if let name = mapping.first(where: { $0.key.scalar?.string == "name" })?.value.scalar {
          names.append(name.string)
        } else {
          fallthrough
        }
      default: report(.wrongValue(key: key, expected: .names), at: range(of: item))
      }
    }
    return names
  }

  private mutating func notClaims(_ key: String, _ value: Node) -> [FrontMatter.NotClaim] {
    let items: [Node]
    if case .sequence(let sequence) = value { items = Array(sequence) } else { items = [value] }
    return items.compactMap { item in
      guard case .scalar(let scalar) = item else {
        report(.wrongValue(key: key, expected: .listOfTexts), at: range(of: item))
        return nil
      }
      return FrontMatter.NotClaim(text: scalar.string, range: range(of: item))
    }
  }

  private mutating func difficulty(_ value: Node) -> Int? {
    if case .scalar(let scalar) = value, let number = Int(scalar.string), (1...5).contains(number) {
      return number
    }
    report(.wrongValue(key: "difficulty", expected: .wholeNumber(1...5)), at: range(of: value))
    return nil
  }

  private mutating func seconds(_ value: Node) -> Double? {
    if case .scalar(let scalar) = value, let number = Double(scalar.string), number > 0, number.isFinite {
      return number
    }
    report(.wrongValue(key: "timeout", expected: .seconds), at: range(of: value))
    return nil
  }

  private mutating func readNumberSourceLines(_ key: String, _ value: Node) {
    switch value.scalar?.string.lowercased() {
    case "true", "yes", "on": frontMatter.numberSourceLines = true
    case "false", "no", "off": frontMatter.numberSourceLines = false
    default: report(.wrongValue(key: key, expected: .boolean), at: range(of: value))
    }
  }
}

extension SourceText {
  /// Behind its last byte.
  fileprivate var end: SourcePosition {
    lines.last.map { $0.position.advanced(byColumns: $0.text.utf8.count) } ?? .start
  }
}

extension Node {
  /// `key:` with nothing after it.
  fileprivate var isNothing: Bool {
    guard case .scalar(let scalar) = self, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }
}

extension YamlError {
  /// In libYAML's words, with the place if there is one.
  fileprivate var reasonAndMark: (reason: String, mark: Mark?) {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (problem, mark)
    case .duplicatedKeysInMapping(let duplicates, let context):
      ("the key “\(duplicates.first ?? "")” stands twice", context.mark)
    case .reader(let problem, _, _, _): (problem, nil)
    default: ("it cannot be read", nil)
    }
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    self == UInt8(ascii: "*") || self == UInt8(ascii: "_") || self >= 0x80
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
