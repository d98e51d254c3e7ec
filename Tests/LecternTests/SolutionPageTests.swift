import Foundation
import Lessons
import Testing

@testable import Lectern

/// Solutions on a page of their own, and references between lessons as Markdown.
@Suite(.serialized)
struct SolutionPageTests {
  private static func folder() throws -> TestFolder {
    let folder = try TestFolder([:])
    try folder.write("title: T\nsolutions: page\nurl: https://example.org/\n", to: "lectern.yml")
    try folder.write(
      """
      # One

      ```{code-cell} swift
      let p = softmax([2, 1, 0])
      ```

      ```{exercise} Largest
      :label: largest
      Which?
      ```

      ````{solution} largest
      The first: {claim}`0.67 <p[0]>`[^n].

      ```{code-cell} swift
      let q = p[1]
      ```

      ```{prf:lemma}
      :label: inner
      Words.
      ```

      ## Why it works

      (why-words)=
      ### In other words
      ````

      ```{exercise}
      :label: second
      Another.
      ```

      ```{solution} second
      Words.
      ```

      [^n]: Rounded.

      After, {claim}`0.24 <q>`, {ref}`inner`, [](#why-it-works).

      """, to: "p/one.md")
    try folder.write(
      "# Two\n\n{ref}`inner`, {ref}`largest`, {doc}`p/one`, [](p/one.md#inner), [](p/one.md).\n", to: "two.md"
    )
    return folder
  }

  @Test func markdown_LeadsToHeadingsInSolutions() async throws {
    let folder = try Self.folder()
    try folder.write(
      "# Two\n\n{ref}`why-words` [](p/one.md#why-it-works) [x](/p/one.html#why-words) [y](p/one.md#inner)\n",
      to: "two.md")
    let report = try await IncludedFileTests.markdown(of: folder)
    #expect(report.exitStatus == 0, "\(report.text)")
    #expect(
      folder.page("two.md") == """
        # Two

        [In other words](p/one.md#in-other-words) [Why it works](p/one.md#why-it-works) [x](p/one.md#in-other-words) [y](p/one.md)

        """)
  }

  private static func addresses(_ page: String?) -> [String] {
    guard let page, let start = page.firstRange(of: "<main"), let end = page.firstRange(of: "</main>") else {
      return []
    }
    return page[start.lowerBound..<end.lowerBound].matches(of: /href="([^"]*)"/).map { String($0.1) }
  }

  @Test func solutions_HaveAPageThatIsLinkedBothWays() async throws {
    let folder = try Self.folder()
    let report = try await folder.build()
    #expect(report.exitStatus == 0 && report.diagnostics.isEmpty, "\(report.text)")
    // What a solution defines is seen below it, and each claim counts once.
    #expect(report.summary.claims.passed == 2)
    let (lesson, solutions) = (folder.page("p/one.html"), folder.page("p/one-solutions.html"))
    #expect(lesson?.contains("The first:") == false && solutions?.contains("The first:") == true)
    let links = Self.addresses(lesson)
    for address in ["solution-1", "inner", "claim-1", "footnote-1-use"] {
      #expect(links.contains("one-solutions.html#" + address), "\(links)")
    }
    #expect(links.contains("#claim-2"))
    let back = Self.addresses(solutions)
    #expect(back.contains("one.html") && back.contains("one.html#largest"), "\(back)")
    #expect(back.contains("one.html#footnote-1") && back.contains("#claim-1") && !back.contains("#claim-2"))
    let other = Self.addresses(folder.page("two.html"))
    #expect(other.contains("p/one-solutions.html#inner") && other.contains("p/one.html#largest"), "\(other)")
    #expect(!other.contains("p/one.html#inner"))
    #expect(Self.addresses(folder.page("verified.html")).contains("p/one-solutions.html#claim-1"))
    #expect(folder.page("sitemap.xml")?.contains("p/one-solutions.html") == true)
    #expect(folder.page("assets/search-index.js")?.contains("p/one-solutions.html") == true)
  }

  @Test func everyLinkOfBothPages_LeadsSomewhere() async throws {
    let folder = try Self.folder()
    try await folder.build()
    for name in ["one.html", "one-solutions.html"] {
      let page = folder.page("p/" + name) ?? ""
      let all = Self.addresses(page) + page.matches(of: /href="(#[^"]*)"/).map { String($0.1) }
      for address in all where !address.hasPrefix("..") {
        let parts = address.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let page = try #require(folder.page("p/" + (parts[0].isEmpty ? name : parts[0])), "\(address)")
        if parts.count > 1 { #expect(page.contains("id=\"\(parts[1])\""), "\(name): \(address)") }
      }
    }
  }

  @Test func headingsAndLabelsInASolution_AreFoundOnItsPage() async throws {
    let folder = try Self.folder()
    try folder.write(
      """
      # Two

      [](p/one.md#why-it-works), [words](p/one.md#why-it-works), [x](/p/one.md#why-it-works), [y](p/one.html#why-it-works),
      {ref}`why-words`, [](#why-words), {ref}`inner`, [](p/one.md#largest), [all](p/one-solutions.html).

      """, to: "two.md")
    let report = try await folder.build()
    #expect(report.exitStatus == 0 && report.diagnostics.isEmpty, "\(report.text)")
    let two = try #require(folder.page("two.html"))
    let there = "p/one-solutions.html#why-it-works"
    for text in ["Why it works", "words", "x", "y"] {
      #expect(two.contains("href=\"\(there)\">\(text)</a>"), "\(text)")
    }
    #expect(two.matches(of: /href="p\/one-solutions.html#why-words">In other words</).count == 2)
    #expect(two.contains("Lemma\u{A0}1 in <cite>Solutions: One</cite>"))
    #expect(two.contains("Exercise\u{A0}1 in <cite>One</cite>"))
    // Below the heading of their solution, and not in the contents of the lesson.
    let solutions = try #require(folder.page("p/one-solutions.html"))
    #expect(solutions.contains("<h2 id=\"solution-1\">Solution to Exercise\u{A0}1 (Largest)</h2>"))
    #expect(
      solutions.contains("<h3 id=\"why-it-works\">") && solutions.contains("<h4 id=\"in-other-words\">"))
    #expect(folder.page("p/one.html")?.contains("\"#why-it-works\"") == false)
    let search = try #require(folder.page("assets/search-index.js"))
    let entry = try #require(search.firstRange(of: "\"why-it-works\""))
    #expect(search[..<entry.lowerBound].ranges(of: "p/one-solutions.html").count == 1)
    #expect(search.ranges(of: "why-it-works").count == 1)
  }

  @Test func frontMatter_GoesBeforeTheCourse() async throws {
    let folder = try Self.folder()
    let text = try String(contentsOfFile: folder.source + "/p/one.md", encoding: .utf8)
    try folder.write("---\nsolutions: here\n---\n" + text, to: "p/one.md")
    try await folder.build()
    #expect(folder.page("p/one-solutions.html") == nil)
    #expect(folder.page("p/one.html")?.contains("<details class=\"solution\">") == true)
  }

  @Test func lessonOfTheSameName_IsRefused() async throws {
    let folder = try Self.folder()
    try folder.write("# Other\n", to: "p/one-solutions.md")
    let report = try await folder.build()
    #expect(report.general.map(\.code) == ["same-page"])
  }

  @Test func markdown_LeadsToOtherLessons() async throws {
    let folder = try Self.folder()
    var options = BuildOptions(
      check: TestSite.options, source: folder.source, output: folder.output, isStrict: false)
    options.form = .md
    let report = await Build.run(try Course.load(folder.source), options: options, ended: { _ in })
    #expect(report.exitStatus == 0)
    #expect(
      folder.page("two.md")?.replacing("\u{A0}", with: " ") == """
        # Two

        [Lemma 1 in *One*](p/one.md), [Exercise 1 in *One*](p/one.md), [One](p/one.md), [Lemma 1 in *One*](p/one.md), [One](p/one.md).

        """)
    #expect(
      folder.page("p/one.md")?.replacing("\u{A0}", with: " ").contains(
        "After, 0.24, Lemma 1, [Why it works](#why-it-works).") == true)
  }
}
