import Foundation
import Testing

@testable import Runner

/// What the kernel does not bound by itself.
@Suite(.serialized)
struct RunWatchTests {
  private func limits(_ change: (inout RunLimits) -> Void) -> RunLimits {
    var limits = RunLimits()
    limits.output = 1 << 20
    change(&limits)
    return limits
  }

  private static let fill = """
    import Glibc
    let block = [UInt8](repeating: 1, count: 1 << 18)
    func fill(_ name: String, _ blocks: Int) {
      let file = open(name, O_WRONLY | O_CREAT, 0o600)
      for _ in 0..<blocks { write(file, block, block.count) }
      close(file)
    }

    """

  @Test func manyFiles_AreBoundedInSum() async throws {
    // In a loop alone, which has only these lines to be stopped on, whenever that is.
    let outcome = try await TestRun.run(
      Self.fill + """
        for i in 0..<100_000 {
          let file = open("f\\(i)", O_WRONLY | O_CREAT, 0o600)
          write(file, block, block.count)
          write(file, block, block.count)
          close(file)
        }
        """, limits: limits { $0.scratch = 4 << 20 })
    #expect(outcome.problems.map(\.code) == ["scratch-limit"])
    #expect(outcome.problems.first?.message.hasPrefix("the lesson put more than 4 MiB") == true)
    #expect((18...23).contains(outcome.problems.first?.range.start.line ?? 0))
    #expect(outcome.transcript?.finished == false)
  }

  /// Nobody looked while they came, but they are there at the end.
  @Test func filesAtTheEnd_AreCounted() async throws {
    let outcome = try await TestRun.run(
      Self.fill + "for i in 0..<3 { fill(\"f\\(i)\", 3) }", limits: limits { $0.scratch = 1 << 20 })
    #expect(outcome.problems.map(\.code) == ["scratch-limit"])
    #expect(outcome.transcript?.finished == false)
  }

  @Test func oneLargeFile_IsNotCalledOutput() async throws {
    let outcome = try await TestRun.run(Self.fill + "fill(\"f\", 100)", limits: limits { _ in })
    #expect(outcome.problems.map(\.code) == ["scratch-limit"])
    #expect(outcome.problems.first?.message.contains("a file of more than 1 MiB") == true)
  }

  @Test func emptyFiles_AreBounded() async throws {
    let outcome = try await TestRun.run(
      "import Glibc\nfor i in 0..<1_000_000 {\n  close(open(\"f\\(i)\", O_WRONLY | O_CREAT, 0o600))\n}",
      limits: limits { $0.scratchFiles = 100 })
    #expect(outcome.problems.map(\.code) == ["scratch-limit"])
    #expect(outcome.problems.first?.message.contains("more than 100 files") == true)
  }

  #if os(Linux)
    @Test(.enabled(if: ProcessReport.written(by: getpid()) != nil, "this kernel does not count"))
    func filesThatAreRemoved_AreBounded() async throws {
      let outcome = try await TestRun.run(
        Self.fill + "while true {\n  fill(\"f\", 3)\n  unlink(\"f\")\n}",
        limits: limits { $0.scratch = 2 << 20 })
      #expect(outcome.problems.map(\.code) == ["scratch-limit"])
      #expect(outcome.problems.first?.message.contains("32 MiB to the disk in all") == true)
    }

    @Test func threads_AreBounded() async throws {
      let outcome = try await TestRun.run(
        """
        import Glibc
        while true {
          var thread = pthread_t()
          pthread_create(&thread, nil, { _ in sleep(100); return nil }, nil)
        }
        """, limits: limits { $0.threads = 40 })
      #expect(outcome.problems.map(\.code) == ["thread-limit"])
    }

    @Test func session_IsCounted() {
      #expect(ProcessReport.count(inSession: getsid(0)) >= 1)
      #expect(ProcessReport.count(inSession: .max) == 0)
    }
  #endif

  @Test func memory_HasAMessageOfItsOwn() async throws {
    let outcome = try await TestRun.run(
      "var all: [[UInt8]] = []\nwhile true {\n  all.append([UInt8](repeating: 1, count: 50 << 20))\n}",
      limits: limits { $0.memory = 1 << 30 })
    #expect(outcome.problems.map(\.code) == ["memory-limit"])
    #expect(outcome.problems.first?.message.contains("the 1024 MiB that it may use") == true)
    #expect((12...13).contains(outcome.problems.first?.range.start.line ?? 0))
  }

  @Test func use_IsThatOfTheDisk() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/lectern-use-\(UUID())"
    try FileManager.default.createDirectory(atPath: folder + "/a/b", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(repeating: 1, count: 10_000).write(to: URL(fileURLWithPath: folder + "/a/b/file"))
    // A file with a hole, and a link that leads up.
    let sparse = open(folder + "/sparse", O_WRONLY | O_CREAT, 0o600)
    ftruncate(sparse, 1 << 30)
    close(sparse)
    try FileManager.default.createSymbolicLink(atPath: folder + "/a/up", withDestinationPath: "..")
    let use = ScratchUse(of: folder, most: .max)
    #expect(use.entries == 5)
    #expect((10_000..<1 << 20).contains(use.bytes))
    #expect(!use.isTooDeep)
    #expect(ScratchUse(of: folder, most: 2).entries == 3)
    #expect(ScratchUse(of: folder + "/missing", most: 2).entries == 0)
  }
}
