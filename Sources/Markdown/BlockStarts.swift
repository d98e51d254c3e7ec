/// What a line can begin with (CommonMark §4, §5.2), read from its first byte that is no space.
///
/// Held to what libcmark 0.30.2 recognises, since both must see the same blocks.
enum BlockStarts {
  /// The offset of a heading's text behind its `#` signs.
  static func headingText(_ line: [UInt8], at start: Int) -> Int? {
    var end = start
    while end < line.count, line[end] == UInt8(ascii: "#") { end += 1 }
    guard (1...6).contains(end - start), end == line.count || line[end].isSpaceOrTab else { return nil }
    while end < line.count, line[end].isSpaceOrTab { end += 1 }
    return end
  }

  static func isSetextUnderline(_ line: [UInt8], at start: Int) -> Bool {
    guard start < line.count, line[start] == UInt8(ascii: "=") || line[start] == UInt8(ascii: "-") else {
      return false
    }
    var end = start
    while end < line.count, line[end] == line[start] { end += 1 }
    return line[end...].allSatisfy(\.isSpaceOrTab)
  }

  /// A rule, or the offset of the byte because of which this and every later start of the same mark is none.
  enum ThematicBreak: Equatable {
    case found
    case refuted(at: Int)
  }

  static func thematicBreak(_ line: [UInt8], at start: Int) -> ThematicBreak {
    guard start < line.count, "*-_".utf8.contains(line[start]) else { return .refuted(at: start) }
    var count = 0
    for index in start..<line.count {
      if line[index] == line[start] {
        count += 1
      } else if !line[index].isSpaceOrTab {
        return .refuted(at: index)
      }
    }
    return count >= 3 ? .found : .refuted(at: start)
  }

  /// The length of a fence of backticks or tildes.
  static func openingFence(_ line: [UInt8], at start: Int) -> Int? {
    let length = runLength(line, at: start)
    guard length >= 3, "`~".utf8.contains(line[start]) else { return nil }
    if line[start] == UInt8(ascii: "`"), line[(start + length)...].contains(UInt8(ascii: "`")) { return nil }
    return length
  }

  static func isClosingFence(_ line: [UInt8], at start: Int, mark: UInt8, length: Int) -> Bool {
    guard start < line.count, line[start] == mark else { return false }
    let run = runLength(line, at: start)
    return run >= length && line[(start + run)...].allSatisfy(\.isSpaceOrTab)
  }

  private static func runLength(_ line: [UInt8], at start: Int) -> Int {
    guard start < line.count else { return 0 }
    var end = start
    while end < line.count, line[end] == line[start] { end += 1 }
    return end - start
  }

  struct ListMarker {
    /// The bullet, or the delimiter behind a number: markers of one list agree in it.
    let sign: UInt8
    let length: Int
  }

  static func listMarker(_ line: [UInt8], at start: Int, interruptsParagraph: Bool) -> ListMarker? {
    guard start < line.count else { return nil }
    var end = start
    var sign = line[start]
    if sign.isASCIIDigit {
      var number = 0
      while end < line.count, line[end].isASCIIDigit, end - start < 9 {
        number = number * 10 + Int(line[end] - 0x30)
        end += 1
      }
      guard end < line.count, !interruptsParagraph || number == 1 else { return nil }
      sign = line[end]
      guard sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")") else { return nil }
    } else {
      guard [UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+")].contains(sign) else { return nil }
    }
    end += 1
    guard end == line.count || line[end].isASCIISpace else { return nil }
    if interruptsParagraph, line[end...].allSatisfy(\.isSpaceOrTab) { return nil }
    return ListMarker(sign: sign, length: end - start)
  }
}

extension UInt8 {
  var isSpaceOrTab: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
