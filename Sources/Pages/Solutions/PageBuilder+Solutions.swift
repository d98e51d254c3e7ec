internal import Lessons

extension PageBuilder {
  /// `a/b.html` → `a/b-solutions.html`
  package static func solutionsPath(of page: String) -> String {
    (page.hasSuffix(".html") ? String(page.dropLast(5)) : page) + "-solutions.html"
  }

  /// Divides what was made as one page.
  ///
  /// - Returns: The page of solutions; nothing if there are none to show.
  func divide(_ page: inout Page, _ notes: PageNotes) -> Page? {
    guard let path = context.solutionsPath, !notes.solutions.isEmpty else { return nil }
    let sections = notes.solutions.map { $0.html() }
    func name(_ path: String) -> String {
      PageAddress.encoded(path.split(separator: "/").last.map(String.init) ?? path)
    }
    let (here, there) = (name(page.path), name(path))
    let anchors = (own: PageDivision.anchors(in: page.body), other: PageDivision.anchors(in: sections))
    page.body = PageDivision(own: here, other: there, anchorsOfOther: anchors.other).divided(page.body)
    var solutions = page
    solutions.path = path
    solutions.title = SolutionSection.pageTitle(page.title)
    solutions.heading = [.text("Solutions: ")] + page.heading
    solutions.headingAnchor = "solutions-of-the-lesson"
    solutions.body =
      [
        .element(
          "p", ["class": "solutions-lead"],
          [
            .text("Solutions of the exercises in "),
            .element("a", ["class": "reference", "href": here], text: page.title),
            .text(". Their code runs and is checked with that lesson."),
          ])
      ] + PageDivision(own: there, other: here, anchorsOfOther: anchors.own).divided(sections)
    solutions.contents = notes.solutions.map {
      ContentsEntry(text: $0.title, anchor: $0.anchor, children: [])
    }
    page.contents = page.contents.leavingOut(anchors.other)
    solutions.description = nil
    solutions.difficulty = nil
    solutions.text = PageText(solutions.body)
    (solutions.previous, solutions.next) = (nil, nil)
    solutions.summary.keep { $0.map { anchors.other.contains(PageAddress.encoded($0)) } ?? false }
    page.summary.place(elsewhere: anchors.other, on: there)
    page.text = PageText(page.body)
    return solutions
  }
}

extension PageSummary {
  /// Leaves out the rows of what stands elsewhere.
  fileprivate mutating func keep(_ isHere: (String?) -> Bool) {
    claims = claims.filter { isHere($0.anchor) }
    checks = checks.filter { isHere($0.anchor) }
    properties = properties.filter { isHere($0.anchor) }
    outputs = outputs.filter { isHere($0.anchor) }
  }

  /// Rows of the page's own list whose place is on another page.
  fileprivate mutating func place(elsewhere anchors: Set<String>, on page: String) {
    func placed(_ row: Row) -> Row {
      var row = row
      if let anchor = row.anchor, anchors.contains(PageAddress.encoded(anchor)) { row.page = page }
      return row
    }
    claims = claims.map(placed)
    checks = checks.map(placed)
    properties = properties.map(placed)
    outputs = outputs.map(placed)
  }
}

extension [ContentsEntry] {
  /// Without the headings that stand elsewhere; what is below one of them stays.
  fileprivate func leavingOut(_ names: Set<String>) -> [ContentsEntry] {
    flatMap { entry -> [ContentsEntry] in
      let children = entry.children.leavingOut(names)
      guard !names.contains(PageAddress.encoded(entry.anchor)) else { return children }
      return [ContentsEntry(text: entry.text, anchor: entry.anchor, children: children)]
    }
  }
}
