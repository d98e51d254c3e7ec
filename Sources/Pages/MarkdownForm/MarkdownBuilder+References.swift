internal import Diagnostics
internal import Lessons
internal import Markdown

extension MarkdownBuilder {
  /// Words alone for what stands in the text itself, which has no names to link to; a link to the text for what stands in another.
  func text(of reference: Reference) -> String {
    let words = MarkdownText.escaped(reference.text ?? reference.label)
    switch reference.form {
    case .document, .lessonLink:
      guard let target = course?.target(ofLesson: reference.label, from: page, of: path) else { return words }
      return link(to: target, reference.text.map(MarkdownText.escaped) ?? MarkdownText.escaped(target.title))
    case .term:
      let key = reference.label.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
      guard !lesson.terms.contains(where: { $0.key == key }),
        let target = course?.target(ofTerm: key, from: page)
      else { return words }
      return link(to: target, words)
    case .ref, .number, .equation, .proof, .link, .solution:
      if let own = lesson.labels[reference.label] {
        return MarkdownText.escaped(reference.text(for: lesson.words(for: own)) ?? reference.label)
      }
      guard let target = course?.target(ofLabel: reference.label, from: page) else {
        let heading = lesson.headings.first { $0.anchor == reference.label && reference.text == nil }
        return heading.map { "[\(MarkdownText.escaped($0.text))](#\(PageAddress.encoded($0.anchor)))" }
          ?? words
      }
      let text = MarkdownText.escaped(reference.text(for: target.words) ?? reference.label)
      // A number is one of its page.
      let namesNumber = target.words.number != nil && (reference.text == nil || reference.form == .number)
      return link(to: target, namesNumber ? "\(text) in *\(MarkdownText.escaped(target.title))*" : text)
    }
  }

  /// A link without words says what it leads to; nothing for one that has some.
  func text(ofLink link: Link, at range: SourceRange) -> String? {
    guard link.content.isEmpty, let reference = lesson.referenceLinks[range.start] else { return nil }
    guard reference.form == .lessonLink, let address = LessonAddress(reference.label),
      let target = course?.target(ofLesson: address.path, from: page, of: path)
    else { return reference.form == .lessonLink ? nil : text(of: reference) }
    guard let fragment = address.fragment, course?.target(ofLabel: fragment, from: page) != nil else {
      let heading = address.fragment.flatMap {
        course?.target(ofHeading: $0, inLesson: target.lesson, from: page)
      }
      guard let heading, let text = heading.words.title else {
        return self.link(to: target, MarkdownText.escaped(target.title))
      }
      return self.link(to: heading, MarkdownText.escaped(text))
    }
    return text(of: Reference(.link, label: fragment, range: range))
  }

  private func link(to target: LabelLinks.Target, _ words: String) -> String {
    address(of: target).map { "[\(words)](\($0))" } ?? words
  }

  /// The page that the text would be, from which the course knows its ways.
  var page: String { path.hasSuffix(".md") ? path.dropLast(3) + ".html" : path + ".html" }
}
