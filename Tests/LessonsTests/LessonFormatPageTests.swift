import Foundation
import Testing

@testable import Lessons

/// docs/reference/lesson-format.md against the reader: what the one knows and the other says are the same.
@Suite struct LessonFormatPageTests {
  private static let text: String = {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/reference/lesson-format.md")
    return (try? String(contentsOf: page, encoding: .utf8)) ?? ""
  }()

  /// The text below each heading, up to the next one.
  private static let sections: [String: String] = {
    var sections: [String: String] = [:]
    var heading = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") || line.hasPrefix("### ") {
        heading = String(line.drop { $0 == "#" }.dropFirst())
      } else {
        sections[heading, default: ""] += line + "\n"
      }
    }
    return sections
  }()

  /// Where the options of directives are described.
  private static let places: [(directives: [String], headings: [String])] = [
    (["math"], ["Mathematics"]), (["code-cell"], ["Cells"]), (["output"], ["Expected output"]),
    (DirectiveName.listings, ["Other cells", "Cells"]), (["table", "list-table"], ["Tables"]),
    (["property"], ["Properties"]), (DirectiveName.statements, ["Theorems and proofs"]),
    (["exercise", "solution"], ["Exercises and solutions"]), (DirectiveName.boxes, ["Boxes"]),
    (["figure", "image"], ["Figures and images"]), (["bibliography"], ["Citations"]),
    (["glossary", "contents"], ["Values, words, contents"]),
    (DirectiveName.inclusions, ["Including files", "Other cells", "Cells"]),
  ]

  /// The reader's own list, from what it says of an option that there is not.
  private static func options(of directive: String) -> [String] {
    let problems = Reading.lesson("```{\(directive)} a\n:zzzzzzzzzzzz: 1\n\nWords.\n```\n").problems
    guard let hint = problems.first(where: { $0.code == "unknown-option" })?.hint else { return [] }
    guard hint.hasPrefix("It has "), hint != "It has no options." else { return [] }
    return hint.dropFirst("It has ".count).dropLast().components(separatedBy: ", ")
  }

  @Test func page_IsDividedAsTheTestSays() {
    for place in Self.places {
      for heading in place.headings { #expect(Self.sections[heading] != nil, "\(heading)") }
    }
    #expect(Set(Self.places.flatMap(\.directives)) == Set(DirectiveName.all))
  }

  @Test(arguments: DirectiveName.all) func directive_IsNamed(directive: String) {
    let names = [directive] + (directive.hasPrefix("prf:") ? [String(directive.dropFirst(4))] : [])
    let isNamed = names.contains { Self.text.contains("`\($0)`") || Self.text.contains("{\($0)}") }
    #expect(isNamed, "“\(directive)” is not in the page")
  }

  @Test(arguments: DirectiveName.all) func option_IsDescribedWithItsDirective(directive: String) throws {
    let headings = try #require(Self.places.first { $0.directives.contains(directive) }?.headings)
    let described = headings.compactMap { Self.sections[$0] }.joined()
    let options = Self.options(of: directive)
    if !["glossary"].contains(directive) { #expect(!options.isEmpty) }
    // The two names of labels are described with references; the class of a solution does nothing.
    let elsewhere = ["label", "name"] + (directive == "solution" ? ["class"] : [])
    for option in options where !elsewhere.contains(option) {
      #expect(
        described.contains("`\(option)`") || described.contains(":\(option):"),
        "“\(directive)” has an option “\(option)”, of which nothing is said")
    }
  }

  @Test func describedOption_Exists() {
    for place in Self.places {
      let known = Set(place.directives.flatMap(Self.options))
      guard let heading = place.headings.first, let section = Self.sections[heading] else { continue }
      for option in Self.names(inTablesHeaded: "option", of: section) {
        #expect(known.contains(option), "\(heading): there is no option “\(option)”")
      }
    }
  }

  @Test func fences_HoldDirectivesThatExist() {
    let fences = Self.text.matches(of: /(?m)^[`~:]{3,}\{([^}]+)\}/).map { String($0.1) }
    #expect(fences.count >= 15)
    for name in fences { #expect(DirectiveName.all.contains(name), "\(name)") }
  }

  @Test(arguments: RoleName.all) func role_IsNamed(role: String) {
    let isNamed = Self.text.contains("{\(role)}") || Self.text.contains("`\(role)`")
    #expect(isNamed, "“\(role)” is not in the page")
  }

  @Test(arguments: CellReader.tags) func tag_IsDescribed(tag: String) {
    #expect(Self.sections["Cells"]?.contains("`\(tag)`") == true)
  }

  @Test func frontMatter_IsDescribedAndExists() throws {
    let section = try #require(Self.sections["Front matter"])
    let described = Set(Self.names(inTablesHeaded: "key", of: section))
    for key in FrontMatterKey.allCases where key != .mystnb {
      #expect(described.contains(key.rawValue), "of “\(key.rawValue)” nothing is said")
    }
    for key in described { #expect(FrontMatterKey(rawValue: key) != nil, "there is no “\(key)”") }
    #expect(section.contains("`mystnb:`"))
  }

  /// The names in backticks in the first column of tables whose first header begins with a word.
  private static func names(inTablesHeaded word: String, of section: String) -> [String] {
    var names: [String] = []
    var isInTable = false
    for line in section.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("| ") else {
        isInTable = false
        continue
      }
      if line.hasPrefix("| \(word)") {
        isInTable = true
      } else if isInTable, let cell = line.split(separator: "|").first {
        names += cell.matches(of: /`([^`]+)`/).map { String($0.1) }
      }
    }
    return names
  }
}
