import Testing

@testable import Lectern

@Suite(.serialized)
struct NoiseTests {
  private static func report(_ text: String, measuresNoise: Bool = true) async throws -> BuildReport {
    let folder = try TestFolder(["lesson.md": text])
    var options = TestSite.options
    options.measuresNoise = measuresNoise
    return await Verify.run(
      try LessonFolder.lessons(in: folder.source), options: options, isStrict: true, ended: { _ in })
  }

  private static let lesson = """
    ```{code-cell} swift
    let a: Vector = [1e8, 1]
    let m: Matrix = [[0.25, 1]]
    check("literals are as written", a[1] == 1)
    print(m)
    ```

    {claim}`1.00000000 <a.sum - 1e8>` {claim}`0.25 <m[0, 0]>` {claim}`yes <a[1] == 1>`

    """

  @Test func nudgedLiterals_MoveDigits_AndOnlyClaimsAreJudged() async throws {
    let report = try await Self.report(Self.lesson)
    let claims = report.entries[0].verification.claims
    #expect(claims.map { $0.noise?.outcome } == [.limited, .supported, .limited])
    #expect(claims.allSatisfy { $0.noise?.runs == 32 })
    #expect(report.entries[0].verification.checks.map(\.status) == [.passed])
    #expect(report.exitStatus == 2)
    #expect(report.text.contains("1 of 3 claims supported by nudged runs, 2 limited by rounding"))
    #expect(report.json.contains(#""verdict": "limited""#))
  }

  @Test func withoutNoise_NothingIsSaidOfIt() async throws {
    let report = try await Self.report(Self.lesson, measuresNoise: false)
    #expect(report.exitStatus == 0 && !report.json.contains("noise"))
  }

  @Test func lessonThatStopsWhenNudged_IsUnmeasured() async throws {
    let report = try await Self.report(
      """
      ```{code-cell} swift
      let a: Vector = [1, 2]
      precondition(a[0] == 1)
      ```

      {claim}`2 <a.count>`

      """)
    #expect(report.entries[0].verification.claims.map { $0.noise?.outcome } == [.unmeasured])
    #expect(report.entries[0].verification.diagnostics.map(\.code) == ["noise-unmeasured"])
  }
}
