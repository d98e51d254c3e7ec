import Diagnostics
import Testing

@Suite struct UnifiedDiffTests {
  private static let old = (1...12).map { "\($0)\n" }.joined()

  private static func changed(_ lines: [Int: String]) -> String {
    (1...12).map { (lines[$0] ?? "\($0)") + "\n" }.joined()
  }

  @Test func hunk_ShowsChangedLinesWithTheirNeighbours() {
    let hunks = UnifiedDiff.hunks(from: Self.old, to: Self.changed([5: "five"]), context: 1)
    #expect(hunks == "@@ -4,3 +4,3 @@\n 4\n-5\n+five\n 6\n")
  }

  @Test func changesFarApart_HaveHunksOfTheirOwn() {
    let hunks = UnifiedDiff.hunks(from: Self.old, to: Self.changed([2: "two", 11: "eleven"]), context: 1)
    #expect(
      hunks.split(separator: "\n").filter { $0.hasPrefix("@@") } == ["@@ -1,3 +1,3 @@", "@@ -10,3 +10,3 @@"])
    let near = UnifiedDiff.hunks(from: Self.old, to: Self.changed([2: "two", 5: "five"]), context: 1)
    #expect(near.split(separator: "\n").filter { $0.hasPrefix("@@") } == ["@@ -1,6 +1,6 @@"])
  }

  @Test func insertedAndRemovedLines_AreCounted() {
    #expect(UnifiedDiff.hunks(from: "", to: "a\n") == "@@ -0,0 +1,1 @@\n+a\n")
    #expect(UnifiedDiff.hunks(from: "a\nb\n", to: "b\n") == "@@ -1,2 +1,1 @@\n-a\n b\n")
  }

  @Test func equalTexts_HaveNoHunks() {
    #expect(UnifiedDiff.hunks(from: Self.old, to: Self.old).isEmpty)
  }
}
