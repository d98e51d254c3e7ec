package import Lessons

/// What a page needs to know beyond its lesson.
package struct PageContext: Sendable {
  package var frame: SiteFrame
  /// `a/b.html`
  package var path: String
  /// `../` for each folder in `path`.
  package var rootPrefix: String
  package var previous: PageLink?
  package var next: PageLink?
  /// Nothing if KaTeX is not installed: then a formula is an error.
  package var typesetter: MathTypesetter?
  /// Nothing if highlight.js is not installed: then code in other languages than Swift stays plain.
  package var highlighter: ScriptHighlighter?
  /// Whether HTML in a lesson is markup; else it is shown as text.
  package var allowsRawHTML: Bool
  /// Where labels of other lessons lead; nothing for a lesson without a course.
  package var course: LabelLinks?
  /// The works that the lesson may cite.
  package var bibliography = Bibliography()
  package var citationStyle = CitationStyle.numbered
  /// The page of the lesson's solutions, if they have one of their own: `a/b-solutions.html`.
  package var solutionsPath: String?

  package init(
    courseTitle: String, path: String, language: String = "en", previous: PageLink? = nil,
    next: PageLink? = nil, typesetter: MathTypesetter?, highlighter: ScriptHighlighter?,
    allowsRawHTML: Bool = false
  ) {
    frame = SiteFrame(title: courseTitle, language: language)
    self.path = path
    self.rootPrefix = Self.rootPrefix(of: path)
    self.previous = previous
    self.next = next
    self.typesetter = typesetter
    self.highlighter = highlighter
    self.allowsRawHTML = allowsRawHTML
  }

  /// The way from a page to the root of the site.
  package static func rootPrefix(of path: String) -> String {
    String(repeating: "../", count: path.count { $0 == "/" })
  }
}
