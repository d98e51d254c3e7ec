import Diagnostics
import Testing

@testable import Lessons

@Suite struct ConfigurationReaderTests {
  private func read(_ text: String) -> (CourseConfiguration, [ConfigurationProblem]) {
    let reader = ConfigurationReader(SourceText(text))
    return (reader.configuration, reader.problems)
  }

  private func place(_ line: Int, _ column: Int, _ length: Int) -> SourceRange {
    let start = SourcePosition(line: line, column: column)
    return SourceRange(start, start.advanced(byColumns: length))
  }

  @Test func emptyFile_IsTheConfigurationOfACourseWithoutOne() {
    for text in ["", "# nothing\n", "title:\nurl: ~\n"] {
      let (configuration, problems) = read(text)
      #expect(configuration == CourseConfiguration() && problems.isEmpty)
    }
  }

  @Test func values_AreReadWithTheirPlaces() {
    let (configuration, problems) = read(
      """
      title: Über “Softmax”
      authors: [Ada, Grace]
      lang: de-AT
      order:
        - start.md
        - basics/: The basics
      url: https://example.org/a
      repository: https://gitlab.example.org/a/b/
      logo: images/logo.svg
      macros: {\\R: "\\\\mathbb{R}"}
      strict: [unknown-role]
      timeout: 2.5
      memory: 512
      """)
    #expect(problems == [])
    #expect(configuration.title == "Über “Softmax”")
    #expect(configuration.authors == ["Ada", "Grace"])
    #expect(configuration.language == "de-AT")
    #expect(configuration.order.map(\.name) == ["start.md", "basics"])
    #expect(configuration.order.map(\.title) == [nil, "The basics"])
    #expect(configuration.order[0].range == place(5, 5, 8))
    #expect(configuration.url == "https://example.org/a/")
    #expect(configuration.logo == .init("images/logo.svg", at: place(9, 7, 15)))
    #expect(configuration.macros.map(\.name) == ["\\R"])
    #expect(configuration.macros.map(\.tex.value) == ["\\mathbb{R}"])
    #expect(configuration.strictness == .codes([.init("unknown-role", at: place(11, 10, 12))]))
    #expect(configuration.timeout == 2.5 && configuration.memory == 512)
    #expect(
      configuration.editAddress(of: "a b/c.md")
        == "https://gitlab.example.org/a/b/-/edit/main/docs/a%20b/c.md")
  }

  @Test func unknownKey_IsReportedWithTheNearest() {
    let (_, problems) = read("title: A\noder: [a]\ntheme: {acent: \"#112233\"}\n")
    #expect(
      problems == [
        ConfigurationProblem(.unknownKey("oder", nearest: "order"), at: place(2, 1, 4)),
        ConfigurationProblem(.unknownKey("acent", nearest: "accent"), at: place(3, 9, 5)),
      ])
  }

  @Test(arguments: [
    ("title: [a]", "title"), ("author: {name: x}", "author"), ("lang: not a tag", "lang"),
    ("order: [[a]]", "order"), ("url: example.org", "url"), ("repository: javascript:x", "repository"),
    ("links: [a]", "links"), ("links: {a: 'javascript:alert(1)'}", "a"), ("theme: red", "theme"),
    ("theme: {accent: red}", "accent"), ("citations: apa", "citations"), ("macros: {R: x}", "macros"),
    ("strict: maybe", "strict"), ("timeout: soon", "timeout"), ("timeout: -1", "timeout"),
    ("timeout: nan", "timeout"), ("memory: 1", "memory"), ("memory: 99999999999999999999", "memory"),
    ("edit: https://example.org/", "edit"), ("exclude: [{a: b}]", "exclude"),
  ])
  func valueOfTheWrongKind_IsReported(text: String, key: String) {
    let (_, problems) = read(text)
    #expect(problems.count == 1)
    guard case .wrongValue(key, _)? = problems.first?.kind else {
      Issue.record("\(problems)")
      return
    }
  }

  @Test func textThatIsNoMapping_IsReported() {
    #expect(read("- a").1.map(\.kind) == [.noMapping])
    #expect(read(String(repeating: "[", count: 1000)).1.map(\.kind) == [.tooComplex])
    guard case .invalid? = read("title: 'a").1.first?.kind else {
      Issue.record("not reported")
      return
    }
  }
}
