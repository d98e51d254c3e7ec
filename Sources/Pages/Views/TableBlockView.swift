internal import Diagnostics
internal import Events
internal import Lessons
internal import Markdown
internal import Verdicts

/// A table with its number and title above it; of one that makes a claim, each compared cell is marked, and
/// one badge says how many there are.
struct TableBlockView {
  var embedding: LessonEmbedding
  var table: TableBlock
  var range: SourceRange

  func html() -> HTMLNode {
    let notes = embedding.notes
    let anchor = table.label.map(notes.anchor(ofLabel:))
    let verdict = table.claim.flatMap { id in
      embedding.lesson.claims.indices.contains(id)
        ? embedding.results.verdict(on: embedding.lesson.claims[id]) : nil
    }
    let caption = caption(verdict)
    let captionAnchor = caption.isEmpty ? nil : notes.anchor("table-\(table.number ?? 0)-caption")
    let cells = TableCellsView(
      embedding: embedding, table: table, range: range, verdict: verdict,
      anchors: (table.claim.map { "claim-\($0 + 1)" } ?? "table") + "-cell")
    var attributes: [HTMLNode.Attribute] = [.init("class", "prose-table")]
    if let captionAnchor { attributes.append(.init("aria-labelledby", captionAnchor)) }
    var children = caption
    if let captionAnchor {
      children = [.element("figcaption", ["class": "table-caption", "id": captionAnchor], caption)]
    }
    children.append(
      .element(
        "div", ["class": "table-scroll", "tabindex": "0"],
        [.element("table", attributes: attributes, children: columnGroup + cells.html())]))
    let placement = table.placement.map { " table-\($0.rawValue)" } ?? ""
    return .element(
      "figure",
      anchor.map { ["class": "table-block\(placement)", "id": $0] } ?? ["class": "table-block\(placement)"],
      children)
  }

  private func caption(_ verdict: ClaimVerdict?) -> [HTMLNode] {
    var words: [HTMLNode] = []
    if let number = table.number {
      words.append(.element("span", ["class": "table-number"], text: "Table\u{A0}\(number)"))
    }
    if !table.title.isEmpty {
      words += [
        .text(" "), .element("span", ["class": "table-title"], embedding.prose.html(of: table.title)),
      ]
    }
    if let verdict, let claim = table.claim {
      words += [.text(" "), badge(verdict, anchor: embedding.notes.claimAnchor(claim, label: nil))]
    }
    return words
  }

  private func badge(_ verdict: ClaimVerdict, anchor: String) -> HTMLNode {
    let note = ClaimView.note(
      verdict.status, headline: verdict.status.headline, expression: verdict.claim.expression.text,
      value: verdict.computed.map { "= \($0.fullText)" },
      message: verdict.status == .passed ? "" : verdict.message,
      id: anchor + "-note")
    return .element(
      "span",
      [
        "class": "claim table-claim badge badge-\(verdict.status.rawValue)", "id": anchor, "tabindex": "0",
        "aria-describedby": anchor + "-note",
      ],
      [
        .element("span", ["aria-hidden": "true"], text: verdict.status.mark + " "), .text(words(verdict)),
        note,
      ])
  }

  /// `15 cells checked`
  private func words(_ verdict: ClaimVerdict) -> String {
    let cells = verdict.table?.cells.values.map(\.status) ?? []
    let count = verdict.table?.entries.count ?? 0
    let bad = cells.filter { $0 != .passed }.count
    switch verdict.status {
    case .passed: return count == 1 ? "1 cell checked" : "\(count) cells checked"
    case .failed: return bad == 1 ? "1 cell differs" : "\(bad) cells differ"
    case .error where verdict.computed == nil: return "did not run"
    case .error: return bad == 0 ? "could not be compared" : "\(bad) of \(cells.count) cells not verified"
    }
  }

  private var columnGroup: [HTMLNode] {
    let sum = table.widths.reduce(0, +)
    guard sum > 0 else { return [] }
    let columns = table.widths.map { width in
      HTMLNode.element("col", ["style": "width: \(width * 100 / sum)%"])
    }
    return [.element("colgroup", [:], columns)]
  }
}

extension Verification.Status {
  fileprivate var headline: String {
    switch self {
    case .passed: "Verified, cell by cell"
    case .failed: "Not so in every cell"
    case .error: "Not verified"
    }
  }
}
