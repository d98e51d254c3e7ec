extension IndexPage {
  static let schema: [String: TemplateSchema] = [
    "language": .text, "courseTitle": .text, "title": .text, "windowTitle": .text,
    "description": .text, "rootPrefix": .text,
    "homeAddress": .text, "stylesheet": .text, "katexStylesheet": .text, "nothing": .flag,
    "groups": .list([
      "title": .text, "anchor": .text,
      "lessons": .list([
        "title": .text, "address": .text, "description": .text,
        "difficulty": .object(DifficultyFields.schema), "summary": .object(PageSummary.schema),
      ]),
    ]),
  ]

  var fields: TemplateFields {
    [
      "language": .text(language), "courseTitle": .text(courseTitle), "title": .text(courseTitle),
      "windowTitle": .text(courseTitle),
      "description": .text(description), "rootPrefix": .text(rootPrefix),
      "homeAddress": .text(rootPrefix + "index.html"),
      "stylesheet": .text(rootPrefix + PageAssets.stylesheet), "katexStylesheet": .text(nil),
      "nothing": .flag(lessons.isEmpty),
      "groups": .list(
        groups.map { group in
          [
            "title": .text(group.title), "anchor": .text(group.anchor),
            "lessons": .list(group.lessons.map(Self.fields)),
          ]
        }),
    ]
  }

  private static func fields(_ lesson: Entry) -> TemplateFields {
    [
      "title": .text(lesson.title), "address": .text(lesson.address),
      "description": .text(lesson.description),
      "difficulty": .object(DifficultyFields.fields(lesson.difficulty)),
      "summary": .object(lesson.summary.fields),
    ]
  }
}
