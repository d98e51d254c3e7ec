internal import Diagnostics
internal import Yams

/// A stretch of YAML with the places of its nodes in the file, read within limits.
struct YAMLText {
  // More than a head of a lesson needs, and little enough that no YAML takes long: what aliases can multiply, and how
  // deep a parser that calls itself goes.
  static let mostBytes = 65_536
  static let greatestDepth = 64
  static let mostAliases = 16

  struct Failure: Error {
    enum Kind {
      case tooComplex(LessonProblem.FrontMatterLimit)
      /// What Yams says.
      case invalid(String)
    }

    var kind: Kind
    var range: SourceRange
  }

  private let text: SourceText

  init(_ text: SourceText) {
    self.text = text
  }

  /// The topmost node; nothing if there is none.
  func root() throws(Failure) -> Node? {
    let start = SourceRange(text.filePosition(of: .start))
    if let limit = exceededLimit { throw Failure(kind: .tooComplex(limit), range: start) }
    do {
      // Scalars are read by the key that they stand behind. By default Yams tells their types by regular expressions, and
      // asks the environment for an encoding.
      guard let root = try Yams.compose(yaml: text.text, .basic, .default, .utf8), !root.isNothing else {
        return nil
      }
      return root
    } catch let error as YamlError {
      let (reason, mark) = error.reasonAndMark
      throw Failure(kind: .invalid(reason), range: SourceRange(position(of: mark)))
    } catch {
      throw Failure(kind: .invalid("it cannot be read"), range: start)
    }
  }

  // MARK: - Limits

  private var exceededLimit: LessonProblem.FrontMatterLimit? {
    var bytes = 0
    var depth = 0
    var aliases = 0
    for line in text.lines {
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
    let hasAnchors = text.lines.contains { $0.text.utf8.contains(UInt8(ascii: "&")) }
    return hasAnchors && aliases > Self.mostAliases ? .aliases(Self.mostAliases) : nil
  }

  // MARK: - Places

  /// Yams counts columns in Unicode scalars.
  private func position(of mark: Mark?) -> SourcePosition {
    guard let mark, mark.line >= 1 else { return text.filePosition(of: .start) }
    guard mark.line <= text.lines.count else { return text.end }
    let bytes = text.lines[mark.line - 1].text.unicodeScalars.prefix(max(0, mark.column - 1))
      .reduce(0) { $0 + UTF8.width($1) }
    return text.filePosition(of: SourcePosition(line: mark.line, column: bytes + 1))
  }

  func range(of node: Node) -> SourceRange {
    let start = position(of: node.mark)
    guard case .scalar(let scalar) = node, !scalar.string.contains("\n") else { return SourceRange(start) }
    let end = start.advanced(byColumns: scalar.string.utf8.count)
    // A scalar without quotes may go on for lines, which are joined by blanks.
    guard let mark = node.mark, text.lines.indices.contains(mark.line - 1) else { return SourceRange(start) }
    let line = text.lines[mark.line - 1]
    return SourceRange(start, max(start, min(end, line.filePosition(ofByte: line.text.utf8.count))))
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
  var isNothing: Bool {
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
