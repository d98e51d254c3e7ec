import Foundation
import Testing

@testable import Runner

/// The second run of a lesson that traps, which may start the runtime's backtracer.
@Suite(.serialized, .enabled(if: Confinement.isThere, "this kernel has no Landlock"))
struct TrapRunTests {
  /// The place of the trap tells what that run could do: the first run traps on the last line.
  @Test func secondRun_IsConfined() async throws {
    let victim = FileManager.default.temporaryDirectory.path + "/lectern-trap-victim-\(getpid())"
    let secret = FileManager.default.temporaryDirectory.path + "/lectern-trap-secret-\(getpid())"
    try Data("secret".utf8).write(to: URL(fileURLWithPath: secret))
    defer { for file in [victim, secret] { unlink(file) } }
    let outcome = try await TestRun.run(
      """
      import Glibc
      var name = [CChar](repeating: 0, count: 4096)
      readlink("/proc/self/exe", &name, 4095)
      let isSecond = name.withUnsafeBufferPointer { strstr($0.baseAddress!, "/scratch/lesson") } != nil
      let tries = [
        open("\\(victim)", O_WRONLY | O_CREAT, 0o600), open("\\(secret)", O_RDONLY), open("/etc/passwd", O_RDONLY),
        open("../events", O_WRONLY), socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0),
        socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0), kill(getppid(), 0), kill(-1, 0), setsid(),
        rename("\\(secret)", "here"), unlink("\\(secret)"), execv("/bin/sh", [strdup("sh"), nil]),
      ]
      if isSecond, tries.allSatisfy({ $0 < 0 }), open("mine", O_WRONLY | O_CREAT, 0o600) >= 0 {
        fatalError("confined")
      }
      fatalError("not the second run, or not confined")
      """.replacing("\\(victim)", with: victim).replacing("\\(secret)", with: secret))
    #expect(outcome.places.first?.hasPrefix("trap 22:") == true, "\(outcome.places)")
    #expect(!FileManager.default.fileExists(atPath: victim))
    #expect(FileManager.default.contents(atPath: secret) == Data("secret".utf8))
  }

  /// What a lesson imports is compiled anew by a compiler that may write only to the scratch folder.
  @Test func trapBesideFoundation_IsLocated() async throws {
    let outcome = try await TestRun.run(
      "import Foundation\nimport Dispatch\nlet a = [Date().timeIntervalSince1970]\nprint(a[a.count])")
    #expect(outcome.places.first?.hasPrefix("trap 14:") == true, "\(outcome.places)")
  }

  /// A lesson that knows how it is run again and starts processes without end is stopped.
  @Test func processesOfTheSecondRun_AreBounded() async throws {
    // Other tests run executables of the same name meanwhile.
    let name = "left-\(getpid())"
    let outcome = try await TestRun.run(
      """
      import Glibc
      typealias Naming = @convention(c) (pthread_t, UnsafePointer<CChar>) -> Int32
      let setName = unsafeBitCast(dlsym(nil, "pthread_setname_np"), to: Naming.self)
      guard setName(pthread_self(), "\(name)") == 0 else { exit(0) }
      typealias Call = @convention(c) () -> Int32
      let fork = unsafeBitCast(dlsym(nil, "fork"), to: Call.self)
      if fork() >= 0 { while true { if fork() == 0 { setpgid(0, 0); sleep(600) } } }
      fatalError("first")
      """, limits: TestRun.limits(seconds: 20))
    #expect(outcome.places.first?.hasPrefix("trap") == true, "\(outcome.places)")
    let processes = try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap(pid_t.init)
    let left = processes.filter { process in
      let comm = FileManager.default.contents(atPath: "/proc/\(process)/comm")
      let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/exe")
      // One that has ended has no executable any more.
      return path != nil && comm == Data((name + "\n").utf8)
    }
    #expect(left == [])
  }
}
