import Diagnostics
import Testing

@testable import Lessons

/// Theorems, exercises, figures and the like: text → values.
struct StatementReadingTests {
  private func meanings(_ text: String) -> [DirectiveMeaning] {
    Reading.lesson(text).directives.sorted { $0.key < $1.key }.map(\.value)
  }

  private func codes(_ text: String) -> [String] { Reading.lesson(text).problems.map(\.code) }

  @Test func statements_AreCountedByKindAndProofsAreNot() {
    let lesson = Reading.lesson(
      """
      ```{prf:axiom} One
      :label: one
      A.
      ```

      ```{prf:theorem}
      :label: two
      B.
      ```

      ```{prf:axiom}
      :nonumber:
      C.
      ```

      ```{prf:axiom} Three
      :label: three
      D.
      ```

      ```{prf:proof}
      E.
      ```
      """)
    #expect(lesson.problems.isEmpty)
    #expect(
      lesson.labels == [
        "one": .item(.axiom, number: 1, title: "One"), "two": .item(.theorem, number: 1, title: ""),
        "three": .item(.axiom, number: 2, title: "Three"),
      ])
    #expect(lesson.words(for: .item(.axiom, number: 2, title: "Three")).numbered == "Axiom\u{A0}2")
  }

  @Test func propertiesAndTheirStatements_ShareACounter() {
    let lesson = Reading.lesson(
      """
      ```{prf:property} Said
      :label: said
      A.
      ```

      ```{property} Tried
      :label: tried
      forAll(.int(in: 0...9)) { $0 < 10 }
      ```
      """)
    let words = ["said", "tried"].compactMap { lesson.labels[$0].map { lesson.words(for: $0).numbered } }
    #expect(words == ["Property\u{A0}1", "Property\u{A0}2"])
  }

  @Test func exercise_HasItsDifficultyAndItsCellsRun() {
    let lesson = Reading.lesson(
      """
      ````{exercise} Sum
      :label: sum
      :difficulty: 3
      Add.

      ```{code-cell} swift
      1 + 1
      ```
      ````

      ```{solution} sum
      :open:
      Two.
      ```
      """)
    #expect(lesson.problems.isEmpty)
    #expect(lesson.exercises.map(\.difficulty) == [3])
    #expect(lesson.exercises.map(\.number) == [1])
    #expect(lesson.parts.count == 1)
    #expect(lesson.solutions.map(\.exercise) == ["sum"])
    #expect(lesson.solutions.map(\.isOpen) == [true])
  }

  @Test func difficultyBeyondFive_IsAnError() {
    #expect(codes("```{exercise}\n:difficulty: 6\nA.\n```") == ["invalid-option"])
  }

  @Test func solutionWithoutExercise_IsAnError() {
    #expect(codes("```{solution}\nA.\n```") == ["broken-reference"])
  }

  @Test func figuresAndCaptionedCells_ShareACounter() {
    let lesson = Reading.lesson(
      """
      ```{code-cell} swift
      :label: bars
      :caption: Bars
      1
      ```

      ```{figure} a.svg
      :alt: a dot
      :width: 80
      :align: center
      :label: dot
      A *dot*.
      ```
      """)
    #expect(lesson.problems.isEmpty)
    let words = ["bars", "dot"].compactMap { lesson.labels[$0].map { lesson.words(for: $0) } }
    #expect(words.map(\.numbered) == ["Figure\u{A0}1", "Figure\u{A0}2"])
    #expect(words.map(\.title) == ["Bars", "A dot."])
    #expect(lesson.links.map(\.destination) == ["a.svg"])
    guard
      case .figure(let figure)? = lesson.directives.values.first(where: {
        if case .figure = $0 { true } else { false }
      })
    else {
      Issue.record("no figure")
      return
    }
    #expect(figure.width == "80px" && figure.alignment == .center)
  }

  @Test(arguments: [
    ("```{figure} a.svg\nA.\n```", "missing-alt"), ("![](a.svg)", "missing-alt"),
    ("![far](https://example.org/a.png)", "remote-image"), ("![text](a.md)", "broken-image"),
    ("```{figure}\nA.\n```", "malformed-figure"), ("```{image} a.svg\n:alt: a\nA.\n```", "malformed-figure"),
    ("```{figure} #none\nA.\n```", "broken-reference"),
    ("```{image} a.svg\n:alt: a\n:width: 12 miles\n```", "invalid-option"),
  ])
  func pictureThatCannotBeShown_IsReported(text: String, code: String) {
    #expect(codes(text) == [code])
  }

  @Test func hostileWidth_StandsInNoStyle() {
    #expect(CSSLength.read("1px; background: url(x)") == nil)
    #expect(CSSLength.read("1e9px") == nil)
    #expect(CSSLength.read("80%") == "80%")
  }

  @Test func figureWithoutArgument_TakesItsLastParagraphAsCaption() {
    let lesson = Reading.lesson("```{figure}\n![a](a.svg)\n\nWords.\n```")
    #expect(lesson.problems.isEmpty)
    guard case .figure(let figure)? = lesson.directives.values.first,
      case .blocks(let blocks) = figure.content
    else {
      Issue.record("no figure")
      return
    }
    #expect(blocks.count == 1 && figure.caption.count == 1)
  }

  @Test func glossary_TakesBothWaysOfWritingAMeaning() {
    let lesson = Reading.lesson(
      """
      ```{glossary}
      Logits
      Scores
        Real numbers.

        More of them.

      Temperature
      : A divisor.
      ```
      """)
    #expect(lesson.problems.isEmpty)
    #expect(lesson.terms.map(\.key) == ["logits", "scores", "temperature"])
    guard case .glossary(let glossary)? = lesson.directives.values.first else {
      Issue.record("no glossary")
      return
    }
    #expect(glossary.entries.map(\.terms) == [[0, 1], [2]])
    #expect(glossary.entries.map(\.definition.count) == [2, 1])
  }

  @Test func wordsWithoutMeaningOrTwice_AreErrors() {
    #expect(codes("```{glossary}\nA\n\nB\n  b\na\n  c\n```") == ["empty-term", "duplicate-label"])
  }

  @Test func formulas_AreNumberedByLabelOrAll() {
    let text = "$$\na\n$$\n\n$$\nb\n$$ (two)\n\n```{math}\n:enumerated: false\nc\n```\n\n$$\nd \\tag{x}\n$$\n"
    #expect(Reading.lesson(text).equations.values.sorted() == [1])
    let all = Reading.lesson("---\nnumbering:\n  equation: true\n---\n" + text)
    #expect(all.equations.values.sorted() == [1, 2])
    #expect(all.labels == ["two": .formula(2)])
  }

  @Test(arguments: [
    ("{eq}`box`", "names no formula"), ("{numref}`box`", "has no number"),
    ("{prf:ref}`box`", "names no property"),
    ("{ref}`bare`", "no number and no title"), ("{eval}` `", "no expression"), ("{cite}`,`", "names no work"),
  ])
  func referenceOfTheWrongKind_IsReported(role: String, words: String) {
    let lesson = Reading.lesson(
      "\(role)\n\n```{note}\n:label: bare\nA.\n```\n\n```{note} Title\n:label: box\nA.\n```")
    #expect(lesson.problems.count == 1)
    #expect(lesson.problems.first?.message.contains(words) == true)
  }

  @Test func numref_FillsItsPattern() {
    let words = ReferenceWords(kind: .figure, number: 3, title: "A dot")
    func text(_ pattern: String?) -> String? {
      Reference(.number, label: "a", text: pattern, range: SourceRange(.start)).text(for: words)
    }
    #expect(text(nil) == "Figure\u{A0}3")
    #expect(text("Fig. %s") == "Fig. 3")
    #expect(text("Fig. {number}: {name}") == "Fig. 3: A dot")
    #expect(text("here") == "here")
  }

  @Test func evaluation_IsItsExpressionInPlace() {
    let lesson = Reading.lesson("It is {eval}`softmax([2, 1, 0])[0]`.")
    #expect(lesson.evaluations.map(\.expression.text) == ["softmax([2, 1, 0])[0]\n"])
    #expect(lesson.evaluations.first?.expression.lines.first?.position == SourcePosition(line: 1, column: 14))
    #expect(lesson.claims.isEmpty && lesson.problems.isEmpty)
  }

  @Test func classOfAnAdmonition_IsItsKind() {
    guard case .admonition(let box)? = meanings("```{admonition} A\n:class: warning\nB\n```").first else {
      Issue.record("no box")
      return
    }
    #expect(box.kind == "warning")
  }
}
