import Foundation
import Runner
import Testing

@testable import Lectern

/// What lessons declare with `data` and ask for with `allow`.
@Suite(.serialized)
struct DataTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder([
      "data/points.csv": "1\n2\n3\n", "data/more/last.csv": "4\n", "data/.hidden": "x",
      "shared/sum.txt": "10\n",
    ])
  }

  private static let reader = """
    ```{code-cell} swift
    import Foundation
    func sum(_ path: String) throws -> Int {
      try String(contentsOfFile: path, encoding: .utf8).split(separator: "\\n").compactMap { Int($0) }.reduce(0, +)
    }
    ```

    """

  private func options(_ policy: ProgramResults.Policy? = nil) -> CheckOptions {
    var options = TestSite.options
    options.results = policy ?? .storing(folder.path + "/store")
    return options
  }

  private func check(
    _ head: String, _ body: String = "", at name: String = "a.md", options: CheckOptions? = nil
  ) async throws -> CheckedLesson {
    try folder.write("---\n\(head)\n---\n\n\(Self.reader)\(body)", to: name)
    let source = LessonSource(path: folder.source + "/" + name, displayName: name, name: name)
    return await LessonChecker(options: options ?? self.options(), pages: TestSite.pages).check(source)
  }

  private func read(_ head: String, at name: String = "a.md") throws -> [String] {
    try folder.write("---\n\(head)\n---\n\nWords.\n", to: name)
    let source = LessonSource(path: folder.source + "/" + name, displayName: name, name: name)
    let lesson = LessonChecker(options: options(), pages: TestSite.pages).read(source)
    return lesson.verification.diagnostics.map {
      "\($0.range.start.line):\($0.range.start.column) \($0.code) \($0.message)"
    }
  }

  @Test func declaredFiles_AreReadAndPartOfTheResult() async throws {
    let head = "data: [data, /shared/sum.txt]"
    let body = """
      The sums are {claim}`6 <try sum("data/points.csv")>`, {claim}`4 <try sum("data/more/last.csv")>` and
      {claim}`10 <try sum("shared/sum.txt")>`; hidden: {claim}`false <FileManager.default.fileExists(atPath: "data/.hidden")>`.

      """
    let first = try await check(head, body)
    #expect(first.verification.claims.map(\.status) == [.passed, .passed, .passed, .failed])
    #expect(first.files.data.map(\.name) == ["data/more/last.csv", "data/points.csv", "shared/sum.txt"])
    #expect(first.origin == .run([]))
    #expect(try await check(head, body).origin == .stored)
    let listing = LessonChecker(options: options(), pages: TestSite.pages).storeText(of: first)
    #expect(listing.contains("\n  data/points.csv     \(first.files.data[1].digest)\n"))
    // Of the same size, and at once: what is in it counts.
    try folder.write("1\n2\n9\n", to: "data/points.csv")
    let frozen = try await check(head, body, options: options(.frozen(folder.path + "/store")))
    #expect(frozen.verification.diagnostics.first?.message.contains("its data files have changed") == true)
    let changed = try await check(head, body)
    #expect(changed.origin == .run([]))
    #expect(changed.verification.claims.map(\.status) == [.failed, .passed, .passed, .failed])
  }

  @Test func filesThatAreNotDeclared_AreNotThere() async throws {
    let lesson = try await check("data: data/points.csv", "Sum: {claim}`10 <try sum(\"shared/sum.txt\")>`.\n")
    #expect(lesson.verification.diagnostics.map(\.code).contains("uncaught-error"))
  }

  @Test func wrongPaths_AreReportedAtTheirPlaces() async throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.source + "/data/out.csv", withDestinationPath: "/etc/passwd")
    #expect(
      try read("data:\n  - data/point.csv\n  - data/out.csv\n  - shared/sum.txt\n  - /shared/sum.txt\n  - .")
        == [
          "3:5 data-file there is no file or folder “data/point.csv”",
          "4:5 data-file “data/out.csv” leads out of the course’s folder",
          "6:5 data-file two data files would lie at “shared/sum.txt” where the lesson runs",
          "7:5 data-file “.” names no file",
        ])
    #expect(try read("data: data") == ["2:7 data-file “data/out.csv” leads out of the course’s folder"])
    #expect(
      try read("data: ../data/points.csv", at: "part/a.md")
        == ["2:7 data-file “../data/points.csv” leads out of the lesson’s folder"])
    #expect(try read("data: ../../etc/passwd", at: "part/a.md").count == 1)
    #expect(try read("data: {a: b}") == ["2:7 front-matter-value “data” must be a list of texts"])
  }

  @Test func lessonWhoseDataAreMissing_IsNotRun() async throws {
    let lesson = try await check("data: nothing.csv")
    #expect(lesson.verification.diagnostics.map(\.code) == ["data-file"])
    #expect(lesson.outcome?.transcript == nil)
  }

  @Test func requests_NeedPermission() async throws {
    let head = "allow:\n  read: \(folder.source)/shared\n  memory: 4G\n  time: 2h\n  scratch: 128M"
    let refused = try await check(head)
    #expect(refused.verification.diagnostics.map(\.code) == Array(repeating: "not-allowed", count: 4))
    #expect(refused.verification.diagnostics.map(\.range.start.line) == [3, 4, 5, 6])
    #expect(refused.verification.diagnostics[1].hint?.contains("`--allow memory=4G`") == true)
    #expect(refused.outcome?.transcript == nil)

    var options = options()
    for argument in ["read=\(folder.source)", "memory=8G", "time", "scratch=128M"] {
      try options.allowances.add(argument)
    }
    let allowed = LessonPermissions(refused, options)
    #expect(allowed.problems.isEmpty)
    #expect(allowed.limits.memory == 4 << 30)
    #expect(allowed.limits.wallClock == .seconds(7200))
    #expect(allowed.limits.scratch == 128 << 20)
    let run = try await check(
      head, "Sum: {claim}`10 <try sum(\"\(folder.source)/shared/sum.txt\")>`.\n", options: options)
    #expect(run.verification.claims.map(\.status) == [.passed])
    // What it has read there is in no key.
    #expect(try await check(head, options: options).origin == .run([]))
  }

  @Test func permission_HasItsBound() throws {
    var allowances = Allowances()
    try allowances.add("memory=4G")
    try allowances.add("read=/usr/share")
    #expect(allowances.permits(.memory(4 << 30)) && !allowances.permits(.memory(4 << 30 + 1)))
    #expect(allowances.permits(.read("/usr/share/zoneinfo")) && !allowances.permits(.read("/usr/shared")))
    #expect(!allowances.permits(.time(60)))
    #expect(throws: Allowances.Failure.unknown("network")) { try allowances.add("network") }
    #expect(throws: Allowances.Failure.value(.memory, "lots")) { try allowances.add("memory=lots") }
    #expect(throws: Allowances.Failure.value(.read, "")) { try allowances.add("read=") }
  }

  @Test func longTimeout_NeedsPermissionToo() async throws {
    let lesson = try await check("timeout: 7200")
    #expect(
      lesson.verification.diagnostics.map(\.message) == ["the lesson asks for 7200 s, and may take 3600 s"])
    #expect(lesson.verification.diagnostics.first?.range.start.line == 2)
    var options = options()
    options.overridesTimeout = true
    #expect(LessonPermissions(lesson, options).problems.isEmpty)
  }
}
