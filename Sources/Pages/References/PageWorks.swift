internal import Diagnostics
internal import Lessons

/// The works that a page cites, and the names of their citations and entries.
struct PageWorks: Sendable {
  let list: CitationList
  /// Whether the list stands behind the lesson, because no directive says where.
  let standsAtTheEnd: Bool
  /// By key.
  let anchors: [String: String]
  /// The places that cite a work, by key, in document order.
  let citations: [String: [String]]
  private let anchorsOfCitations: [SourcePosition: String]

  init(_ lesson: Lesson, _ context: PageContext, _ notes: PageNotes) {
    var lists: [BibliographyList] = []
    for case .bibliography(let list) in lesson.directives.values { lists.append(list) }
    list = CitationList(
      citations: lesson.citations, in: context.bibliography,
      style: lesson.frontMatter.citationStyle ?? context.citationStyle,
      showsAll: lists.contains(where: \.showsAll))
    standsAtTheEnd = lists.isEmpty && !list.works.isEmpty
    anchors = Dictionary(
      list.works.map { ($0.entry.key, notes.anchor("work-" + PageNotes.anchor(wishedBy: $0.entry.key))) },
      uniquingKeysWith: { first, _ in first })
    var citations: [String: [String]] = [:]
    var anchorsOfCitations: [SourcePosition: String] = [:]
    for (index, citation) in lesson.citations.enumerated() {
      let anchor = notes.anchor("citation-\(index + 1)")
      anchorsOfCitations[citation.range.start] = anchor
      for key in citation.keys where citations[key]?.last != anchor {
        citations[key, default: []].append(anchor)
      }
    }
    self.citations = citations
    self.anchorsOfCitations = anchorsOfCitations
  }

  func anchor(of citation: Citation) -> String? { anchorsOfCitations[citation.range.start] }
}
