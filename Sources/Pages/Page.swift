package import Diagnostics
internal import Verdicts

/// Everything that a page says, before it has a form.
package struct Page: Equatable, Sendable {
  /// The name of the template.
  static let template = "page"

  /// What it shares with the other pages of the site.
  package var frame: SiteFrame
  /// Where the page lies in the site, as `a/b.html`.
  package var path: String
  /// From the page to the root of the site: empty, `../`, `../../`, ….
  package var rootPrefix: String
  /// Plain words, for the window and for search.
  package var title: String
  /// The title as it is written, with its code and formulas.
  package var heading: [HTMLNode]
  package var headingAnchor: String
  package var description: String?
  package var authors: [String]
  package var date: String?
  /// From 1 to 5.
  package var difficulty: Int?
  package var contents: [ContentsEntry]
  package var body: [HTMLNode]
  package var problems: [PageNotice]
  package var summary: PageSummary
  package var previous: PageLink?
  package var next: PageLink?
  /// The files that the page needs beside itself.
  package var assets: PageAssets
  /// What of it can be searched for.
  package var text: PageText
  /// The lessons of the course, with this one marked.
  package var sidebar: [HTMLNode] = []
  /// From the start of the site to the folder that the page stands in.
  package var breadcrumbs: [PageLink] = []
  /// Lessons to read first.
  package var requirements: [PageLink] = []
  /// Where the lesson’s text can be seen.
  package var sourceAddress: String?
  /// Where it can be changed.
  package var editAddress: String?
}

extension Page {
  /// Puts in the problems that are known when all lessons are.
  package mutating func take(_ diagnostics: [Diagnostic], of file: SourceFile) {
    problems = PageBuilder.notices(diagnostics, of: file)
    summary.hasErrors = PageBuilder.hasErrors(diagnostics)
  }
}

package struct PageLink: Equatable, Sendable {
  package var title: String
  /// From the page that has the link.
  package var address: String

  package init(title: String, address: String) {
    self.title = title
    self.address = address
  }
}

/// A heading of the second level with those of the third under it.
package struct ContentsEntry: Equatable, Sendable {
  package var text: String
  package var anchor: String
  package var children: [ContentsEntry]
}

/// A problem of the lesson as the page shows it.
package struct PageNotice: Equatable, Sendable {
  package var isError: Bool
  package var place: String
  package var message: String
  package var hint: String?
}

/// Files of the site that pages share.
package struct PageAssets: Equatable, Sendable {
  /// KaTeX's stylesheet and fonts: `assets/katex/katex.min.css` and `assets/katex/fonts/`.
  package var katex: Bool

  package init(katex: Bool = false) {
    self.katex = katex
  }

  package static let stylesheet = "assets/lectern.css"
  package static let katexFolder = "assets/katex"
  package static let katexStylesheet = "assets/katex/katex.min.css"

  package func union(_ other: PageAssets) -> PageAssets {
    PageAssets(katex: katex || other.katex)
  }
}
