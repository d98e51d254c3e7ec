import Testing

@testable import Lessons

@Suite struct PermissionTests {
  private func requests(_ allow: String) -> (requests: [Permission], problems: [String]) {
    let lesson = Reading.lesson("---\nallow:\(allow)\n---\n\nWords.\n")
    return (lesson.frontMatter.requests.map(\.permission), lesson.problems.map(\.message))
  }

  @Test func requests_AreReadWithTheirPlaces() {
    let lesson = Reading.lesson(
      "---\nallow:\n  memory: 4G\n  time: 2 h\n  read: [/a, /b c]\n  scratch: 512 MiB\n---\n\nWords.\n")
    #expect(
      lesson.frontMatter.requests.map(\.permission) == [
        .memory(4 << 30), .time(7200), .read("/a"), .read("/b c"), .scratch(512 << 20),
      ])
    #expect(lesson.frontMatter.requests.map(\.range.start.line) == [3, 4, 5, 5, 6])
    #expect(lesson.problems.isEmpty)
  }

  @Test(arguments: [
    ("4G", 4 << 30), ("4 GiB", 4 << 30), ("4GB", 4 << 30), ("4096", 4 << 30), ("0.5G", 512 << 20),
    ("1T", 1 << 40),
  ]) func size_IsReadAsPeopleWriteIt(text: String, bytes: UInt64) {
    #expect(Permission(.memory, text) == .memory(bytes))
  }

  @Test(arguments: [
    "", "G", "4K", "63M", "2T", "-1G", "4G5", "nan", "1e3", "inf", "99999999999999999999999G", "4 G B",
  ])
  func otherSizes_AreNone(text: String) {
    #expect(Permission(.memory, text) == nil)
  }

  @Test(arguments: [("90", 90), ("1.5 min", 90), ("2h", 7200), ("3 s", 3)])
  func time_IsReadAsPeopleWriteIt(text: String, seconds: Double) {
    #expect(Permission(.time, text) == .time(seconds))
  }

  @Test(arguments: [("read", "a/b"), ("read", "~/a"), ("time", "25h"), ("time", "0"), ("scratch", "much")])
  func otherValues_AreNone(kind: String, text: String) throws {
    #expect(Permission(try #require(Permission.Kind(rawValue: kind)), text) == nil)
  }

  @Test func unknownPermission_IsReported() {
    #expect(requests(" {memroy: 4G}").problems == ["there is no “memroy” that a lesson could be allowed"])
    #expect(requests(" {network: true}").problems == ["there is no “network” that a lesson could be allowed"])
    #expect(requests(" everything").problems == ["“allow” must be a list of lines such as “memory: 4G”"])
    #expect(
      requests(" {memory: lots}").problems == [
        "“allow.memory” must be a size from 64M to 1024G, such as “4G”"
      ])
  }

  @Test(arguments: [Permission.memory(4 << 30), .scratch(100 << 20), .time(90), .read("/data/a b")])
  func argument_IsReadBack(permission: Permission) throws {
    let parts = permission.argument.split(separator: "=", maxSplits: 1).map(String.init)
    #expect(Permission(permission.kind, parts[1]) == permission)
    #expect(parts[0] == permission.kind.rawValue)
  }
}
