/// A text with its name, as diagnostics show it.
package struct SourceFile: Sendable, Equatable {
  /// The path relative to the source folder, with `/` between its parts.
  package let name: String
  package let content: SourceText
  /// Marks in the lines that are so long that counting their characters anew for each place would take too long.
  private let marks: [Int: CharacterMarks]

  /// Where its lines come from, if it was put together from several files.
  package let map: SourceMap?

  package init(name: String, text: String) {
    self.init(name: name, content: SourceText(text), map: nil)
  }

  package init(name: String, content: SourceText, map: SourceMap?) {
    self.name = name
    self.content = content
    self.map = map
    var marks: [Int: CharacterMarks] = [:]
    for line in content.lines where line.text.utf8.count > CharacterMarks.distance {
      marks[line.position.line] = CharacterMarks(line.text)
    }
    self.marks = marks
  }

  /// The text of a line counted from 1, or nothing past the end.
  package func line(_ number: Int) -> String? {
    content.lines.indices.contains(number - 1) ? content.lines[number - 1].text : nil
  }

  /// The column in characters, from 1, of a column in UTF-8 bytes. Past the end of the line it goes on counting.
  package func characterColumn(of position: SourcePosition) -> Int {
    guard position.column > 1, let text = line(position.line) else { return max(1, position.column) }
    let bytes = min(position.column - 1, text.utf8.count)
    let beyond = position.column - 1 - bytes
    let mark = marks[position.line]?.last(before: bytes) ?? CharacterMarks.Mark(byte: 0, characters: 0)
    let start = text.utf8.index(text.startIndex, offsetBy: mark.byte)
    let end = text.utf8.index(start, offsetBy: bytes - mark.byte)
    return mark.characters + text[start..<end].count + 1 + beyond
  }
}

/// How many characters stand before some bytes of a long line.
private struct CharacterMarks: Sendable, Equatable {
  struct Mark: Sendable, Equatable {
    var byte: Int
    var characters: Int
  }

  /// Bytes between two marks, at least.
  static let distance = 4096

  private var marks: [Mark] = []

  init(_ text: String) {
    var (byte, characters) = (0, 0)
    var next = Self.distance
    for character in text {
      byte += character.utf8.count
      characters += 1
      guard byte >= next else { continue }
      marks.append(Mark(byte: byte, characters: characters))
      next = byte + Self.distance
    }
  }

  func last(before byte: Int) -> Mark? {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].byte <= byte { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? marks[low - 1] : nil
  }
}
