import Foundation
import Runner
import Testing

@testable import Lectern

/// What is taken from the store is what a run would have said, and nothing is taken that is not.
@Suite(.serialized)
struct StoreTests {
  /// Everything that has a place: values, checks, properties, failing claims, a warning, and both kinds of output.
  private static let body = """
    ```{code-cell} swift
    import Glibc
    let p = softmax([2, 1, 0])
    func unused() { let never = 1 }
    print("printed")
    fputs("noted\\n", stderr)
    p
    check("too much", p[0] > 0.9)
    ```

    The first gets {claim}`67.5% <p[0]>`, the last {claim}`9.0% <p[2]>`.

    - In a list, too:

      ```{code-cell} swift
      :scope: local
      let q = p[0] * 2
      q
      check(q > 2)
      ```

    ```{property} Too bold
    forAll(.double(in: 0...1)) { x in x < 0.5 }
    ```

    """

  private let folder: TestFolder
  private var store: String { folder.path + "/store" }

  init() throws {
    folder = try TestFolder([:])
  }

  private func check(
    _ text: String, _ policy: ProgramResults.Policy? = nil
  ) async throws -> CheckedLesson {
    try folder.write(text, to: "a.md")
    var options = TestSite.options
    options.results = policy ?? .storing(store)
    let source = LessonSource(path: folder.source + "/a.md", displayName: "a.md", name: "a.md")
    return await LessonChecker(options: options, pages: TestSite.pages).check(source)
  }

  private func report(_ lesson: CheckedLesson) -> BuildReport {
    BuildReport(lessons: [lesson], isStrict: false)
  }

  private var entries: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: store)) ?? []).map { store + "/" + $0 }
  }

  @Test func unchangedCode_IsNotRunAndSaysTheSameToTheByte() async throws {
    let first = try await check(Self.body)
    #expect(first.origin == .run([]) && entries.count == 1)
    let prose = "# Title\n\nMore words.\n\n```{code-cell} python\nx\n```\n\n"
    for text in [Self.body, prose + Self.body, prose + Self.body.replacing("67.5%", with: "about 66.52 %")] {
      let stored = try await check(text)
      let run = try await check(text, .running)
      #expect(stored.origin == .stored && run.origin == .run([]))
      #expect(report(stored).json == report(run).json)
      #expect(report(stored).text == report(run).text)
      #expect(stored.events == run.events)
      #expect(try TestSite.main(of: stored) == TestSite.main(of: run))
    }
    #expect(entries.count == 1)
  }

  @Test func failures_StandWhereTheTextIsNow() async throws {
    _ = try await check(Self.body)
    let stored = try await check("Two\n\nlines\n\n" + Self.body)
    let places = stored.verification.diagnostics.map {
      "\($0.code) \($0.range.start.line):\($0.range.start.column)"
    }
    #expect(
      places == [
        "compile-warning 8:21", "check-failed 12:6", "claim-failed 15:24", "check-failed 23:8",
        "property-failed 27:7",
      ])
  }

  @Test(arguments: [("2, 1, 0", "2, 1, 1"), ("x < 0.5", "x < 0.6"), ("<p[2]>", "<p[1]>")])
  func changedCode_IsRun(before: String, after: String) async throws {
    _ = try await check(Self.body)
    let changed = try await check(Self.body.replacing(before, with: after))
    #expect(changed.origin == .run([]) && entries.count == 2)
  }

  @Test func codeThatTellsItsLine_IsRunWhereItHasMoved() async throws {
    let text = "```{code-cell} swift\nprint(#line)\n```\n"
    _ = try await check(text)
    #expect(try await check(text).origin == .stored)
    let moved = try await check("Words.\n\n" + text)
    #expect(moved.origin == .run([]))
    #expect(try TestSite.main(of: moved).contains("4"))
  }

  @Test(arguments: ["fatalError()", "exit(0)", "throw CancellationError()", "let x: Int = 0.5"])
  func failedRuns_AreNotKept(code: String) async throws {
    let text = "```{code-cell} swift\nimport Glibc\n\(code)\n```\n"
    #expect(try await check(text).verification.status == .error)
    #expect(entries.isEmpty)
    #expect(try await check(text).origin == .run([]))
  }

  @Test func damagedEntries_AreReplaced() async throws {
    let first = try await check(Self.body)
    let entry = URL(fileURLWithPath: try #require(entries.first))
    let whole = try Data(contentsOf: entry)
    for damaged in [Data(), whole.dropLast(), Data("{}\n".utf8), whole + [0]] {
      try damaged.write(to: entry)
      let again = try await check(Self.body)
      #expect(again.origin == .run([.replaced]))
      #expect(report(again).json == report(first).json)
      #expect(try Data(contentsOf: entry) == whole)
    }
    #expect(try await check(Self.body).origin == .stored)
  }

  @Test func storeThatCannotBeWritten_IsToldAndStopsNothing() async throws {
    try Data().write(to: URL(fileURLWithPath: store))
    let checked = try await check(Self.body)
    #expect(checked.origin == .run([.notSaved]))
    #expect(report(checked).json == report(try await check(Self.body, .running)).json)
  }

  @Test func lesson_CannotWriteToTheStore() async throws {
    _ = try await check(Self.body)
    let entry = try #require(entries.first)
    let whole = FileManager.default.contents(atPath: entry)
    let checked = try await check(
      """
      ```{code-cell} swift
      import Glibc
      check("changed", fopen("\(entry)", "w") == nil && errno == EACCES)
      check("removed", unlink("\(entry)") != 0)
      check("added", open("\(store)/more", O_CREAT | O_WRONLY, 0o600) < 0)
      ```

      """)
    #expect(checked.verification.status == .passed)
    #expect(FileManager.default.contents(atPath: entry) == whole)
  }

  // MARK: - Frozen

  @Test func frozen_ChecksTextsAgainstStoredResults() async throws {
    let text = "{claim}`66.5% <softmax([2, 1, 0])[0]>`\n"
    #expect(try await check(text).verification.status == .passed)
    let right = try await check("Words.\n\n" + text, .frozen(store))
    #expect(right.origin == .stored && right.verification.status == .passed)
    let wrong = try await check("Words.\n\n" + text.replacing("66.5", with: "68.5"), .frozen(store))
    #expect(wrong.verification.status == .failed)
    #expect(report(wrong).text.contains("a.md:3:9: error: stated ≈ 68.5%, computed 0.665"))
    #expect(try await check("Only words.\n", .frozen(store)).verification.status == .passed)
  }

  @Test func frozen_RefusesCodeWithoutAResult() async throws {
    let text = "# A\n\n{claim}`66.5% <softmax([2, 1, 0])[0]>`\n"
    let absent = report(try await check(text, .frozen(store)))
    #expect(absent.exitStatus == 2)
    #expect(
      absent.text.contains(
        "a.md:3:1: error: no result of this lesson's code is stored, and --frozen runs nothing [not-stored]"))
    _ = try await check(text)
    let changed = report(try await check(text.replacing("2, 1", with: "2, 2"), .frozen(store)))
    #expect(changed.exitStatus == 2)
    #expect(changed.text.contains("not valid any more, and --frozen runs nothing: its code has changed"))
    try Data().write(to: URL(fileURLWithPath: try #require(entries.first)))
    let damaged = report(try await check(text, .frozen(store)))
    #expect(damaged.exitStatus == 2 && damaged.text.contains("[stored-result-damaged]"))
    #expect(entries.count == 1)
  }

  // MARK: - Others

  @Test func mutants_DoNotFillTheStore() async throws {
    try folder.write("{claim}`0.67 <softmax([2, 1, 0])[0]>`\n", to: "a.md")
    var options = TestSite.options
    options.results = .storing(store)
    let report = await Mutation.run(
      try LessonFolder.lessons(in: folder.source), options: options, limit: nil, ended: { _ in })
    #expect(report.entries.first?.count(.code) == 6 && entries.count == 1)
  }

  @Test func explanation_NamesWhatDiffers() async throws {
    func explain(_ text: String) async throws -> String {
      try folder.write(text, to: "a.md")
      var options = TestSite.options
      options.results = .storing(store)
      let source = LessonSource(path: folder.source + "/a.md", displayName: "a.md", name: "a.md")
      return await Explain.run(source, stage: .cache, options: options).text
    }
    let text = "{claim}`0.67 <softmax([2, 1, 0])[0]>`\n"
    #expect(try await explain(text).hasSuffix("The lesson would be run: no result of it is stored.\n"))
    _ = try await check(text)
    #expect(try await explain(text).hasSuffix("Its result is stored: nothing would be run.\n"))
    #expect(
      try await explain(text.replacing("1, 0", with: "1, 1")).hasSuffix(
        "The lesson would be run: since its latest result was stored, its code has changed.\n"))
    #expect(try await explain("Words.\n") == "The lesson has no code: nothing is run or stored.\n")
  }
}
