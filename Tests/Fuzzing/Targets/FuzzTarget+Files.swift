import Diagnostics
import Lessons
import Pages

extension FuzzTarget {
  /// `lectern.yml`, and the same text as front matter, which is YAML, too.
  static let configurations = FuzzTarget(
    name: "configurations",
    seeds: [
      "title: A\nauthors: [b, c]\norder:\n  - a.md\n  - folder: b\n    title: B\nmacros:\n  \\R: \\mathbb{R}\n",
      "links:\n  - text: a\n    address: https://example.org\nurl: https://example.org/x\naccent: '#123456'\n",
      "title: &a [*b]\nx: !!binary aGk=\n? y\n: |\n  z\n",
    ],
    words: [
      "title: ", "authors: ", "order:\n", "  - ", "macros:\n", "links:\n", "url: ", "accent: ", "exclude: ",
      "bibliography: ", "timeout: ", "memory: ", "strict: ", "&a ", "*a", "!!", "<<: ", "{", "}", "[", "]",
      "|\n", ">\n",
      "? ", "\t", "'", "\"", "\\x", "#", "---\n", "...\n", ".inf", "1e999", "0x7fffffffffffffff", "\u{2028}",
      "%YAML 9\n",
      "seed: ", "difficulty: ", "requires: ", "date: ", "null", "~",
    ],
    faults: { bytes in
      let text = text(bytes)
      let file = SourceFile(name: "lectern.yml", text: text)
      let reader = ConfigurationReader(file.content)
      let lesson = SourceFile(name: "lesson.md", text: "---\n" + text + "\n---\n\n# A\n")
      return places(reader.problems.map { $0.diagnostic(in: file.name) }, in: file)
        + places(LessonParser.parse(file: lesson).problems, in: lesson)
    })

  static let bibliographies = FuzzTarget(
    name: "bibliographies",
    seeds: [
      "@article{k,\n  author = {A. Bridle and {The Group} and others},\n  title = \"Softmax {in} \\'etoile\",\n  year = 1990,\n}\n",
      "@string{a = \"x\" # y}\n@book{b, title = a # { c }, doi = {10.1/x}}\n@comment{x}\n@preamble{\"y\"}\n",
    ],
    words: [
      "@article{", "@string{", "@comment", "author = ", "title = {", "year = ", "}", "},\n", " # ", "\"",
      " and ", "{\\'e}",
      "\\\"", "\\", "$", "--", "doi = ", "url = ", "jan", ",", "\n@", "\u{0}", "crossref = ",
    ],
    faults: { bytes in
      let file = SourceFile(name: "a.bib", text: text(bytes))
      let reader = BibliographyReader(file: file.name, text: text(bytes))
      let lesson = LessonParser.parse(
        file: SourceFile(
          name: "lesson.md",
          text: "{cite}`\(reader.entries.first?.key ?? "k")`\n\n```{bibliography}\n```\n"))
      var context = PageContext(courseTitle: "", path: "lesson.html", typesetter: nil, highlighter: nil)
      context.bibliography.add(
        Dictionary(reader.entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first }))
      _ = PageBuilder(lesson: lesson, verification: .init(), context: context).build()
      return places(reader.problems, in: file)
    })

  /// A template of a page with one partial: the texts before and after U+0000.
  static let templates = FuzzTarget(
    name: "templates",
    seeds: [
      "<h1>{{title}}</h1>{{{body}}}{{#previous}}<a href=\"{{address}}\">{{title}}</a>{{/previous}}{{>a}}\u{0}{{^next}}x{{/next}}",
      "{{! c }}{{=<% %>=}}<%title%>", "{{#frame}}{{>a}}{{/frame}}\u{0}{{>a}}",
    ],
    words: [
      "{{", "}}", "{{{", "}}}", "{{#", "{{/", "{{^", "{{>", "{{!", "{{=", "=}}", "{{&", "{{.}}", "{{$", "{{<",
      "title", "body",
      "contents", "previous", "address", "frame", "notices", "a}}", "\n", "\u{0}", "(", ")", "sorted(",
      "uppercased(",
    ],
    faults: { bytes in
      var reader = FuzzBytes(bytes)
      let page = text(reader.bytes(upTo: 0))
      let partial = text(reader.rest())
      var texts = ["page": page, "a": partial]
      for (name, _) in TemplateSet.pages where name != "page" { texts[name] = "" }
      let templates = TemplateSet(texts: texts)
      _ = templates.problems()
      let lesson = LessonParser.parse(
        file: SourceFile(name: "lesson.md", text: "# A\n\n## B\n\n{claim}`1 <x>`\n"))
      let context = PageContext(courseTitle: "T", path: "lesson.html", typesetter: nil, highlighter: nil)
      let built = PageBuilder(lesson: lesson, verification: .init(), context: context).build().page
      do throws(PageProblem) {
        _ = try PageRenderer(templates: templates).render(built)
        return []
      } catch {
        return error.diagnostic().message.isEmpty ? ["a problem has no text"] : []
      }
    })
}
