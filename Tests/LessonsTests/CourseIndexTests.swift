import Diagnostics
import Testing

@testable import Lessons

struct CourseIndexTests {
  private func course(_ texts: [(String, String)]) -> [(name: String, lesson: Lesson)] {
    texts.map { ($0, LessonParser.parse(file: SourceFile(name: $0, text: $1))) }
  }

  private func problems(_ texts: [(String, String)], isWhole: Bool = true) -> [Diagnostic] {
    let lessons = course(texts)
    let index = CourseIndex(lessons, isWhole: isWhole)
    return lessons.enumerated().flatMap { index.problems(of: $0, $1.lesson) }
  }

  private let theorem = "```{prf:theorem} Shift\n:label: shift\nA.\n```\n"

  @Test func labelOfAnotherLesson_IsFound() {
    let texts = [("a.md", "{ref}`shift`, {prf:ref}`shift`, {numref}`shift`"), ("b/c.md", theorem)]
    #expect(problems(texts).isEmpty)
    let index = CourseIndex(course(texts))
    #expect(index.entries["shift"]?.lesson == 1)
    #expect(index.entries["shift"]?.words.numbered == "Theorem\u{A0}1")
  }

  @Test func labelThatNoLessonHas_IsAnErrorWithTheNearestName() {
    let found = problems([("a.md", "See {ref}`shfit`."), ("b.md", theorem)])
    #expect(found.map(\.code) == ["broken-reference"])
    #expect(found.map(\.file) == ["a.md"])
    #expect(found.first?.range.start == SourcePosition(line: 1, column: 5))
    #expect(found.first?.hint == "Did you mean “shift”?")
  }

  @Test func lessonByItself_IsWarnedOnly() {
    let found = problems([("a.md", "{ref}`nowhere`, {term}`word`, {doc}`b`")], isWhole: false)
    #expect(found.map(\.code) == Array(repeating: "unresolved-reference", count: 3))
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test func otherLessonsLabelOfTheWrongKind_IsAnError() {
    let found = problems([("a.md", "{eq}`shift`"), ("b.md", theorem)])
    #expect(found.map(\.message) == ["the label “shift” names no formula"])
  }

  @Test func labelInTwoLessons_NamesBothPlaces() {
    let found = problems([("a.md", theorem), ("b.md", "Words.\n\n" + theorem)])
    #expect(found.map(\.code) == ["duplicate-label"])
    #expect(found.map(\.file) == ["b.md"])
    #expect(found.first?.message == "the label “shift” stands in two lessons, first at a.md:2:9")
  }

  @Test func claimsOfOneLabel_MayStandOnManyPages() {
    let claim = "{claim #half}`0.5 <1 / 2.0>`"
    #expect(problems([("a.md", claim), ("b.md", claim)]).isEmpty)
  }

  @Test func terms_AreFoundInAnyCaseAndOnce() {
    let glossary = "```{glossary}\nLogits\n  Numbers.\n```\n"
    #expect(problems([("a.md", "{term}`LOGITS` {term}`words <logits>`"), ("b.md", glossary)]).isEmpty)
    #expect(problems([("a.md", glossary), ("b.md", glossary)]).map(\.code) == ["duplicate-label"])
    #expect(
      problems([("a.md", "{term}`logit`"), ("b.md", glossary)]).first?.hint == "Did you mean “logits”?")
  }

  @Test func lessons_AreNamedFromTheFolderOrTheTop() {
    let texts = [("x/a.md", "{doc}`b` {doc}`../c.md` {doc}`c` {doc}`/c`"), ("x/b.md", "b"), ("c.md", "c")]
    #expect(problems(texts).isEmpty)
    #expect(problems([("a.md", "{doc}`../b`"), ("b.md", "b")]).map(\.code) == ["broken-reference"])
    #expect(problems([("a.md", "{doc}`bb`"), ("bbb.md", "b")]).map(\.code) == ["broken-reference"])
  }

  @Test func solutionInAnotherLesson_IsKnownAtItsExercise() {
    let texts = [("a.md", "```{exercise}\n:label: e\nA.\n```"), ("b.md", "```{solution} e\nB.\n```")]
    #expect(problems(texts).isEmpty)
    #expect(CourseIndex(course(texts)).solutions == ["e": [.init(lesson: 1, solution: 0)]])
    #expect(problems([("a.md", theorem + "\n```{solution} shift\nB.\n```")]).isEmpty)
    #expect(
      course([("a.md", theorem + "\n```{solution} shift\nB.\n```")])[0].lesson.problems.map(\.message) == [
        "the label “shift” names no exercise"
      ])
  }
}

struct ReadingOrderTests {
  private func order(_ lessons: [(String, [String])]) -> ReadingOrder {
    ReadingOrder(
      lessons.map { name, requires in
        ReadingOrder.Entry(
          name: name, requires: requires,
          ranges: requires.indices.map { SourceRange(SourcePosition(line: 2 + $0, column: 3)) }, file: name)
      })
  }

  @Test func lessons_ComeBehindWhatTheyRequireAndElseByName() {
    let order = order([("a.md", ["c"]), ("b.md", []), ("c.md", []), ("d.md", ["a.md", "b"])])
    #expect(order.problems.isEmpty)
    #expect(order.order == [1, 2, 0, 3])
    #expect(order.requirements == [[2], [], [], [0, 1]])
  }

  @Test func circle_IsOneErrorWithAllOfIt() {
    let order = order([("a.md", ["c"]), ("b.md", ["a"]), ("c.md", ["b"]), ("d.md", ["c"])])
    #expect(order.problems.map(\.message) == ["these lessons require each other: a.md → c.md → b.md → a.md"])
    #expect(order.problems.map(\.file) == ["a.md"])
    #expect(order.problems.map(\.range.start) == [SourcePosition(line: 2, column: 3)])
    #expect(order.order.sorted() == [0, 1, 2, 3])
  }

  @Test func twoCircles_AreTwoErrors() {
    let order = order([("a.md", ["b"]), ("b.md", ["a"]), ("c.md", ["d"]), ("d.md", ["c"])])
    #expect(order.problems.count == 2)
  }

  @Test func lessonThatThereIsNotOrItself_IsAnError() {
    let order = order([("softmax.md", ["softmx", "softmax"])])
    #expect(order.problems.map(\.code) == ["requires", "requires"])
    #expect(order.problems.first?.hint == "Did you mean “softmax”?")
    #expect(order.order == [0])
  }

  @Test func chain_IsOrderedWhateverItsLength() {
    let lessons = (0..<2000).map { ("l\($0).md", $0 < 1999 ? ["l\($0 + 1)"] : []) }
    #expect(order(lessons).order == Array((0..<2000).reversed()))
  }
}
