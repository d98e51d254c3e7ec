import Testing

@testable import Lessons

/// Text → the lesson's dump.
@Suite struct LessonParserTests {
  private func dump(_ text: String) -> String { Reading.lesson(text).dump }

  @Test func cell_CarriesItsOptions() {
    #expect(
      dump(
        """
        ```{code-cell} swift
        :tags: [hide-input, remove-output, mine]
        :label: fig-bars
        :caption: The same logits
        :results: all
        :scope: local
        let z = [1.0]
        ```
        """) == """
          cell 0 1:1-8:4 swift input:folded output:removed results:all local #fig-bars “The same logits” | 7:1 `let z = [1.0]`
          directive 1:1 part 0
          """)
  }

  @Test(arguments: [
    ("hide-cell", "input:folded output:folded "), ("remove-cell", "input:removed output:removed "),
    ("remove-input, hide-cell", "input:removed output:folded "), ("skip-execution", "skipped "),
    ("raises-exception", "mustFail "), ("skip-execution, raises-exception", "skipped "), ("own", ""),
  ])
  func tags_SayWhatIsShownAndRun(tags: String, words: String) {
    #expect(
      dump("```{code-cell} Swift\n:tags: \(tags)\nf()\n```").hasPrefix(
        "cell 0 1:1-4:4 swift \(words)| 3:1 `f()`"))
  }

  @Test func cellInAnotherLanguage_IsNotRun() {
    let text = dump("```{code-cell} python\nprint(1)\n```\n\n```{code-cell} swfit\nprint(1)\n```")
    #expect(
      text == """
        cell 0 1:1-3:4 python otherLanguage | 2:1 `print(1)`
        cell 1 5:1-7:4 swfit otherLanguage | 6:1 `print(1)`
        directive 1:1 part 0
        directive 5:1 part 1
        warning 5:16 unknown-language: a cell in “swfit” is not run (Did you mean “swift”?)
        """)
  }

  @Test func wrongOptions_AreReportedAtTheirPlaces() {
    let text = dump(
      """
      ```{code-cell} swift
      :tag: a
      :results: al
      :scope: file
      :lineno-start: 0
      :label: a
      :label: b
      :tags: [hide_input]
      f()
      ```
      """)
    #expect(
      text.contains("warning 2:1 unknown-option: “code-cell” has no option “tag” (Did you mean “tags”?)"))
    #expect(
      text.contains(
        "error 3:11 invalid-option: the option “results” must be “expressions” or “all” or “none” or “inline”, not “al”"
      ))
    #expect(text.contains("error 4:9 invalid-option: the option “scope” must be “local”, not “file”"))
    #expect(
      text.contains(
        "error 5:16 invalid-option: the option “lineno-start” must be a whole number greater than 0, not “0”")
    )
    #expect(
      text.contains("error 7:1 repeated-option: the option “label” stands twice (The first one counts.)"))
    #expect(
      text.contains(
        "warning 8:8 unknown-tag: the tag “hide_input” means nothing (Did you mean “hide-input”?)"))
  }

  @Test func property_IsNumberedAndTitled() {
    #expect(
      dump(
        """
        ```{code-cell}
        1
        ```

        ```{property} Translation invariance
        :label: shift
        :trials: 50
        :seed: abc
        forAll(a) { }
        ```

        ```{property} Scale invariance
        :expect: falsified
        forAll(a) { }
        ```
        """) == """
          cell 0 1:1-3:4 swift | 2:1 `1`
          property 1 no. 1 5:1-10:4 “Translation invariance” #shift trials:50 seed:abc | 9:1 `forAll(a) { }`
          property 2 no. 2 12:1-15:4 “Scale invariance” expect:falsified | 14:1 `forAll(a) { }`
          directive 1:1 part 0
          directive 5:1 part 1
          directive 12:1 part 2
          """)
  }

  @Test func partsAndClaims_AreFoundWhereverTheyStand() {
    let text = dump(
      """
      # About {claim}`0.5 <a>`

      - in a list {claim}`1 <b>`

      > quoted *and {claim}`2 <c>`*

      ~~~{note} Title {claim}`3 <d>`
      ```{tip}
      {claim}`4 <e>`
      ```
      ```{code-cell} swift
      f()
      ```
      ~~~

      [link {claim}`5 <f>`](x) ![image {claim}`6 <g>`](y)

      ```{list-table}
      - {claim}`7 <h>`
      ```

      ```{whatever} Title
      {claim}`8 <i>`
      ```
      """)
    for id in 0...8 {
      #expect(text.contains("claim \(id) ") && text.contains("“\(id == 0 ? "0.5" : "\(id)")”"))
    }
    #expect(text.contains("cell 0 11:1-13:4 swift | 12:1 `f()`"))
    #expect(text.contains("directive 7:1 admonition note “Title 3” (2)"))
    #expect(text.contains("directive 8:1 admonition tip “” (1)"))
    #expect(text.contains("directive 18:1 box “list-table” (1)"))
    #expect(text.contains("error 19:1 malformed-table: a list-table must be one bullet list"))
    #expect(text.contains("directive 22:1 box “whatever: Title” (1)"))
    #expect(text.contains("warning 22:5 unknown-directive: there is no directive “whatever”"))
    #expect(text.contains("heading 1 “About 0.5” #about-05"))
  }

  @Test func misspelledDirectiveAndRole_AreGuessed() {
    let text = dump("```{nota}\nx\n```\n\n{clam}`x <y>` {ref}`x` {foo}`y`")
    #expect(
      text.contains("warning 1:5 unknown-directive: there is no directive “nota” (Did you mean “note”?)"))
    #expect(text.contains("warning 5:1 unknown-role: there is no role “clam” (Did you mean “claim”?)"))
    #expect(text.contains("role 5:15 ref #x"))
    #expect(text.contains("warning 5:24 unknown-role: there is no role “foo”"))
    #expect(text.contains("role 5:1 unknown"))
  }

  @Test func dropdown_IsFolded() {
    #expect(
      dump("```{note} Title\n:class: dropdown\nx\n```") == "directive 1:1 admonition note “Title” folded (1)")
  }

  @Test func listingAndMath_AreTheirOwn() {
    #expect(
      dump("```{code-block} python\n:linenos:\nx\n```\n\n```{math}\n:label: eq\na \\claim{1}{b}\n```") == """
        claim 0 8:3-8:15 tex “1” at 8:10 = 8:13 `b`
        equation 6:1 (1)
        directive 1:1 listing python numbered | 3:1 `x`
        directive 6:1 math eq | 8:1 `a \\claim{1}{b}`
        formula 6:1 `a ` claim 0
        """)
  }

  @Test func roles_MeanTheirContent() {
    #expect(
      dump("{math}`x^2` {sub}`2` {sup}`3` {abbr}`AD (automatic differentiation)` {abbr}`AD`") == """
        role 1:1 math 1:8 `x^2`
        role 1:13 sub “2”
        role 1:22 sup “3”
        role 1:31 abbr “AD” “automatic differentiation”
        role 1:70 abbr “AD” “”
        """)
  }

  @Test func repeatedLabel_IsAnErrorWithTheFirstPlace() {
    let text = dump("```{note}\n:label: a\nx\n```\n\n```{code-cell} swift\n:name: a\n1\n```")
    #expect(
      text.contains("error 7:8 duplicate-label: the label “a” stands twice (The first one is on line 2.)"))
  }

  @Test func rawHTML_IsAWarningButACommentIsNot() {
    let text = dump("<!-- {claim}`1 <x>` -->\n\n<div>\nx\n\na <b> c <!--d-->\n\n<div>{claim}`1 <x>`</div>")
    #expect(
      text == """
        warning 3:1 raw-html: raw HTML is shown as text (Write it in Markdown, or put it in a code span.)
        warning 6:3 raw-html: raw HTML is shown as text (Write it in Markdown, or put it in a code span.)
        warning 8:1 raw-html: raw HTML is shown as text (Write it in Markdown, or put it in a code span.)
        error 8:6 claim-syntax: a claim in raw HTML is not checked (Put the claim in a sentence of the lesson.)
        """)
  }

  @Test func claimsThatNobodyReads_AreErrors() {
    let text = dump(
      """
      ~~~{property} About {claim}`1 <x>`
      ~~~

      ```{code-cell} swift
      :caption: About {claim}`1 <x>`
      1
      ```

      [a](b "{claim}`1 <x>`") {ref}`{claim}` `{claim}`
      """)
    #expect(text.contains("error 1:21 claim-syntax: a claim in a title is not checked"))
    #expect(text.contains("claim 0 5:17-5:31 prose “1” at 5:25 = 5:28 `x`"))
    #expect(text.contains("error 9:8 claim-syntax: a claim in a link's title or address is not checked"))
  }

  @Test func directiveWithABacktickInItsFirstLine_IsNotOverlooked() {
    let problem = "malformed-directive: a backtick in its first line keeps this “note” from being a directive"
    #expect(dump("```{note} Title `code`\nx\n```\n").contains("error 1:1 \(problem)"))
    #expect(dump("````{note} Title `code`\nx\n````").contains("error 1:1 \(problem)"))
    #expect(dump("> text\n> ```{note} Title `code`\n> x").contains("error 2:3 \(problem)"))
    #expect(!dump("A ```{note}``` and ```` ```{note} ```` here").contains("malformed"))
  }

  @Test(arguments: ["```", "````"])
  func claimBehindBackticks_IsReadAndTheDirectiveReported(fence: String) {
    let lesson = Reading.lesson("\(fence){note} Title {claim}`1 <x>`\nbody\n\n{claim}`2 <y>`")
    #expect(lesson.claims.map(\.text) == ["1", "2"])
    #expect(lesson.problems.map(\.code) == ["malformed-directive"])
  }

  @Test func claimOutsideOfAFormula_IsNotOverlooked() {
    #expect(dump(#"a \[\claim{1}{x}\]"#).contains("a claim in text that is no formula is not checked"))
    #expect(dump(#"\claim{1}{x}"#).contains("a claim in text that is no formula is not checked"))
    #expect(!dump(#"`\claim{1}{x}`"#).contains("not checked"))
    #expect(!dump("{claim}`1 <x>").contains("not checked"))
  }

  @Test func cellInHTML_IsNotOverlooked() {
    let text = dump("<div>\n```{code-cell} swift\n1\n```\n</div>")
    #expect(text.contains("error 1:1 malformed-directive: this “code-cell” stands in raw HTML"))
    #expect(!dump("<!--\n```{code-cell} swift\n1\n```\n-->").contains("is not run"))
  }

  @Test func deepNesting_EndsWithAProblem() {
    var text = "x"
    for depth in 0..<60 {
      let fence = String(repeating: "`", count: 3 + depth)
      text = "\(fence){note}\n\(text)\n\(fence)"
    }
    let lesson = Reading.lesson(text)
    #expect(lesson.directives.count == LessonParser.greatestDepth + 1)
    #expect(lesson.problems.map(\.code) == ["nesting"])
  }

  @Test func anchors_AreUniqueAsGitHubMakesThem() {
    let lesson = Reading.lesson("# A b!\n\n# A b\n\n# A b-1\n\n# Größe α_2\n\n# !?\n\n# A b")
    #expect(lesson.headings.map(\.anchor) == ["a-b", "a-b-1", "a-b-1-1", "größe-α_2", "section", "a-b-2"])
  }

  @Test func title_IsTheFrontMattersThenTheHeadingsThenTheFiles() {
    #expect(Reading.lesson("---\ntitle: T\n---\n# H").title == "T")
    #expect(Reading.lesson("# H").title == "H")
    #expect(Reading.lesson("x").title == "lesson.md")
  }
}
