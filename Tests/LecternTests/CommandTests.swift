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
    ["verify", "lesson.md", "--report", "xml:a"], ["verify", "lesson.md", "--report", "junit"],
    ["verify", "lesson.md", "--report", "junit:-", "--report", "json:-"],
    ["verify", "lesson.md", "--format", "text", "--report", "json:-"],
    ["verify", "lesson.md", "--report", "junit:a", "--report", "json:./a"],
    ["verify", "lesson.md", "--report", "text:lesson.md"],
    ["verify", "lesson.md", "--ledger", "./lesson.md"],
    ["verify", "lesson.md", "--report", "text:l", "--ledger", "l"], ["mutate", "--format", "sarif"],
    ["diff", "a"], ["serve", "nowhere"], ["serve", "--port", "0"], ["serve", ".", "-o", "."],
    ["build", "--timeout", "-1"], ["explain", "lesson.md"], ["explain", "lesson.md", "--stage", "moon"],
  ])
  func wrongUsage_EndsWith64AndSaysWhy(arguments: [String]) throws {
    let folder = try TestFolder(["lesson.md": Self.good])
    let result = try Command.run(arguments, in: folder.source)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.error.contains("Error: "))
  }

  @Test func seed_IsPartOfTheProgram() throws {
    let law = "```{property} Law\n:label: law\nforAll(.int(in: 0...9)) { $0 >= 0 }\n```\n"
    let folder = try TestFolder(["lesson.md": law])
    let explained = ["explain", "lesson.md", "--stage", "program"]
    let plain = try Command.run(explained, in: folder.source)
    let seeded = try Command.run(explained + ["--seed", "night"], in: folder.source)
    #expect(plain.output.contains("seedText: \"law\""))
    #expect(!seeded.output.contains("seedText: \"law\""))
    #expect(seeded.output.contains("seedText: \"night law\""))
    #expect(seeded.output.contains("seedText: \"night\""))
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

  @Test(arguments: [
    [], ["build"], ["verify"], ["explain"], ["doctor"], ["promote"], ["mutate"], ["diff"], ["audit"],
    ["serve"],
  ])
  func help_HasAnExample(command: [String]) throws {
    let result = try Command.run(command + ["--help"], in: "/")
    #expect(result.status == 0)
    #expect(result.output.contains("lectern \(command.first ?? "verify")"))
  }

  @Test func reports_AreWrittenSideBySide() throws {
    let folder = try TestFolder(["a.md": "# A\n\n{claim}`5 <2 + 2>`\n"])
    let kept = "reports/kept.json"
    let result = try Command.run(
      [
        "verify", "a.md", "--quiet", "--format", "github", "--report", "junit:reports/deep/junit.xml",
        "--report",
        "sarif:a.md/all.sarif", "--report", "json:\(kept)", "--ledger", "ledger.json",
      ], in: folder.source)
    // One that cannot be written is an error, and the others are there.
    #expect(result.status == 2)
    #expect(result.error.hasPrefix("lectern: the report could not be written to a.md/all.sarif: "))
    #expect(result.error.split(separator: "\n").count == 1)
    #expect(result.output.hasPrefix("::error file=a.md,line=3,col=9,endColumn=10,title=claim-failed::"))
    func text(_ name: String) throws -> String {
      try String(contentsOfFile: folder.source + "/" + name, encoding: .utf8)
    }
    #expect(try text("reports/deep/junit.xml").contains("<testsuites name=\"Lectern\""))
    #expect(try text(kept).contains("\"claim-failed\""))
    #expect(try text("ledger.json").contains("\"computed\":4"))
    let standard = try Command.run(
      ["verify", "a.md", "--quiet", "--report", "json:-", "--report", "text:/dev/null"], in: folder.source)
    #expect(standard.status == 1)
    #expect(try standard.output == text(kept))
    let device = try FileManager.default.attributesOfItem(atPath: "/dev/null")
    #expect(device[.type] as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test func diff_SaysWhatMoved() throws {
    let folder = try TestFolder(["a.md": Self.good])
    func ledger(_ name: String) throws {
      let result = try Command.run(["verify", "a.md", "--ledger", name, "--quiet"], in: folder.source)
      #expect(result.status == 0)
    }
    try ledger("old.json")
    let same = try Command.run(["diff", "old.json", "old.json"], in: folder.source)
    #expect(same.status == 0 && same.output == "nothing moved\n")
    try folder.write("# Good\n\nSee {claim}`6 <2 + 2 + 2>`\n", to: "a.md")
    try ledger("new.json")
    let moved = try Command.run(["diff", "old.json", "new.json"], in: folder.source)
    #expect(moved.status == 1)
    #expect(moved.output.hasSuffix("1 added, 1 removed\n"))
    try folder.write("{\n  \"claims\": oh", to: "bad.json")
    let bad = try Command.run(["diff", "bad.json", "none.json", "--format", "json"], in: folder.source)
    #expect(bad.status == 2 && bad.output.isEmpty)
    #expect(bad.error.contains("bad.json:2:13: error: this is not JSON"))
    #expect(bad.error.contains("none.json:1:1: error: the ledger could not be read: No such file"))
  }

  @Test func labelOnTwoPages_MustStateTheSame() throws {
    let folder = try TestFolder([
      "a.md": "# A\n\n{claim #four}`4 <2 + 2>`\n", "b.md": "# B\n\n{claim #four}`5 <2 + 3>`\n",
    ])
    let result = try Command.run(["verify", ".", "--quiet"], in: folder.source)
    #expect(result.status == 2)
    #expect(result.output.contains("a.md:3:1: error: the label “four” is stated differently at b.md:3:1"))
    #expect(result.output.contains("b.md:3:1: error: the label “four” is stated differently at a.md:3:1"))
  }

  @Test func promote_AsksBeforeItWrites() throws {
    let wrong = "# Wrong\n\n{claim}`0.66 <softmax([2, 1, 0])[0]>`\n"
    let folder = try TestFolder(["a.md": wrong])
    for arguments in [["promote", "."], ["promote", ".", "--dry-run"]] {
      let result = try Command.run(arguments, in: folder.source)
      #expect(result.status == 1)
      #expect(result.output.contains("-{claim}`0.66 <"))
      #expect(result.error.contains("1 place in 1 file would change; nothing was written"))
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

  @Test func audit_FailsBelowTheMinimum() throws {
    let folder = try TestFolder(["a.md": Self.good + "\nAnd 5.\n"])
    let enough = try Command.run(["audit", "--minimum", "50"] + ["a.md"], in: folder.source)
    #expect(enough.status == 0 && enough.error.isEmpty)
    let less = try Command.run(["audit", ".", "--minimum", "90"], in: folder.source)
    #expect(less.status == 1)
    #expect(less.output.contains("a.md:5:5: warning: no claim covers 5"))
    #expect(try Command.run(["audit", "--minimum", "101", "."], in: folder.source).status == 64)
  }

  @Test func newCourse_HasNoNumberThatNobodyChecks() throws {
    let folder = try TestFolder([:])
    _ = try NewCourse.write(to: folder.source, title: nil)
    #expect(try Command.run(["audit", "--minimum", "100", "."], in: folder.source).status == 0)
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

  static var executable: String {
    URL(fileURLWithPath: TestSite.options.executable).resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("lectern").path
  }

  /// One that goes on; nobody reads its output.
  static func start(
    _ arguments: [String], in folder: String, error: String, environment: [String: String] = [:]
  ) throws -> Process {
    let process = Process()
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try Data().write(to: URL(fileURLWithPath: error))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: error))
    try process.run()
    return process
  }

  static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: executable) }

  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = FileHandle.nullDevice
    // Files, so that neither stream can fill a pipe while the other is read.
    let base = FileManager.default.temporaryDirectory.appendingPathComponent("lectern-command-\(UUID())")
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: base) }
    // A store of its own: what an earlier test has left must not decide what this one sees.
    let variables = ["LECTERN_CACHE": base.path + "/store"].merging(environment) { $1 }
    process.environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
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
