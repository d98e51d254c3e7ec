import Diagnostics
import Events
import Testing

@testable import Lectern

@Suite struct GitHubTests {
  @Test func problem_IsAnAnnotationAtItsPlace() {
    let checked = ReportFixture.checked("é {claim}`0.7 <a>`\n\n<b>", values: [.number("0.5")])
    #expect(
      ReportFixture.report([checked]).github == """
        ::error file=lesson.md,line=1,col=11,endColumn=14,title=claim-failed::stated ≈ 0.7, computed 0.5%0A“0.5” would be right.
        ::warning file=lesson.md,line=3,col=1,endColumn=4,title=raw-html::raw HTML is shown as text%0AWrite it in Markdown, or put it in a code span.
        ::notice title=Lectern::1 lesson: 0 cells, 0 of 1 claim, 1 warning

        """)
    #expect(ReportFixture.report([checked], isStrict: true).github.contains("::error file=lesson.md,line=3"))
  }

  @Test func hostileText_EndsNoCommand() {
    let problem = Diagnostic(
      .error, code: "trap", file: "a,b:c%\r\n::error::.md",
      range: SourceRange(SourcePosition(line: 1, column: 1), SourcePosition(line: 2, column: 2)),
      message: "100%\r\n::set-output name=x::y\n")
    let text = ReportFixture.report([], general: [problem]).github
    #expect(
      text.split(separator: "\n").map(String.init) == [
        "::error file=a%2Cb%3Ac%25%0D%0A%3A%3Aerror%3A%3A.md,line=1,endLine=2,title=trap"
          + "::100%25%0D%0A::set-output name=x::y%0A",
        "::notice title=Lectern::0 lessons: 0 cells, 1 error",
      ])
  }
}
