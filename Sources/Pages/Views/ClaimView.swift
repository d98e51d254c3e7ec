internal import Lessons
internal import Verdicts

/// Words with what stands behind them: marked in the text, the expression and the value in a note that
/// opens on hover and on focus, without script.
enum ClaimView {
  static func inline(_ verdict: ClaimVerdict, anchor: String) -> HTMLNode {
    var children: [HTMLNode] = [.text(verdict.claim.text)]
    if let aside = aside(verdict) {
      children = [
        .element("span", ["class": "claim-text"], text: verdict.claim.text),
        .element("span", ["class": "claim-aside"], text: " " + aside),
      ]
    }
    children.append(note([verdict], id: anchor + "-note"))
    return .element(
      "span",
      [
        "class": "claim claim-\(verdict.status.rawValue)", "id": anchor, "tabindex": "0",
        "aria-describedby": anchor + "-note",
      ], children)
  }

  /// The mark beside a formula or an image, for all claims in it.
  static func mark(
    _ verdicts: [ClaimVerdict], anchors: [String], of subject: String = "formula"
  ) -> HTMLNode? {
    guard let anchor = anchors.first else { return nil }
    let status = worst(verdicts)
    var children: [HTMLNode] = anchors.dropFirst().map { .element("span", ["id": $0]) }
    children.append(.element("span", ["class": "claim-mark"], text: status.mark))
    children.append(
      .element("span", ["class": "visually-hidden"], text: " \(subject) \(status.word)"))
    let asides = verdicts.compactMap { verdict in
      aside(verdict).map { verdicts.count == 1 ? $0 : "\(verdict.claim.text) – \($0)" }
    }
    if !asides.isEmpty {
      children.append(.element("span", ["class": "claim-aside"], text: " " + asides.joined(separator: "; ")))
    }
    children.append(note(verdicts, id: anchor + "-note", showsText: true))
    return .element(
      "span",
      [
        "class": "claim formula-claim claim-\(status.rawValue)", "id": anchor, "tabindex": "0",
        "aria-describedby": anchor + "-note",
      ], children)
  }

  private static func worst(_ verdicts: [ClaimVerdict]) -> Verification.Status {
    if verdicts.contains(where: { $0.status == .error }) { return .error }
    return verdicts.contains { $0.status == .failed } ? .failed : .passed
  }

  /// What must be seen at once: the other value of a failed claim, and that a claim did not run.
  static func aside(_ verdict: ClaimVerdict) -> String? {
    switch (verdict.status, verdict.computed) {
    case (.passed, _): nil
    case (.failed, let value?): "computed: \(value.readableText)"
    case (.error, .some): "could not be compared"
    case (_, nil): "did not run"
    }
  }

  private static func note(_ verdicts: [ClaimVerdict], id: String, showsText: Bool = false) -> HTMLNode {
    let entries = verdicts.flatMap { entry($0, showsText: showsText) }
    return .element("span", ["class": "claim-note", "id": id, "role": "note"], entries)
  }

  private static func entry(_ verdict: ClaimVerdict, showsText: Bool) -> [HTMLNode] {
    var rows = lines(
      verdict.status, headline(verdict, showsText: showsText), verdict.claim.expression.text,
      EstimateWords.value(verdict) ?? verdict.computed.map { "= \($0.fullText)" })
    if verdict.status != .passed, !verdict.message.isEmpty {
      rows += [.text(" "), .element("span", ["class": "claim-message"], text: verdict.message)]
    }
    return [.element("span", ["class": "claim-entry"], rows)]
  }

  /// What stands behind a cell of a table, or behind all of it.
  static func note(
    _ status: Verification.Status, headline: String, expression: String, value: String?, message: String,
    id: String
  ) -> HTMLNode {
    var rows = lines(status, headline, expression, value)
    if !message.isEmpty {
      rows += [.text(" "), .element("span", ["class": "claim-message"], text: message)]
    }
    return .element(
      "span", ["class": "claim-note", "id": id, "role": "note"],
      [.element("span", ["class": "claim-entry"], rows)])
  }

  private static func lines(
    _ status: Verification.Status, _ headline: String, _ expression: String, _ value: String?
  ) -> [HTMLNode] {
    var rows: [HTMLNode] = [
      .element(
        "span", ["class": "claim-verdict"],
        [.element("span", ["aria-hidden": "true"], text: status.mark + " "), .text(headline)]),
      .text(" "),
      .element(
        "code", ["class": "claim-expression"], CodeView.inline(SwiftHighlighter.highlighted(expression))),
    ]
    if let value {
      rows += [.text(" "), .element("span", ["class": "claim-value"], text: value)]
    }
    return rows
  }

  private static func headline(_ verdict: ClaimVerdict, showsText: Bool) -> String {
    switch verdict.status {
    case .passed: showsText ? "Verified: \(verdict.claim.text)" : "Verified"
    case .failed: "Not so: the text says \(verdict.claim.text)"
    case .error: "Not verified: \(verdict.claim.text)"
    }
  }
}
