internal import Diagnostics

/// Which names a piece of a lesson's code defines for what follows, and which it reads when it is run.
///
/// Read from the text, since the compiler does not mind the order of a script's variables. What cannot be told from the
/// text alone is left out: a missing use makes a message less, never a wrong one.
struct NamesInCode {
  /// Variables and constants of the whole lesson, with the place from which on they have a value.
  private(set) var definitions: [String: Place] = [:]
  /// What a function reads when it is called.
  private(set) var functions: [String: Set<String>] = [:]
  private(set) var uses: [Use] = []

  struct Place {
    var offset: Int
    var position: SourcePosition
  }

  struct Use {
    var name: String
    var offset: Int
    var range: SourceRange
  }

  private let text: SwiftWords
  /// Parameters and variables of inner blocks, which hide names of the lesson.
  private var hidden: Set<String> = []

  init(_ source: SourceText) {
    text = SwiftWords(source)
    collect()
  }

  /// The code as what only reads: a claim or a law. Its own names end with it.
  static func readOnly(_ source: SourceText) -> NamesInCode {
    var names = NamesInCode(source)
    names.uses.removeAll { names.definitions[$0.name] != nil }
    names.definitions = [:]
    return names
  }

  private mutating func collect() {
    let deferred = deferredCode()
    let words = text.words
    for index in words.indices { define(words, index) }
    hideParameters()
    for (index, word) in words.enumerated() where isUse(words, index) && !hidden.contains(word.text) {
      if let region = deferred.last(where: { $0.range.contains(word.range.lowerBound) }) {
        if let function = region.function { functions[function, default: []].insert(word.text) }
      } else if definitions[word.text]?.offset != word.range.lowerBound {
        let end = word.position.advanced(byColumns: word.range.count)
        uses.append(
          Use(name: word.text, offset: word.range.lowerBound, range: SourceRange(word.position, end)))
      }
    }
  }

  private func isUse(_ words: [SwiftWord], _ index: Int) -> Bool {
    let word = words[index]
    guard !text.isMember(word), !text.isLabel(word) else { return false }
    return index == 0 || !Self.introducers.contains(words[index - 1].text)
      || words[index - 1].range.upperBound + 1 < word.range.lowerBound
  }

  private static let introducers: Set<String> = [
    "let", "var", "func", "struct", "class", "enum", "actor", "protocol", "extension", "typealias", "case",
  ]

  // MARK: - Definitions

  private mutating func define(_ words: [SwiftWord], _ index: Int) {
    let keyword = words[index]
    guard keyword.text == "let" || keyword.text == "var", index + 1 < words.count else { return }
    let before = index > 0 ? words[index - 1].text : ""
    let isCondition =
      ["if", "while", "case", "for"].contains(before)
      || text.byte(before: keyword.range.lowerBound) == UInt8(ascii: ",")
    let isOuter = keyword.braces == 0 && keyword.brackets == 0 && !isCondition
    let opensTuple = text.byte(from: keyword.range.upperBound) == UInt8(ascii: "(")
    var next = index + 1
    repeat {
      let word = words[next]
      if isOuter {
        definitions[word.text] = Place(offset: word.range.lowerBound, position: word.position)
      } else {
        hidden.insert(word.text)
      }
      next += 1
    } while opensTuple && next < words.count && words[next].brackets > keyword.brackets
      && words[next].range.lowerBound < lineEnd(after: keyword)
  }

  private func lineEnd(after word: SwiftWord) -> Int {
    text.code[word.range.upperBound...].firstIndex(of: UInt8(ascii: "\n")) ?? text.code.count
  }

  // MARK: - Names of inner blocks

  /// What stands between an opening brace, or `for`, and `in`; and the parameters of functions.
  private mutating func hideParameters() {
    let words = text.words
    for (index, word) in words.enumerated() {
      if word.text == "in", !text.isLabel(word) {
        let opening = text.code[..<word.range.lowerBound].lastIndex(of: UInt8(ascii: "{")) ?? 0
        for earlier in words[..<index].reversed() {
          guard earlier.range.lowerBound >= opening, earlier.text != "for" else { break }
          hidden.insert(earlier.text)
        }
      } else if word.text == "func" {
        for later in words[(index + 1)...] {
          guard later.braces == word.braces else { break }
          if later.brackets > word.brackets { hidden.insert(later.text) }
        }
      }
    }
  }

  // MARK: - Code that is not run where it stands

  private struct Deferred {
    var range: Range<Int>
    /// The function or computed variable whose body it is; nothing for types, tasks and stored closures.
    var function: String?
  }

  private func deferredCode() -> [Deferred] {
    var found: [Deferred] = []
    let words = text.words
    for (index, word) in words.enumerated() where word.braces == 0 {
      let name = index + 1 < words.count ? words[index + 1] : nil
      switch word.text {
      case "func":
        if let body = body(from: word.range.upperBound) {
          found.append(Deferred(range: body, function: name?.text))
        }
      case "struct", "class", "enum", "actor", "protocol", "extension", "Task", "detached", "defer":
        if let body = body(from: word.range.upperBound) { found.append(Deferred(range: body)) }
      case "var":
        guard let name, let body = body(from: name.range.upperBound),
          !text.code[name.range.upperBound..<body.lowerBound].contains(UInt8(ascii: "=")),
          !text.code[name.range.upperBound..<body.lowerBound].contains(UInt8(ascii: "\n"))
        else { continue }
        found.append(Deferred(range: body, function: name.text))
      default: continue
      }
    }
    for offset in text.code.indices where text.code[offset] == UInt8(ascii: "{") {
      if text.byte(before: offset) == UInt8(ascii: "=") {
        found.append(Deferred(range: offset..<text.end(ofBraceAt: offset)))
      }
    }
    return found
  }

  private func body(from offset: Int) -> Range<Int>? {
    guard let opening = text.code[offset...].firstIndex(of: UInt8(ascii: "{")) else { return nil }
    return opening..<text.end(ofBraceAt: opening)
  }
}
