extension IndexPage {
  static let schema: [String: TemplateSchema] = SiteFrame.schema.merging(
    [
      "nothing": .flag,
      "progress": .object([
        "rows": .list([
          "difficulty": .object(DifficultyFields.schema), "lessons": .text, "minutes": .text,
          "bar": .object(["passed": .text, "total": .text]), "words": .text, "isComplete": .flag,
        ])
      ]),
      "graph": .html, "hasGraph": .flag,
      "groups": .list([
        "title": .text, "anchor": .text,
        "lessons": .list([
          "title": .text, "address": .text, "description": .text, "minutes": .text,
          "difficulty": .object(DifficultyFields.schema), "summary": .object(PageSummary.schema),
          "requirements": .object(["lessons": .list(Page.linkSchema)]),
        ]),
      ]),
    ]) { first, _ in first }

  var fields: TemplateFields {
    let graph = PrerequisiteGraph(lessons).html
    let own: TemplateFields = [
      "nothing": .flag(lessons.isEmpty), "progress": .object(progressFields),
      "graph": .html(graph), "hasGraph": .flag(!graph.isEmpty),
      "groups": .list(
        outline.groups.map { group in
          [
            "title": .text(group.title), "anchor": .text(group.anchor),
            "lessons": .list(group.lessons.filter(lessons.indices.contains).map { fields(lessons[$0]) }),
          ]
        }),
    ]
    return frame.fields(
      path: path, prefix: "", title: frame.title, description: description, sidebar: sidebar
    ).merging(own) { first, _ in first }
  }

  private func fields(_ lesson: Entry) -> TemplateFields {
    let requirements = lesson.requirements.filter(lessons.indices.contains).compactMap { index in
      lessons[index].address.map { PageLink(title: lessons[index].title, address: $0) }
    }
    return [
      "title": .text(lesson.title), "address": .text(lesson.address),
      "description": .text(lesson.description), "minutes": .text(lesson.minutes.map { "\($0) min" }),
      "difficulty": .object(DifficultyFields.fields(lesson.difficulty)),
      "summary": .object(lesson.summary.fields),
      "requirements": .object(
        requirements.isEmpty ? nil : ["lessons": .list(requirements.map(Page.fields))]),
    ]
  }

  /// Nothing where no lesson says how difficult it is: then there is nothing to tell apart.
  private var progressFields: TemplateFields? {
    guard lessons.count > 1, lessons.contains(where: { $0.difficulty != nil }) else { return nil }
    return [
      "rows": .list(
        progress.map { row in
          [
            "difficulty": .object(DifficultyFields.fields(row.difficulty)),
            "lessons": .text(row.lessons == 1 ? "1 lesson" : "\(row.lessons) lessons"),
            "minutes": .text(Self.duration(row.minutes)),
            "bar": .object(
              row.total == 0
                ? nil : ["passed": .text(String(row.verified)), "total": .text(String(row.total))]),
            "words": .text(
              row.total == 0 ? "nothing to verify" : "\(row.verified) of \(row.total) verified"),
            "isComplete": .flag(row.total > 0 && row.verified == row.total),
          ]
        })
    ]
  }

  private static func duration(_ minutes: Int) -> String {
    minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
