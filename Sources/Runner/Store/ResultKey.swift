import Events
import Foundation
import Programs

/// All that the results of a program depend on. A stored result is valid while every part is the same.
package struct ResultKey: Equatable, Sendable {
  package enum Part: String, CaseIterable, Sendable {
    case program, data, toolchain, runtime, system, processor, flags, sandbox, format
  }

  /// Goes up when entries, or what is read from the compiler's messages, become something else.
  static let format = "3"

  package private(set) var values: [Part: String]

  package subscript(part: Part) -> String { values[part] ?? "" }

  /// The name of the entry.
  package var name: String { SHA256.text(of: JSONWriter.text(of: json).utf8) }

  var json: JSONValue {
    .object(Dictionary(uniqueKeysWithValues: values.map { ($0.rawValue, JSONValue.string($1)) }))
  }

  init?(json: JSONValue) {
    var values: [Part: String] = [:]
    for part in Part.allCases {
      guard let value = json[part.rawValue]?.string else { return nil }
      values[part] = value
    }
    self.values = values
  }

  init(_ program: Program, _ data: [DataFile] = [], in setting: RunSetting) {
    values = setting.values
    values[.data] = data.digest
    // A text, a NUL, which no program holds, and where places matter the text that has them.
    let places = program.placement == nil ? program.text : ""
    values[.program] = SHA256.text(of: (program.content + "\0" + places).utf8)
  }

  /// The parts that are not the same.
  package func differences(from other: ResultKey) -> [Part] {
    Part.allCases.filter { self[$0] != other[$0] }
  }
}

extension ResultKey {
  /// All parts but the program, as text; nothing if one of them cannot be told.
  package static func setting(
    toolchain: Toolchain, runtime: RuntimeInstallation, caches: String, isConfined: Bool
  ) -> String? {
    let setting = try? RunSetting(
      toolchain: toolchain, runtime: runtime, caches: caches, isConfined: isConfined)
    guard let values = setting?.values else { return nil }
    return Part.allCases.compactMap { part in values[part].map { "\(part.rawValue) \($0)\n" } }.joined()
  }
}

/// What is the same for all programs that this tool runs here.
struct RunSetting: Sendable {
  fileprivate let values: [ResultKey.Part: String]
  private let runtime: RuntimeDigest

  init(
    toolchain: Toolchain, runtime: RuntimeInstallation, caches: String, isConfined: Bool
  ) throws(RunnerProblem) {
    guard let identity = toolchain.identity else { throw .toolchainUnidentified }
    guard let digest = RuntimeDigest(runtime, caches: caches) else {
      throw .runtimeMissing([RuntimeInstallation.libraryName])
    }
    self.runtime = digest
    values = [
      .toolchain: identity, .runtime: digest.text, .system: Self.system,
      .processor: Processor.level,
      .flags: ImmediateMode.options.joined(separator: " "), .sandbox: isConfined ? "on" : "off",
      .format: ResultKey.format,
    ]
  }

  /// Whether a run that began in this setting has ended in it.
  var isCurrent: Bool { runtime.isCurrent }

  /// Functions such as `exp` are the C library's.
  private static var system: String {
    #if os(Linux)
      var text = [CChar](repeating: 0, count: 128)
      let length = confstr(Int32(_CS_GNU_LIBC_VERSION), &text, text.count)
      guard length > 1, length <= text.count else { return "linux" }
      let bytes = text.prefix(length - 1).map { UInt8(bitPattern: $0) }
      return "linux, " + String(decoding: bytes, as: UTF8.self)
    #else
      ProcessInfo.processInfo.operatingSystemVersionString
    #endif
  }
}
