import Diagnostics
import Testing

@testable import Lessons

@Suite struct TargetTests {
  @Test func target_NamesTheNextBlockBesideIt() {
    let lesson = Reading.lesson(
      """
      (a)=
      % a comment between
      (b)=
      # Title

      - (c)=
        item
      (d)=
      $$x$$

      (e)=
      ```{note} Mind
      (f)=
      > quote
      ```
      (g)=
      ```{code-cell} swift
      1
      ```
      """)
    #expect(lesson.problems.isEmpty)
    #expect(lesson.targets.map(\.label) == ["a", "b", "c", "d", "e", "f", "g"])
    #expect(
      lesson.targets.map(\.kind) == [
        .heading, .heading, .paragraph, .formula, .directive("note"), .quote, .directive("code-cell"),
      ])
    #expect(lesson.targets.map(\.block.start.line) == [4, 4, 7, 9, 12, 14, 17])
    #expect(
      lesson.labels == [
        "a": .heading(0), "b": .heading(0), "c": .block, "d": .formula(1), "e": .admonition(title: "Mind"),
        "f": .block, "g": .cell(0),
      ])
    #expect(lesson.headings.map(\.anchor) == ["title"])
  }

  @Test func repeatedLabel_IsReportedInBothPlaces() {
    let lesson = Reading.lesson("(a)=\n# B\n\n```{note}\n:label: a\nc\n```\n\n(a)=\nd")
    #expect(
      lesson.problems.map { "\($0.range.start.line):\($0.range.start.column) \($0.hint ?? "")" } == [
        "1:2 It stands again on line 5.", "5:9 The first one is on line 1.",
        "9:2 The first one is on line 1.",
      ])
    #expect(lesson.labels["a"] == .heading(0))
  }

  @Test func target_WithNothingBehindIt_IsReported() {
    let lesson = Reading.lesson("> (a)=\n\n# B\n\n(c)=")
    #expect(
      lesson.problems.map(\.message) == ["the target “a” names nothing", "the target “c” names nothing"])
    #expect(lesson.problems.allSatisfy { $0.code == "lost-target" && $0.severity == .warning })
  }

  @Test func references_LeadToTargets() {
    let lesson = Reading.lesson("(h)=\n# Words\n\n(p)=\n{ref}`h` {ref}`this <p>`\n\n{ref}`p`")
    #expect(lesson.problems.map(\.code) == ["broken-reference"])
    #expect(lesson.problems.first?.range.start.line == 7)
  }
}
