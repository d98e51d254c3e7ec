import Diagnostics
import Testing

@testable import Verdicts

@Suite struct SwiftCallsTests {
  private static let names: Set<String> = ["check", "forAll"]

  @Test(arguments: [
    ("check(1)", ["1:6"]), ("  check (1)", ["1:9"]), ("// check(1)", []), ("\"check(1)\"", []),
    ("\"\\(check(1))\"", ["1:9"]), ("recheck(1)", []), ("check", []), ("a.check(1)", []),
    ("func check(_ x: Int) {}", []), ("f { check(1) }", ["1:10"]), ("/* check(1) */\nforAll(a) { }", ["2:7"]),
    ("Task { check(1) }", ["1:13 task"]), ("Task.detached(priority: .low) { check(1) }", ["1:38 task"]),
    ("await Task {\n  f { check(1) }\n}.value; check(2)", ["2:12 task", "3:15"]),
    ("g.addTask { check(1) }", ["1:18 task"]), ("mytask { check(1) }", ["1:15"]),
    ("x.detached { check(1) }", ["1:19"]),
    ("}}} check(1)", ["1:10"]), ("Task", []), ("{ check(1)", ["1:8"]),
  ])
  func calls_AreFoundAtTheirParentheses(code: String, places: [String]) {
    let calls = SwiftCalls(of: Self.names, in: SourceText(code)).calls
    #expect(
      calls.map { "\($0.position.line):\($0.position.column)" + ($0.isInTask ? " task" : "") } == places)
  }

  @Test func names_MayBeDeclaredByTheLesson() {
    #expect(SwiftCalls(of: Self.names, in: SourceText("func check() {}\nlet x = 1")).declared == ["check"])
    #expect(SwiftCalls(of: Self.names, in: SourceText("check(1)")).declared == [])
  }
}
