import Foundation
import Testing

@testable import Runner

/// Nothing here is about lessons that mean well.
@Suite(.serialized, .enabled(if: Confinement.isThere, "this kernel has no Landlock"))
struct ConfinementTests {
  @Test func writingOutsideTheScratchFolder_IsRefused() async throws {
    let victim = FileManager.default.temporaryDirectory.path + "/lectern-victim-\(getpid())"
    let outcome = try await TestRun.run(
      """
      import Glibc
      let outside = open("\(victim)", O_WRONLY | O_CREAT, 0o644)
      outside
      let inside = open("mine", O_WRONLY | O_CREAT, 0o644)
      inside >= 0
      """)
    #expect(outcome.shown == [.number("-1"), .text("true")])
    #expect(!FileManager.default.fileExists(atPath: victim))
  }

  @Test func modesAndTimesOfFiles_AreNotChanged() async throws {
    let victim = FileManager.default.temporaryDirectory.path + "/lectern-owned-\(getpid())"
    try Data().write(to: URL(fileURLWithPath: victim))
    defer { try? FileManager.default.removeItem(atPath: victim) }
    let outcome = try await TestRun.run(
      """
      import Glibc
      chmod("\(victim)", 0o777)
      fchmod(open("\(victim)", O_RDONLY), 0o777)
      chown("\(victim)", getuid(), getgid())
      utimes("\(victim)", nil)
      """)
    #expect(outcome.shown == Array(repeating: .number("-1"), count: 4))
  }

  @Test func limitsOfOtherProcesses_AreNotChanged() async throws {
    let outcome = try await TestRun.run(
      """
      import Glibc
      typealias Limit = @convention(c) (pid_t, Int32, UnsafeRawPointer?, UnsafeMutableRawPointer?) -> Int32
      let prlimit = unsafeBitCast(dlsym(nil, "prlimit64"), to: Limit.self)
      var limits: [UInt64] = [0, 0]
      prlimit(getppid(), 7, nil, &limits)
      prlimit(0, 7, nil, &limits)
      shmget(0, 4096, 0o600)
      """)
    #expect(outcome.shown == [.number("-1"), .number("0"), .number("-1")])
  }

  @Test func foundation_WritesIntoTheScratchFolder() async throws {
    let outcome = try await TestRun.run(
      """
      import Foundation
      try "text".write(toFile: "mine.txt", atomically: true, encoding: .utf8)
      try FileManager.default.createDirectory(atPath: "folder", withIntermediateDirectories: true)
      try FileManager.default.moveItem(atPath: "mine.txt", toPath: "folder/moved.txt")
      try String(contentsOfFile: "folder/moved.txt", encoding: .utf8)
      """)
    #expect(outcome.shown == [.text("text")])
  }

  @Test func sockets_AreRefused() async throws {
    let outcome = try await TestRun.run(
      "import Glibc\nsocket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)\nsocket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)"
    )
    #expect(outcome.shown == [.number("-1"), .number("-1")])
  }

  @Test func theToolsEnvironment_IsNotVisible() async throws {
    let outcome = try await TestRun.run(
      "import Glibc\ngetenv(\"LECTERN_RUN\") == nil\ngetenv(\"LECTERN_TEST_SECRET\") == nil")
    #expect(outcome.shown == [.text("true"), .text("true")])
  }

  @Test func tokenOfTheRecords_IsNotInTheProcessesEnvironment() async throws {
    let outcome = try await TestRun.run(
      """
      import Foundation
      let environment = try String(contentsOfFile: "/proc/self/environ", encoding: .utf8)
      environment.contains("LECTERN_RUN=lectern")
      environment.contains("HOME=")
      """)
    #expect(outcome.shown == [.text("false"), .text("true")])
  }

  @Test func memory_IsBounded() async throws {
    let outcome = try await TestRun.run(
      "import Glibc\nlet block = malloc(8 << 30)\nblock == nil")
    #expect(outcome.shown == [.text("true")])
  }

  @Test func otherProcesses_AreRefusedAndThreadsAreNot() async throws {
    let outcome = try await TestRun.run(
      """
      import Foundation
      let child = Process()
      child.executableURL = URL(fileURLWithPath: "/bin/true")
      (try? child.run()) == nil
      await withTaskGroup(of: Int.self) { tasks in
        for i in 1...4 { tasks.addTask { i } }
        return await tasks.reduce(0, +)
      }
      """)
    #expect(outcome.problems.isEmpty)
    #expect(outcome.shown == [.text("true"), .number("10")])
  }

}

enum Confinement {
  static let isThere =
    (try? RuntimeInstallation.locate(executable: TestRun.executable))?.landlockVersion ?? 0 > 0
}
