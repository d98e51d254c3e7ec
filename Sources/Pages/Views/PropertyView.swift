internal import Diagnostics
internal import Events
internal import Lessons
internal import Verdicts

/// A property: numbered and titled like a theorem, with its statement and what was tried.
enum PropertyView {
  /// The results of more quantifiers than this are counted.
  static let mostResults = 12

  static func box(
    _ property: PropertyBlock, _ words: PropertyWords, anchor: String, listing: HTMLNode, outputs: [HTMLNode],
    line: (SourcePosition) -> String, figure: @escaping (Figure) -> HTMLNode?
  ) -> HTMLNode {
    let status = words.verdict.status
    var title: [HTMLNode] = [
      .element("span", ["class": "property-number"], text: "Property \(property.number)")
    ]
    if !property.title.isEmpty {
      title += [.text(" "), .element("span", ["class": "property-name"], text: property.title)]
    }
    let head: HTMLNode = .element(
      "div", ["class": "property-head"],
      [
        .element("p", ["class": "property-title", "id": anchor + "-title"], title),
        badge(status, words.badge),
      ])
    return .element(
      "div",
      [
        "class": "property property-\(status.rawValue)", "id": anchor, "role": "group",
        "aria-labelledby": anchor + "-title",
      ], [head, statement(listing)] + outputs + results(words, line, figure))
  }

  /// The law as it ran; readers to whom its name says enough can fold it.
  private static func statement(_ listing: HTMLNode) -> HTMLNode {
    .element(
      "details", ["class": "property-statement", "open": ""],
      [.element("summary", [:], text: "Statement"), listing])
  }

  /// A quantifier that stands in a cell.
  static func line(_ words: PropertyWords, figure: @escaping (Figure) -> HTMLNode?) -> HTMLNode {
    let verdict = words.verdict
    var children: [HTMLNode] = []
    if !verdict.title.isEmpty {
      children += [.element("span", ["class": "verdict-name"], text: verdict.title), .text(" ")]
    }
    let views = verdict.results.map {
      QuantifierView(words: words.words($0), home: .cell, figure: figure)
    }
    let sentence = words.sentence.map { [HTMLNode.text($0)] } ?? []
    children.append(
      .element("span", ["class": "verdict-facts"], views.flatMap { $0.sentences() } + sentence))
    let rest = views.flatMap { $0.example() + $0.details() }
    return .element(
      "div", ["class": "output"],
      [VerdictView.line(verdict.status, children)]
        + (rest.isEmpty ? [] : [.element("div", ["class": "quantifier"], rest)]))
  }

  private static func badge(_ status: Verification.Status, _ text: String) -> HTMLNode {
    .element(
      "p", ["class": "badge badge-\(status.rawValue)"],
      [.element("span", ["aria-hidden": "true"], text: status.mark + " "), .text(text)])
  }

  // MARK: - Results

  private static func results(
    _ words: PropertyWords, _ line: (SourcePosition) -> String,
    _ figure: @escaping (Figure) -> HTMLNode?
  ) -> [HTMLNode] {
    let all = words.verdict.results
    let shown = indicesOfShown(all)
    var nodes = shown.map { index in
      let view = QuantifierView(words: words.words(all[index]), home: .directive, figure: figure)
      let name = all.count > 1 ? [heading(all[index], line)] : []
      return HTMLNode.element("div", ["class": "property-result quantifier"], name + view.html())
    }
    var sentences: [String] = []
    if shown.count < all.count {
      let left = all.indices.filter { !shown.contains($0) }
      let passed = left.count { all[$0].status == .passed }
      let share = passed == left.count ? "all" : String(passed)
      sentences.append("\(left.count) more quantifiers are not shown; \(share) of them passed.")
    }
    if let sentence = words.sentence { sentences.append(sentence) }
    if !sentences.isEmpty {
      nodes.append(
        .element(
          "div", ["class": "property-result"],
          [.element("p", [:], text: sentences.joined(separator: " "))]))
    }
    return nodes
  }

  /// Those that do not pass first, so that none of them is lost behind many that do.
  private static func indicesOfShown(_ results: [QuantifierVerdict]) -> [Int] {
    let failed = results.indices.filter { results[$0].status != .passed }
    let passed = results.indices.filter { results[$0].status == .passed }
    return (failed + passed).prefix(mostResults).sorted()
  }

  /// Which of several quantifiers it is.
  private static func heading(_ result: QuantifierVerdict, _ line: (SourcePosition) -> String) -> HTMLNode {
    .element(
      "p", ["class": "quantifier-name quantifier-\(result.status.rawValue)"],
      [
        .element("span", ["class": "verdict-mark", "aria-hidden": "true"], text: result.status.mark + " "),
        .element("span", ["class": "visually-hidden"], text: "\(result.status.word): "),
        .element("code", [:], text: result.record.quantifier.rawValue),
        .text(" on \(line(result.position))"),
      ])
  }
}
