#if os(Linux)
  import Foundation
  import Testing

  @testable import Lectern

  /// A tool that is killed so that it can do nothing any more, as by a machine that runs out of memory.
  @Suite(.serialized, .enabled(if: Command.isBuilt, "build every product first: swift build"))
  struct AbandonedRunTests {
    private static let sleeping = "import Glibc\nwhile true { sleep(100) }"
    /// Foundation puts what it starts into a group of its own.
    private static let children = """
      import Foundation
      let child = Process()
      child.executableURL = URL(fileURLWithPath: "/bin/sh")
      child.arguments = ["-c", "sleep 600 & sleep 600"]
      try child.run()
      while true { sleep(100) }
      """

    @Test(arguments: [(sleeping, [], 1), (children, ["--no-sandbox"], 4)])
    func runs_EndWithTheToolThatIsKilled(code: String, options: [String], count: Int) throws {
      let folder = try TestFolder(["a.md": "# A\n\n```{code-cell} swift\n\(code)\n```\n"])
      let temporary = folder.path + "/tmp"
      try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
      let process = try Command.start(
        ["verify", "a.md", "--no-cache", "--timeout", "600"] + options, in: folder.source,
        error: folder.path + "/error", environment: ["TMPDIR": temporary])
      Self.wait { !process.isRunning || Self.processes(in: temporary).count >= count }
      // All that it started are there, and the lesson had the time to begin.
      let running = Self.processes(in: temporary)
      #expect(running.count >= count, "\(running)")
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      Self.wait { Self.processes(in: temporary).isEmpty }
      #expect(Self.processes(in: temporary) == [])
      for pid in Self.processes(in: temporary) { kill(pid, SIGKILL) }
    }

    /// A loop without end does not keep its correction waiting until the time is up.
    @Test func edit_EndsTheLessonThatRunsWithTheOldText() throws {
      let folder = try TestFolder([
        "a.md": "# A\n\n```{code-cell} swift\n\(Self.sleeping)\n```\n", "b.md": "# B\n",
      ])
      let temporary = folder.path + "/tmp"
      try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
      let process = try Command.start(
        ["serve", ".", "-o", folder.output, "--templates", TestSite.templates, "--timeout", "600"],
        in: folder.source, error: folder.path + "/error",
        environment: ["TMPDIR": temporary, "LECTERN_CACHE": folder.path + "/store"])
      defer { process.terminate() }
      Self.wait { !process.isRunning || !Self.processes(in: temporary).isEmpty }
      try folder.write("# A\n\nTwo and two is {claim}`4 <2 + 2>`.\n", to: "a.md")
      // Files come to their places one by one.
      let pages = ["a.html", "b.html"]
      Self.wait { !process.isRunning || pages.allSatisfy { folder.page($0) != nil } }
      #expect(folder.page("a.html")?.contains("Two and two") == true)
      #expect(folder.page("b.html") != nil)
      #expect(Self.processes(in: temporary) == [])
      let error = try String(contentsOfFile: folder.path + "/error", encoding: .utf8)
      #expect(!error.contains("error:"), "\(error)")
    }

    /// For a minute at most.
    private static func wait(until isSo: () -> Bool) {
      var looks = 0
      while !isSo(), looks < 3000 {
        usleep(20_000)
        looks += 1
      }
    }

    /// Those whose current folder lies in another one, as a run's scratch folder does.
    private static func processes(in folder: String) -> [pid_t] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
      return names.compactMap(pid_t.init).filter { process in
        let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/cwd")
        return path?.hasPrefix(folder + "/") == true
      }
    }
  }
#endif
