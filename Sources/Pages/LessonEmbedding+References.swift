internal import Diagnostics
internal import Lessons
internal import Markdown

extension LessonEmbedding {
  // MARK: - References

  /// A role that leads somewhere; one that leads nowhere has been reported, and keeps its words.
  func link(to reference: Reference) -> HTMLNode {
    switch reference.form {
    case .term: return link(toTerm: reference)
    case .document, .lessonLink:
      guard let course = context.course,
        let target = course.target(ofLesson: reference.label, from: context.path, of: lessonName)
      else { return broken(reference) }
      return anchor(target.address, [.text(reference.text ?? target.title)])
    case .ref, .number, .equation, .proof, .link, .solution: break
    }
    if let target = lesson.labels[reference.label] {
      let words = reference.text(for: lesson.words(for: target)) ?? reference.label
      return anchor(localAddress(ofLabel: reference.label), [.text(words)])
    }
    guard let target = context.course?.target(ofLabel: reference.label, from: context.path) else {
      return broken(reference)
    }
    return anchor(target.address, words(of: reference, target))
  }

  /// A number is one of its page: that of another page is named with it.
  private func words(of reference: Reference, _ target: LabelLinks.Target) -> [HTMLNode] {
    let words = HTMLNode.text(reference.text(for: target.words) ?? reference.label)
    let namesNumber = target.words.number != nil && (reference.text == nil || reference.form == .number)
    return namesNumber ? [words, .text(" in "), .element("cite", [:], text: target.title)] : [words]
  }

  private func link(toTerm reference: Reference) -> HTMLNode {
    let key = reference.label.joinedBlanks.lowercased()
    let words = reference.text ?? reference.label
    if let local = anchors.anchorsOfTerms[key] {
      return .element("a", ["class": "term", "href": "#" + PageAddress.encoded(local)], text: words)
    }
    guard let target = context.course?.target(ofTerm: key, from: context.path) else {
      return broken(reference)
    }
    return .element("a", ["class": "term", "href": target.address], text: words)
  }

  func localAddress(ofLabel label: String) -> String {
    "#" + PageAddress.encoded(notes.address(ofLabel: label))
  }

  private func anchor(_ address: String, _ words: [HTMLNode]) -> HTMLNode {
    .element("a", ["class": "reference", "href": address], words)
  }

  private func broken(_ reference: Reference) -> HTMLNode {
    .element("span", ["class": "broken-reference"], text: reference.text ?? reference.label)
  }

  /// The lesson's name in its course, by its page.
  var lessonName: String {
    context.path.hasSuffix(".html") ? context.path.dropLast(5) + ".md" : context.path
  }

  // MARK: - Links

  func html(forLink link: Link, at range: SourceRange) -> HTMLNode? {
    guard let reference = lesson.referenceLinks[range.start] else { return nil }
    switch reference.form {
    case .lessonLink:
      guard let address = LessonAddress(reference.label) else { return nil }
      return html(for: link, toLesson: address)
    default:
      guard lesson.labels[reference.label] == nil else {
        if link.content.isEmpty { return self.link(to: reference) }
        return element(link, localAddress(ofLabel: reference.label))
      }
      if let text = anchors.headings[reference.label] {
        return link.content.isEmpty
          ? anchor("#" + PageAddress.encoded(reference.label), [.text(text)]) : nil
      }
      guard let target = context.course?.target(ofLabel: reference.label, from: context.path) else {
        return link.content.isEmpty ? broken(reference) : nil
      }
      return link.content.isEmpty ? self.link(to: reference) : element(link, target.address)
    }
  }

  /// A label of another lesson may stand on its page under another name; without words, the target has some.
  private func html(for link: Link, toLesson address: LessonAddress) -> HTMLNode? {
    guard let course = context.course,
      let page = course.target(ofLesson: address.path, from: context.path, of: lessonName)
    else {
      return link.content.isEmpty
        ? anchor(self.address(ofLinkTo: link.destination), [.text(address.path)]) : nil
    }
    guard let fragment = address.fragment,
      let label = course.target(ofLabel: fragment, from: context.path),
      label.lesson == page.lesson
    else {
      guard link.content.isEmpty else { return nil }
      let heading = address.fragment.flatMap {
        course.target(ofHeading: $0, inLesson: page.lesson, from: context.path)
      }
      return anchor(self.address(ofLinkTo: link.destination), [.text(heading?.words.title ?? page.title)])
    }
    guard link.content.isEmpty else { return element(link, label.address) }
    let reference = Reference(.link, label: fragment, range: SourceRange(.start))
    return anchor(label.address, words(of: reference, label))
  }

  private func element(_ link: Link, _ address: String) -> HTMLNode {
    let attributes = [HTMLNode.Attribute("href", address)]
    let title = link.title.isEmpty ? [] : [HTMLNode.Attribute("title", link.title)]
    return .element("a", attributes: attributes + title, children: prose.html(of: link.content))
  }

  // MARK: - Captions

  /// `Figure 1` before the words of a caption.
  func captionWords(_ kind: NumberedKind, _ number: Int?) -> [HTMLNode] {
    guard let number else { return [] }
    return [.element("span", ["class": "caption-number"], text: "\(kind.word)\u{A0}\(number)"), .text(" ")]
  }
}
