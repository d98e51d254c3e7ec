internal import Diagnostics
internal import Lessons
internal import Markdown

/// The headings of a page: which one is its title, and on which levels the others stand.
///
/// A page has one heading of the first level and skips none, whatever the lesson does, so that it can be
/// read by its headings.
struct HeadingPlan: Sendable {
  /// The heading that opens the lesson, if it is the title of the page.
  let title: Heading?
  let anchors: [SourcePosition: String]
  private let levels: [SourcePosition: Int]
  let contents: [ContentsEntry]
  /// All but the title, each with its level on the page.
  let entries: [(heading: Heading, level: Int)]

  init(_ lesson: Lesson) {
    let title = Self.title(of: lesson)
    let others = lesson.headings.filter { $0 != title }
    let shift = others.contains { $0.level == 1 } ? 1 : 0
    var levels: [SourcePosition: Int] = [:]
    var last = 1
    for heading in others {
      last = min(heading.level + shift, last + 1, 6)
      levels[heading.range.start] = last
    }
    self.title = title
    self.levels = levels
    entries = others.map { ($0, levels[$0.range.start] ?? $0.level) }
    anchors = Dictionary(
      lesson.headings.map { ($0.range.start, $0.anchor) }, uniquingKeysWith: { first, _ in first })
    contents = Self.contents(others, levels)
  }

  /// The first block, if it is a heading of the first level and says what the front matter says, or that
  /// says nothing.
  private static func title(of lesson: Lesson) -> Heading? {
    guard let first = lesson.headings.first, first.level == 1,
      lesson.document.blocks.first(where: { !$0.isUnseen })?.range.start == first.range.start,
      lesson.frontMatter.title == nil || lesson.frontMatter.title == first.text
    else { return nil }
    return first
  }

  private static func contents(_ headings: [Heading], _ levels: [SourcePosition: Int]) -> [ContentsEntry] {
    var entries: [ContentsEntry] = []
    for heading in headings {
      let entry = ContentsEntry(text: heading.text, anchor: heading.anchor, children: [])
      switch levels[heading.range.start] {
      case 2: entries.append(entry)
      case 3: if !entries.isEmpty { entries[entries.count - 1].children.append(entry) }
      default: break
      }
    }
    return entries
  }

  /// Blocks with their headings on the levels of the plan.
  func applied(to blocks: [Block]) -> [Block] {
    blocks.map { block in
      guard case .heading(_, let content) = block.kind, let level = levels[block.range.start] else {
        return block
      }
      return Block(.heading(level: level, content), range: block.range)
    }
  }
}

extension Block {
  /// Targets and comments, which stand on no page, and footnotes, which stand elsewhere.
  var isUnseen: Bool {
    switch kind {
    case .target, .comment, .blockBreak, .footnote: true
    case .html(let text): RawHTML.isComment(text)
    default: false
    }
  }
}
