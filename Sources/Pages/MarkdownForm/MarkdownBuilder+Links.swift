internal import Diagnostics
internal import Lessons
internal import Markdown

extension MarkdownBuilder {
  /// A link or a picture as it is written where the text will lie; nothing if it stays as the author wrote it.
  ///
  /// Addresses in a file from another folder start there, those with `/` in front at the course's folder, and the words that
  /// a file gives to `[words][name]` are those of that file.
  func text(of link: Link, isImage: Bool, at range: SourceRange) -> String? {
    guard let address = address(of: link.destination) else {
      // What it leads to stands in the text itself, and has no name there.
      return isImage ? nil : line(of: link.content)
    }
    guard address != link.destination || isMoved(link.destination, at: range) || isByName(range) else {
      return nil
    }
    let title = link.title.isEmpty ? "" : " \"\(Self.escaped(link.title, "\"\\"))\""
    let destination = Self.destination(address)
    return "\(isImage ? "!" : "")[\(line(of: link.content))](\(destination)\(title))"
  }

  /// What an address of the lesson becomes in a text at the lesson's place; nothing for a name that Markdown does not know.
  func address(of destination: String) -> String? {
    let path = destination.prefix { $0 != "#" && $0 != "?" }
    let fragment = destination.firstIndex(of: "#").map { String(destination[$0...].dropFirst()) } ?? ""
    guard !path.isEmpty else { return fragment.isEmpty ? destination : address(ofName: fragment) }
    guard !Self.isElsewhere(destination) else { return destination }
    let root = PageContext.rootPrefix(of: self.path)
    let own = path.hasPrefix("/") ? root + path.dropFirst() : String(path)
    let isText = own.hasSuffix(".md") || own.hasSuffix(".html")
    let name = own.hasSuffix(".html") ? own.dropLast(5) + ".md" : own
    guard isText, let course, let lesson = course.target(ofLesson: name, from: page, of: self.path)?.lesson
    else { return own + destination[path.endIndex...] }
    guard !fragment.isEmpty else { return name + destination[path.endIndex...] }
    return name + (course.heading(fragment, inLesson: lesson).map { "#" + $0 } ?? "")
  }

  /// Only headings have names in Markdown.
  private func address(ofName name: String) -> String? {
    if let heading = Self.heading(name, AnchorPlan(lesson)) { return "#" + heading }
    guard lesson.labels[name] == nil else { return nil }
    guard let target = course?.target(ofLabel: name, from: page) else { return "#" + name }
    return address(of: target)
  }

  /// The text that holds what a reference leads to, and its heading if it is one; nothing for what stands in the text itself.
  func address(of target: LabelLinks.Target, heading: String? = nil) -> String? {
    var address = String(target.address.prefix { $0 != "#" })
    if address.hasSuffix(".html") { address = address.dropLast(5) + ".md" }
    guard !address.isEmpty else { return nil }
    return address + ((heading ?? target.heading).map { "#" + PageAddress.encoded($0) } ?? "")
  }

  private static func heading(_ name: String, _ anchors: AnchorPlan) -> String? {
    anchors.headings[name] == nil ? anchors.labelsOfHeadings[name] : name
  }

  // MARK: - Where it stands

  private func isMoved(_ address: String, at range: SourceRange) -> Bool {
    guard !address.hasPrefix("#"), !Self.isElsewhere(address) else { return false }
    return lesson.folder(ofLine: range.start.line).map { !$0.isEmpty } ?? false
  }

  private static func isElsewhere(_ address: String) -> Bool {
    address.hasPrefix("//") || address.hasURLScheme
  }

  /// Whether the address stands elsewhere, under a name that other files of the same text may give to another one.
  private func isByName(_ range: SourceRange) -> Bool {
    guard !lesson.inclusions.isEmpty, let last = slice(range).lines.last?.text.last else { return false }
    return last == "]"
  }

  private static func destination(_ address: String) -> String {
    let isPlain = !address.isEmpty && !address.contains { $0.isWhitespace || "()<>\\".contains($0) }
    return isPlain ? address : "<\(escaped(address, "<>\\"))>"
  }

  private static func escaped(_ text: String, _ marks: String) -> String {
    String(text.flatMap { marks.contains($0) ? ["\\", $0] : [$0 == "\n" ? " " : $0] })
  }
}
