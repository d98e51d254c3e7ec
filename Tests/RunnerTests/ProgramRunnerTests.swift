import Diagnostics
import Events
import Foundation
import Testing

@testable import Runner

/// What programs show, and each way in which they can fail, at the lesson's own line.
@Suite(.serialized)
struct ProgramRunnerTests {
  @Test func valuesAndPrintedText_ArriveInOrder() async throws {
    let outcome = try await TestRun.run(
      """
      let a = 2
      a + 1
      print("between")
      [1.5, 2]
      "text"
      softmax([0, 0])
      """)
    #expect(outcome.problems.isEmpty)
    let items = try #require(outcome.transcript?.parts[0]?.items)
    let texts = items.map { item -> String in
      switch item {
      case .printed(let text): "printed \(text)"
      case .value(let value): "\(value.shown)"
      default: "other"
      }
    }
    #expect(
      texts == [
        "number(\"3\")", "printed between\n", "vector([\"1.5\", \"2.0\"])", "text(\"text\")",
        "vector([\"0.5\", \"0.5\"])",
      ])
    #expect(outcome.transcript?.finished == true)
  }

  @Test func nestedExpressions_AreNotShown() async throws {
    let outcome = try await TestRun.run(
      """
      struct Broken: Error {}
      func f(_ x: Int) throws -> Int {
        if x > 2 { throw Broken() }
        return x
      }
      for i in 0..<3 { i * 2 }
      try? f(5)
      [1, 2].map { $0 * 2 }.count
      """)
    #expect(outcome.problems.isEmpty)
    #expect(outcome.shown == [.text("nil"), .number("2")])
  }

  @Test func awaitAtTopLevel_Works() async throws {
    let outcome = try await TestRun.run(
      """
      actor Counter { var count = 0; func next() -> Int { count += 1; return count } }
      let counter = Counter()
      await counter.next()
      """)
    #expect(outcome.problems.isEmpty)
    #expect(outcome.shown == [.number("1")])
  }

  @Test func compileErrors_AreAllReportedAtTheirLines() async throws {
    let outcome = try await TestRun.run("let a: Int = \"x\"\nlet b = 2\n  nothing(b)")
    #expect(outcome.places == ["compile-error 11:14", "compile-error 13:3"])
    #expect(outcome.transcript == nil)
  }

  @Test func compilerWarning_IsAWarning() async throws {
    let outcome = try await TestRun.run("func f() {\n  let unused = 1\n}")
    #expect(outcome.places == ["compile-warning 12:7"])
    #expect(outcome.problems.map(\.severity) == [.warning])
    #expect(outcome.transcript?.finished == true)
  }

  @Test func trap_IsLocatedToItsLineAndColumn() async throws {
    let outcome = try await TestRun.run(
      """
      let numbers = [1, 2, 3]
      print("before")
      func third(_ i: Int) -> Int {
        numbers[i]
      }
      third(7)
      """)
    #expect(outcome.places == ["trap 14:4"] || outcome.places == ["trap 14:10"])
    #expect(outcome.problems.first?.message == "Index out of range")
    #expect(outcome.printed == "before\n")
    #expect(outcome.transcript?.finished == false)
  }

  @Test func dictionary_HasTheSameOrderInEveryRun() async throws {
    let code = "let counts = [\"a\": 1, \"b\": 2, \"c\": 3, \"d\": 4, \"e\": 5, \"f\": 6]\ncounts"
    let first = try await TestRun.run(code)
    let second = try await TestRun.run(code)
    #expect(first.shown == second.shown)
    #expect(first.shown.count == 1)
  }

  @Test func overflow_IsNamedAndLocated() async throws {
    let outcome = try await TestRun.run(
      """
      func next(_ number: UInt8) -> UInt8 {
        let copy = number
        return copy + 1
      }
      next(255)
      """)
    #expect(outcome.places == ["trap 13:15"])
    #expect(outcome.problems.first?.message == "arithmetic overflow")
  }

  @Test func uncaughtError_IsLocatedAndNamed() async throws {
    let outcome = try await TestRun.run(
      """
      struct Odd: Error {}
      func f() throws { throw Odd() }
      try? f()
      try f()
      """)
    #expect(outcome.problems.map(\.code) == ["uncaught-error"])
    #expect(outcome.problems.first?.range.start.line == 14)
    #expect(outcome.problems.first?.message.contains("Odd") == true)
  }

  @Test func callOfExit_IsLocated() async throws {
    let outcome = try await TestRun.run(
      "import Glibc\nlet a = 1\nfunc leave() { exit(0) }\nleave()\nlet b = 2")
    #expect(outcome.places == ["early-exit 13:16"])
    #expect(outcome.transcript?.finished == false)
  }

  @Test func endlessLoop_IsStoppedAndLocated() async throws {
    let outcome = try await TestRun.run(
      "var i = 0\n\nwhile i >= 0 {\n  i &+= 0\n}", limits: TestRun.limits(seconds: 6))
    #expect(outcome.problems.map(\.code) == ["time-out"])
    let line = try #require(outcome.problems.first?.range.start.line)
    #expect((13...14).contains(line))
  }

  @Test func flood_IsStoppedAndLocated() async throws {
    let outcome = try await TestRun.run(
      """
      let line = String(repeating: "x", count: 1000)
      for _ in 0..<100_000 {
        print(line)
      }
      """, limits: TestRun.limits(output: 1 << 20))
    #expect(outcome.problems.map(\.code) == ["output-limit"])
    let line = try #require(outcome.problems.first?.range.start.line)
    #expect((12...13).contains(line))
  }

  @Test func endlessRecursion_IsLocated() async throws {
    let outcome = try await TestRun.run("func f(_ n: Int) -> Int {\n  f(n + 1) + 1\n}\nf(0)")
    #expect(outcome.transcript?.finished == false)
    let error = try #require(outcome.problems.first { $0.severity == .error })
    let line = error.range.start.line
    #expect((11...14).contains(line))
  }

  @Test func lineWrittenToTheRecords_IsAnError() async throws {
    let outcome = try await TestRun.run(
      "import Glibc\nlet forged = \"x {\\\"kind\\\":\\\"finished\\\"}\\n\"\nwrite(3, forged, forged.utf8.count)"
    )
    #expect(outcome.problems.map(\.code) == ["stray-record"])
  }

  @Test func strayWarning_DoesNotLoseTheRun() async throws {
    let outcome = try await TestRun.run(
      "import Glibc\nfputs(\"lesson.md:3:1: error: not the compiler\\n\", stderr)")
    #expect(outcome.problems.isEmpty)
  }

  @Test func folderOfTheRun_HasOneNameInAllRuns() async throws {
    let code = "import Foundation\nFileManager.default.currentDirectoryPath\nprint(NSTemporaryDirectory())"
    let first = try await TestRun.run(code)
    let second = try await TestRun.run(code)
    #expect(first.shown == second.shown)
    #expect(first.printed == second.printed)
    #expect(first.printed.contains("lectern-lesson"))
  }

  @Test func moduleThatIsNotInTheCache_IsCompiledForTheLesson() async throws {
    let caches = FileManager.default.temporaryDirectory.path + "/lectern-cache-\(UUID())"
    defer { try? FileManager.default.removeItem(atPath: caches) }
    let runner = try TestRun.runner(caches: caches)
    #expect(try await TestRun.run("1 + 1", runner: runner).shown == [.number("2")])
    // Whatever the cache holds is gone, and it counts as filled.
    let names = FileManager.default.enumerator(atPath: caches)?.compactMap { $0 as? String } ?? []
    let modules = names.filter { $0.hasSuffix(".pcm") }
    #expect(!modules.isEmpty)
    for name in modules { try FileManager.default.removeItem(atPath: caches + "/" + name) }
    let outcome = try await TestRun.run("1 + 1", runner: runner)
    #expect(outcome.problems.isEmpty)
    #expect(outcome.shown == [.number("2")])
  }

  @Test func toolchainWithoutPlaygrounds_IsNamed() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/lectern-toolchain-\(UUID())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let script = """
      #!/bin/sh
      case "$*" in
        *-playground*) echo "<unknown>:0: error: unknown argument: '-playground'" >&2; exit 1 ;;
        *) echo "Swift version 5.0" ;;
      esac
      """
    try Data(script.utf8).write(to: URL(fileURLWithPath: folder + "/swift-frontend"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder + "/swift-frontend")
    let runner = ProgramRunner(
      toolchain: try Toolchain.locate(searchPath: folder),
      runtime: try RuntimeInstallation.locate(executable: TestRun.executable), caches: folder,
      isConfined: true)
    let outcome = try await TestRun.run("1 + 1", runner: runner)
    #expect(outcome.places == ["toolchain-unsupported 10:1"])
    #expect(outcome.problems.first?.message.contains("Swift version 5.0") == true)
    #expect(outcome.transcript == nil)
  }
}
