import Foundation
import Testing

@testable import Lectern

/// Pages as a browser shows them, on a phone and on a desk.
@Suite(.serialized, .enabled(if: Browser.installed != nil, "There is no Chromium on the path."))
struct BrowserTests {
  @Test func pages_DoNotScrollSideways() async throws {
    for findings in try await Self.site.value.findings {
      #expect(findings.scrollWidth <= findings.width, "\(findings.page)")
    }
  }

  @Test func notesOfClaims_OpenOnFocusWithinTheWindow() async throws {
    let all = try await Self.site.value.findings
    for findings in all {
      for card in findings.cards {
        let place = "\(card.id) at the \(card.place) of \(findings.page), \(findings.width) wide"
        #expect(card.isHiddenBefore, "\(place)")
        #expect(card.isFocused, "\(place)")
        #expect(card.isVisible, "\(place)")
        #expect(card.isHiddenByEscape, "\(place)")
        #expect(card.isVisibleAgain, "\(place)")
        try #require(card.edges.count == 4)
        #expect(card.edges[0] >= 0 && card.edges[2] <= findings.width, "\(place): \(card.edges)")
        #expect(card.edges[1] >= 0 && card.edges[3] <= findings.height, "\(place): \(card.edges)")
      }
    }
    #expect(all.reduce(0) { $0 + $1.cards.count } > 100)
  }

  @Test func footnotes_StandInTheMarginWhereThereIsOne() async throws {
    let all = try await Self.site.value.findings.filter { !$0.footnotes.isEmpty }
    #expect(all.count == BrowserProbe.widths.count)
    for findings in all {
      let notes = findings.footnotes
      #expect(notes.count == 3)
      for note in notes {
        try #require(note.edges.count == 4)
        #expect((note.edges[0] >= note.textEnd) == (findings.width > 1_200), "\(note)")
        #expect(note.edges[2] <= findings.width, "\(note)")
        #expect(note.edges[1] >= note.useTop - 20, "\(note)")
      }
      for (note, next) in zip(notes, notes.dropFirst()) {
        #expect(note.edges[3] <= next.edges[1], "one lies on the other: \(note), \(next)")
      }
      if findings.width > 1_200 { #expect(abs(notes[0].edges[1] - notes[0].useTop) < 20, "\(notes[0])") }
    }
  }

  @Test func resources_LieInTheSite() async throws {
    let site = try await Self.site.value
    let root = URL(fileURLWithPath: site.root).absoluteString
    for findings in site.findings {
      #expect(!findings.resources.isEmpty)
      for resource in findings.resources {
        #expect(resource.hasPrefix(root) || resource.hasPrefix("data:"), "\(findings.page)")
      }
    }
  }

  @Test func formulas_CanBeReadAloudAndHaveTheirFonts() async throws {
    let findings = try await Self.site.value.findings.filter { $0.formulas > 0 }
    #expect(!findings.isEmpty)
    for findings in findings {
      #expect(findings.formulasWithMathML == findings.formulas)
      #expect(findings.fonts.contains { $0.family == "KaTeX_Main" && $0.status == "loaded" })
      #expect(!findings.fonts.contains { $0.status == "error" })
    }
  }

  @Test func figures_HaveNames() async throws {
    let all = try await Self.site.value.findings
    #expect(all.contains { $0.figures >= 2 })
    for findings in all { #expect(findings.namelessFigures.isEmpty, "\(findings.page)") }
  }

  @Test func textOfFigures_IsReadableOnAPhone() async throws {
    let all = try await Self.site.value.findings
    for findings in all {
      #expect(findings.figureText.allSatisfy { $0 >= 12 }, "\(findings.page): \(findings.figureText)")
    }
    #expect(all.contains { $0.figureText.count > 4 && $0.width < 400 })
  }

  @Test func sweeps_ShowTheFrameThatIsChosen() async throws {
    let all = try await Self.site.value.findings
    let sweeps = all.flatMap(\.sweeps)
    #expect(sweeps.count == 4)
    for seen in sweeps { #expect(seen == seen.indices.map { [$0] }) }
    for findings in all { #expect(!findings.showsPrintedFrames, "\(findings.page)") }
  }

  @Test func headings_SkipNoLevel() async throws {
    for findings in try await Self.site.value.findings {
      let levels = findings.headingLevels
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(findings.page): \(levels)")
      for (level, next) in zip(levels, levels.dropFirst()) {
        #expect(next <= level + 1, "\(findings.page): \(levels)")
      }
    }
  }

  @Test func names_AreUniqueAndLinksResolve() async throws {
    let site = try await Self.site.value
    let ids = Dictionary(
      site.findings.map { ($0.page, Set($0.ids)) }, uniquingKeysWith: { first, _ in first })
    for findings in site.findings {
      #expect(Set(findings.ids).count == findings.ids.count, "\(findings.page): \(findings.ids)")
      for link in findings.links {
        let parts = link.split(separator: "#", maxSplits: 1).map(String.init)
        let target = try #require(ids[parts[0]], "\(findings.page) links to \(link)")
        if parts.count > 1 {
          let anchor = try #require(parts[1].removingPercentEncoding)
          #expect(target.contains(anchor), "\(findings.page) links to \(link)")
        }
      }
    }
  }

  /// From a folder, without a server and without a network.
  @Test func search_FindsWordsWhereTheyStand() async throws {
    let browser = try #require(Browser.installed)
    let folder = try TestFolder([
      "start.md": "# Start\n\nThe second of two.",
      "a/b.md": "# Lesson\n\n## The Sécond <part>\n\nA second word.",
    ])
    #expect(try await folder.build().exitStatus == 0)
    let page = try browser.document(
      at: folder.output + "/search.html", query: "q=SECOND", scratch: folder.path)
    let results = try #require(page.firstMatch(of: /<ol class="search-results"[^>]*>(.*?)<\/ol>/)).1
    let links = results.matches(of: /<a href="([^"]*)">([^<]*)<\/a>/).map { "\($0.1) \($0.2)" }
    #expect(
      links == ["a/b.html#the-s%C3%A9cond Lesson › The Sécond &lt;part&gt;", "start.html Start"])
    #expect(results.contains("<mark>second</mark>"))
    #expect(page.contains(">2 places</p>"))
    #expect(page.contains("id=\"search-list\" aria-labelledby=\"search-all\" hidden"))
    let nothing = try browser.document(
      at: folder.output + "/search.html", query: "q=%3Cb%3Exyzzy", scratch: folder.path)
    #expect(nothing.contains(">Nothing found</p>"))
  }

  // MARK: - The site

  private struct MeasuredSite: Sendable {
    var root: String
    var findings: [BrowserFindings]
  }

  /// Built and measured once for all tests.
  private static let site = Task { () throws -> MeasuredSite in
    let browser = try #require(Browser.installed)
    let folder = try TestFolder([
      "start.md": BrowserLessons.start, "course/lesson.md": BrowserLessons.everything,
      "course/failed.md": BrowserLessons.failed, "course/broken.md": BrowserLessons.broken,
    ])
    try await folder.build(keepGoing: true)
    let pages = folder.site.keys.filter { $0.hasSuffix(".html") }.sorted()
    try #require(pages.count == 8)
    let measured = try BrowserProbe.run(browser, pages: pages, site: folder.output, scratch: folder.path)
    return MeasuredSite(root: folder.output, findings: measured)
  }
}
