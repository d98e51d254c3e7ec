internal import Diagnostics
internal import Lessons
internal import Markdown

extension LessonEmbedding {
  // MARK: - Theorems and their like

  func html(for statement: Statement, at range: SourceRange) -> HTMLNode {
    let anchor = statement.label.map(notes.anchor(ofLabel:))
    let title = prose.html(of: statement.title)
    var content = html(of: statement.content, at: range)
    if statement.kind == .proof {
      content.append(
        .element(
          "p", ["class": "proof-end"],
          [.element("span", ["role": "img", "aria-label": "End of the proof"], text: "∎")]))
    }
    let name = statement.kind.word + (statement.number.map { "\u{A0}\($0)" } ?? "")
    var head: [HTMLNode] = [.element("span", ["class": "statement-name"], text: name)]
    if !title.isEmpty {
      head += [
        .text(" "), .element("span", ["class": "statement-title"], [.text("(")] + title + [.text(")")]),
      ]
    }
    return box(
      "statement statement-\(statement.kind.rawValue)", anchor, head: head, content,
      isFolded: statement.isFolded)
  }

  private func box(
    _ classes: String, _ anchor: String?, head: [HTMLNode], _ content: [HTMLNode], isFolded: Bool = false
  ) -> HTMLNode {
    var attributes = [HTMLNode.Attribute("class", classes)]
    if let anchor { attributes.append(.init("id", anchor)) }
    let title = HTMLNode.element(isFolded ? "summary" : "p", ["class": "statement-head"], head)
    return .element(isFolded ? "details" : "div", attributes: attributes, children: [title] + content)
  }

  // MARK: - Exercises

  func html(for exercise: Exercise, at range: SourceRange) -> [HTMLNode] {
    guard !exercise.isHidden else { return [] }
    let anchor = exercise.label.map(notes.anchor(ofLabel:))
    var head: [HTMLNode] = [
      .element(
        "span", ["class": "statement-name"],
        text: "Exercise" + (exercise.number.map { "\u{A0}\($0)" } ?? ""))
    ]
    let title = prose.html(of: exercise.title)
    if !title.isEmpty { head += [.text(" "), .element("span", ["class": "statement-title"], title)] }
    if let difficulty = exercise.difficulty { head += [.text(" "), Self.marks(ofDifficulty: difficulty)] }
    var inner = self
    inner.isInExercise = true
    let content = inner.html(of: exercise.content, at: range)
    return [box("exercise", anchor, head: head, content + linksToSolutions(of: exercise))]
  }

  private static func marks(ofDifficulty difficulty: Int) -> HTMLNode {
    let marks = String(repeating: "●", count: difficulty) + String(repeating: "○", count: 5 - difficulty)
    return .element(
      "span", ["class": "difficulty"],
      [
        .element("span", ["class": "visually-hidden"], text: "Difficulty \(difficulty) of 5"),
        .element("span", ["class": "difficulty-marks", "aria-hidden": "true"], text: marks),
      ])
  }

  private func linksToSolutions(of exercise: Exercise) -> [HTMLNode] {
    let labels = exercise.labels
    var links: [HTMLNode] = []
    func add(_ address: String, in title: String?) {
      if !links.isEmpty { links.append(.text(" ")) }
      let place: [HTMLNode] = title.map { [.text(" in "), .element("cite", [:], text: $0)] } ?? []
      links.append(.element("a", ["class": "reference", "href": address], [.text("Solution")] + place))
    }
    for id in labels.flatMap({ anchors.solutionsOfExercises[$0] ?? [] }) {
      add("#" + PageAddress.encoded(anchors.solutions[id]), in: nil)
    }
    if let course = context.course {
      for place in labels.flatMap({ course.index.solutions[$0] ?? [] })
      where !course.stands(place, on: context.path) {
        if let target = course.target(of: place, from: context.path) { add(target.address, in: target.title) }
      }
    }
    return links.isEmpty ? [] : [.element("p", ["class": "exercise-links"], links)]
  }

  /// Folded: who opens it has decided to. The name stands inside, so that a link to it opens it.
  func html(for solution: Solution, id: Int, at range: SourceRange) -> [HTMLNode] {
    guard !solution.isHidden else { return [] }
    let anchor = anchors.solutions[id]
    let reference = Reference(.ref, label: solution.exercise, range: range)
    let words =
      lesson.labels[solution.exercise].map(lesson.words(for:))
      ?? context.course?.target(ofLabel: solution.exercise, from: context.path)?.words
    let name = words?.numbered ?? words?.title
    let head: [HTMLNode] = [
      .element("span", ["class": "statement-name"], text: "Solution" + (name.map { " to \($0)" } ?? ""))
    ]
    let back: [HTMLNode] =
      words == nil
      ? [] : [.element("p", ["class": "exercise-links"], [.text("Back to "), link(to: reference)])]
    if let path = context.solutionsPath {
      notes.add(
        SolutionSection(
          anchor: anchor,
          title: "Solution" + (name.map { " to \($0)" } ?? "")
            + (words?.ownTitle.map { " (\($0))" } ?? ""),
          content: html(of: solution.content, at: range) + back))
      // Its exercise has a link to it, if the exercise stands here.
      guard lesson.labels[solution.exercise] == nil else { return [] }
      let way =
        PageContext.rootPrefix(of: context.path) + PageAddress.encoded(path) + "#"
        + PageAddress.encoded(anchor)
      return [
        .element(
          "p", ["class": "exercise-links"],
          [
            .element(
              "a", ["class": "reference", "href": way], text: "Solution" + (name.map { " to \($0)" } ?? ""))
          ])
      ]
    }
    let content = HTMLNode.element(
      "div", ["class": "solution-content", "id": anchor], html(of: solution.content, at: range) + back)
    let attributes =
      [HTMLNode.Attribute("class", "solution")] + (solution.isOpen ? [HTMLNode.Attribute("open", nil)] : [])
    return [
      .element(
        "details", attributes: attributes,
        children: [.element("summary", ["class": "statement-head"], head), content])
    ]
  }

  // MARK: - Glossaries

  func html(for glossary: Glossary, at range: SourceRange) -> HTMLNode {
    var children: [HTMLNode] = [.text("\n")]
    for entry in glossary.entries {
      for term in entry.terms where lesson.terms.indices.contains(term) {
        children += [
          .element("dt", ["id": anchors.terms[term]], prose.html(of: lesson.terms[term].content)),
          .text("\n"),
        ]
      }
      children += [.element("dd", [:], html(of: entry.definition, at: range)), .text("\n")]
    }
    return .element("dl", ["class": "glossary"], children)
  }
}
