import Diagnostics
import Markdown
import Testing

@testable import Lessons

@Suite struct InclusionTests {
  /// A lesson `course/lesson.md` in a course of these files.
  private static func lesson(_ text: String, _ files: [String: String] = [:]) -> Lesson {
    let all = IncludableFiles { path, origin throws(InclusionFailure) in
      let folder =
        path.hasPrefix("/") ? "" : origin.split(separator: "/").dropLast().map { $0 + "/" }.joined()
      let name = folder + path.drop { $0 == "/" }
      let file = IncludedFile(name: name, path: "/x/" + name)
      guard let text = files[name] else {
        return .init(file: file, text: .failure(.missing(path, nearest: nil)))
      }
      return .init(file: file, text: .success(SourceFile(name: name, text: text)))
    }
    let file = SourceFile(name: "course/lesson.md", text: text)
    return LessonParser.parse(LessonText(file, name: "course/lesson.md", files: all))
  }

  private static func include(_ path: String, _ options: String = "") -> String {
    "```{include} \(path)\n\(options)```\n"
  }

  /// Each problem as reports show its place.
  private static func problems(_ lesson: Lesson) -> [String] {
    lesson.problems.map { problem in
      "\(lesson.file.place(of: problem.range.start)) \(problem.code): \(problem.message)"
    }
  }

  private static func place(of claim: Claim, in lesson: Lesson) -> String {
    "\(claim.text) \(lesson.file.place(of: claim.textPosition))"
  }

  @Test func everythingInAFile_IsPartOfTheLesson() {
    let part = """
      ---
      title: not the lesson's
      ---
      ## Heading

      (there)=
      Words[^a] {claim}`1 <x>`.

      ```{code-cell} swift
      :label: cell
      let x = 1
      ```

      ```{property} Law
      forAll(.bool) { $0 || !$0 }
      ```

      [^a]: A note, {claim}`2 <x + 1>`.
      """
    let text = "# A\n\n\(Self.include("part.md"))\n{ref}`that <there>`\n"
    let lesson = Self.lesson(text, ["course/part.md": part])
    #expect(Self.problems(lesson) == [])
    #expect(lesson.title == "A")
    #expect(lesson.headings.map(\.text) == ["A", "Heading"])
    #expect(
      lesson.claims.map { Self.place(of: $0, in: lesson) } == [
        "1 course/part.md:7:19", "2 course/part.md:18:23",
      ])
    #expect(lesson.parts.count == 2 && lesson.labels["cell"] != nil && lesson.labels["there"] != nil)
    #expect(lesson.footnotes.map(\.uses.count) == [1])
    #expect(lesson.includedFiles.map(\.name) == ["course/part.md"])
  }

  @Test func file_ReadsAsIfItWereWrittenThere() {
    let part =
      "Text {claim}`1 <a>`.\n\n- {claim}`2 <b>`\n\n> {claim}`3 <c>`\n\n| a |\n| --- |\n| {claim}`4 <d>` |\n"
    let pasted = Self.lesson("Before.\n\n\(part)\nAfter {claim}`5 <e>`.\n")
    let included = Self.lesson(
      "Before.\n\n\(Self.include("p.md"))\nAfter {claim}`5 <e>`.\n", ["course/p.md": part])
    #expect(included.claims.map(\.text) == pasted.claims.map(\.text))
    #expect(included.document.blocks.map(\.kind.name) == pasted.document.blocks.map(\.kind.name))
    #expect(included.claims.map(\.range.start) == included.claims.map(\.range.start).sorted())
  }

  @Test(arguments: [
    "> \(include("p.md").replacing("\n", with: "\n> "))\n", "- a\n\n  ```{include} p.md\n  ```\n",
    ":::{note}\n```{include} p.md\n```\n:::\n", "````{note}\n```{tip}\n~~~{include} p.md\n~~~\n```\n````\n",
    "[^n]: Note\n\n    ```{include} p.md\n    ```\n\nUse[^n].\n", "```{include} p.md\n```",
    ":::{include} p.md\n:::\n",
    "Word\n: Meaning\n\n  ```{include} p.md\n  ```\n",
  ])
  func inclusion_StandsWhereverMarkdownDoes(text: String) {
    let lesson = Self.lesson(text, ["course/p.md": "One {claim}`1 <x>`.\n"])
    #expect(Self.problems(lesson) == [])
    #expect(lesson.claims.map { Self.place(of: $0, in: lesson) } == ["1 course/p.md:1:13"])
  }

  @Test func whatAFileLeavesOpen_EndsWithIt() {
    let part = ":::{note}\nOpen\n"
    let lesson = Self.lesson(
      "````{tip}\n\(Self.include("p.md"))\n{claim}`1 <x>`\n````\n\n{claim}`2 <y>`\n", ["course/p.md": part])
    #expect(Self.problems(lesson).map { $0.prefix { $0 != " " } } == ["course/p.md:1:1"])
    #expect(
      lesson.claims.map { Self.place(of: $0, in: lesson) } == [
        "1 course/lesson.md:5:9", "2 course/lesson.md:8:9",
      ])
    // Nor does it end what stands around it.
    let closing = Self.lesson(
      ":::{tip}\n\(Self.include("p.md"))\n{claim}`1 <x>`\n:::\n", ["course/p.md": "a\n\n:::\n\nb\n"])
    #expect(closing.directives.count == 1)
  }

  @Test func filesInFiles_StartBesideTheFileThatNamesThem() {
    let lesson = Self.lesson(
      Self.include("/shared/a.md"),
      ["shared/a.md": "A\n\n\(Self.include("b/c.md"))", "shared/b/c.md": "\nC {claim}`1 <x>` {oops}`x`\n"])
    #expect(Self.problems(lesson) == ["shared/b/c.md:2:18 unknown-role: there is no role “oops”"])
    let origin = lesson.file.origin(of: lesson.problems[0].range)
    #expect(
      origin.includedFrom.map { "\($0.file):\($0.line):\($0.column)" } == [
        "shared/a.md:3:1", "course/lesson.md:1:1",
      ])
    #expect(lesson.includedFiles.map(\.name) == ["shared/a.md", "shared/b/c.md"])
  }

  @Test func linksAndPictures_StartBesideTheirFile() {
    let part =
      "[a](x.md#y) [b](#here) [c](/top.md) [d](https://e) ![f](../img/g.png)\n\n```{figure} h.png\n:alt: h\n```\n"
    let lesson = Self.lesson(Self.include("/shared/a.md"), ["shared/a.md": part])
    #expect(
      lesson.links.map(\.destination) == [
        "../shared/x.md#y", "#here", "/top.md", "https://e", "../img/g.png", "../shared/h.png",
      ])
  }

  @Test(arguments: [
    (":lines: 2-3\n", ["b", "c"]), (":lines: 4,1-2\n", ["d", "a", "b"]), (":lines: 3-\n", ["c", "d"]),
    (":start-line: 1\n", ["b", "c", "d"]), (":start-line: -1\n", ["d"]), (":end-line: 2\n", ["a", "b"]),
    (":start-line: 1\n:end-line: -1\n", ["b", "c"]), (":start-at: b\n:end-at: c\n", ["b", "c"]),
    (":start-after: a\n:end-before: d\n", ["b", "c"]),
  ])
  func options_SelectLines(options: String, expected: [String]) {
    let text = "~~~{literalinclude} code.txt\n\(options)~~~\n"
    let lesson = Self.lesson(text, ["course/code.txt": "a\nb\nc\nd\n"])
    #expect(Self.problems(lesson) == [])
    #expect(Self.listing(lesson)?.source.lines.map(\.text) == expected)
  }

  private static func listing(_ lesson: Lesson) -> Listing? {
    for case .listing(let listing) in lesson.directives.values { return listing }
    return nil
  }

  @Test func listing_HasLanguageNameNumbersAndMarks() {
    let text =
      "```{literalinclude} src/code.py\n:start-at: def\n:lineno-match:\n:emphasize-lines: 2\n:caption: Words {claim}`1 <x>`\n:label: code\n```\n"
    let lesson = Self.lesson(text, ["course/src/code.py": "import a\n\ndef f():\n  return `{claim}`\n"])
    #expect(Self.problems(lesson) == [])
    let listing = Self.listing(lesson)
    #expect(listing?.language == "python" && listing?.filename == "code.py" && listing?.number == 1)
    #expect(listing?.lines == LineMarks(firstNumber: 3, emphasized: [2...2]))
    #expect(lesson.claims.count == 1 && lesson.labels["code"] != nil)
    let asText = Self.lesson(
      Self.include("a.swift", ":lang: swift\n"), ["course/a.swift": "{claim}`1 <x>`\n"])
    #expect(Self.listing(asText)?.language == "swift" && asText.claims.isEmpty)
    #expect(Self.problems(asText) == [])
  }

  @Test(arguments: [
    (include("none.md"), "1:14 include: there is no file “none.md”"),
    (include(""), "1:5 include: no file stands behind the name of this directive"),
    (
      include("lesson.md"),
      "1:14 include: this file includes itself: course/lesson.md → course/lesson.md"
    ),
    (include("a.md", ":lines: 9\n"), "2:9 include: course/a.md has 2 lines, and “lines” asks for another"),
    (
      include("a.md", ":start-after: z\n"),
      "2:15 include: no line of course/a.md holds the “z” of “start-after”"
    ),
    (include("a.md", ":start-line: 2\n"), "1:14 include: no line of course/a.md is left to include"),
    (
      include("a.md", ":lines: x\n"),
      "2:9 invalid-option: the option “lines” must be lines counted from 1, as in “1,3-5,9-”, not “x”"
    ),
    (
      include("a.md", ":lines: 1\n:start-at: b\n"),
      "3:12 invalid-option: the option “start-at” must be left out beside “lines”, not “b”"
    ),
    (include("a.md", ":caption: c\n"), "2:1 unknown-option: “include” has no option “caption”"),
    (
      include("a.md", "body\n"),
      "2:1 include: what stands in this directive is not shown: the file takes its place"
    ),
  ])
  func whatCannotBeIncluded_IsReportedAtItsPlace(text: String, expected: String) {
    let lesson = Self.lesson(text, ["course/a.md": "a\nb\n", "course/lesson.md": text])
    #expect(Self.problems(lesson) == ["course/lesson.md:" + expected])
  }

  @Test func circle_IsReportedWhereItCloses() {
    let lesson = Self.lesson(
      Self.include("a.md"),
      ["course/a.md": "A\n\n\(Self.include("b.md"))", "course/b.md": "B\n\n\(Self.include("a.md"))"])
    #expect(
      Self.problems(lesson) == [
        "course/b.md:3:14 include: this file includes itself: course/a.md → course/b.md → course/a.md"
      ])
    #expect(lesson.document.blocks.count == 3)
  }

  @Test func growth_IsBounded() {
    var files: [String: String] = [:]
    for level in 0..<15 {
      files["course/\(level).md"] = Self.include("\(level + 1).md") + "\n" + Self.include("\(level + 1).md")
    }
    files["course/15.md"] = "x\n"
    let lesson = Self.lesson(Self.include("0.md"), files)
    #expect(
      lesson.problems.contains { $0.code == "include" && $0.message == "more than 1000 files are included" })
    #expect(lesson.file.content.lines.count < 10_000)
    var chain: [String: String] = [:]
    for level in 0..<40 { chain["course/\(level).md"] = Self.include("\(level + 1).md") }
    let deep = Self.lesson(Self.include("0.md"), chain)
    #expect(Self.problems(deep) == ["course/15.md:1:14 include: files are included more than 16 deep"])
  }

  @Test func claimsThatNobodyReads_AreFoundInIncludedFiles() {
    let lesson = Self.lesson(
      Self.include("a.md"), ["course/a.md": "a\n\n<b>{claim}`1 <x>`</b>\n\n`{claim}` in code\n"])
    #expect(Self.problems(lesson).allSatisfy { $0.hasPrefix("course/a.md:3:") })
    #expect(Set(lesson.problems.map(\.code)).isSubset(of: ["raw-html", "claim-syntax"]))
  }

  @Test func labels_ThatStandTwiceNameTheOtherFile() {
    let lesson = Self.lesson("(a)=\nText\n\n\(Self.include("a.md"))", ["course/a.md": "\n(a)=\nText\n"])
    #expect(
      lesson.problems.map(\.hint) == [
        "It stands again on line 2 of course/a.md.", "The first one is on line 1 of course/lesson.md.",
      ])
  }

  @Test func lessonWithoutInclusions_IsReadFromItsFileAlone() {
    let text = "A `{include}` in code.\n\n```\n```{include} a.md\n```\n"
    let lesson = Self.lesson(text)
    #expect(lesson.file == SourceFile(name: "course/lesson.md", text: text))
    #expect(lesson.includedFiles.isEmpty)
  }
}

extension Block.Kind {
  fileprivate var name: String { String("\(self)".prefix { $0 != "(" }) }
}
