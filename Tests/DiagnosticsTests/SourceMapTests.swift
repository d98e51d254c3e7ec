import Testing

@testable import Diagnostics

@Suite struct SourceMapTests {
  /// `lesson.md` has four lines; behind its second stand lines 2 and 3 of `part.md`.
  private static let text: SourceFile = {
    let lesson = SourceFile(name: "lesson.md", text: "one\ntwo\nthree\nfour\n")
    let part = SourceFile(name: "part.md", text: "a\nbé\nc\n")
    var map = SourceMap(lesson)
    map.files.append(part)
    map.inclusions = [SourceMap.Inclusion(file: 1, place: SourcePosition(line: 2, column: 2))]
    map.lines = [(nil, 1), (nil, 2), (0, 2), (0, 3), (nil, 3), (nil, 4)].map {
      SourceMap.Line(inclusion: $0, number: $1)
    }
    return SourceFile(name: "lesson.md", content: SourceText("one\ntwo\nbé\nc\nthree\nfour\n"), map: map)
  }()

  private static func range(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> SourceRange {
    SourceRange(SourcePosition(line: a, column: b), SourcePosition(line: c, column: d))
  }

  @Test(arguments: [
    (range(1, 1, 1, 3), "lesson.md", range(1, 1, 1, 3)),
    (range(3, 1, 3, 4), "part.md", range(2, 1, 2, 4)),
    (range(3, 2, 4, 2), "part.md", range(2, 2, 3, 2)),
    // Behind the last line of the part, and from one file into the other.
    (range(3, 1, 5, 1), "part.md", range(2, 1, 4, 1)),
    (range(4, 1, 5, 3), "part.md", range(3, 1, 3, 2)),
    (range(2, 2, 3, 1), "lesson.md", range(2, 2, 3, 1)),
    (range(2, 1, 6, 2), "lesson.md", range(2, 1, 4, 2)),
    (range(7, 1, 7, 1), "lesson.md", range(5, 1, 5, 1)),
  ])
  func place_IsThatInItsOwnFile(range: SourceRange, file: String, own: SourceRange) {
    let origin = Self.text.origin(of: range)
    #expect(origin.file.name == file)
    #expect(origin.range == own)
    #expect(origin.includedFrom.isEmpty == (file == "lesson.md"))
  }

  @Test func diagnostic_SaysWhereItsFileIsIncluded() {
    let problem = Diagnostic(
      .error, code: "x", file: "lesson.md", range: Self.range(3, 2, 3, 4), message: "wrong", hint: "Mend it.")
    let located = problem.located(in: Self.text)
    let renderer = DiagnosticRenderer(files: Self.text.parts)
    #expect(
      renderer.render(located) == """
        part.md:2:2: error: wrong [x]
          2 | bé
            |  ^
          Mend it.
          included at lesson.md:2:2
        """)
    #expect(Self.text.place(of: SourcePosition(line: 3, column: 4)) == "part.md:2:3")
  }

  @Test func otherFiles_AreLeftAlone() {
    let problem = Diagnostic(
      .error, code: "x", file: "works.bib", range: Self.range(3, 1, 3, 1), message: "m")
    #expect(problem.located(in: Self.text) == problem)
    let plain = SourceFile(name: "lesson.md", text: "a\nb\nc\n")
    let own = Diagnostic(.error, code: "x", file: "lesson.md", range: Self.range(3, 1, 3, 1), message: "m")
    #expect(own.located(in: plain) == own)
  }

  @Test func linesInSentences_NameTheOtherFile() {
    let inPart = SourcePosition(line: 4, column: 1)
    let inLesson = SourcePosition(line: 1, column: 1)
    #expect(Self.text.words(forLine: 3, seenFrom: inPart) == "line 2")
    #expect(Self.text.words(forLine: 3, seenFrom: inLesson) == "line 2 of part.md")
    #expect(Self.text.words(forLine: 5, seenFrom: inPart) == "line 3 of lesson.md")
    #expect(Self.text.words(forLine: 5, seenFrom: inLesson) == "line 3")
  }

  @Test func ownContent_KeepsThePlacesOfItsLines() {
    #expect(Self.text.ownContent.lines.map(\.text) == ["one", "two", "three", "four"])
    #expect(Self.text.ownContent.lines.map(\.position.line) == [1, 2, 5, 6])
  }
}
