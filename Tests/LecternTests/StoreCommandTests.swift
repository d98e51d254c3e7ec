import Foundation
import Testing

/// The store as a person sees it.
@Suite(.serialized, .enabled(if: Command.isBuilt, "build every product first: swift build"))
struct StoreCommandTests {
  private static let lesson = "# A\n\n{claim}`66.5% <softmax([2, 1, 0])[0]>`\n"

  private let folder: TestFolder

  init() throws {
    folder = try TestFolder(["a.md": Self.lesson, "b.md": "# B\n\n{claim}`4 <2 + 2>`\n", "c.md": "Words.\n"])
  }

  private func verify(_ arguments: String..., path: String? = nil) throws -> Command.Result {
    let environment = path.map { ["PATH": $0, "XDG_CACHE_HOME": folder.path + "/caches"] } ?? [:]
    return try Command.run(["verify", "."] + arguments, in: folder.source, environment: environment)
  }

  @Test func summary_SaysHowManyLessonsRan() throws {
    let first = try verify("--cache", "../store")
    let second = try verify("--cache", "../store")
    #expect(first.status == 0 && second.status == 0 && first.output == second.output)
    #expect(!first.error.contains("unchanged"))
    #expect(second.error.contains("a.md: passed (stored)\n"))
    #expect(second.error.hasSuffix("lectern: 2 lessons unchanged since an earlier run, 0 run\n"))
    #expect(try verify("--no-cache").error.contains("a.md: passed\n"))
    #expect(try verify("--cache", "../store", "--quiet").error.isEmpty)
  }

  @Test func unchangedCourse_IsNotBuiltAndSaysTheSame() throws {
    func build(_ arguments: String...) throws -> Command.Result {
      // What was written in the last milliseconds may be written to again without a trace.
      usleep(40_000)
      return try Command.run(
        ["build", ".", "-o", "../site", "--cache", "../store"] + arguments, in: folder.source)
    }
    let note = "lectern: nothing has changed since the last build\n"
    let first = try build("--report", "json:../a.json")
    let second = try build("--report", "json:../a.json")
    #expect(first.status == 0 && first.output == second.output)
    #expect(!first.error.contains(note) && second.error == note)
    #expect(try build("--report", "json:../a.json", "--quiet").error.isEmpty)
    let explained = try Command.run(
      ["explain", "a.md", "--stage", "cache", "--cache", "../store"], in: folder.source)
    #expect(explained.output.contains("last build to ../site would be left out: nothing has changed.\n"))
    try folder.write("Other words.\n", to: "c.md")
    let changed = try Command.run(
      ["explain", "a.md", "--stage", "cache", "--cache", "../store"], in: folder.source)
    #expect(changed.output.contains("last build to ../site would be made again: c.md has changed.\n"))
    let third = try build("--report", "json:../a.json")
    #expect(third.output == first.output && third.error.contains("2 lessons unchanged since an earlier run"))
    #expect(try build("--report", "json:../a.json").error == note)
  }

  @Test func processesAtOnce_BuildOneSite() async throws {
    let results = await withTaskGroup(of: Command.Result?.self) { group in
      for _ in 0..<3 {
        group.addTask { [folder = folder.source] in
          try? Command.run(["build", ".", "-o", "../site", "--cache", "../store", "--quiet"], in: folder)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count == 3 && results.allSatisfy { $0?.status == 0 && $0?.error.isEmpty == true })
    #expect(Set(results.map { $0?.output }).count == 1)
  }

  @Test func processesAtOnce_ShareTheStore() async throws {
    let results = await withTaskGroup(of: Command.Result?.self) { group in
      for _ in 0..<3 {
        group.addTask { [folder = folder.source] in
          try? Command.run(["verify", ".", "--cache", "../store", "--quiet"], in: folder)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count == 3)
    #expect(results.allSatisfy { $0?.status == 0 && $0?.error.isEmpty == true })
    #expect(Set(results.map { $0?.output }).count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/store").count == 2)
  }

  /// The toolchain of these runs says who it is, and notes it when it is started.
  @Test func frozen_StartsNoToolchain() throws {
    #expect(try verify("--cache", "../store").status == 0)
    let path = try fakeToolchain()
    let same = try verify("--frozen", "--cache", "../store", path: path)
    #expect(same.status == 0)
    try folder.write(Self.lesson.replacing("2, 1, 0", with: "2, 1, 1"), to: "a.md")
    let changed = try verify("--frozen", "--cache", "../store", path: path)
    #expect(changed.status == 2 && changed.output.contains("a.md:3:1: error: the stored result"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/started"))
    // Which shows that it would have been noticed.
    _ = try verify("--cache", "../store", path: path)
    #expect(FileManager.default.fileExists(atPath: folder.path + "/started"))
  }

  @Test(arguments: [["--frozen", "--no-cache"], ["--cache", "x", "--no-cache"], ["--cache", ""]])
  func contradictions_AreWrongUsage(arguments: [String]) throws {
    #expect(try Command.run(["verify", "."] + arguments, in: folder.source).status == 64)
  }

  @Test func explain_TellsTheKeyAndTheState() throws {
    func explain() throws -> Command.Result {
      try Command.run(["explain", "a.md", "--stage", "cache", "--cache", "../store"], in: folder.source)
    }
    let before = try explain()
    _ = try verify("--cache", "../store")
    let after = try explain()
    for part in ["program", "toolchain", "runtime", "system", "flags", "sandbox", "format", "key"] {
      #expect(after.output.contains("\(part) "))
    }
    #expect(before.status == 0 && before.output.contains("The lesson would be run"))
    #expect(after.status == 0 && after.output.hasSuffix("Its result is stored: nothing would be run.\n"))
  }

  /// A search path whose first toolchain has the real one's version, and notes every start.
  private func fakeToolchain() throws -> String {
    let files = FileManager.default
    let paths = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let real = try #require(paths.first { files.isExecutableFile(atPath: $0 + "/swift-frontend") })
    let library =
      URL(fileURLWithPath: real + "/swift-frontend").resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().path + "/lib"
    let tools = folder.path + "/usr/bin"
    try files.createDirectory(atPath: tools, withIntermediateDirectories: true)
    try files.createSymbolicLink(atPath: folder.path + "/usr/lib", withDestinationPath: library)
    for name in ["swift-frontend", "swiftc"] {
      let script = "#!/bin/sh\n: > \(folder.path)/started\n: > started\nexit 1\n"
      try Data(script.utf8).write(to: URL(fileURLWithPath: tools + "/" + name))
      try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tools + "/" + name)
    }
    return ([tools] + paths).joined(separator: ":")
  }
}
