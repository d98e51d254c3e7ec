import Diagnostics
import Foundation
import Randomness
import Testing

@testable import Lessons

/// The same claim in every place that the language has: it is read, or it is an error.
@Suite struct ClaimPlacesTests {
  struct Place: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    /// How many of the claims are read, and on which lines errors stand for the others.
    var read: Int
    var errors: [Int]

    init(_ name: String, _ text: String, read: Int = 0, errors: [Int] = []) {
      (self.name, self.text, self.read, self.errors) = (name, text, read, errors)
    }

    var testDescription: String { name }
  }

  static let c = "{claim}`4 <2 + 2>`"
  static let t = #"\claim{4}{2 + 2}"#

  static let places: [Place] = [
    Place("paragraph", "a \(c) b $\(t)$ \(c)", read: 3),
    Place("heading", "# \(c)\n\n\(c)\n===\n\n## $\(t)$", read: 3),
    Place("emphasis", "*\(c)* **\(c)** ~~\(c)~~", read: 3),
    Place("link text", "[\(c)](x) [\(c)][r]\n\n[r]: y", read: 2),
    Place("link title", "[a](x \"\(c) \(c)\")", errors: [1, 1]),
    Place("link address", "[a](<\(c)>)", errors: [1]),
    Place("definition", "[a]: x \"\(c)\"\n\n[b]: x '\(c)'\n\n[b]", errors: [1, 3]),
    Place("image", "![\(c) $\(t)$](x.png)", read: 2),
    Place("autolink", "<http://x/\(t)>", errors: [1]),
    Place("list", "- \(c)\n  1. \(c)\n\n     \(c)", read: 3),
    Place("quote", "> \(c)\n> > \(c)", read: 2),
    Place("table", "| a \(c) |\n| --- |\n| \(c) | \(c) |", read: 2, errors: [3]),
    Place("footnote", "a[^1]\n\n[^1]: \(c)\n> \(c)\n\n[^2]: That is \(c)", read: 3),
    Place("definition list", "\(c)\n: \(c)\n\n  \(c)", read: 3),
    Place("task", "- [ ] \(c)\n- [x] $\(t)$", read: 2),
    Place("colon fences", "::::{note} \(c)\n:::{tip}\n\(c)\n:::\n::::\n\n:::a \(c)\n:::", read: 3),
    Place("comment lines", "% \(c)\n\na\n% \(c)\nb \(c)", read: 1),
    Place("block break", "+++ \(c)", errors: [1]),
    Place("raw block", "<div>\n\(c)\n$\(t)$\n</div>", errors: [2, 3]),
    Place("raw inline", "a <b title=\"\(t)\"> c", errors: [1]),
    Place("comment", "<!-- \(c) -->\n\na <!-- \(c) --> b"),
    Place("code span", "`\(t)` `` \(c) ``"),
    Place("code block", "```\n\(c)\n```\n\n    \(c)\n\n```swift\n\(c)\n```"),
    Place("plain TeX", "\(t) and \\[ \(t)", errors: [1, 1]),
    Place("display", "$$\n\(t) &= \(t) \\\\\n% \(t)\n$$\n\n\\begin{align}\n\(t)\n\\end{align}", read: 3),
    Place("math", "```{math}\n:label: m\n\(t)\n```\n\n{math}`\(t)`", read: 2),
    Place("math with a claim for its label", "```{math}\n:label: \(c)\n1\n```", errors: [2]),
    Place("cell", "```{code-cell} swift\nlet s = \"\(c)\"\n```"),
    Place(
      "options of a cell",
      "```{code-cell} swift\n:caption: \(c) $\(t)$\n:alt: \(c)\n:label: \(c)\n:tags: [\(c)]\n1\n```", read: 3,
      errors: [4, 5]),
    Place("skipped cell", "```{code-cell} swift\n:tags: [skip-execution]\n:caption: \(c)\n1\n```", read: 1),
    Place(
      "property", "```{property} \(t)\n:label: a\nforAll(.double) { _ in \"\(c)\" == \"\" }\n```", errors: [1]
    ),
    Place("tilde property", "~~~{property} \(c)\n~~~", errors: [1]),
    Place("output", "```{code-cell} swift\n1\n```\n\n```{output}\n:cell: \(c)\n\(c)\n```", errors: [6, 7]),
    Place(
      "listing", "```{code-block} swift\n:caption: \(c)\n:filename: \(c)\n\(c)\n```", read: 1, errors: [3]),
    Place("admonition", "~~~{note} \(c)\n:class: \(c)\n\(c)\n~~~", read: 2, errors: [2]),
    Place("title that is a list", "~~~{note} - \(c)\nx\n~~~", errors: [1]),
    Place("nested", "`````{tip}\n````{note}\n> ```{warning}\n> \(c)\n> ```\n````\n`````", read: 1),
    Place(
      "figure", "~~~{figure} \(c)\n:alt: \(c)\n:name: \(c)\n\(c)\n~~~", read: 2, errors: [1, 3]),
    Place(
      "role", "{sub}`` \(c) `` {sup}`\(t)` {abbr}`\(t)` {ref}`\(t)` {odd}`\(t)`", errors: [1, 1, 1, 1, 1]),
    Place("directive with a backtick", "```{note} \(c)\n\(c)\n```", read: 2),
    Place("unclosed role", "{claim}`4 <2 + 2>", errors: [1]),
    Place("escaped", #"\\#(c) \\#(t)"#, errors: [1, 1]),
    Place(
      "front matter", "---\ntitle: \(c)\nx: [\(t)]\n# \(c)\ntags:\n- '\(c)'\n---\n\n\(c)", read: 1,
      errors: [2, 3, 6]),
    Place("directive in raw HTML", "<div>\n```{output}\n\(c)\n```\n</div>", errors: [3]),
    Place("malformed option", "```{code-cell} swift\n:caption \(c)\n1\n```", errors: [2]),
    Place(
      "labelled", "{claim #a}`4 <2 + 2>` $\\claim[b]{4}{2 + 2}$ \\claim[c]{4}{2 + 2}", read: 2, errors: [1]),
    Place("windows", "a \(c)\r\n\r\n<div>\r\n\(c)\r\n</div>\r\n", read: 1, errors: [4]),
  ]

  @Test(arguments: places) func claim_IsReadOrReported(_ place: Place) {
    let lesson = Reading.lesson(place.text)
    #expect(lesson.claims.count == place.read, "\(lesson.dump)")
    #expect(Self.errors(lesson).map(\.range.start.line) == place.errors, "\(lesson.dump)")
    #expect(Self.written(place.text) == place.read + place.errors.count)
  }

  @Test func allPlacesTogether_LoseNoClaim() {
    let body = Self.places.filter {
      $0.name != "front matter" && $0.name != "windows" && $0.name != "unclosed role"
    }
    let text = body.map(\.text).joined(separator: "\n\n")
    let lesson = Reading.lesson(text)
    #expect(lesson.claims.count + Self.errors(lesson).count == Self.written(text))
  }

  /// No text is so crooked that a claim that is read is reported as well, or that one is neither.
  @Test func randomNesting_LosesNoClaimAndInventsNone() {
    let pieces = [
      Self.c, "$\(Self.t)$", "`\(Self.c)", "*", "**", "[", "](x)", "![", "`", "``", "\n", "\n\n", "\n> ",
      "\n- ", "\n  ",
      "\n1. ", "\t", "| ", "\n| --- |\n", "<b>", "<!-- ", " -->", "\\", "&amp;", "ä", "~~", "$", "\n$$\n",
      "\n```\n",
      "\n~~~{note} a\n", "\n~~~\n", " ", "text", "[^a]", "\n[^a]: ", "\n\n    ", "\n: ", "\na\n: ",
      "\n:::{note} a\n",
      "\n:::\n", "\n(a)=\n", "\n% ", "\n+++\n", "- [ ] ",
    ]
    var random = SeededRandom(seed: 7)
    for _ in 0..<400 {
      let text = (0..<30).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let lesson = Reading.lesson(text)
      let marks = ClaimMarks(in: lesson.file.content.lines).ranges.map(\.start)
      let read = Set(lesson.claims.map(\.range.start))
      let reported = Set(
        lesson.problems.filter { $0.message.contains("where none is read") }.map(\.range.start))
      #expect(read.isDisjoint(with: reported), "\(text.debugDescription)")
      #expect(read.isSubset(of: marks), "\(text.debugDescription)")
    }
  }

  /// What the guide and the course show in code is no claim, and all else is read.
  @Test(arguments: documents) func documents_HaveNoFalseAlarms(_ path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let lesson = Reading.lesson(text)
    #expect(Self.errors(lesson) == [])
    // The claim of a table is an option, not a mark in the text.
    #expect(lesson.claims.filter { $0.table == nil }.count == Self.written(text))
  }

  static let documents: [String] = {
    let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("docs")
    let names = FileManager.default.enumerator(atPath: docs.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().map { docs.appendingPathComponent($0).path }
  }()

  /// Reports about claims, of which every one stands for one claim.
  private static func errors(_ lesson: Lesson) -> [Diagnostic] {
    lesson.problems.filter {
      $0.severity == .error
        && ($0.code == "claim-syntax" || $0.code == "unclosed-role" || $0.code == "malformed-option")
    }
  }

  /// How many claims are written outside of code and comments, by expressions that know nothing of the reader.
  static func written(_ text: String) -> Int {
    var rest = withoutCode(text.replacing("\r\n", with: "\n"))
    // Comments, a line of YAML that is one, indented code, and comments of TeX.
    let silent = [
      #"(?s)<!--.*?-->"#, #"(?m)^# \{claim\}.*\n(?=tags:)"#, #"(?m)^ {4}(?! ).*$"#, #"(?m)^%.*$"#,
    ]
    for pattern in silent {
      rest = rest.replacingOccurrences(of: pattern, with: "", options: .regularExpression)
    }
    // A role is its name and a run of backticks up to the next run of as many; the same without a name is code.
    let spans = #"(?s)(\{[\w:-]+[^}`\n]*\})?(?<!`)(`+)(?!`)(.*?)(?<!`)\2(?!`)"#
    guard let pattern = try? NSRegularExpression(pattern: spans) else { return -1 }
    var count = 0
    var end = rest.startIndex
    for match in pattern.matches(in: rest, range: NSRange(rest.startIndex..., in: rest)) {
      guard let range = Range(match.range, in: rest) else { continue }
      count += marks(in: rest[end..<range.lowerBound])
      if let role = Range(match.range(at: 1), in: rest) {
        count +=
          rest[role].hasPrefix("{claim")
          ? 1 : Range(match.range(at: 3), in: rest).map { marks(in: rest[$0]) } ?? 0
      }
      end = range.upperBound
    }
    return count + marks(in: rest[end...])
  }

  private static func marks(in text: Substring) -> Int {
    let text = String(text)
    let marks = try? NSRegularExpression(pattern: #"\{claim( [^}`]*)?\}`|\\claim\s*[{\[]"#)
    return marks?.numberOfMatches(in: text, range: NSRange(text.startIndex..., in: text)) ?? 0
  }

  /// Without the content of fences that hold code, but with the options of such directives; of other fences the marks
  /// alone are gone.
  private static func withoutCode(_ text: String) -> String {
    var kept: [Substring] = []
    var open: [(fence: Substring, isCode: Bool)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let bare = line.drop { $0 == " " || $0 == ">" }
      let fence = bare.first.map { first in bare.prefix { $0 == first && "`~".contains(first) } } ?? ""
      let rest = bare.dropFirst(fence.count)
      if let last = open.last, fence.hasPrefix(last.fence), rest.allSatisfy({ $0 == " " }) {
        open.removeLast()
      } else if open.last?.isCode == true {
        if bare.hasPrefix(":"), !bare.hasPrefix(": ") { kept.append(line) }
      } else if fence.count >= 3, fence.first == "~" || !rest.contains("`") {
        let holdsCode = ["{code-cell}", "{property}", "{code-block}"].contains { rest.hasPrefix($0) }
        open.append((fence, holdsCode || !rest.hasPrefix("{")))
        kept.append(rest)
      } else {
        kept.append(fence.count >= 3 ? rest : line)
      }
    }
    return kept.joined(separator: "\n")
  }
}
