import Foundation
import Testing

@testable import Lectern

@Suite(.serialized, .timeLimit(.minutes(60)))
struct ServeTests {
  static let good = "# Good\n\nTwo and two is {claim}`4 <2 + 2>`.\n"

  @Test func portThatIsTaken_IsToldOf() async throws {
    let folder = try TestFolder(["a.md": "# A\n"])
    let build = BuildOptions(
      check: TestSite.options, source: folder.source, output: folder.output, isStrict: false)
    let listener = SiteServer(token: "t")
    let (ports, continuation) = AsyncStream.makeStream(of: UInt16.self)
    let listening = Task {
      try await listener.run(on: 0) { port in
        continuation.yield(port)
        try? await Task.sleep(for: .seconds(60))
      }
    }
    var iterator = ports.makeAsyncIterator()
    let next = await iterator.next()
    let port = try #require(next)
    await #expect(throws: ServeProblem.portTaken(port)) {
      try await Serve.run(Serve.Options(source: folder.source, build: build, port: port)) { _ in }
    }
    listening.cancel()
    try await listening.value
  }

  @Test func lessonsThatDidNotChange_AreNotCheckedAgain() async throws {
    let folder = try TestFolder([
      "a.md": Self.good, "b.md": "---\nbibliography: w.bib\n---\n# B\n\n{cite}`k` {ref}`part`\n",
      "c.md": "# C\n\n(part)=\n## Part\n", "w.bib": "@misc{k, title={Work}, author={A. B}, year=2001}\n",
    ])
    var build = BuildOptions(
      check: TestSite.options, source: folder.source, output: folder.output, isStrict: false)
    build.templates = TestSite.templates
    let live = LiveBuild(source: folder.source, options: build, output: nil)
    func page(_ name: String) async throws -> String {
      let outcome = try await live.run(hasPage: { _ in false })
      #expect(outcome.report.exitStatus == 0, "\(outcome.report.text)")
      // What is remembered gives the site that a build from nothing gives.
      try await folder.build()
      var files = try #require(outcome.files)
      files[OutputFolder.manifestName] = folder.site[OutputFolder.manifestName]
      #expect(Set(files.keys) == Set(folder.site.keys.filter { folder.site[$0] != nil }))
      for (file, data) in files { #expect(folder.site[file] == data, "\(file)") }
      return String(decoding: files[name] ?? Data(), as: UTF8.self)
    }
    #expect(try await page("b.html").contains(">Part<"))
    try folder.write(Self.good + "\nMore.\n", to: "a.md")
    #expect(try await page("a.html").contains("More."))
    // What another page holds, and what a file holds, is an input, too.
    try folder.write("# C\n\n(part)=\n## Piece\n", to: "c.md")
    #expect(try await page("b.html").contains(">Piece<"))
    try folder.write("@misc{k, title={Other}, author={A. B}, year=2001}\n", to: "w.bib")
    #expect(try await page("b.html").contains("Other"))
    try folder.write("title: Named\nmacros:\n  \\R: \\mathbb{R}\n", to: "lectern.yml")
    #expect(try await page("b.html").contains("Named"))
    try folder.remove("a.md")
    #expect(try await page("a.html").isEmpty)
  }
}

/// The command as a person runs it, until Ctrl-C.
@Suite(.serialized, .enabled(if: Command.isBuilt, "build every product first: swift build"))
struct ServeCommandTests {
  /// Over loopback, with a process that waits for no other test. Everything that is waited for is bounded in time.
  @Test func edit_ReloadsThePageAndAMistakeKeepsTheOldOne() throws {
    let folder = try TestFolder(["a.md": ServeTests.good, "b.md": "# Other\n\nWords.\n"])
    let process = try Command.start(
      ["serve", ".", "-o", folder.output, "--templates", TestSite.templates, "--no-cache"], in: folder.source,
      error: folder.path + "/error")
    defer { process.terminate() }
    var error: String {
      String(decoding: FileManager.default.contents(atPath: folder.path + "/error") ?? Data(), as: UTF8.self)
    }
    for _ in 0..<6000 where process.isRunning && folder.page("a.html") == nil { usleep(10_000) }
    let port = try #require(
      error.firstMatch(of: /serving . at http:\/\/127.0.0.1:(\d+)/).flatMap { UInt16($0.1) }, "\(error)")

    let first = try LoopbackClient.get("/a.html", port: port)
    #expect(first.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(first.contains("Content-Type: text/html; charset=utf-8"))
    #expect(first.contains("Two and two") && !first.contains("lectern-serve\" role"))
    #expect(try LoopbackClient.get("/../a.md", port: port).hasPrefix("HTTP/1.1 400"))
    #expect(try LoopbackClient.get("/a.md", port: port).hasPrefix("HTTP/1.1 404"))
    let version = try #require(first.firstMatch(of: /data-version="([^"]+)"/)?.1)

    // A new text.
    let waiting = try LoopbackClient(port: port)
    try waiting.send(
      "GET /.lectern/events?page=a.html&version=\(version) HTTP/1.1\r\nHost: localhost\r\n\r\n")
    try folder.write(ServeTests.good + "\nMore words.\n", to: "a.md")
    #expect(try waiting.receive(until: "event: reload").contains("text/event-stream"))
    let second = try LoopbackClient.get("/a.html", port: port)
    #expect(second.contains("More words."))
    #expect(folder.page("a.html")?.contains("More words.") == true)
    #expect(folder.page("a.html")?.contains(".lectern/serve.js") == false)

    // A mistake.
    let newer = try #require(second.firstMatch(of: /data-version="([^"]+)"/)?.1)
    let next = try LoopbackClient(port: port)
    try next.send("GET /.lectern/events?page=a.html&version=\(newer) HTTP/1.1\r\nHost: localhost\r\n\r\n")
    try folder.write("# Bad\n\nTwo and two is {claim}`5 <2 + 2>`.\n", to: "a.md")
    #expect(try next.receive(until: "event: reload").contains("reload"))
    let third = try LoopbackClient.get("/a.html", port: port)
    #expect(third.contains("More words.") && third.contains("id=\"lectern-serve\" role"))
    #expect(third.contains("a.md:3:24") && third.contains("Two and two is {claim}`5 &lt;2 + 2&gt;`."))
    #expect(folder.page("a.html")?.contains("More words.") == true)

    process.interrupt()
    process.waitUntilExit()
    #expect(throws: LoopbackClient.Failure.self) { try LoopbackClient.get("/a.html", port: port) }
    #expect(!FileManager.default.fileExists(atPath: folder.output + "/" + OutputLock.name))
  }

  @Test func interruption_EndsTheServer() throws {
    let folder = try TestFolder([
      "a.md": "# A\n\n```{code-cell} swift\nvar x = 1\nwhile x > 0 { x = (x + 1) % 9 + 1 }\n```\n",
      "b.md": "# B\n",
    ])
    let process = try Command.start(
      ["serve", ".", "--templates", TestSite.templates, "--no-cache"], in: folder.source,
      error: folder.path + "/error")
    var error: String {
      String(decoding: FileManager.default.contents(atPath: folder.path + "/error") ?? Data(), as: UTF8.self)
    }
    // Ends by itself if the command does, or after a minute.
    for _ in 0..<6000 where process.isRunning && !error.contains("serving . at http://127.0.0.1:80") {
      usleep(10_000)
    }
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 0, "\(error)")
    #expect(error.hasSuffix("lectern: stopped\n"))
  }
}

/// Asks a server on this machine, byte for byte.
final class LoopbackClient {
  struct Failure: Error {}

  private let descriptor: Int32

  init(port: UInt16) throws {
    #if os(Linux)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    descriptor = socket(AF_INET, kind, 0)
    var limit = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw Failure() }
  }

  deinit { close(descriptor) }

  func send(_ text: String) throws {
    try FileHandle(fileDescriptor: descriptor).write(contentsOf: Data(text.utf8))
  }

  /// - Parameter end: A text at which reading ends; else all until the server closes.
  func receive(until end: String? = nil) throws -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count >= 0 else { throw Failure() }
      bytes += buffer[..<count]
      let text = String(decoding: bytes, as: UTF8.self)
      if let end, text.contains(end) { return text }
      if count == 0 { return text }
    }
  }

  static func get(_ target: String, port: UInt16) throws -> String {
    let client = try LoopbackClient(port: port)
    try client.send("GET \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n")
    return try client.receive()
  }
}
