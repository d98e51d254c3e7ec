internal import Verdicts

/// Every claim, check, property and output of a course with its state, each leading to its place.
package struct VerifiedPage: Equatable, Sendable {
  static let template = "verified"

  package struct Lesson: Equatable, Sendable {
    package var title: String
    /// Nothing for a lesson without a page.
    package var address: String?
    package var summary: PageSummary

    package init(title: String, address: String?, summary: PageSummary) {
      self.title = title
      self.address = address
      self.summary = summary
    }
  }

  package var frame: SiteFrame
  /// Those in which there is something to verify.
  package var lessons: [Lesson]
  package var sidebar: [HTMLNode] = []

  package init(frame: SiteFrame, lessons: [Lesson]) {
    self.frame = frame
    self.lessons = lessons.filter { !$0.summary.isEmpty || $0.summary.hasErrors }
  }

  static let schema: [String: TemplateSchema] = SiteFrame.schema.merging(
    [
      "sentence": .text, "nothing": .flag,
      "lessons": .list([
        "title": .text, "address": .text, "anchor": .text, "hasRows": .flag,
        "summary": .object(PageSummary.schema),
        "rows": .list([
          "kind": .text, "text": .text, "expression": .text, "value": .text, "message": .text,
          "status": .text, "mark": .text, "word": .text, "address": .text, "line": .text,
        ]),
      ]),
    ]) { first, _ in first }

  var fields: TemplateFields {
    let own: TemplateFields = [
      "sentence": .text(sentence), "nothing": .flag(lessons.isEmpty),
      "lessons": .list(
        lessons.enumerated().map { number, lesson in
          [
            "title": .text(lesson.title), "address": .text(lesson.address),
            "anchor": .text("lesson-\(number + 1)"), "summary": .object(lesson.summary.fields),
            "rows": .list(Self.rows(of: lesson)), "hasRows": .flag(!lesson.summary.isEmpty),
          ]
        }),
    ]
    return frame.fields(
      path: SiteFrame.verifiedName, prefix: "", title: "What was verified", description: nil,
      sidebar: sidebar
    ).merging(own) { first, _ in first }
  }

  private var sentence: String {
    let (total, verified) = lessons.reduce((0, 0)) { ($0.0 + $1.summary.total, $0.1 + $1.summary.verified) }
    if total == 0 { return "Nothing in this course is bound to a computation." }
    return total == verified
      ? "All \(total) statements of this course were verified when it was built."
      : "\(verified) of \(total) statements of this course were verified when it was built."
  }

  private static func rows(of lesson: Lesson) -> [TemplateFields] {
    let summary = lesson.summary
    let kinds = [
      ("Claim", summary.claims), ("Check", summary.checks), ("Property", summary.properties),
      ("Output", summary.outputs),
    ]
    return kinds.flatMap { kind, rows in rows.map { fields($0, kind, lesson.address) } }
  }

  private static func fields(_ row: PageSummary.Row, _ kind: String, _ address: String?) -> TemplateFields {
    let place = address.map { address in
      guard let page = row.page else { return address + (row.address ?? "#verified") }
      let folder = address.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      return folder.map { $0 + "/" }.joined() + page
        + (row.anchor.map { "#" + PageAddress.encoded($0) } ?? "")
    }
    return [
      "kind": .text(kind), "text": .text(row.text), "expression": .text(row.expression),
      "value": .text(row.value), "message": .text(row.message), "status": .text(row.status.rawValue),
      "mark": .text(row.status.mark), "word": .text(row.status.word), "address": .text(place),
      "line": .text(row.place),
    ]
  }
}
