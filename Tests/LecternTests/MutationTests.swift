import Testing

@testable import Lectern

@Suite(.serialized)
struct MutationTests {
  private static func report(_ text: String, limit: Int? = nil) async throws -> MutationReport {
    let folder = try TestFolder(["lesson.md": text])
    return await Mutation.run(
      try LessonFolder.lessons(in: folder.source), options: TestSite.options, limit: limit, ended: { _ in })
  }

  @Test func changesOfClaimsAndOfTheirCode_AreNoticed() async throws {
    let report = try await Self.report("{claim}`p ≈ 0.67 <softmax([2, 1, 0])[0]>`\n")
    let entry = try #require(report.entries.first)
    #expect(entry.count(.claim) == 5 && entry.count(.claim, .noticed) == 5)
    #expect(entry.count(.code) == 6 && entry.survivors.isEmpty)
    #expect(report.exitStatus(isStrict: true) == 0)
    #expect(report.text == "lesson.md  5 of 5 changes of claims noticed, 6 of 6 changes of code noticed\n")
  }

  @Test func changesThatNothingNotices_AreListedAtTheirPlaces() async throws {
    let report = try await Self.report(
      "```{code-cell} swift\nlet unused = 12\n```\n\nMore {claim}`than 0.6 <softmax([2, 1, 0])[0] > 0.5>`.\n")
    let entry = try #require(report.entries.first)
    let places = entry.survivors.map {
      "\($0.kind) \($0.range.start.line):\($0.range.start.column) \($0.after)"
    }
    #expect(places.contains("code 2:14 13") && places.contains("code 2:14 (-12)"))
    #expect(places.contains("claim 5:19 1") && places.contains("claim 5:21 7"))
    #expect(report.exitStatus(isStrict: false) == 1)
    #expect(report.text.contains("lesson.md:5:21: warning: with 7 in place of 6 the lesson passes as before"))
  }

  @Test func limit_LeavesChangesOutAndSaysSo() async throws {
    let report = try await Self.report("{claim}`0.67 <softmax([2, 1, 0])[0]>`\n", limit: 2)
    let entry = try #require(report.entries.first)
    #expect(entry.count(.code) == 2 && entry.untried == 4)
    #expect(report.text.contains("(4 more were not tried: --limit)"))
  }

  @Test func lessonThatDoesNotPass_IsNotChanged() async throws {
    let report = try await Self.report("{claim}`0.68 <softmax([2, 1, 0])[0]>`\n")
    #expect(report.exitStatus(isStrict: false) == 2)
    #expect(report.text.contains("stated ≈ 0.68"))
    #expect(report.text.contains("not changed: it does not pass as it stands"))
  }
}
