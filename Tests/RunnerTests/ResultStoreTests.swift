import Diagnostics
import Events
import Foundation
import Programs
import Testing

@testable import Runner

struct ResultStoreTests {
  private static func program(_ text: String = "1 + 1\n") -> Program {
    Program(text: text, parts: [0], claims: [])
  }

  private static func recording(_ output: String = "hello\n") -> Recording {
    let printed = PrintedBytes(output: 6, error: 0)
    return Recording(
      events: [
        Event(.started, printed: .none), Event(.claim(id: 0, .number("0.5")), printed: printed),
        Event(.finished, printed: printed),
      ],
      output: Array(output.utf8), error: [0xFF, 0x0A, 0x00],
      warnings: [
        Diagnostic(
          .warning, code: "compile-warning", file: "",
          range: SourceRange(SourcePosition(line: 3, column: 5), SourcePosition(line: 3, column: 9)),
          message: "never “used”", hint: "note: here")
      ])
  }

  private static func setting() throws -> RunSetting {
    try RunSetting(
      toolchain: try Toolchain.locate(searchPath: ProcessInfo.processInfo.environment["PATH"]),
      runtime: try RuntimeInstallation.locate(executable: TestRun.executable),
      caches: FileManager.default.temporaryDirectory.path + "/lectern-tests", isConfined: true)
  }

  private static func key(_ program: Program = program()) throws -> ResultKey {
    ResultKey(program, in: try setting())
  }

  private static func folder() -> String {
    FileManager.default.temporaryDirectory.path + "/lectern-store-\(UUID())"
  }

  // MARK: - Entries

  @Test func entry_ReadsBackAsItWasWritten() throws {
    let key = try Self.key()
    let bytes = StoreEntry.bytes(of: Self.recording(), key: key, lesson: "a.md")
    #expect(try StoreEntry.recording(in: bytes, key: key) == Self.recording())
    let line = try #require(bytes.split(separator: 0x0A).first)
    let head = try #require(StoreEntry.Head(line: line))
    #expect(head.key == key && head.lesson == "a.md")
  }

  @Test func entryThatIsCutOffOrChangedAnywhere_IsNotRead() throws {
    let key = try Self.key()
    let bytes = StoreEntry.bytes(of: Self.recording(), key: key, lesson: "")
    let body = try #require(bytes.firstIndex(of: 0x0A)) + 1
    for count in bytes.indices {
      #expect(throws: StoreEntry.Failure.self) {
        try StoreEntry.recording(in: Array(bytes[..<count]), key: key)
      }
    }
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0x01
      let read = try? StoreEntry.recording(in: changed, key: key)
      // The name of the lesson, and blanks of JSON, are in no digest; what was recorded is.
      #expect(read == nil || (index < body && read == Self.recording()))
    }
    #expect(throws: StoreEntry.Failure.self) { try StoreEntry.recording(in: bytes + [0x0A], key: key) }
    #expect(throws: StoreEntry.Failure.self) {
      try StoreEntry.recording(in: bytes, key: try Self.key(Self.program("2 + 2\n")))
    }
  }

  // MARK: - The folder

  @Test func folder_FindsWhatItWasGiven() throws {
    let store = ResultStore(folder: Self.folder())
    defer { try? FileManager.default.removeItem(atPath: store.folder) }
    let key = try Self.key()
    #expect(store.find(key, marksUse: true) == .absent)
    try store.save(Self.recording(), for: key, lesson: "a.md")
    #expect(store.find(key, marksUse: true) == .found(Self.recording()))
    #expect(store.newestKey(of: "a.md") == key && store.newestKey(of: "b.md") == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: store.folder) == [key.name + ".result"])
  }

  @Test func entriesThatAreNoFilesOrOfOthers_AreUnusable() throws {
    let store = ResultStore(folder: Self.folder())
    defer { try? FileManager.default.removeItem(atPath: store.folder) }
    let (key, other) = (try Self.key(), try Self.key(Self.program("2 + 2\n")))
    try store.save(Self.recording(), for: key, lesson: "a.md")
    try FileManager.default.copyItem(atPath: store.path(of: key), toPath: store.path(of: other))
    #expect(store.find(other, marksUse: true) == .unusable)
    try FileManager.default.removeItem(atPath: store.path(of: other))
    // Reading it would never end.
    #expect(mkfifo(store.path(of: other), 0o600) == 0)
    #expect(store.find(other, marksUse: true) == .unusable)
    #expect(store.newestKey(of: "a.md") == key)
    try store.save(Self.recording(), for: other, lesson: "a.md")
    #expect(store.find(other, marksUse: true) == .found(Self.recording()))
  }

  @Test func shrinking_RemovesWhatWasUsedLongestAgo() throws {
    let store = ResultStore(folder: Self.folder())
    defer { try? FileManager.default.removeItem(atPath: store.folder) }
    let keys = try (0..<4).map { try Self.key(Self.program("\($0)\n")) }
    for (index, key) in keys.enumerated() {
      try store.save(Self.recording(), for: key, lesson: "a.md")
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: Double(index))], ofItemAtPath: store.path(of: key))
    }
    let abandoned = store.folder + "/.new-1"
    try Data("x".utf8).write(to: URL(fileURLWithPath: abandoned))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: abandoned)
    _ = store.find(keys[0], marksUse: true)
    let size = StoreEntry.bytes(of: Self.recording(), key: keys[0], lesson: "a.md").count
    store.shrink(to: 2 * size)
    let left = keys.indices.filter { store.find(keys[$0], marksUse: false) != .absent }
    #expect(left == [0, 3])
    #expect(!FileManager.default.fileExists(atPath: abandoned))
  }

  @Test func writersAndReadersAtOnce_SeeWholeEntriesOnly() async throws {
    let store = ResultStore(folder: Self.folder())
    defer { try? FileManager.default.removeItem(atPath: store.folder) }
    let key = try Self.key()
    let recording = Self.recording(String(repeating: "hello\n", count: 20_000))
    try store.save(recording, for: key, lesson: "")
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask { for _ in 0..<20 { try? store.save(recording, for: key, lesson: "") } }
        group.addTask {
          for _ in 0..<5 { #expect(store.find(key, marksUse: false) == .found(recording)) }
        }
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: store.folder) == [key.name + ".result"])
  }

  // MARK: - What results depend on

  @Test func anotherProgramOrWayOfRunning_IsAnotherKey() throws {
    let key = try Self.key()
    #expect(try key.differences(from: Self.key(Self.program("1 + 2\n"))) == [.program])
    let unconfined = try RunSetting(
      toolchain: try Toolchain.locate(searchPath: ProcessInfo.processInfo.environment["PATH"]),
      runtime: try RuntimeInstallation.locate(executable: TestRun.executable), caches: Self.folder(),
      isConfined: false)
    #expect(ResultKey(Self.program(), in: unconfined).differences(from: key) == [.sandbox])
    #expect(ResultKey(json: key.json) == key && key.name.utf8.count == 64)
  }

  @Test func anotherRuntimeOrToolchain_IsAnotherKeyAndAnotherPlaceIsNot() throws {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = FileManager.default
    let real = try RuntimeInstallation.locate(executable: TestRun.executable)
    let key = try Self.key()

    func setting(_ copy: String, version: String?) throws -> RunSetting {
      let base = folder + "/" + copy
      try files.createDirectory(atPath: base + "/modules", withIntermediateDirectories: true)
      for name in try files.contentsOfDirectory(atPath: real.modules) where name.hasSuffix(".swiftmodule") {
        try files.copyItem(atPath: real.modules + "/" + name, toPath: base + "/modules/" + name)
      }
      let library = base + "/" + RuntimeInstallation.libraryName
      try files.copyItem(atPath: real.library + "/" + RuntimeInstallation.libraryName, toPath: library)
      try files.copyItem(atPath: real.launcher, toPath: base + "/lectern-sandbox")
      if let library = real.preloaded {
        try files.copyItem(atPath: library, toPath: base + "/" + (library as NSString).lastPathComponent)
      }
      try files.copyItem(atPath: real.headers, toPath: base + "/include")
      if copy == "changed" {
        let handle = try #require(FileHandle(forWritingAtPath: library))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data([0]))
        try handle.close()
      }
      var toolchain = try Toolchain.locate(searchPath: ProcessInfo.processInfo.environment["PATH"])
      if let version { toolchain = try Self.toolchain(in: base, version: version) }
      return try RunSetting(
        toolchain: toolchain,
        runtime: RuntimeInstallation(
          modules: base + "/modules", library: base, headers: base + "/include",
          launcher: base + "/lectern-sandbox"), caches: base, isConfined: true)
    }
    #expect(ResultKey(Self.program(), in: try setting("same", version: nil)) == key)
    #expect(
      ResultKey(Self.program(), in: try setting("changed", version: nil)).differences(from: key) == [.runtime]
    )
    let other = ResultKey(Self.program(), in: try setting("other", version: "Swift version 9.9"))
    #expect(other.differences(from: key) == [.toolchain])
    #expect(other[.toolchain].hasPrefix("Swift version 9.9, "))
  }

  @Test func libraryThatIsBuiltAnewDuringARun_IsNoticed() throws {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let real = try RuntimeInstallation.locate(executable: TestRun.executable)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let launcher = folder + "/lectern-sandbox"
    try FileManager.default.copyItem(atPath: real.launcher, toPath: launcher)
    var copy = real
    copy.launcher = launcher
    let digest = try #require(RuntimeDigest(copy, caches: folder))
    #expect(digest.isCurrent && RuntimeDigest(copy, caches: folder) == digest)
    try FileManager.default.setAttributes([.modificationDate: Date.distantPast], ofItemAtPath: launcher)
    #expect(!digest.isCurrent)
    // The date alone is not what results depend on.
    #expect(RuntimeDigest(copy, caches: folder)?.text == digest.text)
  }

  @Test func toolchainThatDoesNotTellItsVersion_HasNoKeys() throws {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try Self.toolchain(in: folder, version: nil).identity == nil)
  }

  private static func toolchain(in folder: String, version: String?) throws -> Toolchain {
    #if arch(arm64)
      let triple = "aarch64-unknown-linux-gnu"
    #else
      let triple = "x86_64-unknown-linux-gnu"
    #endif
    let module = folder + "/usr/lib/swift/linux/Swift.swiftmodule"
    for path in [module, folder + "/usr/bin"] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    let text = "// swift-interface-format-version: 1.0\n"
    let line = version.map { "// swift-compiler-version: \($0)\n" } ?? ""
    try Data((text + line).utf8).write(to: URL(fileURLWithPath: module + "/\(triple).swiftinterface"))
    try Data().write(to: URL(fileURLWithPath: folder + "/usr/bin/swift-frontend"))
    return Toolchain(folder: folder + "/usr/bin")
  }
}
