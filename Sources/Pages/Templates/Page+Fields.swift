extension Page {
  /// What templates may name; `docs/` shows the same list to people who write templates.
  static let schema: [String: TemplateSchema] = [
    "language": .text, "courseTitle": .text, "rootPrefix": .text, "homeAddress": .text, "title": .text,
    "windowTitle": .text,
    "heading": .html, "headingAnchor": .text, "description": .text, "authors": .text, "date": .text,
    "difficulty": .object(DifficultyFields.schema), "byline": .flag,
    "katexStylesheet": .text, "stylesheet": .text,
    "contents": .object([
      "entries": .list([
        "text": .text, "anchor": .text,
        "children": .object(["entries": .list(["text": .text, "anchor": .text])]),
      ])
    ]),
    "body": .html,
    "problems": .object([
      "title": .text,
      "entries": .list(["status": .text, "word": .text, "place": .text, "message": .text, "hint": .text]),
    ]),
    "summary": .object(PageSummary.schema),
    "neighbours": .object(["previous": .object(linkSchema), "next": .object(linkSchema)]),
  ]

  private static let linkSchema: [String: TemplateSchema] = ["title": .text, "address": .text]

  var fields: TemplateFields {
    [
      "language": .text(language), "courseTitle": .text(courseTitle), "rootPrefix": .text(rootPrefix),
      "homeAddress": .text(rootPrefix + "index.html"), "title": .text(title),
      "windowTitle": .text(title == courseTitle ? title : "\(title) – \(courseTitle)"),
      "heading": .html(heading),
      "headingAnchor": .text(headingAnchor), "description": .text(description),
      "authors": .text(authors.isEmpty ? nil : authors.joined(separator: ", ")), "date": .text(date),
      "difficulty": .object(DifficultyFields.fields(difficulty)),
      "byline": .flag(!authors.isEmpty || date != nil || difficulty != nil),
      "stylesheet": .text(rootPrefix + PageAssets.stylesheet),
      "katexStylesheet": .text(assets.katex ? rootPrefix + PageAssets.katexStylesheet : nil),
      "contents": .object(
        contents.isEmpty ? nil : ["entries": .list(contents.map(Self.fields))]),
      "body": .html(body), "problems": .object(problemFields), "summary": .object(summary.fields),
      "neighbours": .object(
        previous == nil && next == nil
          ? nil : ["previous": .object(Self.fields(previous)), "next": .object(Self.fields(next))]),
    ]
  }

  private static func fields(_ entry: ContentsEntry) -> TemplateFields {
    let children = entry.children.map {
      ["text": TemplateValue.text($0.text), "anchor": .text($0.anchor)]
    }
    return [
      "text": .text(entry.text), "anchor": .text(entry.anchor),
      "children": .object(children.isEmpty ? nil : ["entries": .list(children)]),
    ]
  }

  private static func fields(_ link: PageLink?) -> TemplateFields? {
    link.map { ["title": .text($0.title), "address": .text($0.address)] }
  }

  private var problemFields: TemplateFields? {
    guard !problems.isEmpty else { return nil }
    let entries = problems.map { problem -> TemplateFields in
      [
        "status": .text(problem.isError ? "error" : "warning"),
        "word": .text(problem.isError ? "Error" : "Warning"), "place": .text(problem.place),
        "message": .text(problem.message), "hint": .text(problem.hint),
      ]
    }
    return [
      "title": .text(problems.count == 1 ? "This lesson has a problem" : "This lesson has problems"),
      "entries": .list(entries),
    ]
  }
}

/// Difficulty as words and as marks that are not read aloud.
enum DifficultyFields {
  static let schema: [String: TemplateSchema] = ["label": .text, "marks": .text]

  static func fields(_ difficulty: Int?) -> TemplateFields? {
    guard let difficulty, (1...5).contains(difficulty) else { return nil }
    let marks = String(repeating: "●", count: difficulty) + String(repeating: "○", count: 5 - difficulty)
    return ["label": .text("Difficulty \(difficulty) of 5"), "marks": .text(marks)]
  }
}
