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
      var more: [UInt64] = [.max, .max]
      prlimit(0, 9, &more, nil)
      """)
    #expect(outcome.shown == [.number("-1"), .number("0"), .number("-1"), .number("-1")])
  }

  /// What nobody declared is not read, by whatever path; what the system's programs need is.
  @Test func filesOfOthers_AreNotRead() async throws {
    let secret = FileManager.default.temporaryDirectory.path + "/lectern-secret-\(getpid())"
    try Data("secret".utf8).write(to: URL(fileURLWithPath: secret))
    defer { try? FileManager.default.removeItem(atPath: secret) }
    let home = NSHomeDirectory()
    let outcome = try await TestRun.run(
      """
      import Glibc
      func opens(_ path: String) -> Bool {
        let file = open(path, O_RDONLY)
        if file >= 0 { close(file) }
        return file >= 0
      }
      let linked = symlink("\(secret)", "link")
      let linkedToo = symlink("/proc/1", "process")
      for path in [
        "\(secret)", "link", "process/cmdline", "\(home)", "/etc/passwd", "/etc", "/", "/tmp", "/proc", "/proc/1/status",
        "/proc/\\(getppid())/cmdline", "/proc/\\(getppid())/environ", "/proc/\\(getppid())/mem",
        "../output", "../events", "..",
      ] where opens(path) { print("read:", path) }
      opens("/proc/self/maps") && opens("/proc/self/task/\\(getpid())/stat") && opens("/proc/\\(getpid())/stat")
      opens("/dev/urandom") && opens("/etc/ld.so.cache") && opens("../lesson.swift") && opens(".")
      """)
    #expect(outcome.printed == "")
    #expect(outcome.shown == [.text("true"), .text("true")])
  }

  #if arch(x86_64)
    /// One line for each way out that is open.
    @Test func waysOut_AreClosed() async throws {
      let outcome = try await TestRun.run(
        """
        import Glibc
        typealias Call0 = @convention(c) () -> Int32
        typealias Call1 = @convention(c) (Int) -> Int
        typealias Call5 = @convention(c) (Int, Int, Int, Int, Int, Int) -> Int
        let call = unsafeBitCast(dlsym(nil, "syscall"), to: Call5.self)
        let fork = unsafeBitCast(dlsym(nil, "fork"), to: Call0.self)
        var open: [String] = []
        func closed(_ what: String, _ result: Int) { if result >= 0 { open.append(what) } }
        let path = strdup("node")
        let address = Int(bitPattern: path)
        closed("fork", Int(fork()))
        closed("session", Int(setsid()))
        closed("group", Int(setpgid(0, 0)))
        closed("signal to the parent", Int(kill(getppid(), 0)))
        closed("signal to everybody", Int(kill(-1, 0)))
        closed("ptrace", call(101, 16, Int(getppid()), 0, 0, 0))
        closed("mount", call(165, address, address, address, 0, 0))
        closed("namespaces", call(272, 0x10000000, 0, 0, 0, 0))
        closed("keyring", call(250, 0, -3, 1, 0, 0))
        closed("key", call(248, address, address, 0, 0, -3))
        closed("memory file", call(319, address, 0, 0, 0, 0))
        closed("device", call(133, address, 0o60600, 0xFE00, 0, 0))
        closed("watching", call(294, 0, 0, 0, 0, 0))
        closed("kernel messages", call(103, 10, 0, 0, 0, 0))
        closed("hiding", call(157, 4, 0, 0, 0, 0))
        closed("ring", call(425, 1, address, 0, 0, 0))
        closed("process descriptor", call(434, Int(getppid()), 0, 0, 0, 0))
        let linked = symlink("/etc", "out")
        closed("write through a link", Int(Glibc.open("out/lectern-test", O_WRONLY | O_CREAT, 0o600)))
        closed("emptying", Int(Glibc.open("/lib/x86_64-linux-gnu/libc.so.6", O_RDONLY | O_TRUNC)))
        closed("emptying by path", Int(truncate("../lesson.swift", 0)))
        closed("link out", Int(link("../events", "events")))
        closed("other program", Int(execv("/bin/sh", [path, nil])))
        open.joined(separator: ", ")
        raise(SIGCONT)
        """)
      #expect(outcome.problems.isEmpty)
      #expect(outcome.shown == [.text(""), .number("0")])
    }
  #endif

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
