internal import Diagnostics
internal import Lessons

/// The calls of some functions in Swift text: outside of comments and strings, and not of members.
struct SwiftCalls {
  struct Call: Equatable, Sendable {
    var name: String
    /// The opening parenthesis, where the compiler has the place of a call.
    var position: SourcePosition
    /// Whether it stands in the closure of a task.
    var isInTask: Bool
  }

  private(set) var calls: [Call] = []
  /// The names among them that the text itself declares.
  private(set) var declared: Set<String> = []

  private var code: [UInt8] = []

  init(of names: Set<String>, in source: SourceText) {
    let text = SwiftText(source)
    var scanner = SwiftScanner(bytes: text.bytes)
    scanner.scan()
    code = scanner.code
    var tasks = TaskBraces(code: code, changes: scanner.changes)
    var index = 0
    while index < code.count {
      guard code[index].isPartOfSwiftName else {
        index += 1
        continue
      }
      let start = index
      while index < code.count, code[index].isPartOfSwiftName { index += 1 }
      let name = String(decoding: code[start..<index], as: UTF8.self)
      guard names.contains(name) else { continue }
      if ["func", "let", "var"].contains(word(before: start)) { declared.insert(name) }
      var end = index
      while end < code.count, code[end] == UInt8(ascii: " ") { end += 1 }
      guard end < code.count, code[end] == UInt8(ascii: "("), !isMember(start), word(before: start) != "func"
      else { continue }
      guard let position = text.position(of: end) else { continue }
      calls.append(Call(name: name, position: position, isInTask: tasks.contains(end)))
    }
  }

  private func isMember(_ start: Int) -> Bool { start > 0 && code[start - 1] == UInt8(ascii: ".") }

  private func word(before start: Int) -> String { code.word(before: start) }
}

/// The stretches of a text that are closures of tasks; places are asked for in order.
private struct TaskBraces {
  private let ends: [(offset: Int, depth: Int)]

  /// - Parameter changes: The depth after each brace.
  init(code: [UInt8], changes: [(offset: Int, depth: Int)]) {
    var open: [Bool] = []
    var count = 0
    ends = changes.map { change in
      if code[change.offset] == UInt8(ascii: "{") {
        let isTask = Self.opensTask(code, change.offset)
        open.append(isTask)
        count += isTask ? 1 : 0
      } else if let isTask = open.popLast() {
        count -= isTask ? 1 : 0
      }
      return (change.offset, count)
    }
  }

  mutating func contains(_ offset: Int) -> Bool {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 && ends[low - 1].depth > 0
  }

  /// `Task {`, `Task.detached(priority: .low) {`, `group.addTask {`.
  private static func opensTask(_ code: [UInt8], _ brace: Int) -> Bool {
    var end = brace
    code.skipBlanks(before: &end)
    if end > 0, code[end - 1] == UInt8(ascii: ")") {
      var depth = 0
      while end > 0 {
        end -= 1
        if code[end] == UInt8(ascii: ")") { depth += 1 }
        if code[end] == UInt8(ascii: "(") { depth -= 1 }
        if depth == 0 { break }
      }
    }
    let word = code.word(before: end)
    guard word == "detached" || word == "immediate" else { return word == "Task" || word == "addTask" }
    code.skipBlanks(before: &end)
    let point = end - word.utf8.count
    return point > 0 && code[point - 1] == UInt8(ascii: ".") && code.word(before: point - 1) == "Task"
  }
}

extension [UInt8] {
  fileprivate func skipBlanks(before end: inout Int) {
    while end > 0, self[end - 1] == UInt8(ascii: " ") || self[end - 1] == UInt8(ascii: "\n") { end -= 1 }
  }

  fileprivate func word(before position: Int) -> String {
    var end = position
    skipBlanks(before: &end)
    var start = end
    while start > 0, self[start - 1].isPartOfSwiftName { start -= 1 }
    return String(decoding: self[start..<end], as: UTF8.self)
  }
}
