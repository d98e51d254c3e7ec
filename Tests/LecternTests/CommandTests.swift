import Foundation
import Testing

@testable import Lectern

/// The command as a person runs it: what it prints where, and how it ends.
@Suite(.serialized, .enabled(if: Command.isBuilt, "build every product first: swift build"))
struct CommandTests {
  private static let good = "# Good\n\n{claim}`4 <2 + 2>`\n"

  @Test(arguments: [
    (good, 0), ("# Wrong\n\n{claim}`5 <2 + 2>`\n", 1), ("# Broken\n\n{claim}`5 <2 +>`\n", 2),
    ("# Prose\n", 0), ("", 0),
  ])
  func verify_EndsWithTheStatusOfTheLesson(text: String, status: Int) throws {
    let folder = try TestFolder(["lesson.md": text])
    let result = try Command.run(["verify", "lesson.md"], in: folder.source)
    #expect(Int(result.status) == status)
    #expect(result.output.contains("lesson.md"))
    #expect(result.error.contains("[1/1] lesson.md"))
  }

  @Test(arguments: [
    ["verify", "nowhere.md"], ["verify", "--jobs", "0"], ["verify", "--format", "xml"], ["verfy"],
    ["build", "--timeout", "-1"], ["explain", "lesson.md"], ["explain", "lesson.md", "--stage", "moon"],
  ])
  func wrongUsage_EndsWith64AndSaysWhy(arguments: [String]) throws {
    let folder = try TestFolder(["lesson.md": Self.good])
    let result = try Command.run(arguments, in: folder.source)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.error.contains("Error: "))
  }

  @Test func json_IsOneDocumentOnStandardOutput() throws {
    let folder = try TestFolder(["a.md": Self.good, "b/c.md": "# C\n\nAlmost {claim}`5 <2 + 2>`.\n"])
    let result = try Command.run(["verify", ".", "--format", "json", "--quiet"], in: folder.source)
    #expect(result.status == 1)
    #expect(result.error.isEmpty)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(report["schema"] as? Int == 1)
    let summary = try #require(report["summary"] as? [String: Any])
    #expect(summary["lessons"] as? Int == 2)
    #expect(summary["claims"] as? [String: Int] == ["passed": 1, "failed": 1])
    let lessons = try #require(report["lessons"] as? [[String: Any]])
    #expect(lessons.map { $0["path"] as? String } == ["a.md", "b/c.md"])
    #expect(lessons.map { $0["status"] as? String } == ["passed", "failed"])
    let claim = try #require((lessons[1]["claims"] as? [[String: Any]])?.first)
    #expect(claim["line"] as? Int == 3)
    #expect(claim["column"] as? Int == 8)
    #expect(claim["computed"] as? Int == 4)
    #expect(claim["stated"] as? [String] == ["5"])
  }

  @Test func build_WritesTheSite() throws {
    let folder = try TestFolder(["a.md": Self.good])
    let result = try Command.run(
      ["build", ".", "-o", folder.output, "--templates", TestSite.templates], in: folder.source)
    #expect(result.status == 0)
    #expect(folder.page("a.html")?.contains("claim-passed") == true)
  }

  @Test(arguments: ["document", "lesson", "program", "events"])
  func explain_ShowsTheStage(stage: String) throws {
    let folder = try TestFolder(["a.md": Self.good])
    let result = try Command.run(["explain", "a.md", "--stage", stage], in: folder.source)
    #expect(result.status == 0)
    #expect(result.output.contains("2 + 2") || result.output.contains("\"number\":4"))
  }

  @Test(arguments: [[], ["build"], ["verify"], ["explain"], ["doctor"], ["promote"], ["mutate"]])
  func help_HasAnExample(command: [String]) throws {
    let result = try Command.run(command + ["--help"], in: "/")
    #expect(result.status == 0)
    #expect(result.output.contains("lectern \(command.first ?? "verify")"))
  }

  @Test func promote_AsksBeforeItWrites() throws {
    let wrong = "# Wrong\n\n{claim}`0.66 <softmax([2, 1, 0])[0]>`\n"
    let folder = try TestFolder(["a.md": wrong])
    for arguments in [["promote", "."], ["promote", ".", "--dry-run"]] {
      let result = try Command.run(arguments, in: folder.source)
      #expect(result.status == 1)
      #expect(result.output.contains("-{claim}`0.66 <"))
      #expect(result.error.contains("1 number in 1 lesson would change; nothing was written"))
    }
    let written = try Command.run(["promote", ".", "--yes"], in: folder.source)
    #expect(written.status == 0)
    #expect(written.output.contains("a.md  passed  0 cells, 1 claim"))
    #expect(try String(contentsOfFile: folder.source + "/a.md", encoding: .utf8).contains("`0.67 <"))
  }

  @Test func mutate_SaysWhatNothingNoticed() throws {
    let folder = try TestFolder(["a.md": Self.good])
    let result = try Command.run(["mutate", ".", "--format", "json", "--quiet"], in: folder.source)
    #expect(result.status == 0)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let lesson = try #require((report["lessons"] as? [[String: Any]])?.first)
    #expect(lesson["claims"] as? [String: Int] == ["made": 2, "noticed": 2, "stillTrue": 0, "survived": 0])
  }

  @Test func doctor_FindsEverythingThatTestsNeed() throws {
    let result = try Command.run(["doctor"], in: "/")
    #expect(result.status == 0)
    #expect(!result.output.contains("MISSING"))
  }

  @Test func machineWithoutSwift_IsToldSoAtTheLesson() throws {
    let folder = try TestFolder(["a.md": Self.good])
    let result = try Command.run(
      ["verify", "a.md"], in: folder.source, environment: ["PATH": "/nowhere"])
    #expect(result.status == 2)
    #expect(result.output.contains("a.md:3:1: error: no Swift toolchain was found"))
  }
}

enum Command {
  struct Result {
    var status: Int32
    var output: String
    var error: String
  }

  private static var executable: String {
    URL(fileURLWithPath: TestSite.options.executable).resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("lectern").path
  }

  static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: executable) }

  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    // Files, so that neither stream can fill a pipe while the other is read.
    let base = FileManager.default.temporaryDirectory.appendingPathComponent("lectern-command-\(UUID())")
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: base) }
    let (output, error) = (base.appendingPathComponent("output"), base.appendingPathComponent("error"))
    for file in [output, error] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      error: try String(contentsOf: error, encoding: .utf8))
  }
}
