import Foundation
import Pages
import Runner

/// Keeps what scripts answered for the next process: typeset formulas, and coloured listings.
///
/// The answers of one tool and one set of scripts are one file.
struct ScriptShelf: Sendable {
  /// In bytes. If all answers come to more, those are kept that this process asked for.
  static let largest = 32 << 20
  private static let mark = Array("lectern-scripts 1 ".utf8)

  private let store: ResultStore
  private let options: CheckOptions
  private let name: String
  let memory: ScriptMemory

  /// Nothing where nothing is kept, or the tool cannot tell what it is.
  init?(_ options: CheckOptions) {
    guard case .storing(let folder) = options.results, let name = Self.name(options) else { return nil }
    store = ResultStore(folder: folder)
    (self.options, self.name) = (options, name)
    guard case .found(let bytes) = store.bytes(ofRecord: name) else {
      memory = ScriptMemory()
      return
    }
    memory = ScriptMemory(Self.answers(in: bytes) ?? [:])
  }

  /// Answers of other scripts would have another name.
  private static func name(_ options: CheckOptions) -> String? {
    let tool = try? ToolState.text(executable: options.executable)
    return tool.map { SHA256.text(of: $0.utf8) + ResultStore.scriptSuffix }
  }

  /// Nobody misses what could not be kept: scripts are then asked again.
  func save() {
    // Of scripts that were replaced meanwhile nobody knows which of them answered.
    guard memory.hasNew, Self.name(options) == name else { return }
    var bytes = Self.bytes(of: memory.answers(onlyUsed: false))
    if bytes.count > Self.largest { bytes = Self.bytes(of: memory.answers(onlyUsed: true)) }
    guard bytes.count <= Self.largest else { return }
    try? store.save(record: bytes, name: name)
  }

  // MARK: - As a file

  /// A digest of the rest, then for each answer the number of its strings, and each with its length.
  static func bytes(of answers: [ScriptMemory.Call: String]) -> [UInt8] {
    var body: [UInt8] = []
    func add(_ number: Int) { withUnsafeBytes(of: UInt32(number).littleEndian) { body += $0 } }
    for (call, answer) in answers.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      add(call.count + 1)
      for text in call + [answer] {
        add(text.utf8.count)
        body += text.utf8
      }
    }
    return mark + SHA256.text(of: body).utf8 + body
  }

  /// Nothing if the file is damaged or of another kind.
  static func answers(in bytes: [UInt8]) -> [ScriptMemory.Call: String]? {
    let start = mark.count + 64
    guard bytes.count >= start, bytes.starts(with: mark),
      SHA256.text(of: bytes[start...]).utf8.elementsEqual(bytes[mark.count..<start])
    else { return nil }
    var answers: [ScriptMemory.Call: String] = [:]
    var rest = bytes[start...]
    func number() -> Int? {
      guard rest.count >= 4 else { return nil }
      defer { rest = rest.dropFirst(4) }
      return rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    while !rest.isEmpty {
      guard let count = number(), (1...16).contains(count) else { return nil }
      var texts: [String] = []
      for _ in 0..<count {
        guard let length = number(), length <= rest.count else { return nil }
        texts.append(String(decoding: rest.prefix(length), as: UTF8.self))
        rest = rest.dropFirst(length)
      }
      let answer = texts.removeLast()
      answers[texts] = answer
    }
    return answers
  }
}
