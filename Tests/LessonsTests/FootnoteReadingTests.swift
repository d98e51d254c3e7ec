import Diagnostics
import Testing

@testable import Lessons

@Suite struct FootnoteReadingTests {
  private func numbers(_ lesson: Lesson) -> [String] {
    lesson.footnotes.map { "\($0.number) \($0.label) \($0.uses.map { "\($0.line):\($0.column)" })" }
  }

  @Test func footnotes_AreNumberedInTheOrderOfTheirUse() {
    let lesson = Reading.lesson(
      "[^n]: [^deep]\n\n[^b] [^n]\n\n:::{note} [^t]\n[^b]\n:::\n\n[^deep]: [^b]\n[^t]: x\n[^b]: y")
    #expect(lesson.problems.isEmpty)
    #expect(
      numbers(lesson) == [
        #"1 b ["3:1", "6:1", "9:10"]"#, #"2 n ["3:6"]"#, #"3 t ["5:11"]"#, #"4 deep ["1:7"]"#,
      ])
    #expect(lesson.footnoteUses.count == 6)
  }

  @Test func slips_AreReportedWithTheirPlaces() {
    let lesson = Reading.lesson("[^first] [^frist]\n\n[^first]: a\n[^two]: b [^two]\n[^first]: c")
    #expect(
      lesson.problems.map { "\($0.range.start.line):\($0.range.start.column) \($0.code) \($0.hint ?? "")" }
        == [
          "1:10 broken-reference Did you mean “first”?", "3:3 duplicate-label It stands again on line 5.",
          "4:3 unused-footnote Write “[^two]” where it belongs, or remove it.",
          "5:3 duplicate-label The first one is on line 3.",
        ])
    #expect(numbers(lesson) == [#"1 first ["1:1"]"#, #"2 two ["4:11"]"#, "3 first []"])
  }

  @Test func contents_AreRead() {
    let lesson = Reading.lesson(
      """
      a[^a]

      [^a]: {claim}`4 <2 + 2>` and $\\claim{1}{1}$

          ```{code-cell} swift
          1
          ```

          :::{note}
          {claim}`5 <5>`
          :::

      Term {claim}`6 <6>`
      : {claim}`7 <7>`

      - [x] {claim}`8 <8>`
      """)
    #expect(lesson.problems.isEmpty)
    #expect(lesson.claims.map(\.text) == ["4", "1", "5", "6", "7", "8"])
    #expect(lesson.parts.map(\.range.description) == ["5:5-7:8"])
  }
}
