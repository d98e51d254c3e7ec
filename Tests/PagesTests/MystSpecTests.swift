import Diagnostics
import Foundation
import Lessons
import TestSupport
import Testing
import Verdicts

@testable import Pages

/// The examples of the MyST specification beyond CommonMark: each page has the elements and the words that the example asks
/// for, in their order, or the case stands in the list of those that are not followed, with the reason.
@Suite struct MystSpecTests {
  struct Example: Decodable, CustomTestStringConvertible {
    let file: String
    let title: String
    let myst: String?
    let html: String?

    var name: String { "\(file): \(title)" }
    var testDescription: String { name }
  }

  static let examples = ((try? SharedData.decode([Example].self, from: "myst-spec.json")) ?? [])
    .filter { $0.myst != nil }

  @Test(.enabled(if: SharedData.file("myst-spec.json") != nil, "shared/data/myst-spec.json is absent"))
  func examples_AreAllThere() {
    #expect(Self.examples.count == 73)
    let names = Set(Self.examples.map(\.name))
    #expect(MystSpecDeviations.all.keys.filter { !names.contains($0) } == [])
  }

  @Test(.enabled(if: !examples.isEmpty, "shared/data/myst-spec.json is absent"), arguments: examples)
  func example_IsFollowedOrListed(_ example: Example) {
    guard let text = example.myst else { return }
    let (page, problems) = Self.page(text)
    let missing = example.html.flatMap { Skeleton($0).firstMissing(in: Skeleton(page)) }
    if let deviation = MystSpecDeviations.all[example.name] {
      #expect(missing != nil || deviation.code != nil, "is followed and still listed: \(example.name)")
      if let code = deviation.code { #expect(problems.contains(code), "\(problems)") }
    } else {
      #expect(missing == nil, "\(text)\n--- asks for\n\(example.html ?? "")\n--- is\n\(page)")
      #expect(problems == [], "\(text)")
    }
  }

  private static func page(_ text: String) -> (html: String, problems: [String]) {
    let lesson = LessonParser.parse(file: SourceFile(name: "lesson.md", text: text))
    let context = PageContext(courseTitle: "", path: "lesson.html", typesetter: nil, highlighter: nil)
    let page = PageBuilder(lesson: lesson, verification: Verification(), context: context).build().page
    let heading = HTMLNode.element("h1", ["id": page.headingAnchor], page.heading)
    let html = HTMLWriter.text(of: lesson.headings.isEmpty ? page.body : [heading] + page.body)
    return (html, lesson.problems.map(\.code))
  }
}

/// The elements that carry meaning, and the words, of some HTML.
private struct Skeleton {
  private var tokens: [String] = []

  private static let kept: Set<Substring> = [
    "strong", "em", "del", "sub", "sup", "abbr", "table", "th", "td", "li", "pre", "figure",
    "figcaption",
  ]
  private static let entities = [
    "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&#x27;": "'", "&amp;": "&",
  ]

  init(_ html: String) {
    var rest = html[...]
    // Comments stand on no page of ours.
    while let start = rest.range(of: "<!--"), let end = rest[start.upperBound...].range(of: "-->") {
      add(markup: rest[..<start.lowerBound])
      rest = rest[end.upperBound...]
    }
    add(markup: rest)
  }

  private mutating func add(markup: Substring) {
    var rest = markup
    while let open = rest.firstIndex(of: "<") {
      add(text: rest[..<open])
      let close = rest[open...].firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
      add(tag: rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    add(text: rest)
  }

  private mutating func add(text: Substring) {
    var text = String(text)
    for (entity, character) in Self.entities.sorted(by: { $0.key > $1.key }) {
      text = text.replacing(entity, with: character)
    }
    // Asks for an arrow in place of a coloured picture of one.
    text.unicodeScalars.removeAll { $0 == "\u{FE0E}" }
    tokens += text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private mutating func add(tag: Substring) {
    let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
    if name == "img" {
      tokens.append("<img src=\(Self.value(of: "src", in: tag) ?? "")>")
      if let alt = Self.value(of: "alt", in: tag) { tokens.append("alt=\(alt)") }
    } else if name == "a", let address = Self.value(of: "href", in: tag), !address.contains("fn") {
      tokens.append("<a href=\(address)>")
    } else if name == "abbr", let title = Self.value(of: "title", in: tag) {
      tokens.append("<abbr title=\(title)>")
    } else if name.count == 2, name.first == "h", name.last?.isNumber == true {
      // A page has one heading of the first level, its title: the others move down.
      tokens.append(tag.hasPrefix("/") ? "</h>" : "<h>")
    } else if Self.kept.contains(name) {
      tokens.append(tag.hasPrefix("/") ? "</\(name)>" : "<\(name)>")
    }
  }

  private static func value(of name: String, in tag: Substring) -> String? {
    guard let start = tag.range(of: " \(name)=\"") else { return nil }
    return String(tag[start.upperBound...].prefix { $0 != "\"" })
  }

  /// The first token that is not found behind those before it.
  func firstMissing(in other: Skeleton) -> String? {
    var rest = other.tokens[...]
    for token in tokens {
      guard let index = rest.firstIndex(of: token) else { return token }
      rest = rest[(index + 1)...]
    }
    return nil
  }
}
