import Diagnostics
import Lessons

/// Numbers that the author declares to be no claims.
struct Exemption {
  enum Origin: Equatable {
    /// `<!-- lectern: not a claim -->`
    case comment
    /// An entry of `not-claims` in the front matter.
    case frontMatter(String)
  }

  var origin: Origin
  var range: SourceRange
  var isUsed = false
}

/// What a comment says to Lectern.
enum CommentMeaning: Equatable {
  /// Not meant for Lectern.
  case none
  /// - Parameter isAlone: Nothing else stands in the same piece of HTML.
  case notAClaim(isAlone: Bool)
  case unknown

  init(_ html: String) {
    let text = Array(html.utf8).trimmed
    guard text.starts(with: "<!--".utf8) else {
      self = .none
      return
    }
    let inner = text.dropFirst(4)
    let close = Array("-->".utf8)
    let end = inner.indices.first { inner[$0...].starts(with: close) } ?? inner.endIndex
    let words = inner[..<end].split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
      .map { String(decoding: $0, as: UTF8.self) }
    guard words.first == "lectern:" else {
      self = .none
      return
    }
    let says = words.dropFirst().prefix(3).joined(separator: " ")
    // A reason follows a colon.
    let isExemption = says == "not a claim" && words.count == 4 || says == "not a claim:"
    self = isExemption ? .notAClaim(isAlone: inner[end...].dropFirst(3).isEmpty) : .unknown
  }
}

extension [UInt8] {
  fileprivate var trimmed: ArraySlice<UInt8> {
    var rest = self[...]
    while let first = rest.first, first <= 0x20 { rest.removeFirst() }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    return rest
  }
}

/// All exemptions of a lesson, and where they hold.
struct ExemptionList {
  private(set) var exemptions: [Exemption] = []
  /// Comments that begin with `lectern:` and say something else.
  private(set) var unknown: [SourceRange] = []
  /// By line.
  private var lines: [Int: [Int]] = [:]
  /// Where an exempted text has these digits: its exemption, its bytes, and how far in the digits stand.
  private var texts: [[UInt8]: [(exemption: Int, text: [UInt8], offset: Int)]] = [:]

  mutating func addComment(at range: SourceRange, exempting exempted: SourceRange?) {
    exemptions.append(Exemption(origin: .comment, range: range))
    guard let exempted else { return }
    let isBeforeLine = exempted.end.column <= 1 && exempted.end.line > exempted.start.line
    for line in exempted.start.line...(isBeforeLine ? exempted.end.line - 1 : exempted.end.line) {
      lines[line, default: []].append(exemptions.count - 1)
    }
  }

  mutating func addUnknown(at range: SourceRange) { unknown.append(range) }

  mutating func add(_ texts: [FrontMatter.NotClaim]) {
    for entry in texts {
      exemptions.append(Exemption(origin: .frontMatter(entry.text), range: entry.range))
      let bytes = Array(entry.text.utf8)
      for run in bytes.digitRuns {
        self.texts[Array(bytes[run]), default: []].append((exemptions.count - 1, bytes, run.lowerBound))
      }
    }
  }

  /// Whether a number is exempt; what exempts it is used from then on.
  mutating func exempt(_ numeral: Numeral, in map: ZoneMap) -> Bool {
    var found = lines[numeral.range.start.line] ?? []
    if !texts.isEmpty { found += matches(numeral, in: map.bytes(ofLine: numeral.range.start.line)) }
    for index in found { exemptions[index].isUsed = true }
    return !found.isEmpty
  }

  /// The texts that stand around the number and hold all of it: `T = 1` does not exempt 10.
  private func matches(_ numeral: Numeral, in line: [UInt8]) -> [Int] {
    let (start, end) = (numeral.range.start, numeral.range.end)
    guard start.line == end.line, end.column - 1 <= line.count,
      let run = line[(start.column - 1)..<(end.column - 1)].digitRuns.first,
      let candidates = texts[Array(line[run])]
    else { return [] }
    return candidates.compactMap { candidate in
      let from = run.lowerBound - candidate.offset
      let to = from + candidate.text.count
      guard from >= 0, to <= line.count, from <= start.column - 1, end.column - 1 <= to,
        line[from..<to].elementsEqual(candidate.text)
      else { return nil }
      return candidate.exemption
    }
  }
}
