import Diagnostics
import Events
import Lessons
import Pages
import Programs
import Verdicts

extension FuzzTarget {
  /// Text → lesson → program, audit, verdicts, page, search index, Markdown.
  static let lessons = FuzzTarget(
    name: "lessons",
    seeds: [
      "---\ntitle: A\nrequires: [b]\n---\n# H\n\n{claim}`p ≈ 0.5 <f(1)>` and $\\claim{1}{x}$.\n",
      "```{code-cell} swift\n:tags: [hide-input]\nlet x = 1\nx\n```\n\n```{output}\n1\n```\n",
      "```{property} T\n:label: l\nforAll(.int(in: 0...3)) { $0 < 4 }\n```\n\n{prf:ref}`l` {cite}`k`[^a]\n\n[^a]: b\n",
      "(t)=\n\n| a | b |\n|---|:-:|\n| {claim}`1 <x>` | ~~c~~ |\n\n: caption\n\n:::{note}\n- [ ] a\n:::\n",
    ],
    words: [
      "```{code-cell} swift\n", "```{property} T\n", "```{output}\n", "```{table} T\n", "```{list-table}\n",
      "```{figure} a.png\n", "```{math}\n", "```{exercise}\n", "```{solution} a\n", "```{prf:theorem} T\n",
      "```{glossary}\n", "```{bibliography}\n", "```{contents}\n", "````", "```\n", ":::{note}\n", ":::\n",
      ":label: a\n", ":tags: [a]\n", ":claims: f(x)\n", ":scope: local\n", ":results: all\n", ":name: a\n",
      "{claim}`", "{eval}`", "{ref}`", "{numref}`", "{eq}`", "{cite}`", "{prf:ref}`", "{term}`", "\\claim{",
      "}{",
      "$$", "\\begin{align}\n", "\\end{align}\n", "(a)=\n", "[^a]", "[^a]: ", "| a |\n|---|\n", "---\n",
      "title: ",
      " <", ">`", "≈", "±", "\\frac{", "<div>", "<!--", "-->", "&amp;", "](", "![", "> ", "- ", "1. ", "\t",
      "\r\n",
      "\u{2028}", "\u{FEFF}", "\u{0}", "⸨0x0a⸩", "%%", "~~", "\n\n", "javascript:", "data:",
    ],
    faults: { bytes in
      let file = SourceFile(name: "lesson.md", text: text(bytes))
      let lesson = LessonParser.parse(file: file)
      let program = ProgramBuilder.build(lesson)
      let transcript = Transcript(answering: lesson, bytes)
      let verification = Verifier.verify(
        lesson: lesson, transcript: transcript, problems: program.problems)
      var context = PageContext(courseTitle: "", path: "a/lesson.html", typesetter: nil, highlighter: nil)
      context.bibliography = Bibliography()
      let result = PageBuilder(lesson: lesson, verification: verification, context: context).build()
      let body = HTMLWriter.text(of: result.page.body)
      let audit = LessonAudit(lesson)
      var faults: [String] = []
      faults += places(
        verification.diagnostics + result.diagnostics + audit.uncovered(in: file.name), in: file)
      faults += audit.numerals.filter { !holds($0.range, file) }.map { "a numeral lies at \($0.range)" }
      if !file.content.lines.contains(where: { $0.text.contains("⸨") }), body.contains("⸨") {
        faults.append("a placeholder is left on the page")
      }
      faults += unsafeAddresses(in: body)
      var index = SearchIndex(lessons: 1)
      index.add(path: "a.html", title: result.page.title, description: nil, text: result.page.text)
      let script = Array(index.script.utf8.dropFirst("var lecternSearch = ".utf8.count).dropLast(2))
      if (try? JSONParser.parse(script)) == nil { faults.append("the search index is not JSON") }
      if !lesson.document.blocks.isEmpty, lesson.document.dump.isEmpty {
        faults.append("the dump is empty")
      }
      _ = MarkdownBuilder.build(lesson, verification, path: "lesson.md")
      return faults
    })

  /// Problems that lie outside of the file, which nobody could find.
  static func places(_ diagnostics: [Diagnostic], in file: SourceFile) -> [String] {
    let renderer = DiagnosticRenderer(files: [file])
    return diagnostics.compactMap { diagnostic in
      if renderer.render(diagnostic).isEmpty { return "\(diagnostic.code) has no text" }
      return holds(diagnostic.range, file) ? nil : "\(diagnostic.code) lies at \(diagnostic.range)"
    }
  }

  static func holds(_ range: SourceRange, _ file: SourceFile) -> Bool {
    [range.start, range.end].allSatisfy { position in
      // The end of a text without lines is its start.
      if position.line == 1, position.column == 1 { return true }
      guard let line = file.line(position.line) else { return false }
      return position.column >= 1 && position.column <= line.utf8.count + 1
    } && range.start <= range.end
  }

  /// Links that run code.
  private static func unsafeAddresses(in html: String) -> [String] {
    ["href=\"", "src=\""].flatMap { attribute in
      html.split(separator: attribute, omittingEmptySubsequences: false).dropFirst().compactMap { rest in
        let address = rest.prefix { $0 != "\"" }.lowercased().filter { !$0.isWhitespace }
        let isUnsafe = ["javascript:", "vbscript:", "data:text"].contains { address.hasPrefix($0) }
        return isUnsafe ? "a link leads to \(address.prefix(20))" : nil
      }
    }
  }
}

extension Transcript {
  /// What a run could have left: values of every form, chosen by the input's length, so that judging is reached.
  init(answering lesson: Lesson, _ bytes: [UInt8]) {
    self.init(started: true, finished: true)
    for (number, part) in lesson.parts.enumerated() where part.runs {
      let printed = String(decoding: bytes.suffix(40), as: UTF8.self)
      parts[number] = Part(items: [.printed(printed), .printed("1 0.5\n")], ended: true)
    }
    for claim in lesson.claims {
      claims[claim.id] =
        switch (bytes.count + claim.id) % 5 {
        case 0: .number("0.5")
        case 1: .sequence(["1.0", "nan", "1e-320"])
        case 2: .string(claim.text)
        case 3: .boolean(false)
        default: .table(ClaimTable(rows: [[.number("1"), .text("a")], [.number("inf"), .text("")]]))
        }
    }
    for evaluation in lesson.evaluations { claims[lesson.valueID(of: evaluation)] = .number("1e308") }
  }
}
