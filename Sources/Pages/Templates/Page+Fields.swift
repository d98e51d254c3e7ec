extension Page {
  /// What templates may name; `docs/` shows the same list to people who write templates.
  static let schema: [String: TemplateSchema] = SiteFrame.schema.merging(own) { first, _ in first }

  private static let own: [String: TemplateSchema] = [
    "heading": .html, "headingAnchor": .text, "authors": .text, "date": .text, "minutes": .text,
    "difficulty": .object(DifficultyFields.schema), "byline": .flag,
    "breadcrumbs": .list(linkSchema), "hasBreadcrumbs": .flag,
    "requirements": .object(["lessons": .list(linkSchema)]),
    "origin": .object(["source": .text, "edit": .text]),
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

  static let linkSchema: [String: TemplateSchema] = ["title": .text, "address": .text]

  var fields: TemplateFields {
    let shared = frame.fields(
      path: path, prefix: rootPrefix, title: title, description: description, authors: authors,
      katex: assets.katex, isArticle: true, sidebar: sidebar)
    return shared.merging(ownFields) { first, _ in first }
  }

  private var ownFields: TemplateFields {
    [
      "heading": .html(heading), "headingAnchor": .text(headingAnchor),
      "minutes": .text("\(text.minutes) min"),
      "breadcrumbs": .list(breadcrumbs.map(Self.fields)),
      "hasBreadcrumbs": .flag(!breadcrumbs.isEmpty),
      "requirements": .object(
        requirements.isEmpty ? nil : ["lessons": .list(requirements.map(Self.fields))]),
      "origin": .object(
        sourceAddress == nil && editAddress == nil
          ? nil : ["source": .text(sourceAddress), "edit": .text(editAddress)]),
      "authors": .text(authors.isEmpty ? nil : authors.joined(separator: ", ")), "date": .text(date),
      "difficulty": .object(DifficultyFields.fields(difficulty)),
      "byline": .flag(true),
      "contents": .object(
        contents.isEmpty ? nil : ["entries": .list(contents.map(Self.fields))]),
      "body": .html(body), "problems": .object(problemFields), "summary": .object(summary.fields),
      "neighbours": .object(
        previous == nil && next == nil
          ? nil : ["previous": .object(previous.map(Self.fields)), "next": .object(next.map(Self.fields))]),
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

  static func fields(_ link: PageLink) -> TemplateFields {
    ["title": .text(link.title), "address": .text(link.address)]
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
