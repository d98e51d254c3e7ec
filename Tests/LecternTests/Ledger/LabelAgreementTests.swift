import Diagnostics
import Events
import Testing
import Verdicts

@testable import Lectern

@Suite struct LabelAgreementTests {
  private static func problems(
    _ first: (String, ClaimValue?), _ second: (String, ClaimValue?)
  ) -> [Diagnostic] {
    let lessons = [first, second].enumerated().map { index, claim in
      ReportFixture.checked("é {claim #x}`\(claim.0)`", path: "\(index).md", values: [claim.1])
    }
    return LabelAgreement.checked(lessons).flatMap(\.verification.diagnostics)
      .filter { $0.code == "label-conflict" }
  }

  @Test(arguments: [
    (
      ("66.5% <p>", Optional(ClaimValue.number("0.665"))), ("0.665 <q>", Optional(ClaimValue.number("0.665")))
    ),
    (("p ≈ 0.50 <p>", .number("0.5")), ("about 0.50 <p>", .number("0.5000000000001"))),
    (("between 1 and 2 <p>", .number("1.5")), ("∈ [1, 2] <p>", .number("1.5"))),
    (("never <p>", .boolean(true)), ("at no time <p>", .boolean(true))),
    (("1 <p>", nil), ("1 <p>", .number("2"))),
  ])
  func pagesThatSayTheSame_Agree(first: (String, ClaimValue?), second: (String, ClaimValue?)) {
    #expect(Self.problems(first, second) == [])
  }

  @Test(arguments: [
    (
      ("0.665 <p>", Optional(ClaimValue.number("0.6652"))),
      ("0.67 <p>", Optional(ClaimValue.number("0.6652")))
    ),
    (("< 1 <p>", .number("0.5")), ("≤ 1 <p>", .number("0.5"))),
    (("0.1 < p < 1 <p>", .number("0.5")), ("p < 1 <p>", .number("0.5"))),
    (("between 1 and 2 <p>", .number("1.5")), ("between 1 and 3 <p>", .number("1.5"))),
    (("0.67 <p>", .number("0.666")), ("0.67 <p>", .number("0.667"))),
    (("a <p>", .string("a")), ("b <p>", .string("b"))),
    (("0.67 <p>", nil), ("0.68 <p>", nil)),
  ])
  func pagesThatSayOtherwise_AreErrorsAtBoth(
    first: (String, ClaimValue?), second: (String, ClaimValue?)
  ) {
    let problems = Self.problems(first, second)
    #expect(problems.map(\.file) == ["0.md", "1.md"])
    #expect(problems.allSatisfy { $0.range.start == SourcePosition(line: 1, column: 4) })
    #expect(problems.allSatisfy { $0.isErrorInLesson })
  }

  @Test func message_NamesTheOtherPlace() {
    let problems = Self.problems(("0.665 <p>", .number("0.6652")), ("0.67 <p>", .number("0.6652")))
    #expect(
      problems.map(\.message) == [
        "the label “x” is stated differently at 1.md:1:3: “0.665” here, “0.67” there",
        "the label “x” is stated differently at 0.md:1:3: “0.67” here, “0.665” there",
      ])
    let values = Self.problems(("0.67 <p>", .number("0.666")), ("0.67 <p>", .number("0.667")))
    #expect(
      values.first?.message == "the label “x” has another value at 1.md:1:3: 0.666 here, 0.667 there")
  }
}
