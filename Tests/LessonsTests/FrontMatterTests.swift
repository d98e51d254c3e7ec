import Diagnostics
import Testing

@testable import Lessons

@Suite struct FrontMatterTests {
  private func read(_ yaml: String) -> (FrontMatter, [String]) {
    let lesson = Reading.lesson("---\n\(yaml)\n---\n# H\n")
    return (
      lesson.frontMatter,
      lesson.problems.map { "\($0.range.start.line):\($0.range.start.column) \($0.code): \($0.message)" }
    )
  }

  @Test func knownKeys_AreRead() {
    let (matter, problems) = read(
      """
      title: Softmax
      author: Ada
      date: 2026-01-02
      description: |
        Two
        lines
      tags: [a, b]
      categories: x, y z
      difficulty: 3
      requires: [intro.md]
      timeout: 2.5
      seed: 0x1F
      bibliography: refs.bib
      number_source_lines: true
      """)
    #expect(problems == [])
    #expect(matter.requiresRanges.map(\.start) == [SourcePosition(line: 11, column: 12)])
    #expect(matter.bibliographyRanges.map(\.start.line) == [14])
    #expect(
      matter.withoutPlaces
        == FrontMatter(
          title: "Softmax", authors: ["Ada"], date: "2026-01-02", description: "Two\nlines\n",
          tags: ["a", "b"],
          categories: ["x", "y z"], difficulty: 3, requires: ["intro.md"], timeout: 2.5, seed: "0x1F",
          bibliography: ["refs.bib"], numberSourceLines: true))
  }

  @Test func authors_AreNamesListsOrEntries() {
    #expect(read("author: A").0.authors == ["A"])
    #expect(read("authors: [A, B]").0.authors == ["A", "B"])
    #expect(read("authors:\n  - name: A\n    email: a@b\n  - B").0.authors == ["A", "B"])
    #expect(read("author:\n  name: A").0.authors == ["A"])
  }

  @Test func othersHeaders_AreAccepted() {
    let (matter, problems) = read(
      """
      layout: post
      math: true
      jupytext:
        text_representation:
          extension: .md
          format_name: myst
      kernelspec: {display_name: Swift, name: swift}
      mystnb:
        number_source_lines: true
      title:
      1: x
      """)
    #expect(problems == [])
    #expect(matter == FrontMatter(numberSourceLines: true))
  }

  @Test(arguments: [
    ("title: x\ndifficulty: 6", "3:13 front-matter-value: “difficulty” must be a whole number from 1 to 5"),
    ("difficulty: hard", "2:13 front-matter-value: “difficulty” must be a whole number from 1 to 5"),
    ("timeout: -1", "2:10 front-matter-value: “timeout” must be a number of seconds greater than 0"),
    ("timeout: .inf", "2:10 front-matter-value: “timeout” must be a number of seconds greater than 0"),
    ("timeout: inf", "2:10 front-matter-value: “timeout” must be a number of seconds greater than 0"),
    ("title: [a]", "2:8 front-matter-value: “title” must be a text"),
    ("tags: {a: b}", "2:7 front-matter-value: “tags” must be a list of texts"),
    ("tags: [a, [b]]", "2:11 front-matter-value: “tags” must be a list of texts"),
    (
      "author: {email: x}",
      "2:9 front-matter-value: “author” must be a name, a list of names, or a list of entries with “name”"
    ),
    ("number_source_lines: 3", "2:22 front-matter-value: “number_source_lines” must be true or false"),
    ("just text", "2:1 front-matter: the front matter is no list of keys and values"),
    ("a: 1\na: 2", "2:1 front-matter: the front matter is not valid YAML: the key “a” stands twice"),
    ("title: *x", "2:8 front-matter: the front matter is not valid YAML: found undefined alias"),
  ])
  func wrongValue_IsReportedAtItsPlace(yaml: String, problem: String) {
    #expect(read(yaml).1 == [problem])
  }

  @Test func invalidYAML_IsReportedOnItsLine() {
    let problems = Reading.lesson("---\ntitle: ä\nb: [1, 2\n---\nx").problems
    #expect(problems.map(\.code) == ["front-matter"])
    #expect(problems.first.map { (3...4).contains($0.range.start.line) } == true)
    #expect(Reading.lesson("---\nä: {a: b: c}\n---\nx").problems.map(\.range.start.line) == [2])
  }

  @Test(arguments: [
    ("---\ntitle: x\n---\n# A", 1, true), ("---\ntitle: x\n...\n# A", 1, true),
    ("---  \ntitle: x\n--- \n# A", 1, true), ("---\n\ntitle: x\n\n---\n", 0, false), ("---\nx y\n", 0, false),
    (" ---\n\ntitle: x\n\n---\n", 0, false), ("---\n---\n# A", 1, false), ("", 0, false), ("---", 0, false),
  ])
  func frontMatter_IsCutOff(text: String, headings: Int, hasTitle: Bool) {
    let lesson = Reading.lesson(text)
    #expect(lesson.headings.count == headings)
    #expect((lesson.frontMatter.title != nil) == hasTitle)
    #expect(lesson.problems == [])
  }

  @Test func linesAfterTheHead_KeepTheirNumbers() {
    #expect(Reading.lesson("---\ntitle: x\n---\n\n{claim}`1 <y>`").claims.first?.range.start.line == 5)
  }

  @Test func unclosedHead_IsReported() {
    #expect(
      Reading.lesson("---\ntitle: x\n\ntext").problems.map(\.message) == [
        "the front matter that begins here has no end"
      ])
  }

  @Test func bombs_AreRefused() {
    var bomb = "a0: &a0 [x, x]\n"
    for level in 1...30 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(read(bomb + "? *a30\n: x").1 == ["2:1 front-matter: the front matter has more than 16 aliases"])
    #expect(
      read("a: " + String(repeating: "[", count: 50_000)).1 == [
        "2:1 front-matter: the front matter is nested more than 64 deep"
      ])
    #expect(
      read(String(repeating: "- ", count: 20_000) + "x").1 == [
        "2:1 front-matter: the front matter is nested more than 64 deep"
      ])
    #expect(
      read(String(repeating: "? ", count: 20_000) + "x").1 == [
        "2:1 front-matter: the front matter is nested more than 64 deep"
      ])
    #expect(
      read("a: " + String(repeating: "x", count: 70_000)).1 == [
        "2:1 front-matter: the front matter is longer than 65536 bytes"
      ])
    var deep = ""
    for level in 0..<350 { deep += String(repeating: " ", count: level) + "a:\n" }
    #expect(read(deep).0 == FrontMatter())
  }
}

extension FrontMatter {
  fileprivate var withoutPlaces: FrontMatter {
    var matter = self
    (matter.requiresRanges, matter.bibliographyRanges) = ([], [])
    matter.timeoutRange = FrontMatter().timeoutRange
    return matter
  }
}
