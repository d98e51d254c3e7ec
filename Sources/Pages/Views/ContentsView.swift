internal import Diagnostics
internal import Lessons

/// The headings of a page as nested lists, where the directive `contents` stands.
struct ContentsView {
  var embedding: LessonEmbedding
  var list: ContentsList
  var range: SourceRange

  func html() -> [HTMLNode] {
    let entries = entries()
    guard let least = entries.map(\.level).min() else { return [] }
    let shown = entries.filter { entry in list.depth.map { entry.level < least + $0 } ?? true }
    let title = embedding.prose.html(of: list.title)
    let head = title.isEmpty ? [] : [HTMLNode.element("p", ["class": "contents-list-title"], title)]
    return [
      .element(
        "nav", ["class": "contents-list", "aria-label": "Contents"],
        head + [Self.html(of: shown[...], level: least)])
    ]
  }

  /// All headings, or those in the section that the directive stands in.
  private func entries() -> [(heading: Heading, level: Int)] {
    let all = embedding.headings.entries
    guard list.isLocal, let own = all.lastIndex(where: { $0.heading.range.start < range.start }) else {
      return all
    }
    return Array(all[(own + 1)...].prefix { $0.level > all[own].level })
  }

  /// The depth is at most that of headings.
  private static func html(of entries: ArraySlice<(heading: Heading, level: Int)>, level: Int) -> HTMLNode {
    var items: [HTMLNode] = []
    var rest = entries
    while let entry = rest.first {
      rest = rest.dropFirst()
      let inner = rest.prefix { $0.level > level }
      rest = rest.dropFirst(inner.count)
      var children: [HTMLNode] = [
        .element("a", ["href": "#" + PageAddress.encoded(entry.heading.anchor)], text: entry.heading.text)
      ]
      if let next = inner.map(\.level).min() { children.append(html(of: inner, level: next)) }
      items.append(.element("li", [:], children))
    }
    return .element("ul", [:], items)
  }
}
